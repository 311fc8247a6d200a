internal import PresendText

/// Lays phrases out in flat arrays: numbers words and groups, and turns alternatives of several words into phrases.
struct PhraseCompiler {
  private typealias Group = PhrasePattern.Group

  /// False where every phrase is to be tried wherever its anchor stands.
  private let filtersBySentence: Bool
  private(set) var phrases: [PhraseTable.Phrase] = []
  private(set) var elements: [PhraseTable.Element] = []
  private(set) var words: [PhrasePattern.Word] = []
  private(set) var members: [Int32] = []
  /// What is known of each phrase beside its layout.
  private var needs: [[WordMask]] = []
  private var builtGroups: [BuiltGroup] = []
  private var groupNumbers: [ObjectIdentifier: Int] = [:]
  private var groupNumbersByContent: [Set<[ElementKey]>: Int] = [:]
  private var wordNumbers: [PhrasePattern.Word: Int32] = [:]

  private struct BuiltGroup {
    var start: Int32 = 0
    var end: Int32 = 0
    /// The deepest of the alternatives that are phrases; negative where all are single words.
    var depth: Int32 = -1
    /// A word of each alternative: none of them stands where the mask has nothing.
    var mask = WordMask.none
    /// True where a mark that can end a sentence is part of a word.
    var mayEndSentence = false
  }

  init(filtersBySentence: Bool) { self.filtersBySentence = filtersBySentence }

  /// Adds a phrase with the groups that it names.
  mutating func add(_ pattern: [PhrasePattern.Element], for target: PhraseTable.Target) {
    var depth: Int32 = 0
    for case .group(let group, _) in pattern { depth = max(depth, builtGroups[number(of: group)].depth + 1) }
    let anchor = Anchoring.best(in: pattern)
    let start = Int32(elements.count)
    var masks: [WordMask] = []
    for (index, element) in pattern.enumerated() {
      elements.append(laidOut(element))
      if index != anchor, let mask = mask(of: element) { masks.append(mask) }
    }
    phrases.append(
      PhraseTable.Phrase(
        target: target, start: start, end: Int32(elements.count), anchor: start + Int32(anchor), depth: depth))
    let isInSentence = filtersBySentence && !pattern.contains { mayEndSentence($0) }
    needs.append(isInSentence ? masks.sorted { $0.weight < $1.weight } : [])
  }

  // MARK: Elements

  /// An element; bits of terms are set in the end, when the number of words is known.
  private mutating func laidOut(_ element: PhrasePattern.Element) -> PhraseTable.Element {
    switch element {
    case .gap(let size): PhraseTable.Element(kind: .gap, value: Int32(size), terms: 0)
    case .word(let word): PhraseTable.Element(kind: .word, value: number(of: word), terms: 0)
    case .group(let group, let isOptional):
      PhraseTable.Element(
        kind: isOptional ? .optionalGroup : .group, value: Int32(number(of: group)), terms: 0)
    }
  }

  private mutating func number(of word: PhrasePattern.Word) -> Int32 {
    if let known = wordNumbers[word] { return known }
    let number = Int32(words.count)
    wordNumbers[word] = number
    words.append(word)
    return number
  }

  private mutating func number(of group: PhrasePattern.Group) -> Int {
    if let known = groupNumbers[ObjectIdentifier(group)] { return known }
    // Groups that say the same are one, however often they are written.
    let content = Set(group.alternatives.map { $0.map { key(of: $0) } })
    let number = groupNumbersByContent[content] ?? builtGroups.count
    groupNumbers[ObjectIdentifier(group)] = number
    guard number == builtGroups.count else { return number }
    groupNumbersByContent[content] = number
    builtGroups.append(BuiltGroup())
    var built = BuiltGroup()
    var single: Set<Int32> = []
    for alternative in group.alternatives {
      built.mask.formUnion(mask(of: alternative))
      if !built.mayEndSentence { built.mayEndSentence = alternative.contains { mayEndSentence($0) } }
      if alternative.count == 1, case .word(let word) = alternative[0] {
        single.insert(self.number(of: word))
      } else {
        add(alternative, for: .group(Int32(number)))
        built.depth = max(built.depth, phrases[phrases.count - 1].depth)
      }
    }
    built.start = Int32(members.count)
    members += single.sorted()
    built.end = Int32(members.count)
    builtGroups[number] = built
    return number
  }

  /// What an element is, by numbers.
  private struct ElementKey: Hashable {
    let kind: PhraseTable.Element.Kind
    let value: Int32
  }

  private mutating func key(of element: PhrasePattern.Element) -> ElementKey {
    let element = laidOut(element)
    return ElementKey(kind: element.kind, value: element.value)
  }

  // MARK: What must stand in a sentence

  /// The words of which one must stand where the element is; nil where the element may be missing.
  private mutating func mask(of element: PhrasePattern.Element) -> WordMask? {
    switch element {
    case .word(let word): WordMask(word: number(of: word))
    case .group(let group, false): builtGroups[number(of: group)].mask
    case .group(_, true), .gap: nil
    }
  }

  /// The narrowest mask among those of a sequence.
  private mutating func mask(of sequence: [PhrasePattern.Element]) -> WordMask {
    var narrowest = WordMask.all
    for element in sequence {
      if let mask = mask(of: element), mask.weight < narrowest.weight { narrowest = mask }
    }
    return narrowest
  }

  /// True where a mark that can end a sentence is part of the words.
  private mutating func mayEndSentence(_ element: PhrasePattern.Element) -> Bool {
    switch element {
    case .gap: false
    case .word(let word):
      word.bytes.indices.contains { index in
        word.bytes[index] != PhrasePattern.Word.number && word.bytes[index] & 0xC0 != 0x80
          && PhraseCompiler.sentenceMarks.contains { word.bytes.matches($0, at: index) }
      }
    case .group(let group, _): builtGroups[number(of: group)].mayEndSentence
    }
  }

  private static let sentenceMarks: [[UInt8]] = ["!", "?", ".", "\n", "。", "！", "？", "｡", "…", "؟", "۔", "।"]
    .map { Array($0.utf8) }

  // MARK: The result

  /// The groups; their terms are numbered behind the words.
  var groups: [PhraseTable.Group] {
    builtGroups.enumerated().map { index, group in
      PhraseTable.Group(start: group.start, end: group.end, term: Int32(words.count + index))
    }
  }

  /// The elements with the bits of the terms that each may be.
  var elementsWithTerms: [PhraseTable.Element] {
    elements.map { element in
      var terms: UInt64 = 0
      switch element.kind {
      case .gap: break
      case .word: terms = WordHits.bit(element.value)
      case .group, .optionalGroup:
        let group = builtGroups[Int(element.value)]
        for member in group.start..<group.end { terms |= WordHits.bit(members[Int(member)]) }
        if group.depth >= 0 { terms |= WordHits.bit(Int32(words.count) + element.value) }
      }
      return PhraseTable.Element(kind: element.kind, value: element.value, terms: terms)
    }
  }

  /// The phrases that each word and each group brings up.
  var anchored: (byWord: PhraseTable.Lists<PhraseTable.Anchored>, byGroup: PhraseTable.Lists<Int32>) {
    var byWord = [[PhraseTable.Anchored]](repeating: [], count: words.count)
    var byGroup = [[Int32]](repeating: [], count: builtGroups.count)
    for (index, phrase) in phrases.enumerated() {
      let entry = PhraseTable.Anchored(
        phrase: Int32(index), depth: phrase.depth, needs: needs[index].first ?? .all,
        alsoNeeds: needs[index].dropFirst().first ?? .all)
      let anchor = elements[Int(phrase.anchor)]
      switch anchor.kind {
      case .gap: break
      case .word: byWord[Int(anchor.value)].append(entry)
      case .group, .optionalGroup:
        let group = builtGroups[Int(anchor.value)]
        for member in group.start..<group.end { byWord[Int(members[Int(member)])].append(entry) }
        if group.depth >= 0 { byGroup[Int(anchor.value)].append(Int32(index)) }
      }
    }
    return (PhraseTable.Lists(byWord), PhraseTable.Lists(byGroup))
  }

  /// The spellings of the words of one kind, each once, and for each its words.
  func spellings(of isWanted: (PhrasePattern.Word) -> Bool) -> (spellings: [[UInt8]], words: [[Int32]]) {
    var spellings: [[UInt8]] = []
    var lists: [[Int32]] = []
    var indices: [[UInt8]: Int] = [:]
    for (number, word) in words.enumerated() where isWanted(word) {
      if let index = indices[word.bytes] {
        lists[index].append(Int32(number))
      } else {
        indices[word.bytes] = spellings.count
        spellings.append(word.bytes)
        lists.append([Int32(number)])
      }
    }
    return (spellings, lists)
  }
}
