import PresendContacts
import PresendText
import TestSupport
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    "See «http://example.com/a?b=c#d», please.", "Visit «www.myshop.es».", "our site is «myshop.store»",
    "(«http://example.com/a_(b)»)",
    "Siehe «müller.de» oder «https://www.müller.de/größe»", "«президент.рф»", "请看«http://example.com»谢谢",
    "店铺«example.com/path»很好",
    "«http://192.168.0.1:8080/x»", "«https://amazon.com@evil.io/login»", "«hxxp://evil.example/a»",
    "«ftp://files.example.org»",
    "«tg://resolve?domain=shop»", "«163.com»", "«shop.com».Thanks",
    "see «www.moonshop.example» today", "«WWW.lamps.test/x».", "on «www.moonshop», please", "«www.moon.shop1».Thanks",
    "[a](«https://x.com/y»)[b](c)",
  ])
  func `a link is found whole and without the sentence around it`(_ marked: String) {
    #expect(found(.link, in: marked) == MarkedText(marked).pieces)
  }

  @Test(arguments: [
    "See manual.pdf and readme.md", "script.py, main.rs, photo.zip, clip.mov", "Many thanks.It arrived", "etc.So we",
    "gracias.No puedo",
    "arrived.In the box", "it.is fine", "Dr.Me", "at 10 A.M.to noon", "2.0.in the list", "ASP.NET and Node.js",
    "e.g. this", "i.e. that",
    "z.B. so", "d.h. so", "p.ej. esto", "ACME S.A. de C.V.", "No.1 at St.James", "the U.S. market", "version 2.0.Then",
    "/path/to/file.pl",
    "1.2.3.4.5", "example.invalid", "pm.Total price", "{{ shop.name }} says hello",
    "Ref.no 88123-B", "2 uds.de 5 €", "Fa. Müller & Co.KG, Halle 3", "p.ej.la pieza", "SKU AB-12-XL.red", "www.2",
    "www. is short for world wide web", "www.1.2",
  ])
  func `file names, abbreviations and forgotten blanks are no links`(_ text: String) {
    #expect(found(.link, in: text) == [])
  }
}
