internal import PresendDrafts
internal import PresendRules

/// What of the page is shown: check boxes for verdicts and a list of rules, which the style sheet obeys.
struct HTMLFilter {
  private let summary: RunSummary

  init(_ summary: RunSummary) { self.summary = summary }

  /// With more drafts than this, those that pass are hidden until they are asked for, and most cards are closed.
  static let manyDrafts = 50
  /// So many cards stand open on a page of many drafts.
  static let mostOpen = 20

  /// Style rules that hide what was not chosen in the list of rules.
  var css: String {
    rules.map { rule, _ in
      "main:has(option[value=\"\(rule)\"]:checked) .draft:not([data-rules~=\"\(rule)\"]) { display: none; }\n"
    }.joined()
  }

  var html: String {
    guard summary.drafts > 0 else { return "<p>None.</p>\n" }
    let kinds = [
      ("block", "blocked", summary.block), ("incomplete", "not checked whole", summary.incomplete),
      ("review", "to review", summary.review), ("pass", "pass", summary.pass),
    ]
    let boxes = kinds.filter { $0.2 > 0 }.map { name, title, count in
      let isHidden = name == "pass" && summary.drafts > HTMLFilter.manyDrafts && count < summary.drafts
      return
        "<label><input type=\"checkbox\" id=\"show-\(name)\"\(isHidden ? "" : " checked")> \(title) (\(count))</label>"
    }
    return
      "<fieldset class=\"switches\"><legend>Show</legend>\(boxes.joined(separator: " "))\(list)</fieldset>\n\(note)"
  }

  private var list: String {
    guard rules.count > 1 else { return "" }
    let options = rules.map { "<option value=\"\($0.name)\">\($0.name) (\($0.tally.total))</option>" }.joined()
    return " <label>with findings of <select><option selected>any rule</option>\(options)</select></label>"
  }

  /// Says that cards are closed, since a closed one looks as if nothing more was to be read.
  private var note: String {
    guard summary.drafts > HTMLFilter.manyDrafts, summary.block + summary.incomplete > HTMLFilter.mostOpen else {
      return ""
    }
    return
      "<p class=\"note\">The first \(HTMLFilter.mostOpen) blocked drafts stand open; a click opens the others, and "
      + "the search of the browser looks into them too.</p>\n"
  }

  /// Rules with findings, the most frequent first; only names that style sheets can hold as they are.
  private var rules: [(name: String, tally: RunSummary.Tally)] {
    summary.ruleTallies.filter { rule in
      rule.name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2F }
    }
  }

  /// The cards as they stand on a page of so many drafts: only the first ones open.
  func settled(_ cards: [UInt8]) -> [UInt8] {
    guard summary.drafts > HTMLFilter.manyDrafts else { return cards }
    let opening = Array(" open><summary>".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(cards.count)
    var rest = cards[...]
    var count = 0
    while let place = rest.firstRange(of: opening) {
      count += 1
      result += rest[..<place.lowerBound]
      result += opening.dropFirst(count > HTMLFilter.mostOpen ? " open".utf8.count : 0)
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
