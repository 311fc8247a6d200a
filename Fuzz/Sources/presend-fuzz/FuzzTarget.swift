import Presend
import PresendDrafts
import PresendRules

/// What is fed with arbitrary bytes: each way by which bytes of others enter the program.
enum FuzzTarget: String, CaseIterable {
  case html, mail, json, csv, yaml, rules

  /// Gets ready what inputs share, which takes longer under a sanitizer than an input may.
  func prepare() {
    if self == .rules { _ = Self.engineLists } else { _ = unsafe Self.linter }
  }

  func run(_ bytes: [UInt8]) {
    switch self {
    case .html: Self.check(bytes, .html)
    case .mail: Self.check(bytes, .eml)
    case .json: Self.check(bytes, bytes.first == UInt8(ascii: "[") ? .json : .jsonl)
    case .csv: Self.check(bytes, .csv)
    case .yaml: Self.check(bytes, .yaml)
    case .rules: Self.load(bytes)
    }
  }

  private static let ruleSet = RuleLoader.load(ShippedRules.files()).rules
  nonisolated(unsafe) private static let linter: Linter = {
    var options = LinterOptions(today: CalendarDate(daysSinceEpoch: 20_000))
    options.maximumSteps = 100_000
    return Linter(rules: ruleSet, options: options)
  }()

  /// Reads drafts, judges them, and makes sure that each finding points at what it says.
  private static func check(_ bytes: [UInt8], _ format: InputFormat) {
    let record = RawRecord(bytes: bytes, source: "fuzz", format: format)
    for draft in DraftParser().drafts(from: record) {
      let verdict = unsafe linter.check(draft)
      for finding in verdict.findings {
        guard let place = finding.place, let part = draft.parts.first(where: { $0.name == place.part }) else {
          continue
        }
        precondition(place.range.upperBound <= part.bytes.count, "a finding ends behind its part")
        precondition(
          place.text == String(decoding: part.bytes[place.range], as: UTF8.self), "text is not what stands there")
        if let source = place.source {
          precondition(
            source.lowerBound >= draft.origin.offset
              && source.upperBound <= draft.origin.offset + draft.origin.bytes.count, "a finding points out of its file"
          )
        }
      }
    }
  }

  /// The lists that the engine itself needs.
  private static let engineLists = ShippedRules.files().filter { file in
    ["negation-", "attribution", "clause-start"].contains { file.path.contains("lists/\($0)") }
  }

  /// Loads a rule file and, where it is a rule in order, judges a text by it.
  private static func load(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let first = text.split(separator: "\n").first ?? ""
    let name = first.hasPrefix("id: ") ? String(first.dropFirst(4)) : "rule"
    let (rules, _) = RuleLoader.load(engineLists + [RuleFile(path: "rules/generic/\(name).yaml", text: text)])
    var options = LinterOptions(today: CalendarDate(daysSinceEpoch: 20_000))
    options.maximumSteps = 10_000
    let letter = "Please leave us a 5-star review at http://shop.example or call +49 30 123456 🎁"
    let record = RawRecord(bytes: Array(letter.utf8), source: "fuzz", format: .text)
    for draft in DraftParser().drafts(from: record) { _ = Linter(rules: rules, options: options).check(draft) }
  }
}
