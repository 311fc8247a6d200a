import PresendDrafts
import PresendMatching
import PresendRules
import Testing

/// Compiled rules that are kept as bytes: what was damaged is refused, and never ends the program.
@Suite struct RuleArchiveTests {
  /// A rule of every way to match, so that an archive holds each of them.
  private static let rules: RuleSet = {
    let match = """
      any:
        - phrase: { en: ["leave (a|your honest) review", "*rating .. 5 star*"], de: ["bewertung[en]"] }
        - pattern: ["[0-9]{3}-[0-9]{7}", "<b>"]
        - near: { within: 4 words, of: [{ phrase: { en: [stars] } }, { phrase: { en: [five] } }] }
        - sentence: { with: { phrase: { en: [review] } }, without: { phrase: { en: [not] } } }
        - only: { core: { phrase: { en: [thanks] } }, besides: [{ phrase: { en: [hello] } }], spare-words: 2 }
        - count: { of: { emoji: any }, at-least: 3 }
        - all: [{ length: { over: 2000 } }, { not: { link: any } }, { missing: { phone: any } }]
        - link: { not-to: [ups.com, "müller.example"], scheme: [http], shortener: true }
        - email: { only-to: [example.com] }
        - identifier: [order-id, asin]
        - line-breaks: { more-than: 2 }
        - styled-letters: any
        - hidden-characters: any
        - hidden-text: any
        - style: { fact: [margin-percent], over: 20 }
        - font-sizes: { more-than: 3 }
        - link-text: any
        - differing-alternatives: any
        - subject-tag: { words: ["Wichtig"], form: malformed }
        - window: { since: order.completed, days: 30 }
        - context: { kind: reply }
        - attachment: { extensions: [gif], over-bytes: 1000 }
        - actions: { fault: count, at-least: 1, at-most: 3 }
      """.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let text = """
      id: all-ways
      category: marketing
      severity: warning
      severity-when: [{ context: { kind: reply }, severity: info }]
      title: { en: "Title", de: "Titel" }
      message: { en: 'Found "{text}".' }
      why: { en: why }
      remedy: { en: remedy }
      fix: { safety: safe, replacement: "" }
      evidence: inferred
      match:
      \(match)
      examples:
        flagged: [{ en: x }]
        clean: [{ en: x }]
      """
    let pack = "pack: shop\nversion: 1.0.0\ntitle: t\nplatform: shop\n"
    let (rules, problems) = RuleLoader.load([
      RuleFile(path: "rules/shop/pack.yaml", text: pack), RuleFile(path: "rules/shop/all-ways.yaml", text: text),
    ])
    #expect(problems.isEmpty, "\(problems.map(\.description).joined())")
    return rules
  }()

  private static let archive = RuleArchive.bytes(of: rules, key: "a")

  @Test func `rules are the same after they were kept`() throws {
    let kept = try RuleArchive.rules(from: Self.archive, key: "a")
    #expect(kept.rules.map(\.id) == Self.rules.rules.map(\.id))
    #expect(kept.packs == Self.rules.packs)
    #expect(RuleArchive.bytes(of: kept, key: "a") == Self.archive)
  }

  @Test func `how phrases were written is not kept`() throws {
    #expect(Self.rules.writtenPhrases != nil)
    #expect(try RuleArchive.rules(from: Self.archive, key: "a").writtenPhrases == nil)
  }

  @Test func `rules of another key are refused`() {
    #expect(throws: ArchiveError.foreign) { try RuleArchive.rules(from: Self.archive, key: "b") }
  }

  @Test func `an archive that was cut is refused`() {
    for end in stride(from: 0, to: Self.archive.count, by: 97) {
      #expect(throws: ArchiveError.self) { try RuleArchive.rules(from: Array(Self.archive[..<end]), key: "a") }
    }
  }

  @Test func `an archive with more behind it is refused`() {
    #expect(throws: ArchiveError.self) { try RuleArchive.rules(from: Self.archive + [0], key: "a") }
  }

  @Test(arguments: [UInt8(0x01), 0x80, 0xFF])
  func `an archive in which a byte was changed is refused`(_ change: UInt8) {
    for place in stride(from: 0, to: Self.archive.count, by: 97) {
      var archive = Self.archive
      archive[place] ^= change
      #expect(throws: ArchiveError.self) { try RuleArchive.rules(from: archive, key: "a") }
    }
  }

  /// Whoever changes the checksum too gets wrong rules at most: nothing is read behind the end, nothing traps.
  @Test func `bytes are read safely without the checksum`() {
    var writer = ArchiveWriter()
    writer.write(Self.rules)
    for place in stride(from: 0, to: writer.bytes.count, by: 13) {
      for change in [UInt8(0x01), 0x40, 0xFF] {
        var bytes = writer.bytes
        bytes[place] ^= change
        var reader = ArchiveReader(bytes)
        _ = try? RuleSet(from: &reader)
        #expect(reader.position <= bytes.count)
      }
      var reader = ArchiveReader(Array(writer.bytes[..<place]))
      #expect(throws: ArchiveError.self) { try RuleSet(from: &reader) }
    }
  }
}
