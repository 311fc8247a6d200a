import PresendDrafts
import Testing

@Suite struct InputFormatTests {
  @Test(arguments: [
    ("a.txt", InputFormat.text), ("b/c.MD", .text), ("a.html", .html), ("a.htm", .html), ("a.eml", .eml),
    ("a.mbox", .mbox),
    ("a.json", .json), ("a.b.jsonl", .jsonl), ("a.csv", .csv), ("a.yml", .yaml), ("a.yaml", .yaml),
  ])
  func `a file name tells the format`(_ name: String, _ format: InputFormat) {
    #expect(InputFormat(fileName: name) == format)
  }

  @Test(arguments: ["letter", ".json", "folder.json/letter", "a.docx", "a.", "", "-"])
  func `a name without a known extension tells nothing`(_ name: String) {
    #expect(InputFormat(fileName: name) == nil)
  }

  @Test(arguments: [
    ("", InputFormat.text), ("Dear Ms Example,", .text), ("[Important] your order", .text),
    ("{{greeting}} dear", .text),
    ("{Name}, hello", .text), ("<3 thanks", .text), ("<me@shop.example> wrote", .text),
    ("<https://shop.example>", .text),
    ("Subject: a letter\nDear", .text), ("Note: this\nAnd: that\n\nx", .text), ("From me to you", .text),
    (#"{"body":"x"}"#, .jsonl), ("{\"body\":\"x\"}\n{\"body\":\"y\"}\n", .jsonl), ("{\n  \"body\": \"x\"\n}\n", .json),
    ("{\"order\": {},\n \"body\": \"x\"}", .json), (#"[{"body":"x"}]"#, .json), (" [ ] ", .json), ("[]", .json),
    ("\u{FEFF}{\"body\":\"x\"}", .jsonl), ("[ ] todo", .text), ("<!DOCTYPE html>", .html), ("\n<p>x</p>", .html),
    ("<div class=\"a:b\">x", .html), ("From: a@x.example\nTo: b@x.example\n\nHi", .eml),
    ("Received: by x\r\n\tfolded\r\nSubject: s\r\n\r\nHi", .eml),
    ("From a@x Tue Nov 24\nFrom: a@x\nDate: d\n\nHi", .mbox),
  ])
  func `a content tells the format`(_ content: String, _ format: InputFormat) {
    #expect(InputFormat(content: Array(content.utf8)) == format)
  }
}
