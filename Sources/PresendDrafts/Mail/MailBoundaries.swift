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
        if let end = MailBoundaries.close(of: boundary, within: outer, from: ends[index], in: mail) {
          ends[index] = end
        } else {
          unclosed.insert(index)
        }
      }
      if let parent = nodes[index].parent { ends[parent] = max(ends[parent], ends[index]) }
    }
  }

  private static func ancestors(of index: Int, _ nodes: [MailNode]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var current = nodes[index].parent
    while let node = current {
      if let boundary = nodes[node].boundary, !boundary.isEmpty { result.append(Array(boundary.utf8)) }
      current = nodes[node].parent
    }
    return result
  }

  /// The end of the line that closes a multipart; nil where the mail ends or an outer part goes on before.
  private static func close(
    of boundary: String, within outer: [[UInt8]], from position: Int, in mail: [UInt8]
  ) -> Int? {
    let wanted = Array(boundary.utf8)
    var start = position
    if start > 0, start < mail.count, mail[start - 1] != 0x0A {
      guard let newline = mail[start...].firstIndex(of: 0x0A) else { return nil }
      start = newline + 1
    }
    while start + 1 < mail.count {
      let end = mail[start...].firstIndex(of: 0x0A) ?? mail.count
      if mail[start] == UInt8(ascii: "-"), mail[start + 1] == UInt8(ascii: "-") {
        let line = mail[(start + 2)..<end]
        if line.starts(with: wanted), line.dropFirst(wanted.count).starts(with: Array("--".utf8)) { return end }
        let bare = line.prefix { $0 > 0x20 }
        if outer.contains(where: { bare.elementsEqual($0) || bare.elementsEqual($0 + Array("--".utf8)) }) { return nil }
      }
      start = end + 1
    }
    return nil
  }
}
