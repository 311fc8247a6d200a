internal import Presend
internal import PresendDrafts
internal import PresendRules

/// The baseline on disk.
enum BaselineFile {
  /// Writes a new baseline, or the old one without what is gone. False where a file that was asked for could not be
  /// written; a file that only could not shrink changes nothing.
  static func update(_ found: [Baseline.Outcome], _ old: Baseline?, _ options: JudgementOptions) -> Bool {
    if let path = options.writeBaseline {
      var baseline = Baseline()
      for key in found.flatMap(\.found) { baseline.add(key) }
      return write(baseline, to: path, weight: "error")
    }
    guard let path = options.baseline, let old else { return true }
    let shrunk = old.shrunk(by: found)
    guard shrunk != old else { return true }
    if write(shrunk, to: path, weight: "warning") {
      let count = old.total - shrunk.total
      Console.note(
        "presend: \(Count.of(count, "finding")) of the baseline \(count == 1 ? "is" : "are") gone; \(path) has \(shrunk.total) left"
      )
    }
    return true
  }

  private static func write(_ baseline: Baseline, to path: String, weight: String) -> Bool {
    do throws(SystemError) {
      let file = try FileOutput(path: path)
      try file.write(baseline.file)
      try file.finish()
      return true
    } catch {
      Console.note("presend: \(weight): the baseline cannot be written to \(path): \(OutputError.words(for: error))")
      return false
    }
  }
}

extension SettingsBuilder {
  /// The baseline of a file, or nothing, with what is wrong.
  mutating func baseline(_ path: String) -> Baseline {
    do throws(SystemError) {
      let (baseline, found) = Baseline.read(path: path, text: try TextFile.text(of: path))
      problems.report(found)
      return baseline
    } catch {
      problems.report(
        "--baseline \(VisibleName.of(path)): \(error.message)", help: "write one with --write-baseline \(path)")
      return Baseline()
    }
  }
}
