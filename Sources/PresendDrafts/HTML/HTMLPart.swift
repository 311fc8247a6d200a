package import PresendHTML
package import PresendText

extension Part {
  /// A part that holds HTML, read.
  package init(html bytes: [UInt8], name: String = "html", origin: OffsetMap?, limits: HTMLLimits, from start: Int = 0)
  {
    self.init(kind: .html, name: name, bytes: bytes, origin: origin)
    content = start..<bytes.count
    let read = HTMLReader.read(bytes, content, limits: limits)
    visible = read.visible
    html = read
  }

  /// The part with another text in a stretch of its bytes, read anew; it has no way back to a file.
  package func replacing(_ range: Range<Int>, by text: String) -> Part {
    var changed = bytes
    changed.replaceSubrange(range, with: Array(text.utf8))
    return kind == .html
      ? Part(html: changed, name: name, origin: nil, limits: HTMLLimits())
      : Part(kind: kind, name: name, bytes: changed, origin: nil)
  }

  /// Limits of HTML that the part reached, and an end inside of a tag, as problems.
  package func problems(limits: HTMLLimits) -> [Problem] {
    let cut = Problem(
      code: "truncated", part: name,
      message:
        "\(name): the HTML ends inside a tag, or a <style>, <script> or <title> is not closed; what follows it is not seen"
    )
    return (html?.endsInTag == true && html?.limits.contains(.size) == false ? [cut] : [])
      + (html?.limits.sorted() ?? []).map { limit in
        let (message, option) =
          switch limit {
          case .depth:
            (
              "elements stand more than \(limits.depth) deep in one another; how text below them looks was not read",
              "--max-html-depth"
            )
          case .nodes:
            (
              "the HTML has more than \(limits.nodes) tags and attributes; behind them only its text was read",
              "--max-html-nodes"
            )
          case .size: ("the HTML has more than \(limits.size) bytes; only the first were read", "--max-draft-size")
          }
        return Problem(code: "limit", part: name, message: message, limit: limit.rawValue, option: option)
      }
  }
}
