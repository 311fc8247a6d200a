internal import PresendText

/// A line that presend reads otherwise than it is written: in another view than as given.
struct ViewTrace {
  let part: String
  /// The number of the line in its part, from 1.
  let line: Int
  let given: String
  let folded: String
  /// The line as its look-alike letters read; nil where they change nothing.
  let skeleton: String?

  /// Messages may be long; what is shown is meant to be read.
  private static let mostLines = 8

  /// The lines of a text whose views differ by more than their case.
  static func lines(of views: TextViews, in part: String) -> [ViewTrace] {
    guard !views.isASCII else { return [] }
    let given = views.given
    var result: [ViewTrace] = []
    var start = 0
    var number = 0
    while start <= given.count, result.count < mostLines {
      let end = given[start...].firstIndex(of: 0x0A) ?? given.count
      number += 1
      let range = start..<end
      start = end + 1
      let whole = String(decoding: given[range], as: UTF8.self)
      let folded = text(of: views.folded, range)
      let skeleton = views.skeleton.map { text(of: $0, range) }
      guard whole.lowercased() != folded || skeleton.map({ $0 != folded }) == true else { continue }
      result.append(
        ViewTrace(part: part, line: number, given: whole, folded: folded, skeleton: skeleton == folded ? nil : skeleton)
      )
    }
    return result
  }

  private static func text(of view: TextView, _ range: Range<Int>) -> String {
    let start = view.map.derived(of: range.lowerBound)
    return String(decoding: view.bytes[start..<max(start, view.map.derived(of: range.upperBound))], as: UTF8.self)
  }

  /// The views below one another.
  var text: [String] {
    var lines = [
      "  \(part), line \(line), as given: \(VisibleText.line(given))", "    folded: \(VisibleText.line(folded))",
    ]
    if let skeleton { lines.append("    look-alikes read as: \(VisibleText.line(skeleton))") }
    return lines
  }
}
