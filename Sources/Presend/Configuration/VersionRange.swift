/// Which versions of a pack will do: `1`, `1.2`, `>=1.2`, `>=1.2, <2`.
public struct VersionRange: Sendable, Equatable {
  private enum Comparison: String, CaseIterable {
    case atLeast = ">=", atMost = "<=", above = ">", below = "<", same = "="
  }

  private let bounds: [(comparison: Comparison, version: [Int])]

  /// Nil where the text is no range.
  public init?(_ text: String) {
    var bounds: [(Comparison, [Int])] = []
    for piece in text.split(separator: ",") {
      let bound = piece.drop { $0 == " " }
      let comparison = Comparison.allCases.first { bound.hasPrefix($0.rawValue) }
      let number = bound.dropFirst(comparison?.rawValue.count ?? 0).filter { $0 != " " }
      guard let version = VersionRange.numbers(String(number)) else { return nil }
      bounds.append((comparison ?? .same, version))
    }
    guard !bounds.isEmpty else { return nil }
    self.bounds = bounds
  }

  /// True where a version lies in the range; what cannot be read as a version lies in none.
  public func contains(_ version: String) -> Bool {
    guard let numbers = VersionRange.numbers(version) else { return false }
    return bounds.allSatisfy { bound in
      // `=1.2` and `<=1.2` take in all versions that begin so.
      let short = Array((numbers + [0, 0, 0]).prefix(bound.version.count))
      switch bound.comparison {
      case .same: return short == bound.version
      case .atMost: return !bound.version.lexicographicallyPrecedes(short)
      case .below: return short.lexicographicallyPrecedes(bound.version)
      case .atLeast: return !short.lexicographicallyPrecedes(bound.version)
      case .above: return bound.version.lexicographicallyPrecedes(short)
      }
    }
  }

  private static func numbers(_ text: String) -> [Int]? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...4).contains(numbers.count), numbers.allSatisfy({ $0.map { $0 >= 0 } ?? false }) else { return nil }
    return numbers.compactMap { $0 }
  }

  /// The same bounds.
  public static func == (first: VersionRange, second: VersionRange) -> Bool {
    first.bounds.elementsEqual(second.bounds) { $0.comparison == $1.comparison && $0.version == $1.version }
  }
}
