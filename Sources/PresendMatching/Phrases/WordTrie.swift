/// Finds which of many words begin at a place of a text.
///
/// A trie as a double array (Aoe 1989): the child of a node for a byte stands at `base + byte` and names its parent, so
/// that a step is one look. A walk is a loop over `child` and `value`, which copy nothing.
struct WordTrie: Sendable {
  struct Node: Sendable {
    /// Where the children stand, less their byte.
    var base: Int32 = 0
    /// The node that this one is a child of; negative for a place that is free.
    var parent: Int32 = -1
    /// The index of the word that ends here; negative for none.
    var value: Int32 = -1
  }

  private(set) var nodes: [Node]

  /// A trie of words, all different; a word's index in the array is its value.
  init(_ words: [[UInt8]]) {
    nodes = [Node(base: 1, parent: 0, value: -1)]
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    var pending = [(node: 0, range: order.startIndex..<order.endIndex, depth: 0)]
    var free = Free()
    var next = 0
    while next < pending.count {
      let (node, range, depth) = pending[next]
      next += 1
      var index = range.lowerBound
      while index < range.upperBound, words[order[index]].count == depth {
        nodes[node].value = Int32(order[index])
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
      nodes[node].base = Int32(base)
      for (byte, range) in children {
        nodes[base + Int(byte)].parent = Int32(node)
        pending.append((base + Int(byte), range, depth + 1))
      }
    }
    // Every node can be asked for every byte.
    let end = (nodes.map { Int($0.base) }.max() ?? 0) + 256
    grow(to: end)
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
      if tries == 64 { free.family += 64; tries = 0 }
    }
  }

  private mutating func grow(to count: Int) {
    if nodes.count < count { nodes += repeatElement(Node(), count: count - nodes.count) }
  }

  /// The node from which every walk starts.
  static let root = 0
}

/// A walk reads the nodes through a span, which counts no references.
extension Span where Element == WordTrie.Node {
  /// The index of the word that ends at a node; negative for none.
  @inline(__always)
  func word(at node: Int) -> Int { Int(self[node].value) }

  /// The node to which a byte leads from another one; negative for none.
  @inline(__always)
  func child(of node: Int, for byte: UInt8) -> Int {
    let candidate = Int(self[node].base) + Int(byte)
    return self[candidate].parent == Int32(truncatingIfNeeded: node) ? candidate : -1
  }
}
