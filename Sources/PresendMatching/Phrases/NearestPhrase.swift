internal import PresendText

/// Of the phrases of a set, the one that a text comes nearest to, and what keeps it from standing there.
///
/// Made only where somebody asks why a rule did not fire: it looks for every word of every phrase by itself.
package struct NearestPhrase: Sendable {
  /// What keeps the phrase from counting.
  package enum Obstacle: Sendable, Equatable {
    /// The phrase stands in text that somebody else wrote.
    case quoted
    /// Words that no sentence holds beside the others.
    case missing([String])
    /// All words stand in one sentence, but too far apart or in another order.
    case apart
  }

  package let language: Language
  /// The words that were found, by place, in bytes of the part.
  package let found: [Range<Int>]
  package let obstacle: Obstacle

  /// The nearest phrase of a set in a scanned part; nil where no phrase has half of its words in a sentence.
  package init?(of set: PhraseTable.SetID, from phrases: PhraseTable.Builder, in part: PartScan) {
    let search = Search(phrases.phrases(of: set), in: part)
    guard let best = search.quoted ?? search.nearest else { return nil }
    self = best
  }

  private init(language: Language, found: [Range<Int>], obstacle: Obstacle) {
    self.language = language
    self.found = found
    self.obstacle = obstacle
  }

  /// One look at a part for all phrases of a set and for each of their words.
  private struct Search {
    private let phrases: [(language: Language, elements: [PhrasePattern.Element])]
    private let part: PartScan
    /// The places of each phrase, and of each of its needed words, in the folded view.
    private var whole: [Int: [Range<Int>]] = [:]
    private var words: [Int: [Int: [Range<Int>]]] = [:]

    init(_ phrases: [(language: Language, elements: [PhrasePattern.Element])], in part: PartScan) {
      self.phrases = phrases
      self.part = part
      var builder = PhraseTable.Builder()
      var owners: [(phrase: Int, word: Int?)] = []
      func add(_ elements: [PhrasePattern.Element], _ owner: (phrase: Int, word: Int?)) {
        let language = phrases[owner.phrase].language
        _ = builder.add(key: "\(owners.count)", [(language, PhrasePattern(elements: elements))])
        owners.append(owner)
      }
      for (index, phrase) in phrases.enumerated() {
        add(phrase.elements, (index, nil))
        for (word, element) in phrase.elements.enumerated() where element.isNeeded { add([element], (index, word)) }
      }
      let steps = StepBudget(10_000_000)
      for hit in builder.finish().hits(in: part.views.folded.bytes, budget: steps) {
        let owner = owners[Int(hit.set)]
        if let word = owner.word {
          words[owner.phrase, default: [:]][word, default: []].append(hit.range)
        } else {
          whole[owner.phrase, default: []].append(hit.range)
        }
      }
    }

    /// A phrase that stands there whole, but is not the seller's.
    var quoted: NearestPhrase? {
      for (index, places) in whole.sorted(by: { $0.key < $1.key }) {
        for place in places where part.quoted.contains(where: { $0.overlaps(place) }) {
          return NearestPhrase(language: phrases[index].language, found: [source(place)], obstacle: .quoted)
        }
      }
      return nil
    }

    /// The phrase with the largest share of its words in one sentence.
    var nearest: NearestPhrase? {
      var best: (share: Double, count: Int, phrase: NearestPhrase)?
      for (index, places) in words.sorted(by: { $0.key < $1.key }) where whole[index] == nil {
        let needed = phrases[index].elements.indices.filter { phrases[index].elements[$0].isNeeded }
        let sentences = Set(places.values.joined().map { part.sentenceIndex(at: $0.lowerBound) })
        for sentence in sentences.sorted() {
          let here = needed.map { word in
            places[word]?.first { part.sentenceIndex(at: $0.lowerBound) == sentence }
          }
          let count = here.count { $0 != nil }
          let share = Double(count) / Double(needed.count)
          guard count * 2 >= needed.count, needed.count > 1, (share, count) > (best?.share ?? 0, best?.count ?? 0)
          else {
            continue
          }
          let missing = zip(needed, here).filter { $0.1 == nil }.map { phrases[index].elements[$0.0].outline }
          let phrase = NearestPhrase(
            language: phrases[index].language,
            found: here.compactMap { $0 }.map(source).sorted { $0.lowerBound < $1.lowerBound },
            obstacle: missing.isEmpty ? .apart : .missing(missing))
          best = (share, count, phrase)
        }
      }
      return best?.phrase
    }

    private func source(_ folded: Range<Int>) -> Range<Int> {
      part.place.source(of: part.views.folded.map.source(of: folded))
    }
  }
}

extension PhrasePattern.Element {
  /// True where the phrase cannot stand without it.
  fileprivate var isNeeded: Bool {
    switch self {
    case .word, .group(_, isOptional: false): true
    case .gap, .group(_, isOptional: true): false
    }
  }

  /// The element as a rule file might write it; of long lists the first words.
  fileprivate var outline: String {
    switch self {
    case .gap: "…"
    case .word(let word):
      (word.isOpenAtStart ? "*" : "")
        + String(decoding: word.bytes.map { $0 == PhrasePattern.Word.number ? UInt8(ascii: "#") : $0 }, as: UTF8.self)
        + (word.isOpenAtEnd ? "*" : "")
    case .group(let group, _):
      group.alternatives.prefix(3).map { $0.map(\.outline).joined(separator: " ") }.joined(separator: "|")
        + (group.alternatives.count > 3 ? "|…" : "")
    }
  }
}
