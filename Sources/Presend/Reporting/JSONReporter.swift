internal import PresendDrafts

/// One JSON object with all verdicts, a line each, and a summary.
struct JSONReporter: Reporter {
  private let verdicts: VerdictJSON
  private let hasStatistics: Bool

  init(_ options: ReporterOptions) {
    verdicts = VerdictJSON(isRedacted: options.isRedacted)
    hasStatistics = options.hasStatistics
  }

  func begin() -> [UInt8] {
    var json = JSONWriter()
    json.open(UInt8(ascii: "{"))
    json.key("schema")
    json.string(Tool.schema)
    VerdictJSON.writeTool(to: &json)
    json.key("verdicts")
    json.open(UInt8(ascii: "["))
    json.lineBreak()
    return json.bytes
  }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    // `verdicts` are those of drafts; what concerns none has a place of its own.
    if judged.isConfiguration { return [] }
    var json = JSONWriter()
    verdicts.write(judged, to: &json)
    return json.bytes
  }

  var separator: [UInt8] { Array(",\n".utf8) }

  func finish(_ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.lineBreak()
    json.close(UInt8(ascii: "]"))
    json.key("summary")
    json.object { json in
      let counts = [
        ("drafts", summary.drafts), ("pass", summary.pass), ("review", summary.review), ("block", summary.block),
        ("incomplete", summary.incomplete),
      ]
      for (name, count) in counts {
        json.key(name)
        json.integer(count)
      }
    }
    if hasStatistics { JSONReporter.writeStatistics(summary, to: &json) }
    if !summary.configuration.isEmpty {
      json.key("configuration")
      json.array(summary.configuration) { verdicts.write($1, to: &$0) }
    }
    json.key("problems")
    json.array(summary.problems) { verdicts.write($1, of: nil, to: &$0) }
    json.close(UInt8(ascii: "}"))
    json.lineBreak()
    return json.bytes
  }

  private static func writeStatistics(_ summary: RunSummary, to json: inout JSONWriter) {
    json.key("statistics")
    json.object { json in
      for (name, tallies) in [("categories", summary.categoryTallies), ("rules", summary.ruleTallies)] {
        json.key(name)
        json.object { json in
          for row in tallies {
            json.key(row.name)
            json.object { json in
              let counts = [
                ("error", row.tally.errors), ("warning", row.tally.warnings), ("info", row.tally.infos),
                ("drafts", row.tally.drafts),
              ]
              for (name, count) in counts {
                json.key(name)
                json.integer(count)
              }
            }
          }
        }
      }
    }
  }
}
