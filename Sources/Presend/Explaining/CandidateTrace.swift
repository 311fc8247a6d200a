internal import PresendContacts
internal import PresendMatching
internal import PresendRules
internal import PresendText

/// Something that was looked at and does not count, with the reason; nil for what has no place.
struct TraceNote {
  let place: Finding.Place?
  let text: String
}

/// Looks again at what a condition let go: contacts that are none, phrases that are nearly there, terms too far apart.
struct CandidateTrace {
  let scan: DraftScan
  let rules: RuleSet
  let writer: FindingWriter
  let detector: ContactDetector

  /// The notes on one condition, without those on its parts.
  func notes(on condition: Condition, _ outcome: Outcome, parts: [Int], children: [ConditionTrace]) -> [TraceNote] {
    switch condition {
    case .contact(let test): parts.flatMap { contacts(test, in: $0) }
    case .phrase(let set) where outcome.truth == .no: parts.flatMap { phrase(set, in: $0) }
    case .near(let test) where outcome.truth == .no && children.allSatisfy({ $0.outcome.truth == .yes }):
      [TraceNote(place: nil, text: CandidateTrace.reason(apart: test))]
    default: []
    }
  }

  // MARK: Contacts

  private func contacts(_ test: ContactTest, in index: Int) -> [TraceNote] {
    let part = scan.parts[index]
    let report = detector.report(on: part.views, tracing: true)
    func note(_ range: Range<Int>, _ text: String) -> TraceNote {
      TraceNote(place: writer.place(PlacedMatch(part: index, match: part.match(given: range))), text: text)
    }
    var notes = report.contacts.compactMap { contact in
      CandidateTrace.reason(test.fate(of: contact, in: part)).map { note(contact.range, $0) }
    }
    let rejected = report.rejected.filter { $0.kind == test.kind }
    notes += rejected.map { note($0.range, CandidateTrace.reason($0.reason)) }
    if test.kind == .phone {
      let masked = report.identifiers.filter { identifier in
        CandidateTrace.isLikeNumber(identifier, in: part.views.given)
          && !rejected.contains { $0.range.overlaps(identifier.range) }
      }
      notes += masked.map { note($0.range, "masked as \(CandidateTrace.name(of: $0.kind))") }
    }
    return notes.sorted { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
  }

  /// True for identifiers with as many digits as a telephone number.
  private static func isLikeNumber(_ identifier: Identifier, in text: [UInt8]) -> Bool {
    text[identifier.range].count { $0 &- UInt8(ascii: "0") < 10 } >= 6
  }

  private static func name(of kind: Identifier.Kind) -> String {
    switch kind {
    case .orderID: "an order id"
    case .asin: "an article number of Amazon"
    case .tracking: "a tracking number"
    case .ean: "an article number (EAN, ISBN)"
    case .iban: "an account number (IBAN)"
    case .date: "a date"
    case .time: "a time"
    case .price: "a price"
    case .measure: "a measure"
    case .fileName: "a file name"
    case .version: "a version"
    case .placeholder: "a placeholder"
    case .number: "a number of something else"
    case .series: "a series of numbers"
    }
  }

  private static func reason(_ fate: ContactTest.Fate) -> String? {
    switch fate {
    case .counts, .otherKind: nil
    case .noShortener: "no shortener"
    case .otherScheme: "another scheme than the rule is about"
    case .allowedHost: "an allowed host"
    case .otherHost: "none of the hosts that the rule is about"
    case .quoted: "quoted text: somebody else wrote it"
    }
  }

  private static func reason(_ reason: Rejected.Reason) -> String {
    switch reason {
    case .unknownEnding: "no host: it has none of their endings"
    case .fileName: "a file name"
    case .abbreviation: "an abbreviation"
    case .missingSpace: "a full stop without a space"
    case .version: "a version"
    case .product: "the name of a product"
    case .identifier: "a word before it says that it is another number"
    case .notValid: "no valid number of a region at hand"
    case .noCue: "a mere mention: nobody is asked to write there"
    case .series: "a series of numbers"
    case .insideAnother: "part of something else"
    case .notAHandle: "no name stands beside the @"
    }
  }

  // MARK: Words

  private func phrase(_ set: PhraseTable.SetID, in index: Int) -> [TraceNote] {
    let part = scan.parts[index]
    guard let phrases = rules.writtenPhrases, let nearest = NearestPhrase(of: set, from: phrases, in: part) else {
      return []
    }
    let language = nearest.language == .any ? "" : " (\(nearest.language))"
    let reason =
      switch nearest.obstacle {
      case .quoted: "stands in quoted text"
      case .apart: "all words of a phrase, but too far apart or in another order"
      case .missing(let words): "the nearest phrase; missing: \(words.joined(separator: ", "))"
      }
    return nearest.found.enumerated().map { number, range in
      let place = writer.place(PlacedMatch(part: index, match: Match(range: range, folded: 0..<0)))
      return TraceNote(place: place, text: number == nearest.found.count - 1 ? reason + language : "found")
    }
  }

  private static func reason(apart test: NearTest) -> String {
    let distance =
      switch test.distance {
      case .words(let count): "more than \(count) words apart, or in several sentences"
      case .sentences(1): "in several sentences"
      case .sentences(let count): "more than \(count) sentences apart"
      }
    return "each is there, but \(distance)\(test.isOrdered ? ", or in another order" : ""), or in two languages"
  }
}
