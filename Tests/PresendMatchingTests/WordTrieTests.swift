import Testing

@testable import PresendMatching

@Suite struct WordTrieTests {
  /// Words that begin with one another, share beginnings, and stand alone.
  static let words = [
    "a", "ab", "abc", "abd", "b", "review", "reviews", "reviewer", "star", "stars", "好", "好评", "好评返现",
  ]

  @Test(arguments: ["a", "abcd", "abd", "abe", "reviews!", "review", "revie", "starling", "好评返", "好评返现吧", "zebra", ""])
  func `a walk meets every word that begins there`(_ text: String) {
    let words = Self.words.map { Array($0.utf8) }
    let found = Self.walk(WordTrie(words), over: Array(text.utf8)).map { Self.words[$0] }
    #expect(found == Self.words.filter { text.hasPrefix($0) }.sorted { $0.utf8.count < $1.utf8.count })
  }

  @Test func `thousands of words are told apart`() {
    var generator = SystemRandomNumberGenerator()
    let letters: [UInt8] = Array("abcdeфé0".utf8)
    let words = Array(
      Set((0..<4_000).map { _ in (0..<Int.random(in: 1...9, using: &generator)).map { _ in letters.randomElement()! } })
    )
    let trie = WordTrie(words, branching: UInt8(ascii: "0"))
    for word in words {
      let found = Self.walk(trie, over: word)
      #expect(found.map { words[$0] } == words.filter { word.starts(with: $0) }.sorted { $0.count < $1.count })
    }
  }

  /// The indices of the words that begin the text, the short before the long.
  private static func walk(_ trie: WordTrie, over text: [UInt8]) -> [Int] {
    let array = trie.nodes
    let nodes = array.span
    var found: [Int] = []
    var node = WordTrie.root
    var offset = 0
    while offset < text.count {
      node = nodes.child(of: node, for: text[offset])
      if node < 0 { return found }
      offset += 1
      if nodes.isLast(node) {
        if trie.tailEnd(of: node, in: text.span, at: offset) >= 0 { found.append(trie.word(at: node)) }
        return found
      }
      if nodes.isEnd(node) { found.append(trie.word(at: node)) }
    }
    return found
  }
}
