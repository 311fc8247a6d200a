internal import Presend
internal import PresendDrafts

/// One run of `check`: reads, judges and writes, in the order of the inputs.
struct CheckRun {
  let settings: CheckSettings

  /// What the drafts came to.
  struct Outcome {
    var summary = RunSummary()
    /// What a baseline has to know of them.
    var findings: [Baseline.Outcome] = []

    mutating func add(_ checked: CheckedRecord) {
      summary.add(checked.summary)
      findings += checked.outcomes
    }
  }

  /// Runs over the inputs and says what they came to.
  func run(into sinks: ReportSinks) -> Outcome {
    let profiles = settings.profiles
    let job = CheckJob(profiles: profiles.profiles, reporters: sinks.reporters, baseline: settings.baseline)
    var source = RecordSource(
      profiles.inputs.map { ($0.input, $0.profile) }, options: profiles.profiles.map(\.records))
    let progress = Progress(files: profiles.inputs.count, isQuiet: settings.reporter.isQuiet)
    defer { progress.clear() }
    return settings.jobs == 1
      ? runAlone(&source, job, sinks, progress) : runTogether(&source, job, sinks, progress)
  }

  /// Without a queue: what one thread reads it judges and writes.
  private func runAlone(
    _ source: inout RecordSource, _ job: CheckJob, _ sinks: ReportSinks, _ progress: Progress
  ) -> Outcome {
    let checker = RecordChecker(job)
    var outcome = Outcome()
    while !sinks.isClosed, let read = source.next() {
      let checked = checker.check(read)
      outcome.add(checked)
      CheckRun.write(checked, sinks, progress, drafts: outcome.summary.drafts)
    }
    return outcome
  }

  private static func write(_ checked: CheckedRecord, _ sinks: ReportSinks, _ progress: Progress, drafts: Int) {
    if sinks.isOnTerminal { progress.clear() }
    sinks.write(checked)
    progress.update(drafts: drafts, file: checked.fileNumber)
  }

  /// This thread reads, the others judge, and whoever is next in order writes.
  private func runTogether(
    _ source: inout RecordSource, _ job: CheckJob, _ sinks: ReportSinks, _ progress: Progress
  ) -> Outcome {
    let outcome = RunOutcome()
    let queue = RecordQueue(threads: settings.jobs) { checked in
      outcome.value.add(checked)
      CheckRun.write(checked, sinks, progress, drafts: outcome.value.summary.drafts)
      if sinks.isClosed { outcome.close() }
    }
    let workers = (0..<settings.jobs).compactMap { _ in
      Worker {
        let checker = RecordChecker(job)
        while let (result, ticket) = CheckRun.judgeNext(of: queue, checker) { queue.hand(result, ticket) }
      }
    }
    guard !workers.isEmpty else { return runAlone(&source, job, sinks, progress) }
    while !outcome.isClosed {
      queue.awaitRoomForFile()
      guard let read = source.next() else { break }
      queue.put(read)
    }
    queue.end()
    for worker in workers { worker.join() }
    return outcome.value
  }
}

extension CheckRun {
  /// Judges the next record. On return its bytes are gone, whoever waits to hand in the result.
  fileprivate static func judgeNext(
    of queue: RecordQueue, _ checker: RecordChecker
  ) -> (CheckedRecord, RecordQueue.Ticket)? {
    guard let (ticket, read) = queue.take() else { return nil }
    return (checker.check(read), ticket)
  }
}

/// What the thread that delivers knows; others only ask whether anybody still reads.
private final class RunOutcome: @unchecked Sendable {
  private let monitor = Monitor()
  private var isStopped = false
  /// Changed by one thread at a time, and read after all have ended.
  var value = CheckRun.Outcome()

  func close() { monitor.locked { isStopped = true } }

  var isClosed: Bool { monitor.locked { isStopped } }
}
