/// Finds out which multiparts of a mail end as they should.
struct MailBoundaries {
  /// The nodes of multiparts whose last boundary is missing: what follows may be lost.
  private(set) var unclosed: Set<Int> = []
  /// Where each node ends in the mail, as far as is known.
  private(set) var ends: [Int]

  init(_ nodes: [MailNode], in mail: [UInt8]) {
    ends = nodes.map { node in
      max(node.body?.upperBound ?? 0, node.headers.compactMap { $0.value?.upperBound }.max() ?? 0)
    }
    for index in nodes.indices.reversed() {
      if nodes[index].kind == .multipart, let boundary = nodes[index].boundary, !boundary.isEmpty {
        let outer = MailBoundaries.ancestors(of: index, nodes)
        let close = MailBoundaries.close(of: boundary, within: outer, from: ends[index], in: mail)
        // Where a part is not closed, those around it look on from there: so no line is looked at for each of them.
        ends[index] = close.end
        if !close.isFound { unclosed.insert(index) }
      }
      if let parent = nodes[index].parent { ends[parent] = max(ends[parent], ends[index]) }
    }
  }

  /// The boundaries of the parts around a node, and the same as they stand on their last lines.
  static func ancestors(of index: Int, _ nodes: [MailNode]) -> Set<[UInt8]> {
    var result: Set<[UInt8]> = []
    var current = nodes[index].parent
    while let node = current {
      if let boundary = nodes[node].boundary, !boundary.isEmpty {
        result.insert(Array(boundary.utf8))
        result.insert(Array("\(boundary)--".utf8))
      }
      current = nodes[node].parent
    }
    return result
  }

  /// The end of the line that closes a multipart; else where an outer part goes on, or the mail ends.
  private static func close(
    of boundary: String, within outer: Set<[UInt8]>, from position: Int, in mail: [UInt8]
  ) -> (end: Int, isFound: Bool) {
    let wanted = Array("\(boundary)--".utf8)
    var start = position
    if start > 0, start < mail.count, mail[start - 1] != 0x0A {
      start = mail[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? mail.count
    }
    while start + 1 < mail.count {
      let end = mail[start...].firstIndex(of: 0x0A) ?? mail.count
      if mail[start] == UInt8(ascii: "-"), mail[start + 1] == UInt8(ascii: "-") {
        let line = mail[(start + 2)..<end]
        if line.starts(with: wanted) { return (end, true) }
        if outer.contains(Array(line.prefix { $0 > 0x20 })) { return (start, false) }
      }
      start = end + 1
    }
    return (mail.count, false)
  }
}
