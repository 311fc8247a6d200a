/// What a comment or a header says about findings to be set aside:
///
///     allow amazon/external-link reason="agreed with the platform" until=2026-12-31 owner=anna text="https://…"
///     begin amazon/external-link reason="…"     … end amazon/external-link
///
/// A header holds what stands behind `allow`. Values that have spaces stand in quotes.
struct SuppressionDirective {
  /// What a comment asks for.
  enum Kind: String { case allow, begin, end }

  var kind: Kind
  /// The rule, the reason and the rest; for `end` only the rule counts.
  var suppression: Suppression

  /// What is wrong with a directive, in words without any text of the message.
  struct Mistake: Error { var message: String }

  /// Reads what stands behind `presend`.
  init(comment text: Substring) throws(Mistake) {
    let word = text.prefix { !$0.isWhitespace }
    guard let kind = Kind(rawValue: String(word)) else {
      throw Mistake(message: "expected allow, begin or end after presend")
    }
    try self.init(kind: kind, rest: text.dropFirst(word.count))
  }

  /// Reads the value of a header.
  init(header text: Substring) throws(Mistake) { try self.init(kind: .allow, rest: text) }

  private init(kind: Kind, rest: Substring) throws(Mistake) {
    self.kind = kind
    var rest = rest.drop(while: SuppressionDirective.isGap)
    let rule = rest.prefix { !SuppressionDirective.isGap($0) }
    guard !rule.isEmpty else { throw Mistake(message: "the rule whose findings are accepted is missing") }
    guard !rule.contains(where: { "*?".contains($0) }) else {
      throw Mistake(message: "the rule stands for several, expected the name of one")
    }
    suppression = Suppression(rule: String(rule), reason: "")
    rest = rest.dropFirst(rule.count).drop(while: SuppressionDirective.isGap)
    while !rest.isEmpty {
      let (name, value) = try SuppressionDirective.pair(&rest)
      try take(name, value)
      rest = rest.drop(while: SuppressionDirective.isGap)
    }
    guard kind == .end || suppression.reason.contains(where: { !$0.isWhitespace }) else {
      throw Mistake(message: "the reason is missing: write reason=\"…\"")
    }
  }

  private static func isGap(_ character: Character) -> Bool { character.isWhitespace || character == ";" }

  /// `name=value` or `name="value"`, taken off the front.
  private static func pair(_ rest: inout Substring) throws(Mistake) -> (name: String, value: String) {
    let name = String(rest.prefix { $0.isLetter })
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty, rest.first == "=" else { throw Mistake(message: "expected reason=\"…\"") }
    rest.removeFirst()
    guard rest.first == "\"" else {
      let value = rest.prefix { !isGap($0) }
      rest = rest.dropFirst(value.count)
      return (name, String(value))
    }
    let value = rest.dropFirst().prefix { $0 != "\"" }
    rest = rest.dropFirst(value.count + 1)
    guard rest.first == "\"" else { throw Mistake(message: "a quotation mark is not closed") }
    rest.removeFirst()
    return (name, String(value))
  }

  private mutating func take(_ name: String, _ value: String) throws(Mistake) {
    switch name {
    case "reason": suppression.reason = value
    case "owner": suppression.owner = value
    case "text": suppression.text = value
    case "until":
      suppression.until = CalendarDate(value)
      if suppression.until == nil { throw Mistake(message: "until is no day, expected year-month-day") }
    default:
      let known = ["reason", "until", "owner", "text"]
      let question = Suggestion.question(for: name, among: known).map { ", \($0)" } ?? ""
      throw Mistake(message: "there is an unknown word among reason, until, owner and text\(question)")
    }
  }
}
