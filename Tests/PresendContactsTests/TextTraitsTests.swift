import PresendText
import Testing

@testable import PresendContacts

/// What one reading says of a text decides which searches are left out; it must never leave out one that finds.
@Suite struct TextTraitsTests {
  /// Every scalar of the planes in which there are letters and symbols.
  private static let scalars = (0x80...0x1FFFF).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test func `where an emoji or an invisible or styled character stands, symbols are expected`() {
    for scalar in Self.scalars {
      let text = Array("1\(scalar)\u{FE0F}b".utf8)
      let plain = Array("a\(scalar)b".utf8)
      if !EmojiDetector.find(in: plain).isEmpty || PlainForms.styled(scalar.value) != nil
        || PlainForms.digit(scalar.value) != nil || PlainForms.isInvisible(scalar.value)
      {
        #expect(TextTraits(of: plain).contains(.symbols), "U+\(String(scalar.value, radix: 16))")
      }
      if !EmojiDetector.find(in: text).isEmpty { #expect(TextTraits(of: text).contains(.symbols)) }
    }
  }

  @Test func `where a look-alike stands beside a Latin letter, mixed words or symbols are expected`() {
    for scalar in Self.scalars where PlainForms.isLookAlike(scalar.value) {
      let traits = TextTraits(of: Array("a\(scalar)".utf8))
      let isExpected = traits.contains(.symbols) || traits.contains([.mixedWords, .lookAlikes])
      #expect(isExpected, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `where a line breaks or a dot looks like one, it is expected`() {
    for scalar in Self.scalars {
      let text = Array("a\(scalar)\(scalar)\(scalar)b".utf8)
      if !LineBreakDetector.find(in: text, limit: 2).isEmpty {
        #expect(TextTraits(of: text).contains(.wideBreaks), "U+\(String(scalar.value, radix: 16))")
      }
      if PlainForms.isDot(scalar.value) {
        #expect(TextTraits(of: Array("a\(scalar)b".utf8)).contains(.wideDots), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    "plain", "Grüße aus Köln – „schön“ …", "¿Llegó bien el paquete?", "您的订单已发货，感谢您！", "ありがとうございます。",
    "감사합니다.", "Cảm ơn bạn", "Ваш заказ отправлен", "สวัสดีครับ", "नमस्ते",
  ])
  func `ordinary text of many languages expects none`(_ text: String) {
    #expect(TextTraits(of: Array(text.utf8)).isDisjoint(with: [.symbols, .mixedWords, .wideDots, .wideBreaks]))
  }
}
