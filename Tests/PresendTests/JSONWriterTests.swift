import Testing

@testable import Presend

/// JSON as RFC 8259 has it.
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `what must be escaped is escaped and nothing else`() {
    let text = "a\"b\\c\n\r\t\u{8}\u{0}\u{1F}/é好😀\u{7F}"
    #expect(written { $0.string(text) } == "\"a\\\"b\\\\c\\n\\r\\t\\u0008\\u0000\\u001f/é好😀\u{7F}\"")
  }

  @Test func `commas stand between values`() {
    let text = written { json in
      json.object { json in
        json.key("a")
        json.array([1, 2]) { $0.integer($1) }
        json.key("b")
        json.object { _ in }
        json.key("c")
        json.array([String]()) { $0.string($1) }
        json.key("d")
        json.bool(true)
      }
    }
    #expect(text == #"{"a":[1,2],"b":{},"c":[],"d":true}"#)
  }

  @Test func `shares have four digits`() {
    #expect(written { $0.decimal(0.95) } == "0.9500")
    #expect(written { $0.decimal(1) } == "1.0000")
    #expect(written { $0.decimal(2.0 / 3) } == "0.6667")
    #expect(written { $0.decimal(0.0004) } == "0.0004")
  }
}
