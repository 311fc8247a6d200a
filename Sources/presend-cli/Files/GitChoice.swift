internal import Presend
internal import PresendDrafts

/// The files that git knows to have changed.
struct GitChoice {
  /// Why git could not say it.
  struct Fault: Error {
    let message: String
    let help: String?
  }

  /// What was found; copies of staged files live as long as this.
  struct Found {
    var list = InputList()
    var copies: TemporaryFolder?
  }

  let options: FileOptions
  /// Folders or files to which the choice is limited; empty for the current folder.
  let paths: [String]
  let ignores: IgnoreSearch
  private let currentDirectory = ProcessSetup.currentDirectory

  init(_ options: FileOptions, paths: [String], ignores: IgnoreSearch) {
    self.options = options
    self.paths = paths
    self.ignores = ignores
  }

  /// The changed files that a walk would have taken, below the paths.
  func find() throws(Fault) -> Found {
    let root = try output(["rev-parse", "--show-toplevel"], of: "git").dropLast(while: { $0 == 0x0A })
    let folder = String(decoding: root, as: UTF8.self)
    var found = Found()
    let limits = try limits(&found.list)
    let names = try options.staged ? staged() : changed()
    let chosen = Set(names).sorted().filter { name in
      let path = "\(folder)/\(name)"
      return limits.contains { path == $0 || FilePath.relative(path, to: $0) != nil }
        && isTaken(name, path, &found.list.skipped)
    }
    if options.staged {
      found.copies = try copies(of: chosen, from: folder)
    }
    for name in chosen {
      let path = "\(folder)/\(name)"
      let shown = FilePath.relative(path, to: currentDirectory) ?? path
      let place = found.copies.map { "\($0.path)/\(name)" } ?? path
      guard let kind = try? FileKind(of: Array(place.utf8), followsLinks: false), kind == .file else {
        found.list.skipped.links += 1
        continue
      }
      found.list.inputs.append(Input(path: found.copies == nil ? shown : place, shownAs: shown))
    }
    return found
  }

  /// The paths from the root; one that does not exist is a problem.
  private func limits(_ list: inout InputList) throws(Fault) -> [String] {
    if paths.contains("-") {
      throw Fault(message: "\(optionName): standard input is no file of git", help: "leave out the -")
    }
    return (paths.isEmpty ? ["."] : paths).compactMap { path in
      if TextFile.kind(of: path) == nil, !options.staged {
        list.problems.append(Problem(code: "missing", message: "\(path): there is no such file or folder"))
        return nil
      }
      return FilePath.absolute(path, from: currentDirectory)
    }
  }

  /// What a walk takes: known types, nothing hidden, nothing that is ignored.
  private func isTaken(_ name: String, _ path: String, _ skipped: inout InputList.Skipped) -> Bool {
    let names = name.split(separator: "/")
    if names.contains(where: { $0.hasPrefix(".") }) {
      skipped.hidden += 1
    } else if names.last == "presend.yml" {
      skipped.configuration += 1
    } else if !InputWalker.reads(Array((names.last ?? "").utf8)) {
      skipped.otherTypes += 1
    } else if ignores.leavesOutWhole(path) {
      skipped.ignored += 1
    } else {
      return true
    }
    return false
  }

  // MARK: What git says

  private var optionName: String { options.staged ? "--staged" : "--changed-since" }

  /// Deleted files are gone; of renamed ones the new name counts.
  private func staged() throws(Fault) -> [String] {
    GitChoice.names(
      try output(["diff", "--cached", "--name-only", "--no-ext-diff", "--diff-filter=d", "-z"], of: optionName))
  }

  /// What differs from the place where the revision and this branch parted, with what git does not know yet.
  private func changed() throws(Fault) -> [String] {
    let revision = options.changedSince ?? ""
    guard !revision.isEmpty, !revision.hasPrefix("-") else {
      throw Fault(
        message: "\(optionName): \"\(VisibleName.of(revision))\" is no revision", help: "name a branch or commit")
    }
    let base = try output(["merge-base", "--", revision, "HEAD"], of: optionName).dropLast(while: { $0 == 0x0A })
    let known = try output(
      ["diff", "--name-only", "--no-ext-diff", "--diff-filter=d", "-z", String(decoding: base, as: UTF8.self), "--"],
      of: optionName)
    let unknown = try output(
      ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"], of: optionName)
    return GitChoice.names(known) + GitChoice.names(unknown)
  }

  /// Writes the files as they are staged into a folder of their own.
  private func copies(of names: [String], from folder: String) throws(Fault) -> TemporaryFolder {
    let copies: TemporaryFolder
    do throws(SystemError) {
      copies = try TemporaryFolder()
    } catch {
      throw Fault(message: "\(optionName): no temporary folder can be made: \(error.message)", help: nil)
    }
    let list: [UInt8] = names.flatMap { Array($0.utf8) + [0] }
    _ = try output(
      ["-C", folder, "checkout-index", "--prefix=\(copies.path)/", "-z", "--stdin"], of: optionName, input: list)
    return copies
  }

  private func output(_ arguments: [String], of option: String, input: [UInt8] = []) throws(Fault) -> [UInt8] {
    let outcome: ChildProgram.Outcome
    do throws(SystemError) {
      outcome = try ChildProgram.run(["git"] + arguments, input: input)
    } catch {
      throw Fault(message: "\(optionName): git cannot be run: \(error.message)", help: "install git")
    }
    guard outcome.exitCode != 0 else { return outcome.output }
    let line = outcome.errors.split(separator: "\n").first.map(String.init) ?? "git ended with \(outcome.exitCode)"
    throw Fault(message: "\(optionName): git says: \(VisibleName.of(line))", help: GitChoice.help(for: line, arguments))
  }

  private static func help(for line: String, _ arguments: [String]) -> String? {
    if line.contains("not a git repository") { return "run presend within a repository, or name the files instead" }
    if line.contains("dubious ownership") { return "see safe.directory in git-config(1)" }
    if arguments.first == "merge-base" { return "name a branch or commit that is here; a shallow clone may lack it" }
    return nil
  }

  private static func names(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Array {
  /// Without the elements at the end for which `isLeftOut` holds.
  fileprivate func dropLast(while isLeftOut: (Element) -> Bool) -> [Element] {
    Array(self[..<((lastIndex { !isLeftOut($0) }).map { $0 + 1 } ?? 0)])
  }
}
