internal import ArgumentParser
internal import Presend

/// What is done about findings that have a fix.
struct FixOptions: ParsableArguments {
  @Flag(help: "Make the safe fixes in the files; verdict and exit code are those of the fixed drafts.")
  var fix = false

  @Flag(help: "Make fixes too that need a review.")
  var unsafeFixes = false

  @Flag(help: "Show what fixing would change, and change nothing.")
  var diff = false
}
