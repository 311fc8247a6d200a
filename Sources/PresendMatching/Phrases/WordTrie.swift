/// Finds which of many words begin at a place of a text.
///
/// A trie as a double array (Aoe 1989): the child of a node for a byte stands at `base + byte` and names its parent, so
/// that a step is one look. Where only one word is left, the rest of its bytes stands in one piece (`tails`), which keeps
/// the nodes few enough for the processor's cache.
struct WordTrie: Sendable {
  struct Node: Sendable {
    /// Twice the place where the children stand, less their byte, and one more where a word ends; for the last node of a
    /// word negative: where its tail stands.
    var base: Int32 = 0
    /// The node that this one is a child of; negative for a place that is free.
    var parent: Int32 = -1
  }

  private(set) var nodes: [Node]
  /// For each node, the index of the word that ends here; negative for none.
  private(set) var values: [Int32] = []
  /// For each tail its length in two bytes, then its bytes.
  private(set) var tails: [UInt8] = []

  /// A trie that was made before.
  init(nodes: [Node], values: [Int32], tails: [UInt8]) {
    self.nodes = nodes
    self.values = values
    self.tails = tails
  }

  /// A trie of words, all different; a word's index in the array is its value. Bytes of `branching` always have nodes of
  /// their own.
  init(_ words: [[UInt8]], branching: UInt8? = nil) {
    nodes = [Node(base: 0, parent: 0)]
    values = [-1]
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    var pending = [(node: 0, range: order.startIndex..<order.endIndex, depth: 0)]
    var free = Free()
    var next = 0
    while next < pending.count {
      let (node, range, depth) = pending[next]
      next += 1
      if node > 0, range.count == 1, addTail(words[order[range.lowerBound]], from: depth, at: node, branching) {
        values[node] = Int32(order[range.lowerBound])
        continue
      }
      var index = range.lowerBound
      while index < range.upperBound, words[order[index]].count == depth {
        values[node] = Int32(order[index])
        nodes[node].base |= 1
        index += 1
      }
      var children: [(byte: UInt8, range: Range<Int>)] = []
      while index < range.upperBound {
        let byte = words[order[index]][depth]
        var end = index
        while end < range.upperBound, words[order[end]][depth] == byte { end += 1 }
        children.append((byte, index..<end))
        index = end
      }
      guard let first = children.first else { continue }
      let base = place(children.map(\.byte), first: first.byte, from: &free)
      nodes[node].base |= Int32(base) << 1
      for (byte, range) in children {
        nodes[base + Int(byte)].parent = Int32(node)
        pending.append((base + Int(byte), range, depth + 1))
      }
    }
    // Every node can be asked for every byte.
    grow(to: (nodes.map { Int($0.base >> 1) }.max() ?? 0) + 256)
  }

  /// Puts what is left of a word behind its node; false where a byte of it needs a node of its own.
  private mutating func addTail(_ word: [UInt8], from depth: Int, at node: Int, _ branching: UInt8?) -> Bool {
    let rest = word[depth...]
    guard rest.count < 0x10000, branching.map({ !rest.contains($0) }) ?? true else { return false }
    nodes[node].base = -Int32(tails.count) - 1
    tails += [UInt8(rest.count >> 8), UInt8(rest.count & 0xFF)] + rest
    return true
  }

  /// Where to look for free places: single children fill what families leave, which look only where few stand yet.
  private struct Free {
    var single = 1
    var family = 1
  }

  /// A base at which all children find a free place.
  private mutating func place(_ bytes: [UInt8], first: UInt8, from free: inout Free) -> Int {
    if bytes.count == 1 {
      while free.single <= Int(first) || nodes[free.single].parent >= 0 {
        free.single += 1
        grow(to: free.single + 256)
      }
      return free.single - Int(first)
    }
    var tries = 0
    while true {
      grow(to: free.family + 512)
      if bytes.allSatisfy({ nodes[free.family + Int($0)].parent < 0 }) { return free.family }
      free.family += 1
      tries += 1
      // A crowded stretch is left behind for the single ones.
      if tries == 64 {
        free.family += 64
        tries = 0
      }
    }
  }

  private mutating func grow(to count: Int) {
    guard nodes.count < count else { return }
    nodes += repeatElement(Node(), count: count - nodes.count)
    values += repeatElement(-1, count: count - values.count)
  }

  /// The node from which every walk starts.
  static let root = 0

  /// The word that ends at a node; at the last node of a word its tail must stand as well.
  func word(at node: Int) -> Int { Int(values[node]) }

  /// Where the tail of a last node ends that stands in the text at `offset`; negative where something else stands there.
  func tailEnd(of node: Int, in text: Span<UInt8>, at offset: Int) -> Int {
    let tails = tails.span
    let start = -Int(nodes[node].base) - 1
    let count = Int(tails[start]) << 8 | Int(tails[start + 1])
    guard offset + count <= text.count else { return -1 }
    var index = 0
    while index < count {
      if tails[start + 2 + index] != text[offset + index] { return -1 }
      index += 1
    }
    return offset + count
  }
}

/// A walk reads the nodes through a span, which counts no references.
extension Span where Element == WordTrie.Node {
  /// The node to which a byte leads from another one that is not the last of its word; negative for none.
  @inline(__always)
  func child(of node: Int, for byte: UInt8) -> Int {
    let candidate = Int(self[node].base >> 1) + Int(byte)
    return self[candidate].parent == Int32(truncatingIfNeeded: node) ? candidate : -1
  }

  /// True for a node at which a word ends.
  @inline(__always)
  func isEnd(_ node: Int) -> Bool { self[node].base & 1 != 0 }

  /// True for a node from which only a tail leads on.
  @inline(__always)
  func isLast(_ node: Int) -> Bool { self[node].base < 0 }
}
