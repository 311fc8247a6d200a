internal import Presend
internal import PresendDrafts

/// Makes the fixes of findings in their files, or shows what they would change.
struct FixRun {
  let settings: CheckSettings
  let includesUnsafe: Bool

  /// What came of it.
  struct Outcome {
    var edits = 0
    var files = 0
    /// Fixes of files that are not written, such as mails.
    var unwritable = 0
    var faults: [String] = []
  }

  /// A fix may bring to light what another one mends; what never ends is left as it is.
  private static let mostRounds = 10

  /// Writes the files anew.
  func fix() -> Outcome {
    var outcome = Outcome()
    for assigned in settings.profiles.inputs where !assigned.input.isStandardInput {
      var made = 0
      for _ in 0..<FixRun.mostRounds {
        let edits = edits(assigned)
        if made == 0 { outcome.unwritable += edits.count { !$0.isWritable } }
        let writable = edits.filter(\.isWritable)
        guard !writable.isEmpty else { break }
        do throws(SystemError) {
          let fixed = FixedFile(try TextFile.bytes(of: assigned.input.name), writable)
          guard !fixed.edits.isEmpty, fixed.new != fixed.old else { break }
          let file = try FileOutput(rewriting: assigned.input.name)
          try file.write(fixed.new)
          try file.finish()
          made += fixed.edits.count
        } catch {
          outcome.faults.append("\(assigned.input.name) cannot be fixed: \(OutputError.words(for: error))")
          break
        }
      }
      outcome.edits += made
      outcome.files += made > 0 ? 1 : 0
    }
    return outcome
  }

  /// The differences that fixing would make, on standard output.
  func showDifferences() throws(SystemError) {
    let output = FileOutput()
    for assigned in settings.profiles.inputs where !assigned.input.isStandardInput {
      let edits = edits(assigned)
      guard !edits.isEmpty, let bytes = try? TextFile.bytes(of: assigned.input.name) else { continue }
      try output.write(FixedFile(bytes, edits).difference(named: assigned.input.name))
    }
  }

  private func edits(_ assigned: CheckProfiles.Assigned) -> [SourceEdit] {
    let profile = settings.profiles.profiles[assigned.profile]
    var linterOptions = profile.linter
    // Places are enough; texts are not shown.
    linterOptions.isRedacted = false
    let linter = Linter(rules: profile.rules, options: linterOptions)
    let parser = DraftParser(options: profile.parsing)
    var source = RecordSource([(assigned.input, 0)], options: [profile.records])
    var edits: [SourceEdit] = []
    while let read = source.next() {
      for var draft in parser.drafts(from: read.record) {
        draft.context = draft.context.filled(from: profile.context)
        var judged = JudgedDraft(linter.check(draft), of: draft, in: read.file)
        _ = settings.baseline?.apply(to: &judged, options: linterOptions)
        edits += SourceEdit.edits(for: judged, includesUnsafe: includesUnsafe)
      }
    }
    return edits
  }
}

extension CheckSettings {
  /// What to fix; nil where nobody asks.
  func fixRun(_ options: FixOptions) -> FixRun? {
    options.fix || options.diff ? FixRun(settings: self, includesUnsafe: options.unsafeFixes) : nil
  }
}
