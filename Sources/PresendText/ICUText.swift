internal import CICU

/// ICU's text services on byte arrays: the only place that hands buffers to them.
package enum ICUText {
  /// A folded text and the stretches of which it is made, in order.
  package struct Folded {
    struct Edit {
      let sourceLength: Int
      let resultLength: Int
      let isChange: Bool
    }
    package let bytes: [UInt8]
    let edits: [Edit]
  }

  /// NFKC case folding with edits; nil where ICU refuses the text.
  package static func fold(_ text: [UInt8]) -> Folded? {
    var capacity = text.count * 3 + 64
    while capacity <= text.count * 24 + 4096 {
      var edits = [presend_icu_edit](repeating: presend_icu_edit(), count: text.count + 1)
      var editCount: Int32 = 0
      let editCapacity = Int32(edits.count)
      let bytes = unsafe call(text, capacity: capacity) { source, length, result, size in
        unsafe presend_icu_fold(source, length, result, size, &edits, editCapacity, &editCount)
      }
      if let bytes {
        let stretches = edits.prefix(Int(editCount)).map { edit in
          Folded.Edit(
            sourceLength: Int(edit.source_length), resultLength: Int(edit.result_length), isChange: edit.changed != 0)
        }
        return Folded(bytes: bytes, edits: stretches)
      }
      capacity *= 4
    }
    return nil
  }

  /// Canonical decomposition; nil where ICU refuses the text.
  static func decompose(_ text: [UInt8]) -> [UInt8]? {
    unsafe call(text, capacity: text.count * 6 + 64) { unsafe presend_icu_decompose($0, $1, $2, $3) }
  }

  /// The UTS 39 skeleton of a word; nil where ICU refuses it.
  package static func skeleton(_ text: [UInt8]) -> [UInt8]? {
    unsafe call(text, capacity: text.count * 12 + 64) { unsafe presend_icu_skeleton($0, $1, $2, $3) }
  }

  /// The `xn--` form of a host name (UTS 46); nil where it is no valid name.
  package static func asciiHost(_ host: [UInt8]) -> [UInt8]? {
    unsafe call(host, capacity: host.count * 4 + 256) { unsafe presend_icu_host_to_ascii($0, $1, $2, $3) }
  }

  /// UTF-16 units, and for each the byte offset at which its character begins in the source.
  struct Decoded {
    var units: [UInt16]
    var offsets: [Int32]
    /// Some bytes were no text in the charset and became U+FFFD.
    var hasInvalid = false
  }

  /// A text in a named charset; nil where ICU does not know the charset.
  static func decode(_ text: [UInt8], charset: String) -> Decoded? {
    // No charset makes more than two units of a byte.
    let capacity = text.count * 2 + 16
    var decoded = Decoded(
      units: Array(repeating: 0, count: capacity), offsets: Array(repeating: 0, count: capacity))
    var invalid: Int32 = 0
    let count = unsafe text.withUnsafeBytes { source -> Int32 in
      let bytes = unsafe source.assumingMemoryBound(to: CChar.self).baseAddress
      return unsafe presend_icu_decode(
        charset, bytes, Int32(text.count), &decoded.units, &decoded.offsets, Int32(capacity), &invalid)
    }
    guard count >= 0 else { return nil }
    decoded.units.removeLast(capacity - Int(count))
    decoded.offsets.removeLast(capacity - Int(count))
    decoded.hasInvalid = invalid > 0
    return decoded
  }

  /// True for Extended_Pictographic, which covers code points reserved for emoji to come.
  package static func isPictographic(_ scalar: UInt32) -> Bool { presend_icu_is_pictographic(scalar) != 0 }

  /// True for Emoji_Presentation: shown in colour without a variation selector.
  package static func isEmojiPresentation(_ scalar: UInt32) -> Bool { presend_icu_is_emoji_presentation(scalar) != 0 }

  /// True for the property Emoji, which digits and `©` have too.
  package static func isEmoji(_ scalar: UInt32) -> Bool { presend_icu_is_emoji(scalar) != 0 }

  /// The version of ICU in use.
  package static var version: String { unsafe String(cString: presend_icu_version()) }

  private static func call(
    _ text: [UInt8], capacity: Int,
    _ body: (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>, Int32) -> Int32
  ) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var written: Int32 = -1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      unsafe text.withUnsafeBytes { source in
        let input = unsafe source.assumingMemoryBound(to: CChar.self)
        let output = unsafe UnsafeMutableRawBufferPointer(buffer).assumingMemoryBound(to: CChar.self)
        guard let start = input.baseAddress, let target = output.baseAddress else { return }
        written = unsafe body(start, Int32(text.count), target, Int32(capacity))
      }
      count = max(Int(written), 0)
    }
    return written < 0 ? nil : bytes
  }
}
