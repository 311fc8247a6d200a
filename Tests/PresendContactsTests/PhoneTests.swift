import PresendContacts
import TestSupport
import Testing

@Suite struct PhoneTests {
  @Test(arguments: [
    ("US", "Call «(415) 666-7777 ext. 503» today"), ("US", "«+1 415-666-7777», thanks"), ("US", "abc«+14156667777»"),
    ("US", "«1-800-FLOWERS»"),
    ("US", "请拨打«415-666-7777»我在明天"), ("US", "«(415) 666-7777» «(800) 443-1223»"), ("US", "$20 «415-666-7777»"),
    ("US", "My address is CA 34215 - «415-666-7777» is my number."), ("US", "Tel:«415-666-7777».Nice day."),
    ("ES", "llámame al «612 345 678»"),
    ("ES", "mi móvil: «612345678»"), ("DE", "Rufen Sie an: «030 123456»"), ("DE", "«0151/23456789»"),
    ("DE", "Handynr. «0151 23456789»"), ("DE", "Telefonnr.: «030 123456»"),
    ("DE", "meine Nr. «0151 23456789»"), ("US", "my phone no. «415-666-7777»"), ("US", "call no. «415-666-7777»"),
    ("FR", "appelez le «01 44 55 66 77»"),
    ("GB", "«+44 (0)20 7946 0958»"), ("CN", "电话是«010-81009999»,«13812345678»"), ("RU", "Звоните «8 (495) 123-45-67»"),
    ("BR", "meu zap: «11 98888-7777»"),
    ("JP", "お電話は«０３－１２３４－５６７８»まで"), ("KR", "연락처 «010-1234-5678»"), ("IT", "cellulare «347 123 4567»"),
    ("PL", "zadzwoń «501 234 567»"),
    ("NL", "bel «06-12345678»"), ("TR", "Tel: «0530 357 29 86»"), ("SA", "هاتف «٠٥٠١٢٣٤٥٦٧»"),
    ("SG", "«0064 3 331 6005»"),
    ("US", "It is 9.99! Call «+44 2034567890 x456» to buy"),
  ])
  func `a telephone number is found with its signs and extension`(_ region: String, _ marked: String) {
    #expect(found(.phone, in: marked, regions: [region]) == MarkedText(marked).pieces)
  }

  @Test(arguments: [
    "Order 123-1234567-1234567", "D01-1234567-1234567", "eBay 12-34567-89012", "order 8123456789012345",
    "UPS 1Z999AA10123456784", "FedEx 123456789012",
    "DHL tracking number 4155552671", "RX123456789CN", "ISBN 978-3-16-148410-0", "EAN 4006381333931",
    "DE89 3704 0044 0532 0130 00",
    "2024-05-12T10:00:00Z", "2012-01-02 08:00", "12.05.2024 - 15.05.2024", "1.299.000,00 EUR", "192.168.100.200",
    "SN 4155552671", "12345-6789",
    "20x30x40 cm", "09:00-18:00", "2010-2014", "02110-1301", "ports 60000-64999", "20150722191325", "part 730-774",
    "sizes 36 37 38 39 40 41 42", "1 2 3 4 5 6 7 8 9", "GPS 40.712776, -74.005974",
    "3.14159265358979", "2 000 000 people",
    "Bestellnummer 4155552671", "numéro de commande 4155552671", "订单号4155552671", "заказ 4155552671", "650x2531234",
    "650+253+1234", "12345",
    "(80).(585) (79).(9)64", "Call 650-253-4561--455-234-3451", "100-240V 50/60Hz 2000mAh",
    "550e8400-e29b-41d4-a716-446655440000", "20-25 °C, 1920x1080", "Rechnungsnr.2024-00381",
    "Vorgang 15738829401", "SIRET 732 829 320 00074", "Kontonummer 0532013000", "Kundennr. 030 123456",
    "Driver 10.0.19041.1 runs", "complaint no. 2024/11-00482", "Albarán 2024-118-0032", "Bestell-Nr.: 884-2231-0097",
    "管理番号884-2231-0097",
  ])
  func `orders, dates, prices, articles and sizes are no telephone numbers`(_ text: String) {
    #expect(found(.phone, in: text, regions: ["US", "DE", "ES"]) == [])
  }

  @Test(arguments: [
    "the number is 0331 6005, see you there", "random text - number is 0331 6005", "1 456 764 156",
    "we printed 2 345 678 901 of them",
  ])
  func `where the region is guessed, short numbers of something and millions are none`(_ text: String) {
    #expect(guessed(text) == [])
  }

  @Test(arguments: [
    "call 0331 6005", "my phone number is 0331 6005", "the number is 0331 600512", "phone 1 456 764 156",
  ])
  func `where the region is guessed, a word for a telephone is enough`(_ text: String) {
    #expect(guessed(text).count == 1)
  }

  private func guessed(_ text: String) -> [String] {
    found(.phone, in: text, regions: ["US", "GB", "DE", "IT", "CN"], areRegionsGuessed: true)
  }

  @Test func `without a region only a plus sign or a cue makes a number`() {
    #expect(found(.phone, in: "it is 415-666-7777 there", regions: []) == [])
    #expect(found(.phone, in: "phone 415-666-7777", regions: []) == ["415-666-7777"])
    #expect(found(.phone, in: "+14156667777", regions: []) == ["+14156667777"])
  }
}
