import PresendContacts
import TestSupport
import Testing

@Suite struct MailTests {
  @Test(arguments: [
    "Write to «john.doe+shop@example.co.uk».", "(«email@example.com» foobar)", "«192.168.1.1@gmail.com»",
    "«test.\"foo\".bar@gmail.co.uk»!",
    "Schreiben Sie an «müller@größe.de»", "联系«abc@163.com»谢谢", "почта: «иван@почта.рф»", "«mailto:a_b@example.org»?",
    ">>«name@example.com»",
    "\"«test@example.com»\"", "«a@b.com».Thanks", "«user@xn--bcher-kva.example.com»", "«o'neil@example.ie», «x@y.io»",
  ])
  func `a mail address is found whole`(_ marked: String) {
    #expect(found(.email, in: marked) == MarkedText(marked).pieces)
    #expect(found(.link, in: marked) == [])
  }

  @Test(arguments: [
    "foo@bar", "@username", "2 @ 5 €", "user@localhost", "http://user:pass@example.com",
    "https://outlook.office.com/book/X@anbieter.de/",
    "[email protected]", "see you @home", "mailto:bar", "@media screen", "{{Seller_Email}}",
    "1.200 l/h at 0.8bar.Is that enough?",
  ])
  func `what is no mail address`(_ text: String) {
    #expect(found(.email, in: text) == [])
  }

  @Test func `a mail address tells its host and the domain that was registered`() {
    let contact = contacts(in: "a@mail.shop.co.uk")[0]
    #expect(contact.value == "a@mail.shop.co.uk")
    #expect(contact.host == "mail.shop.co.uk")
    #expect(contact.registrableDomain == "shop.co.uk")
    #expect(!contact.isEvasion)
  }
}
