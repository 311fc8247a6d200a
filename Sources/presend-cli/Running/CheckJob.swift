internal import Presend
internal import PresendDrafts

/// What every thread needs to judge records; shared and unchanging.
struct CheckJob: Sendable {
  let profiles: [CheckProfile]
  let reporters: [any Reporter]
  /// What was found before; nil where nobody asks.
  let baseline: Baseline?
}

/// A record as it was read, with the file that it stands in.
struct ReadRecord: Sendable {
  let record: RawRecord
  let file: String
  /// Which of the files of the run it is, from 1.
  let fileNumber: Int
  /// The record is a whole file, and not one of many.
  let isWholeFile: Bool
  /// The number of the profile by which it is judged.
  let profile: Int
}

/// What a record came to.
struct CheckedRecord: Sendable {
  /// For each reporter the entries of all drafts of the record, parted by its separator.
  var entries: [[UInt8]]
  var summary = RunSummary()
  /// Which of the files of the run the record stands in, from 1.
  var fileNumber = 0
  /// What a baseline has to know of the drafts.
  var outcomes: [Baseline.Outcome] = []
}

/// Judges records; belongs to one thread.
final class RecordChecker {
  private let job: CheckJob
  private var linters: [Linter?]

  init(_ job: CheckJob) {
    self.job = job
    linters = Array(repeating: nil, count: job.profiles.count)
  }

  private func linter(_ profile: Int) -> Linter {
    if let known = linters[profile] { return known }
    let linter = Linter(rules: job.profiles[profile].rules, options: job.profiles[profile].linter)
    linters[profile] = linter
    return linter
  }

  func check(_ read: ReadRecord) -> CheckedRecord {
    var checked = CheckedRecord(entries: Array(repeating: [], count: job.reporters.count))
    checked.fileNumber = read.fileNumber
    let profile = job.profiles[read.profile]
    let linter = linter(read.profile)
    for var draft in DraftParser(options: profile.parsing).drafts(from: read.record) {
      draft.context = draft.context.filled(from: profile.context)
      var judged = JudgedDraft(linter.check(draft), of: draft, in: read.file)
      if let outcome = job.baseline?.apply(to: &judged, options: linter.options) { checked.outcomes.append(outcome) }
      checked.summary.add(judged.verdict)
      for (index, reporter) in job.reporters.enumerated() {
        let entry = reporter.entry(for: judged)
        if !checked.entries[index].isEmpty, !entry.isEmpty { checked.entries[index] += reporter.separator }
        checked.entries[index] += entry
      }
    }
    return checked
  }
}
