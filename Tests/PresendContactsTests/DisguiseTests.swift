import PresendContacts
import TestSupport
import Testing

/// The ways to hide a contact, each with true cases and look-alikes.
@Suite struct DisguiseTests {
  private func check(_ kind: Contact.Kind, _ marked: String, regions: [String] = ["US", "ES"]) {
    let hidden = contacts(in: marked, regions: regions).filter { $0.kind == kind }
    #expect(found(kind, in: marked, regions: regions) == MarkedText(marked).pieces)
    #expect(hidden.allSatisfy { $0.isEvasion }, "\(marked)")
  }

  @Test(arguments: [
    "«john (at) gmail dot com»", "«name[@]domain[.]com»", "«john AT outlook com»", "«juan arroba gmail punto com»",
    "«имя собака mail точка ру»",
    "jan: «nowak małpa wp kropka pl»", "write to «jane.doe at hotmail dot com» please",
    "«mario chiocciola libero punto it»", "«hans Klammeraffe web punkt de»",
    "«jean arobase orange point fr»", "«kim 골뱅이 naver 닷 com»", "«ahmet @ gmail . com»",
    "«juan punto perez arroba gmail punto com»", "«jan apenstaartje ziggo punt nl»",
  ])
  func `at and dot in words`(_ marked: String) { check(.email, marked) }

  @Test(arguments: [
    "meet at point 5 dot com era", "look at gmail", "The dot pattern fabric", "at this point we wait",
    "point relais at the shop", "One is at Chesapeake Point Apartments at 1633",
    "see the punto blanco", "Bitte am Punkt warten", "work at Yahoo", "il est au point com",
  ])
  func `at and dot as ordinary words`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test(arguments: ["mi «gmail es juanperez»", "«QQ邮箱 123456»", "my «gmail: john.doe88»", "email me: «john.doe gmail»"])
  func `a provider without at and dot`(_ marked: String) { check(.email, marked) }

  @Test(arguments: ["my gmail is full", "open Gmail now", "the Outlook app", "Yahoo news", "we use Gmail and Outlook"])
  func `a provider as a product`(_ text: String) { #expect(found(.email, in: text) == []) }

  @Test(arguments: ["«w h a t s a p p»", "join «t-e-l-e-g-r-a-m»", "«v_i_b_e_r»"])
  func `names with letters pulled apart`(_ marked: String) { check(.handle, marked) }

  @Test(arguments: ["«j o h n @ g m a i l . c o m»", "«b o b @ x . o r g»", "«a l i c e @ y a h o o . c o m»"])
  func `addresses with letters pulled apart`(_ marked: String) { check(.email, marked) }

  @Test(arguments: ["U.S.A. and A B C D E", "S.O.S. signal", "I L O V E Y O U", "a b c d e f g", "T-S-H-I-R-T"])
  func `initials and lists of letters`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test(arguments: [
    "+7 девять один шесть 123 45 67", "0177 - eins zwei drei vier fünf sechs sieben",
    "six one two three four five six seven eight", "seis uno dos tres cuatro cinco seis siete ocho", "幺三八一二三四五六七八",
    "공일공일이삼사오육칠팔",
    "um um nove meia dois três meia sete oito nove", "double five one two triple zero four",
    "6one2 three four five 678", "восемь девять один шесть один два три четыре",
    "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
    "null eins fünf eins zwei drei vier fünf sechs sieben", "sıfır beş üç iki bir iki üç dört beş altı",
  ])
  func `digits in words`(_ text: String) { check(.phone, "«\(text)»") }

  @Test(arguments: [
    "one two-pack, two or three", "one two three four five six seven", "two or three days, four at most", "一二三四五六七",
    "uno de los dos, tres o cuatro", "二〇一八年五月",
    "Eins, zwei, drei und vier",
  ])
  func `counting and quantities`(_ text: String) { #expect(found(.phone, in: text) == []) }

  @Test(arguments: ["①③⑧①②③④⑤⑥⑦⑧", "6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "⁶¹²³⁴⁵⁶⁷⁸", "𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "६१२३४५६७८", "６１２３４５６７８"])
  func `digits of other forms`(_ text: String) { check(.phone, "«\(text)»") }

  @Test(arguments: ["①②③④⑤⑥⑦⑧⑨", "① size ② colour ③ box", "1️⃣ 2️⃣ 3️⃣ 4️⃣ 5️⃣ 6️⃣ 7️⃣", "x² + y³ = z⁴", "२०२४-०५-१२"])
  func `lists and powers`(_ text: String) { #expect(found(.phone, in: text) == []) }

  @Test(arguments: ["«6l2 34S 67B»", "tel «6I2 345 67B»", "«61Z 34S 678»", "电话:«l38OO138OOO»"])
  func `letters in the place of digits`(_ marked: String) { check(.phone, marked) }

  @Test(arguments: ["100l 200l 300l 500l", "5s 10s 20s 30s 40s", "B08N5WRWNW", "1HGCM82633A004352", "Part 12B-345-67"])
  func `units and part numbers`(_ text: String) { #expect(found(.phone, in: text) == []) }

  @Test(arguments: [
    "«wh@tsapp»", "«wh4tsapp» me", "«te1egram»", "«тelegram»", "«whаtsаpp»", "«What\u{200B}sapp»", "«𝗪𝗵𝗮𝘁𝘀𝗔𝗽𝗽»",
    "«ᴡʜᴀᴛsᴀᴘᴘ»",
  ])
  func `names in other letters`(_ marked: String) { check(.handle, marked) }

  @Test(arguments: ["«wh@tsapp»", "«wh4tsapp» me", "join «te1egram»", "«1nstagram»", "«v1ber»"])
  func `names with digits for letters`(_ marked: String) { check(.handle, marked) }

  @Test(arguments: ["S$5 each", "model te1-gr4m", "5g4 and 4G LTE", "code WH4T5", "@5 pcs", "V1B3R-500 cable"])
  func `models and prices that look like them`(_ text: String) { #expect(found(.handle, in: text) == []) }

  @Test(arguments: ["S$5", "5 µm, 10 Ω", "Хвала вам на поруџбини", "ΔΕΗ", "Telegram", "ｶﾀｶﾅ", "می\u{200C}خواهم"])
  func `honest spelling`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test(arguments: [
    "«shop[.]com»", "«shop (.) es»", "«shop . com»", "visit «shop,com» now", "«shop。com»", "«hxxps://evil.com/a»",
    "«www myshop com»", "«myshop dot com»", "«ｇｏｏｇｌｅ．ｃｏｍ»",
    "«googΙe.сom»", "«go\u{200B}ogle.com»",
  ])
  func `links that hide their dots and letters`(_ marked: String) { check(.link, marked) }

  @Test(arguments: [
    "shop. come in", "red, compact and light", "买了。com口不好", "a [.] b", "dot com era", "the shop, commonly",
  ])
  func `dots and commas of sentences`(_ text: String) { #expect(found(.link, in: text) == []) }

  @Test(arguments: ["«moc.liamg@nhoj»", "«moc.oohay@enaj»", "«moc.pohsym.www»"])
  func `text written backwards`(_ marked: String) {
    #expect(contacts(in: marked).filter { $0.kind == .email || $0.kind == .link }.map(\.isEvasion) == [true])
  }

  @Test(arguments: ["ten.Then we", "ur. the", "moc."])
  func `short words before a full stop`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test func `a right-to-left override is read as it is shown`() {
    let shown = contacts(in: "\u{202E}moc.liamg@nhoj\u{202C}")
    #expect(shown.map(\.value) == ["john@gmail.com"])
    #expect(shown.allSatisfy { $0.isEvasion })
  }

  @Test(arguments: [
    "«am9obkBnbWFpbC5jb20=»", "«john%40gmail.com»", "«0x6a6f686e40676d61696c2e636f6d»", "«john&#64;gmail&period;com»",
    "«john\\u0040gmail.com»",
  ])
  func `encoded addresses`(_ marked: String) { check(.email, marked) }

  @Test(arguments: [
    "ABCD-EFGH-IJKL-MNOP", "eyJhbGciOiJIUzI1NiJ9", "d41d8cd98f00b204e9800998ecf8427e", "100%25 sure", "A&B = C",
  ])
  func `keys and hashes`(_ text: String) { #expect(contacts(in: text) == []) }
}

extension DisguiseTests {
  @Test(arguments: ["call me\n«415\n666\n7777»", "«612\n345\n679»", "tel\n«020\n7946\n0958»"])
  func `a number from line to line`(_ marked: String) {
    let phones = contacts(in: marked, regions: ["US", "ES", "GB"]).filter { $0.kind == .phone }
    #expect(found(.phone, in: marked, regions: ["US", "ES", "GB"]) == MarkedText(marked).pieces)
    #expect(phones.allSatisfy { $0.isEvasion })
  }

  @Test(arguments: ["10\n20\n30\n40\n50", "Size\n38\n39\n40\n41", "1\n2\n3\n4\n5\n6\n7\n8"])
  func `columns of numbers`(_ text: String) {
    #expect(found(.phone, in: text, regions: ["US", "ES", "GB"]) == [])
  }
}
