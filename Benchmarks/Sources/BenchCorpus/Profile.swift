/// What kind of messages a corpus holds.
package enum Profile: String, CaseIterable, Sendable {
  /// As sellers write: many languages, of which English is more than half, with violations in one of eight messages.
  case mail
  /// The same languages, but half of the sentences are violations.
  case dense
  /// English without violations and without a single letter beyond ASCII.
  case cleanASCII = "clean-ascii"
  /// One language, without violations.
  case zh, ru, de

  /// Languages by their share in a hundred messages.
  var languages: [(code: String, share: Int)] {
    switch self {
    case .mail, .dense:
      [
        ("en", 55), ("de", 10), ("es", 7), ("fr", 6), ("it", 4), ("zh", 5), ("ja", 4), ("pt", 3), ("ru", 3), ("pl", 2),
        ("tr", 1),
      ]
    case .cleanASCII: [("en", 100)]
    case .zh, .ru, .de: [(rawValue, 100)]
    }
  }

  /// In how many of a thousand messages there is a violation.
  var violatingMessages: Int {
    switch self {
    case .mail: 120
    case .dense: 1_000
    case .cleanASCII, .zh, .ru, .de: 0
    }
  }

  /// How many of a thousand sentences of such a message are violations, beside the one that each has.
  var violatingSentences: Int { self == .dense ? 500 : 60 }
}
