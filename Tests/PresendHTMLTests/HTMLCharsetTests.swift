import PresendHTML
import Testing

@Suite struct HTMLCharsetTests {
  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = 'windows-1252' >", "windows-1252"),
    ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "iso-8859-1"),
    ("<meta http-equiv=Content-Type content='text/html; charset = x; y'>", "x"),
    ("<meta name=x content='charset=y'>", nil), ("<!-- <meta charset=x> -->", nil),
    ("<title><meta charset=x></title>", nil),
    ("", nil), ("<meta charset=>", nil),
  ])
  func `a source may name its encoding`(_ source: String, _ name: String?) {
    #expect(HTMLCharset.declared(in: Array(source.utf8)) == name)
  }

  @Test(arguments: [
    ("<html lang=de>", "de"), ("<html xml:lang='pt-BR'>", "pt-BR"), ("<body lang=fr>", "fr"), ("<html lang=''>", nil),
    ("<html lang='{{lang}}'>", nil), ("<p lang=de>", nil),
  ])
  func `a source may name its language`(_ source: String, _ language: String?) {
    #expect(html(source).language == language)
  }
}
