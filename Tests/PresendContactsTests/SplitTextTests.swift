import PresendContacts
import TestSupport
import Testing

/// Contacts that are pulled apart: digit by digit, letter by letter, line by line.
@Suite struct SplitTextTests {
  private func check(_ kind: Contact.Kind, _ marked: String, regions: [String] = ["ES", "US"]) {
    let hidden = contacts(in: marked, regions: regions).filter { $0.kind == kind }
    #expect(found(kind, in: marked, regions: regions) == MarkedText(marked).pieces)
    #expect(hidden.allSatisfy { $0.isEvasion }, "\(marked)")
  }

  @Test(arguments: [
    "«6 1 2 3 4 5 6 7 8»", "call «4-1-5-5-5-5-2-6-7-1»", "«6.1.2.3.4.5.6.7.8»", "«612.34.56.78»",
    "tel «6_1_2_3_4_5_6_7_8»",
  ])
  func `digits pulled apart`(_ marked: String) {
    #expect(found(.phone, in: marked, regions: ["ES", "US"]) == MarkedText(marked).pieces)
  }

  @Test(arguments: [
    "Sizes 36 37 38 39 40 41 42", "1 2 3 4 5 6 7 8 9 10", "Score 4 5 3 4 5", "12.03.2024 and 14.03.2024",
    "192.168.10.254", "Version 1.2.3.4.5.6",
  ])
  func `rows of sizes, scores and versions`(_ text: String) {
    #expect(found(.phone, in: text, regions: ["ES", "US"]) == [])
  }

  @Test(arguments: ["пишите: «т е л е г р а м»", "«в-о-т-с-а-п» есть", "мой «в а й б е р»"])
  func `names in Cyrillic with letters pulled apart`(_ marked: String) { check(.handle, marked) }

  @Test(arguments: ["и в с о к у", "я и ты и он и она", "а б в г д е ж з"])
  func `short Cyrillic words and the alphabet`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test(arguments: [
    "write to «fox.king@\ngmail.com» please", "write to «foxking\n@gmail.com»", "«foxking@gmail\n.com» is mine",
  ])
  func `an address from line to line`(_ marked: String) { check(.email, marked) }

  @Test(arguments: ["see «www.\nbluefox.com»", "see «bluefox\n.com» today", "see «bluefox.\ncom» today"])
  func `a link from line to line`(_ marked: String) { check(.link, marked) }

  @Test(arguments: [
    "Thank you for shopping.\nCommon questions are below.", "Ya llegó a la tienda.\nEs muy bonita.",
    "Two pieces @\nfive euros", "Best regards,\nthe team at\nYahoo Street", "We open the shop.\nNext week it closes.",
    "Bis bald.\nDe groeten",
  ])
  func `sentences that end with a line`(_ text: String) { #expect(contacts(in: text) == []) }
}

/// Text whose direction is turned round.
@Suite struct DirectionTests {
  @Test(arguments: [
    ("\u{202E}moc.liamg@nhoj\u{202C}", "john@gmail.com"), ("\u{202E}moc.pohsym.www\u{202C} now", "www.myshop.com"),
    ("call \u{202E}876 543 216\u{202C}", "612345678"), ("\u{202E}ur.liam@asil\u{202C}", "lisa@mail.ru"),
  ])
  func `an override is read as it is shown`(_ text: String, _ value: String) {
    let shown = contacts(in: text, regions: ["ES"])
    #expect(shown.map(\.value) == [value])
    #expect(shown.allSatisfy { $0.isEvasion })
  }

  @Test(arguments: [
    "ההזמנה שלך \u{200F}302-1234567-1234567\u{200F} נשלחה", "الطلب \u{2067}302-1234567-1234567\u{2069} في الطريق",
    "השובר בסך \u{202B}25 ₪\u{202C} נשלח", "the word \u{202D}order\u{202C} here",
    "\u{2066}A4\u{2069} ו-\u{2066}B5\u{2069}",
  ])
  func `marks and isolates that right-to-left text needs`(_ text: String) { #expect(contacts(in: text) == []) }
}

/// Hosts that look like others.
@Suite struct HostDisguiseTests {
  private static let platform = HostMatcher(["amazon.com", "amazon.de"])

  private func firstLink(_ text: String) -> Contact? { contacts(in: text).first { $0.kind == .link } }

  @Test(arguments: [
    "https://amazon.com.track-pkg.io/x", "https://amazon.com@evil.io/x", "amazon-support.co", "amaz0n.com",
    "https://xn--mazon-3ve.com/", "аmazon.com", "https://amazon。com.evil.io", "notamazon.com",
  ])
  func `a host that only looks like an allowed one`(_ text: String) throws {
    let link = try #require(firstLink(text))
    #expect(!Self.platform.allows(link))
  }

  @Test(arguments: [
    "https://www.amazon.com/your-orders", "https://sellercentral.amazon.de/x", "amazon.com/dp/B08N5WRWNW",
    "HTTPS://AMAZON.COM/",
  ])
  func `the allowed host itself`(_ text: String) throws {
    let link = try #require(firstLink(text))
    #expect(Self.platform.allows(link))
  }

  @Test(arguments: ["«аmazon.com»", "«ｂｌｕｅｆｏｘ．ｃｏｍ»", "«blυefox.com»"])
  func `letters of a host that are not what they seem are a disguise`(_ marked: String) throws {
    #expect(try #require(firstLink(MarkedText(marked).text)).isEvasion)
  }

  @Test(arguments: ["müller.de", "https://münchen.example.de", "xn--mller-kva.de", "магазин.рф"])
  func `a host in its own language is a link without disguise`(_ text: String) throws {
    #expect(try #require(firstLink(text)).isEvasion == false)
  }
}
