internal import PresendRules

/// reviewdog's diagnostic format, one object with all diagnostics.
///
/// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
struct RDJSONReporter: Reporter {
  private let options: ReporterOptions

  init(_ options: ReporterOptions) { self.options = options }

  func begin() -> [UInt8] {
    Array("{\"source\":{\"name\":\"\(Tool.name)\"},\"severity\":\"WARNING\",\"diagnostics\":[\n".utf8)
  }

  var separator: [UInt8] { Array(",\n".utf8) }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let diagnostics = Diagnostic.all(of: judged, isRedacted: options.isRedacted)
    return Array(diagnostics.map { diagnostic in object(diagnostic, judged) }.joined(separator: separator))
  }

  private func object(_ diagnostic: Diagnostic, _ judged: JudgedDraft?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("message", diagnostic.messageWithRemedy)
      json.key("location")
      json.object { json in
        json.field("path", diagnostic.file)
        if let span = diagnostic.span {
          json.key("range")
          write(span, to: &json)
        }
      }
      json.field("severity", diagnostic.severity.rawValue.uppercased())
      json.key("code")
      json.object { json in
        json.field("value", diagnostic.rule)
        if let source = diagnostic.source { json.field("url", source) }
      }
      writeSuggestion(diagnostic, judged, to: &json)
    }
    return json.bytes
  }

  /// Columns in bytes of UTF-8, as the format counts.
  private func write(_ span: Diagnostic.Span, to json: inout JSONWriter) {
    json.object { json in
      for (name, line, column) in [("start", span.line, span.byteColumn), ("end", span.endLine, span.endByteColumn)] {
        json.key(name)
        json.object { json in
          json.key("line")
          json.integer(line)
          if let column, span.byteColumn != nil, span.endByteColumn != nil {
            json.key("column")
            json.integer(column)
          }
        }
      }
    }
  }

  private func writeSuggestion(_ diagnostic: Diagnostic, _ judged: JudgedDraft?, to json: inout JSONWriter) {
    guard !options.isRedacted, let judged, let span = diagnostic.span, span.byteColumn != nil,
      let edit = diagnostic.finding.flatMap({ SourceEdit(for: $0, in: judged.draft) })
    else { return }
    json.key("suggestions")
    json.array([edit]) { json, edit in
      json.object { json in
        json.key("range")
        write(span, to: &json)
        json.field("text", String(decoding: edit.replacement, as: UTF8.self))
      }
    }
  }

  func finish(_ summary: RunSummary) -> [UInt8] {
    let problems = Diagnostic.all(of: summary).map { object($0, nil) }
    var bytes: [UInt8] = []
    for problem in problems { bytes += (summary.hasEntries || !bytes.isEmpty ? separator : []) + problem }
    var json = JSONWriter()
    json.string(summary.line)
    return bytes + Array("\n],\"summary\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}
