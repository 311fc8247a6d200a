import PresendContacts
import TestSupport
import Testing

/// Digits and letters in other dress, each with true cases and look-alikes.
@Suite struct DressedSignsTests {
  private func check(_ kind: Contact.Kind, _ marked: String) {
    let regions = ["US", "ES", "CN"]
    let hidden = contacts(in: marked, regions: regions).filter { $0.kind == kind }
    #expect(found(kind, in: marked, regions: regions) == MarkedText(marked).pieces)
    #expect(hidden.allSatisfy { $0.isEvasion }, "\(marked)")
  }

  @Test(arguments: ["«6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣»", "call «4️⃣1️⃣5️⃣ 5️⃣5️⃣5️⃣ 2️⃣6️⃣7️⃣1️⃣»", "«6️⃣1️⃣2️⃣ 345 678»"])
  func `digits on keycaps`(_ marked: String) { check(.phone, marked) }

  @Test(arguments: ["1️⃣ size 2️⃣ colour 3️⃣ box", "Step 1️⃣2️⃣", "🔟 pieces, #️⃣ of the order"])
  func `keycaps of lists`(_ text: String) { #expect(contacts(in: text) == []) }

  @Test(arguments: ["«⁶¹²³⁴⁵⁶⁷⁸»", "«⑥①②③④⑤⑥⑦⑧»", "«⑴⑶⑻⑴⑵⑶⑷⑸⑹⑺⑻»", "«𝟞𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠»"])
  func `digits that are raised, circled, bracketed and drawn double`(_ marked: String) { check(.phone, marked) }

  @Test(arguments: ["call «๖๑๒๓๔๕๖๗๘»", "«六一二三四五六七八»", "电话 «壹叁捌零零壹叁捌零零零»", "phone «६१२ ३४५ ६७८»"])
  func `digits of other scripts`(_ marked: String) { check(.phone, marked) }

  @Test(arguments: [
    "الطلب ١٢٣-١٢٣٤٥٦٧-١٢٣٤٥٦٧", "ราคา ๑๒๐ บาท วันที่ ๑๒/๐๕/๒๕๖๗", "दिनांक १२-०५-२०२४", "共壹仟贰佰叁拾元",
  ])
  func `orders, prices and dates in their own digits`(_ text: String) {
    #expect(found(.phone, in: text, regions: ["US", "ES", "CN"]) == [])
  }

  @Test(arguments: ["«What\u{AD}sapp»", "«tele\u{2060}gram»", "«insta\u{200B}gram»", "«vi\u{FEFF}ber»"])
  func `names with letters that nobody sees`(_ marked: String) { check(.handle, marked) }

  @Test(arguments: [
    "می\u{200C}خواهم سفارش را ببینم", "Liefer\u{AD}termin und Rech\u{AD}nung", "क्\u{200D}ष और नमस्ते",
    "👨\u{200D}👩\u{200D}👧",
  ])
  func `joiners and hyphens that a script needs`(_ text: String) {
    #expect(contacts(in: text) == [])
  }

  @Test(arguments: [
    "escribe a «juan arroba jotmail punto com»", "«juan arroba yimeil punto com»", "«ivan собака гмейл точка ком»",
    "«kim 골뱅이 지메일»", "«谷歌邮箱 abc123456»", "«6a6f686e40676d61696c2e636f6d»",
  ])
  func `providers as they sound, and an address in hexadecimal digits`(_ marked: String) { check(.email, marked) }

  @Test(arguments: ["El gimeil es un nombre", "지메일 앱이 열리지 않아요", "谷歌邮箱打不开", "d41d8cd98f00b204e9800998ecf8427e"])
  func `providers that are merely named, and hashes`(_ text: String) { #expect(found(.email, in: text) == []) }

  @Test(arguments: ["call «1-800-FLOWERS»", "«1-888-GOFEDEX»", "Dial «1-877-LAMPFOX» now"])
  func `numbers that spell words`(_ marked: String) { #expect(found(.phone, in: marked) == MarkedText(marked).pieces) }

  @Test(arguments: ["Model A-800-FLOWERS", "1-2-FREE offer", "WD-40 SPRAY", "size 100-COTTON"])
  func `models and offers that spell words`(_ text: String) { #expect(found(.phone, in: text) == []) }
}
