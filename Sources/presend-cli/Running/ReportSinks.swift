internal import Presend
internal import PresendDrafts

/// The reports of a run and where they go. A report that cannot be written stops nothing but itself.
final class ReportSinks {
  private final class Sink {
    let reporter: any Reporter
    let name: String
    var output: FileOutput?
    var hasEntries = false
    /// The entries of a report that begins with what depends on all of them; nil where it is written as it grows.
    var kept: [UInt8]?

    init(_ reporter: any Reporter, name: String) {
      self.reporter = reporter
      self.name = name
      kept = reporter.head(RunSummary()) == nil ? nil : []
    }
  }

  private let sinks: [Sink]
  /// What could not be written, and why.
  private(set) var faults: [String] = []

  init(_ targets: [ReportTarget], _ options: ReporterOptions) {
    listsConfiguration = targets.allSatisfy(\.format.listsConfiguration)
    isOnTerminal = Terminal.isOutput && targets.contains { $0.path == nil }
    sinks = targets.map { target in
      var options = options
      if target.path == nil, target.format == .text {
        options.hasColor = Terminal.hasColor
        options.hasLinks = Terminal.hasLinks
        options.width = Terminal.width ?? options.width
        options.wraps = Terminal.width != nil
      }
      return Sink(target.format.reporter(options), name: target.path ?? "standard output")
    }
    for (sink, target) in zip(sinks, targets) {
      attempt(sink) { () throws(SystemError) in
        sink.output = if let path = target.path { try FileOutput(path: path) } else { FileOutput() }
        try sink.output?.write(sink.reporter.begin())
      }
    }
  }

  /// True where every report lists findings in presend.yml.
  let listsConfiguration: Bool
  /// True where a report goes to a terminal.
  let isOnTerminal: Bool

  var reporters: [any Reporter] { sinks.map(\.reporter) }

  /// True where nobody reads any report any more.
  var isClosed: Bool { !sinks.isEmpty && sinks.allSatisfy { $0.output == nil } }

  /// Writes what a record came to.
  func write(_ checked: CheckedRecord) {
    for (sink, entries) in zip(sinks, checked.entries) where !entries.isEmpty {
      attempt(sink) { () throws(SystemError) in
        let bytes = sink.hasEntries ? sink.reporter.separator + entries : entries
        if sink.kept == nil { try sink.output?.write(bytes) } else { sink.kept? += bytes }
      }
      sink.hasEntries = true
    }
  }

  func finish(_ summary: RunSummary) {
    for sink in sinks {
      attempt(sink) { () throws(SystemError) in
        if let kept = sink.kept {
          try sink.output?.write((sink.reporter.head(summary) ?? []) + sink.reporter.settled(kept, summary))
        }
        try sink.output?.write(sink.reporter.finish(summary))
        try sink.output?.finish()
      }
    }
  }

  private func attempt(_ sink: Sink, _ body: () throws(SystemError) -> Void) {
    do throws(SystemError) {
      try body()
    } catch {
      sink.output = nil
      faults.append("the report cannot be written to \(sink.name): \(OutputError.words(for: error))")
    }
  }
}
