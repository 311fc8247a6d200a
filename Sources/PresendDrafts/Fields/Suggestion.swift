/// Finds what was probably meant by a name that nobody knows.
public enum Suggestion {
  /// The known name that is nearest to what was written; nil where none is near.
  public static func nearest(to written: String, among names: [String]) -> String? {
    let bytes = normalised(written)
    guard (1...40).contains(bytes.count) else { return nil }
    let tolerance = max(1, bytes.count / 3)
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(bytes, normalised(name))
      if distance <= tolerance, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// "did you mean …?", or nil.
  package static func question(for written: String, among names: [String]) -> String? {
    nearest(to: written, among: names).map { "did you mean \"\($0)\"?" }
  }

  /// Lower case, and one sign for all the ways to part words: `sentAt`, `sent-at` and `Sent_At` are near `sent_at`.
  private static func normalised(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
      default: byte
      }
    }
  }

  /// The number of letters to insert, leave out, replace or swap with their neighbour.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var cost = min(current[column] + 1, last[column + 1] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
