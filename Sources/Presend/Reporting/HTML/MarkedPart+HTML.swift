internal import PresendRules

extension MarkedPart {
  /// The text with a `mark` for each stretch that findings share, and their numbers behind the last one.
  var html: String { pieces.map(html(of:)).joined() }

  private func html(of piece: Piece) -> String {
    if let (left, right) = cut(piece) {
      let count = right.lowerBound - left.upperBound
      return HTMLEscape.lines(plain(left)) + "<span class=\"cut\">… \(count) bytes …</span>"
        + HTMLEscape.lines(plain(right))
    }
    let words = HTMLEscape.lines(words(of: piece))
    guard let worst = piece.severity?.rawValue else { return words }
    let ending = piece.ending.map(String.init).joined(separator: ",")
    let note = ending.isEmpty ? "" : "<sup class=\"\(worst)\">\(ending)</sup>"
    return "<mark class=\"\(worst)\">\(words)</mark>\(note)"
  }
}
