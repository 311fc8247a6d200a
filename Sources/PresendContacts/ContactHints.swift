/// What is known beside the text and helps to read it.
package struct ContactHints: Sendable {
  /// ISO 3166 regions whose national telephone numbers are to be expected, most likely first.
  package var regions: [String]
  /// True where nothing tells the region, and those above are only the likeliest.
  package var areRegionsGuessed: Bool
  /// Names of brands and products in lower case that are never contacts, such as `booking.com`.
  package var brandNames: Set<String>
  /// The number of line breaks in a row that is still allowed.
  package var lineBreakLimit: Int

  package init(
    regions: [String] = [], areRegionsGuessed: Bool = false, brandNames: Set<String> = [], lineBreakLimit: Int = 2
  ) {
    self.regions = regions
    self.areRegionsGuessed = areRegionsGuessed
    self.brandNames = brandNames
    self.lineBreakLimit = lineBreakLimit
  }
}
