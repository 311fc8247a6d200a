/// Sentences of one language from which messages are put together.
///
/// `{name}`, `{item}`, `{order}`, `{tracking}`, `{price}`, `{date}`, `{time}`, `{days}`, `{city}`, `{carrier}` and
/// `{number}` are filled in.
struct Phrasebook: Sendable {
  /// ISO 639-1.
  let code: String
  let greetings: [String]
  /// What may stand in any message.
  let ordinary: [String]
  /// What marketplaces forbid.
  let violations: [String]
  let endings: [String]
  let items: [String]
  let names: [String]
  /// What stands between sentences.
  let separator: String

  init(
    _ code: String, greetings: String, ordinary: String, violations: String, endings: String, items: String,
    names: String, separator: String = " "
  ) {
    func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
    self.code = code
    self.greetings = lines(greetings)
    self.ordinary = lines(ordinary)
    self.violations = lines(violations)
    self.endings = lines(endings)
    self.items = lines(items)
    self.names = lines(names)
    self.separator = separator
  }

  static let all: [Phrasebook] = [
    .english, .german, .spanish, .french, .italian, .portuguese, .chinese, .japanese, .russian, .polish, .turkish,
  ]

  static func of(_ code: String) -> Phrasebook { all.first { $0.code == code } ?? .english }
}
