internal import CPCRE2
internal import PresendText
internal import Synchronization

/// What is wrong with a pattern of a rule file.
package struct PCREError: Error, Sendable {
  /// The place in the pattern, in bytes.
  package let offset: Int
  package let message: String
}

/// How a search with a pattern ended.
package enum PCREOutcome: Sendable, Equatable {
  case found(Range<Int>)
  case none
  /// The match, depth or heap limit was reached: whether there is a match is not known.
  case limit
}

/// A PCRE2 pattern. Immutable, so that one serves every thread.
package final class PCREPattern: Sendable {
  /// The pattern as written.
  package let source: String
  private let code = AtomicLazyReference<PCRECode>()

  /// Compiles a pattern for UTF-8 text. `.` matches no line break; `^` and `$` stand at lines.
  package init(_ source: String) throws(PCREError) {
    self.source = source
    _ = code.storeIfNil(try PCRECode(source))
  }

  /// A pattern that was compiled without a mistake before: few are needed for a draft, so it waits until it is.
  package init(compiledBefore source: String) { self.source = source }

  /// Nil where the pattern cannot be compiled any more, such as for want of memory.
  private var compiled: PCRECode? {
    if let known = code.load() { return known }
    guard let made = try? PCRECode(source) else { return nil }
    return code.storeIfNil(made)
  }

  /// Searches a valid UTF-8 text for a match that begins at `start` or behind it, but not behind `last`.
  package func firstMatch(
    in text: [UInt8], from start: Int, notBehind last: Int? = nil, using scratch: PCREScratch
  ) -> PCREOutcome {
    guard let code = compiled else { return .limit }
    return code.firstMatch(in: text, from: start, notBehind: last, using: scratch)
  }

  /// Every match in the text, where each holds a literal at one of `places` that stands `before` bytes behind the
  /// beginning of the match; left to right.
  package func matches(
    in text: [UInt8], around places: [Int], before: ClosedRange<Int>, using scratch: PCREScratch
  ) -> (ranges: [Range<Int>], isComplete: Bool) {
    var ranges: [Range<Int>] = []
    var position = 0
    for place in places {
      let last = place - before.lowerBound
      position = max(position, place - before.upperBound)
      while position > 0, position < text.count, text[position] & 0xC0 == 0x80 { position -= 1 }
      while position <= last {
        switch firstMatch(in: text, from: position, notBehind: last, using: scratch) {
        case .none: position = last + 1
        case .limit: return (ranges, false)
        case .found(let range):
          if !range.isEmpty { ranges.append(range) }
          position = range.isEmpty ? range.upperBound + 1 : range.upperBound
          while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
        }
      }
    }
    return (ranges, true)
  }

  /// Every match in the text, left to right; `isComplete` is false where a limit ended the search.
  package func matches(in text: [UInt8], using scratch: PCREScratch) -> (ranges: [Range<Int>], isComplete: Bool) {
    var ranges: [Range<Int>] = []
    var position = 0
    while position <= text.count {
      switch firstMatch(in: text, from: position, using: scratch) {
      case .none: return (ranges, true)
      case .limit: return (ranges, false)
      case .found(let range):
        if !range.isEmpty { ranges.append(range) }
        position = range.isEmpty ? range.upperBound + 1 : range.upperBound
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      }
    }
    return (ranges, true)
  }

  /// The version of PCRE2 in use, such as `10.42`.
  package static var version: String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let length = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &buffer)
    let text = String(decoding: buffer.prefix(max(Int(length) - 1, 0)), as: UTF8.self)
    return String(text.prefix { $0 != " " })
  }
}

/// What PCRE2 makes of a pattern.
@safe
private final class PCRECode: @unchecked Sendable {
  private let code: OpaquePointer

  init(_ source: String) throws(PCREError) {
    var code: CInt = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK
      | PCRE2_USE_OFFSET_LIMIT
    let bytes = Array(source.utf8)
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(buffer.baseAddress, buffer.count, options, &code, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PCREError(offset: offset, message: PCRECode.message(for: code))
    }
    unsafe self.code = unsafe compiled
    _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  func firstMatch(
    in text: [UInt8], from start: Int, notBehind last: Int?, using scratch: PCREScratch
  ) -> PCREOutcome {
    _ = unsafe pcre2_set_offset_limit_8(scratch.context, last ?? .max)
    let count = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe pcre2_match_8(
        code, buffer.baseAddress, buffer.count, start, PCRE2_NO_UTF_CHECK, scratch.data, scratch.context)
    }
    if count == PCRE2_ERROR_NOMATCH { return .none }
    guard count >= 0 else { return .limit }
    let ends = unsafe pcre2_get_ovector_pointer_8(scratch.data)
    guard let ends = unsafe ends else { return .limit }
    let lower = unsafe ends[0]
    let upper = unsafe ends[1]
    return .found(lower..<max(lower, upper))
  }

  private static func message(for code: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(Int(length), 0)), as: UTF8.self)
  }
}

/// The working memory of one thread's searches, with the limits that they keep.
@safe
package final class PCREScratch {
  fileprivate let data: OpaquePointer
  fileprivate let context: OpaquePointer
  private let stack: OpaquePointer?

  /// Working memory whose searches stop after `matchLimit` backtracking steps; nil where memory is short.
  package init?(matchLimit: UInt32) {
    guard let data = unsafe pcre2_match_data_create_8(16, nil) else { return nil }
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_match_data_free_8(data)
      return nil
    }
    unsafe self.data = unsafe data
    unsafe self.context = unsafe context
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    _ = unsafe pcre2_set_match_limit_8(context, matchLimit)
    _ = unsafe pcre2_set_depth_limit_8(context, 10_000)
    _ = unsafe pcre2_set_heap_limit_8(context, 20_000)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
  }
}
