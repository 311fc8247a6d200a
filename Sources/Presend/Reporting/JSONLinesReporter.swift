/// One JSON object a draft, each on a line of its own.
struct JSONLinesReporter: Reporter {
  private let verdicts: VerdictJSON

  init(_ options: ReporterOptions) { verdicts = VerdictJSON(isRedacted: options.isRedacted) }

  func begin() -> [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    // One line a draft: who counts lines must not get one for a file of settings. Standard error has it.
    if judged.isConfiguration { return [] }
    var json = JSONWriter()
    verdicts.write(judged, to: &json)
    json.lineBreak()
    return json.bytes
  }

  var separator: [UInt8] { [] }

  func finish(_ summary: RunSummary) -> [UInt8] { [] }
}
