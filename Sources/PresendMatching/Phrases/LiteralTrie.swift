/// Finds which of many literals begin at a place of a text.
///
/// A trie in flat arrays: the children of a node are a sorted stretch of `edgeBytes`; the first byte goes through a
/// table, because most places of a text begin no literal at all. A walk is a loop over `root`, `literal` and `child`, which
/// copy nothing.
package struct LiteralTrie: Sendable {
  private var firstChild: [Int32] = []
  private var edgeBytes: [UInt8] = []
  private var edgeTargets: [Int32] = []
  private var literalAtNode: [Int32] = []
  private var rootTargets = [Int32](repeating: -1, count: 256)

  /// A trie of literals; a literal's index in the array is its name.
  package init(_ literals: [[UInt8]]) {
    let order = literals.indices.sorted { literals[$0].lexicographicallyPrecedes(literals[$1]) }
    firstChild = [0]
    literalAtNode = [-1]
    build(literals: literals, order: order)
    for edge in 0..<edges(of: 0).count { rootTargets[Int(edgeBytes[edge])] = edgeTargets[edge] }
  }

  /// Breadth first, so that the children of a node stand side by side.
  private mutating func build(literals: [[UInt8]], order: [Int]) {
    var pending = [(node: 0, range: order.startIndex..<order.endIndex, depth: 0)]
    var next = 0
    while next < pending.count {
      let (node, range, depth) = pending[next]
      next += 1
      firstChild[node] = Int32(edgeBytes.count)
      var index = range.lowerBound
      while index < range.upperBound, literals[order[index]].count == depth {
        literalAtNode[node] = Int32(order[index])
        index += 1
      }
      while index < range.upperBound {
        let byte = literals[order[index]][depth]
        var end = index
        while end < range.upperBound, literals[order[end]][depth] == byte { end += 1 }
        let child = firstChild.count
        firstChild.append(0)
        literalAtNode.append(-1)
        edgeBytes.append(byte)
        edgeTargets.append(Int32(child))
        pending.append((child, index..<end, depth + 1))
        index = end
      }
    }
    firstChild.append(Int32(edgeBytes.count))
  }

  private func edges(of node: Int) -> Range<Int> { Int(firstChild[node])..<Int(firstChild[node + 1]) }

  /// The node to which the first byte leads; negative for none.
  @inline(__always)
  func root(for byte: UInt8) -> Int { Int(rootTargets[Int(byte)]) }

  /// The literal that ends at a node; negative for none.
  @inline(__always)
  func literal(at node: Int) -> Int { Int(literalAtNode[node]) }

  /// The node to which a byte leads from another one; negative for none.
  @inline(__always)
  func child(of node: Int, for byte: UInt8) -> Int {
    var edge = Int(firstChild[node])
    let end = Int(firstChild[node + 1])
    while edge < end {
      let candidate = edgeBytes[edge]
      if candidate == byte { return Int(edgeTargets[edge]) }
      if candidate > byte { return -1 }
      edge += 1
    }
    return -1
  }
}
