import Foundation
import FoundationXML
import PresendDrafts
import PresendRules
import TestSupport
import Testing

@testable import Presend

/// Every format, over the same drafts, against what lies in Reports/.
struct ReportTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let format: ReportFormat
    var options = ReporterOptions()
    var testDescription: String { name }

    init(_ name: String, _ format: ReportFormat, _ change: (inout ReporterOptions) -> Void = { _ in }) {
      self.name = name
      self.format = format
      change(&options)
    }
  }

  static let cases = [
    Case("text", .text),
    Case("text-in-colour", .text) { $0.hasColor = true },
    Case("text-narrow", .text) { $0.width = 50 },
    Case("text-quiet", .text) { $0.isQuiet = true },
    Case("text-redacted", .text) { $0.isRedacted = true },
    Case("json", .json),
    Case("jsonl", .jsonl),
    Case("jsonl-redacted", .jsonl) { $0.isRedacted = true },
    Case("text-concise", .text) { $0.layout = .concise },
    Case("text-grouped", .text) { $0.layout = .grouped },
    Case("text-statistics", .text) {
      $0.layout = .concise
      $0.hasStatistics = true
    },
    Case("json-statistics", .json) { $0.hasStatistics = true },
    Case("sarif", .sarif),
    Case("sarif-redacted", .sarif) { $0.isRedacted = true },
    Case("junit", .junit),
    Case("checkstyle", .checkstyle),
    Case("github", .github),
    Case("gitlab", .gitlab),
    Case("rdjson", .rdjson),
    Case("html", .html),
    Case("html-redacted", .html) { $0.isRedacted = true },
    Case("markdown", .markdown) { $0.hasStatistics = true },
    Case("csv", .csv),
  ]

  @Test(arguments: cases)
  func `each format is written as its golden says`(_ example: Case) throws {
    let reporter = example.format.reporter(example.options)
    var summary = RunSummary()
    summary.problems = [Problem(code: "missing", message: "nowhere.txt: there is no such file")]
    let judged = VerdictFixture.judged(isRedacted: example.options.isRedacted)
    for judged in judged { summary.add(judged.verdict) }
    let entries = Array(
      judged.map { reporter.entry(for: $0) }.filter { !$0.isEmpty }.joined(separator: reporter.separator))
    let report = String(
      decoding: (reporter.head(summary) ?? []) + reporter.begin() + reporter.settled(entries, summary)
        + reporter.finish(summary),
      as: UTF8.self)
    let expected = try Golden.expected("Reports/\(example.name).golden", given: report)
    #expect(report == expected)
  }

  /// Every report of the cases above, with drafts and without any.
  @Test(arguments: ReportFormat.allCases, [true, false])
  func `what other programs read is well formed`(_ format: ReportFormat, hasDrafts: Bool) throws {
    var options = ReporterOptions()
    options.rules = RuleLoader.load(ShippedRules.files()).rules
    let reporter = format.reporter(options)
    let judged = hasDrafts ? VerdictFixture.judged(isRedacted: false) : []
    var summary = RunSummary()
    for judged in judged { summary.add(judged.verdict) }
    let entries = judged.map { reporter.entry(for: $0) }.filter { !$0.isEmpty }
    let report = Data(
      (reporter.head(summary) ?? []) + reporter.begin() + entries.joined(separator: reporter.separator)
        + reporter.finish(summary))
    switch format {
    case .json, .sarif, .gitlab, .rdjson: _ = try JSONSerialization.jsonObject(with: report)
    case .jsonl:
      for line in report.split(separator: 0x0A) { _ = try JSONSerialization.jsonObject(with: Data(line)) }
    case .junit, .checkstyle: #expect(XMLParser(data: report).parse())
    case .html:
      let text = String(decoding: report, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("src="))
      for tag in ["details", "section", "mark", "table", "ol", "pre"] {
        let opened = text.split(separator: "<\(tag)").count - 1
        #expect(
          opened == text.split(separator: "</\(tag)>").count - 1 + (text.hasSuffix("</\(tag)>") ? 1 : 0), "\(tag)")
      }
    case .text, .github, .markdown, .csv: #expect(hasDrafts ? !report.isEmpty : true)
    }
  }

  @Test(arguments: [(60, 20), (50, 50)])
  func `a page of many drafts has only the first blocked ones open, and can be filtered by rule`(
    _ drafts: Int, _ open: Int
  ) throws {
    let blocked = try #require(
      VerdictFixture.judged(isRedacted: false).first { $0.verdict.decision == .block && $0.verdict.findings.count > 1 })
    let reporter = ReportFormat.html.reporter(ReporterOptions())
    var summary = RunSummary()
    for _ in 0..<drafts { summary.add(blocked.verdict) }
    let cards = Array(repeatElement(reporter.entry(for: blocked), count: drafts).joined())
    let page = String(
      decoding: (reporter.head(summary) ?? []) + reporter.settled(cards, summary) + reporter.finish(summary),
      as: UTF8.self)
    #expect(page.split(separator: "<details").count - 1 == drafts)
    #expect(page.split(separator: " open><summary>").count - 1 == open)
    let rule = try #require(blocked.verdict.findings.first?.rule.description)
    #expect(page.contains("<option value=\"\(rule)\">"))
    #expect(page.contains("option[value=\"\(rule)\"]:checked"))
    let named = page.split(separator: "data-rules=\"").dropFirst().filter { $0.prefix { $0 != "\"" }.contains(rule) }
    #expect(named.count == drafts)
  }

  @Test func `what is redacted shows no text of a message`() {
    for format in ReportFormat.allCases {
      var options = ReporterOptions()
      options.isRedacted = true
      let reporter = format.reporter(options)
      for judged in VerdictFixture.judged(isRedacted: true) {
        let entry = String(decoding: reporter.entry(for: judged), as: UTF8.self)
        #expect(!entry.contains("my-shop") && !entry.contains("invoice.pdf") && !entry.contains("好评"), "\(format)")
      }
    }
  }
}
