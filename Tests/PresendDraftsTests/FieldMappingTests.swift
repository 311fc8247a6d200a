import PresendDrafts
import PresendText
import TestSupport
import Testing

@Suite struct FieldMappingTests {
  private static func draft(_ json: String, _ mapping: [String]) throws -> Draft {
    var options = DraftParser.Options()
    for entry in mapping { try options.csv.mapping.add(entry) }
    return DraftParser(options: options).drafts(from: record(json))[0]
  }

  @Test func `fields of JSON with other names lead to their bytes`() throws {
    let json = MarkedText(#"{"Text":"a «re\u0076iew»","Bestellung":{"Nr":"302"},"order":{"placed":"2026-11-01"}}"#)
    let draft = try Self.draft(json.text, ["body=Text", "order.id=Bestellung.Nr"])
    #expect(draft.problems == [])
    #expect(draft.sourceRange(of: "review", in: "body") == json.ranges[0])
    #expect(draft.context.orderID == "302" && draft.context.orderPlaced == CalendarDate("2026-11-01"))
  }

  @Test(arguments: [
    (#"{"Txt":"a"}"#, ["there is no field `Text`, which is mapped to `body`; did you mean `Txt`?"]),
    (#"{"body":"a"}"#, []), (#"{"Text":null,"subject":"s"}"#, []), (#"{"label_set":["emoji"]}"#, []),
    (#"{"subject":"s"}"#, ["there is no field `Text`, which is mapped to `body`"]),
  ])
  func `a text that is mapped must be there`(_ json: String, _ messages: [String]) throws {
    var options = DraftParser.Options()
    try options.csv.mapping.add("body=Text")
    let drafts = DraftParser(options: options).drafts(from: record(json))
    #expect(drafts.flatMap(\.problems).filter { $0.code != "empty" }.map(\.message) == messages)
  }

  @Test func `what is mapped is a field of drafts`() {
    var mapping = FieldMapping()
    #expect(throws: FieldMapping.Fault.form) { try mapping.add("body") }
    #expect(throws: FieldMapping.Fault.form) { try mapping.add("body=") }
    #expect(throws: FieldMapping.Fault.unknownField("bdy", nearest: "body")) { try mapping.add("bdy=Text") }
    #expect(mapping.isEmpty)
  }
}
