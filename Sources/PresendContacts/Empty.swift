package import PresendText

package struct Contact: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable { case link, email, phone, handle }
  package var kind: Kind
  package var range: Range<Int>
  package var value: String
  package var host: String?
  package var registrableDomain: String?
  package var scheme: String?
  package var messenger: String?
  package var isShortener: Bool
  package var isEvasion: Bool
}
package struct Identifier: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable { case orderID, asin, placeholder }
  package var kind: Kind
  package var range: Range<Int>
}
package struct LineBreakRun: Sendable, Equatable {
  package var range: Range<Int>
  package var count: Int
}
package struct ContactHints: Sendable {
  package var regions: [String] = []
  package var names: Set<String> = []
  package init() {}
}
package struct ContactReport: Sendable {
  package var contacts: [Contact] = []
  package var identifiers: [Identifier] = []
  package var emoji: [Range<Int>] = []
  package var lineBreaks: [LineBreakRun] = []
}
package struct ContactDetector: Sendable {
  package init(hints: ContactHints) {}
  package func report(on views: TextViews) -> ContactReport { ContactReport() }
}
package struct HostMatcher: Sendable {
  package init(_ hosts: [String]) {}
  package func matches(_ host: String) -> Bool { false }
}
