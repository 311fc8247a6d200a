internal import PresendDrafts
internal import PresendRules

/// One page for browsers, without scripts and without anything to load: what it came to, charts, and each draft with its
/// findings marked.
struct HTMLReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] { [] }

  func head(_ summary: RunSummary) -> [UInt8]? { Array(HTMLHead(summary, language: options.language).html.utf8) }

  var separator: [UInt8] { [] }

  func entry(for judged: JudgedDraft) -> [UInt8] { Array(HTMLDraftCard(judged, options).html.utf8) }

  func settled(_ entries: [UInt8], _ summary: RunSummary) -> [UInt8] { HTMLFilter(summary).settled(entries) }

  func finish(_ summary: RunSummary) -> [UInt8] {
    let packs = (options.rules?.packs ?? []).map(\.label).joined(separator: ", ")
    let tool = HTMLEscape.line("\(Tool.name) \(Tool.version)" + (packs.isEmpty ? "" : " with \(packs)"))
    return Array("</section>\n</main>\n<footer>\(tool)</footer>\n</body>\n</html>\n".utf8)
  }
}
