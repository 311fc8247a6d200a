internal import Presend
internal import PresendDrafts
internal import PresendRules

/// What every thread needs to judge records; shared and unchanging.
struct CheckJob: Sendable {
  let rules: RuleSet
  let linter: LinterOptions
  let context: Context
  let parser: DraftParser
  let reporters: [any Reporter]
}

/// A record as it was read, with the file that it stands in.
struct ReadRecord: Sendable {
  let record: RawRecord
  let file: String
  /// Which of the files of the run it is, from 1.
  let fileNumber: Int
  /// The record is a whole file, and not one of many.
  let isWholeFile: Bool
}

/// What a record came to.
struct CheckedRecord: Sendable {
  /// For each reporter the entries of all drafts of the record, parted by its separator.
  var entries: [[UInt8]]
  var summary = RunSummary()
  /// Which of the files of the run the record stands in, from 1.
  var fileNumber = 0
}

/// Judges records; belongs to one thread.
final class RecordChecker {
  private let job: CheckJob
  private let linter: Linter

  init(_ job: CheckJob) {
    self.job = job
    linter = Linter(rules: job.rules, options: job.linter)
  }

  func check(_ read: ReadRecord) -> CheckedRecord {
    var checked = CheckedRecord(entries: Array(repeating: [], count: job.reporters.count))
    checked.fileNumber = read.fileNumber
    for var draft in job.parser.drafts(from: read.record) {
      draft.context = draft.context.filled(from: job.context)
      let verdict = linter.check(draft)
      checked.summary.add(verdict)
      let judged = JudgedDraft(verdict, of: draft, in: read.file)
      for (index, reporter) in job.reporters.enumerated() {
        let entry = reporter.entry(for: judged)
        if !checked.entries[index].isEmpty, !entry.isEmpty { checked.entries[index] += reporter.separator }
        checked.entries[index] += entry
      }
    }
    return checked
  }
}
