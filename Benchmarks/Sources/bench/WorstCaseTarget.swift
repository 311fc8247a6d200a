import Foundation
import Presend

/// Target 6: drafts that were made to cost much.
struct WorstCaseTarget {
  let options: Options

  func measure(_ report: inout Report) {
    let start = ChildProcess.median(of: 5, options.presend, ["check", options.file("nothing.txt")]).cpu
    for draft in Self.drafts {
      let file = options.file("worst.\(draft.ending)")
      _ = FileManager.default.createFile(atPath: file, contents: Data(draft.bytes))
      let output = options.file("worst.verdict")
      let run = ChildProcess.run(
        options.presend, ["check", "--format", "jsonl", "--platform", "amazon", "--quiet", "--jobs", "1", file],
        output: output, limit: 60)
      let text = FileManager.default.contents(atPath: output).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let seconds = max(run.duration.cpu - start, 0.001)
      let rate = Double(draft.bytes.count) / 1e6 / seconds
      let isIncomplete = text.contains("\"code\":\"budget\"") || text.contains("\"limit\":\"")
      report.add(
        6, draft.name, run.code == nil ? "ended after 60 s" : "\(rate.shown(1)) MB/s",
        against: "\(draft.bytes.count / 1_000) KB in \(seconds.shown()) s", ratio: isIncomplete ? "ends by budget" : "",
        wanted: "≥ 2 MB/s or budget", holds: run.code != nil && (rate >= 2 || isIncomplete && seconds < 10))
    }
  }

  private struct WorstDraft {
    let name: String
    var ending = "txt"
    let bytes: [UInt8]

    /// A text over and over, a megabyte of it.
    init(_ name: String, ending: String = "txt", repeating unit: String, bytes: Int = 1_000_000) {
      self.name = name
      self.ending = ending
      let unit = Array(unit.utf8)
      self.bytes = Array(repeatElement(unit, count: max(bytes / unit.count, 1)).joined())
    }

    init(_ name: String, ending: String = "txt", _ bytes: [UInt8]) {
      self.name = name
      self.ending = ending
      self.bytes = bytes
    }
  }

  private static var drafts: [WorstDraft] {
    [
      WorstDraft("all @", repeating: "@"),
      WorstDraft("all digits", repeating: "5"),
      WorstDraft("all dots", repeating: "."),
      WorstDraft("all combining marks", repeating: "\u{301}"),
      WorstDraft("a@a.a over and over", repeating: "a@a.a "),
      WorstDraft("domains over and over", repeating: "shop.example.com "),
      WorstDraft("numbers that begin like telephones", repeating: "+49 30 1"),
      WorstDraft("words of emoji", repeating: "🎁⭐"),
      WorstDraft("invisible letters", repeating: "a\u{200B}"),
      WorstDraft("open brackets", repeating: "[("),
      WorstDraft("line breaks", repeating: "\n"),
      WorstDraft("one phrase over and over", repeating: "please leave us a 5-star review "),
      WorstDraft("one word of many phrases", repeating: "review "),
      WorstDraft("nested tags", ending: "html", repeating: "<div>"),
      WorstDraft("nested links", ending: "html", repeating: "<a href=http://a.example><b style=color:red>x"),
      WorstDraft("a million tiny parts", ending: "json", tinyParts),
      WorstDraft("the words of all lists", ruleWords),
    ]
  }

  private static var tinyParts: [UInt8] {
    let parts = repeatElement("{\"title\":\"a\"}", count: 1_000_000).joined(separator: ",")
    return Array("{\"id\":\"m\",\"body\":\"a\",\"actions\":[\(parts)]}".utf8)
  }

  /// What rules look for, one after the other.
  private static var ruleWords: [UInt8] {
    let lists = ShippedRules.files(withExamples: false).filter { $0.path.contains("lists/") }
    let words = lists.map(\.text).joined(separator: "\n").filter { !"<>{}|*[]#".contains($0) }
    return Array(repeatElement(Array(words.utf8), count: 1_000_000 / max(words.utf8.count, 1) + 1).joined())
  }
}
