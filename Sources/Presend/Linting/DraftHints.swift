internal import PresendDrafts

/// What a draft's context says about the phone numbers to expect in it.
enum DraftHints {
  /// Where a draft comes from and goes to, as far as its context tells.
  struct Origin: Equatable {
    let buyerLocale: String?
    let marketplace: String?
    let language: String?

    init(_ context: Context) {
      buyerLocale = context.buyerLocale
      marketplace = context.marketplace
      language = context.language
    }
  }

  /// Regions by marketplace, buyer's locale and language, the likeliest first; none where nothing tells them.
  static func regions(for origin: Origin) -> [String] {
    var regions: [String] = []
    func add(_ region: String?) {
      if let region, !regions.contains(region) { regions.append(region) }
    }
    add(origin.buyerLocale.flatMap(region(ofTag:)))
    add(origin.marketplace.flatMap(region(ofMarketplace:)))
    add(origin.language.flatMap(region(ofTag:)))
    if let language = origin.language?.prefix(2).lowercased() { languageRegions[language]?.forEach { add($0) } }
    return regions
  }

  /// Where nothing is known of the buyer: the regions of the largest marketplaces.
  static let unknownRegions = ["US", "GB", "DE", "ES", "FR", "IT", "MX", "CN"]

  /// The region subtag of a BCP 47 tag: `de-AT`, `zh-Hans-CN`, `und-US`.
  private static func region(ofTag tag: String) -> String? {
    let subtags = tag.split { $0 == "-" || $0 == "_" }.dropFirst()
    return subtags.first { $0.utf8.count == 2 }.map { $0.uppercased() }
  }

  private static func region(ofMarketplace marketplace: String) -> String? {
    guard let ending = marketplace.split(separator: ".").last?.lowercased() else { return nil }
    return ending == "com" ? "US" : ending == "uk" ? "GB" : ending.utf8.count == 2 ? ending.uppercased() : nil
  }

  /// Where most buyers and sellers who write a language live.
  private static let languageRegions: [String: [String]] = [
    "ar": ["SA", "AE", "EG"], "cs": ["CZ"], "da": ["DK"], "de": ["DE", "AT", "CH"], "el": ["GR"], "en": ["US", "GB"],
    "es": ["ES", "MX", "AR", "CL", "CO", "PE"], "fi": ["FI"], "fr": ["FR", "BE"], "he": ["IL"], "hu": ["HU"],
    "id": ["ID"], "it": ["IT"], "ja": ["JP"], "ko": ["KR"], "nl": ["NL", "BE"], "pl": ["PL"], "pt": ["BR", "PT"],
    "ro": ["RO"], "ru": ["RU"], "sv": ["SE"], "th": ["TH"], "tr": ["TR"], "uk": ["UA"], "vi": ["VN"],
    "zh": ["CN", "TW", "HK"],
  ]
}
