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
enum PCREOutcome: Equatable {
  case found(Range<Int>)
  case none
  /// Whether a match begins here depends on what stands after the text that was shown.
  case partial(Int)
  /// The steps did not suffice: whether there is a match is not known.
  case limit
  /// The search ended for want of memory or otherwise: more steps would not help.
  case failed
}

/// A PCRE2 pattern. Immutable, so that one serves every thread.
package final class PCREPattern: Sendable {
  /// The pattern as written.
  package let source: String
  private let code = AtomicLazyReference<PCRECode>()
  /// The same for long texts.
  private let windowedCode = AtomicLazyReference<PCRECode>()

  /// Compiles a pattern for UTF-8 text. `.` matches no line break; `^` and `$` stand at lines.
  package init(_ source: String) throws(PCREError) {
    self.source = source
    _ = code.storeIfNil(try PCRECode(source, isWindowed: false))
  }

  /// A pattern that was compiled without a mistake before: few are needed for a draft, so it waits until it is.
  package init(compiledBefore source: String) { self.source = source }

  /// For searches through a whole text; nil where the pattern cannot be compiled any more, such as for want of memory.
  var whole: PCRECode? {
    if let known = code.load() { return known }
    return (try? PCRECode(source, isWindowed: false)).map { code.storeIfNil($0) }
  }

  /// For searches in pieces of a text: few texts are so long that it is needed.
  var windowed: PCRECode? {
    if let known = windowedCode.load() { return known }
    return (try? PCRECode(source, isWindowed: true)).map { windowedCode.storeIfNil($0) }
  }

  /// Every match in the text, where each holds an anchor at one of `places`, which are in order, and begins before it as
  /// the filter says; left to right. `code` is the pattern for whole texts.
  func matches(
    in text: [UInt8], around places: [ClosedRange<Int>], _ before: ClosedRange<Int>, lead: ByteSet?, code: PCRECode,
    using scratch: PCREScratch
  ) -> (ranges: [Range<Int>], isComplete: Bool) {
    // What a match reads behind its anchor has no bound: longer texts are searched in windows, at a price.
    guard text.count <= PatternSearch.wholeText else { return matches(in: text, using: scratch) }
    let steps = min(PatternSearch.easySteps, Int(scratch.matchLimit))
    var ranges: [Range<Int>] = []
    var position = 0
    for place in places {
      let last = place.upperBound - before.lowerBound
      position = PCREPattern.start(in: text.span, from: place.lowerBound - before.upperBound, notBefore: position, lead)
      while position <= last {
        switch code.firstMatch(in: text, from: position, lastStart: last, steps: steps, using: scratch) {
        case .none: position = last + 1
        case .limit, .partial, .failed: return matches(in: text, using: scratch)
        case .found(let range):
          if !range.isEmpty { ranges.append(range) }
          position = range.isEmpty ? range.upperBound + 1 : range.upperBound
          while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
        }
      }
    }
    return (ranges, true)
  }

  /// The first place where a match may begin, between two characters: back over any bytes of its lead.
  private static func start(in text: Span<UInt8>, from place: Int, notBefore earliest: Int, _ lead: ByteSet?) -> Int {
    var start = max(place, earliest)
    if let lead {
      while start > earliest, start <= text.count, lead.contains(text[start - 1]) { start -= 1 }
    }
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Every match in the text, left to right; `isComplete` is false where the search ended before that.
  package func matches(in text: [UInt8], using scratch: PCREScratch) -> (ranges: [Range<Int>], isComplete: Bool) {
    var ranges: [Range<Int>] = []
    var search = PatternSearch(of: self, in: text, using: scratch)
    var position = 0
    while position <= text.count {
      switch search.next(from: position) {
      case .none: return (ranges, true)
      case .limit, .partial, .failed: return (ranges, false)
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
final class PCRECode: @unchecked Sendable {
  private let code: OpaquePointer

  /// Compiles a pattern, for searches in pieces of a text where `isWindowed` is true.
  init(_ source: String, isWindowed: Bool) throws(PCREError) {
    var code: CInt = 0
    var offset = 0
    let options =
      PCRE2_USE_OFFSET_LIMIT | PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK
    let bytes = Array(source.utf8)
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(buffer.baseAddress, buffer.count, options, &code, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PCREError(offset: offset, message: PCRECode.message(for: code))
    }
    unsafe self.code = unsafe compiled
    _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE | (isWindowed ? PCRE2_JIT_PARTIAL_HARD : 0))
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Searches a valid UTF-8 text for a match that begins at `start` or behind it, up to `lastStart`, with so many steps at
  /// each place where a match may begin.
  func firstMatch(
    in text: [UInt8], from start: Int, lastStart: Int? = nil, steps: Int, using scratch: PCREScratch
  ) -> PCREOutcome {
    scratch.setLimits(steps: steps, lastStart: lastStart)
    return search(text, start..<text.count, options: PCRE2_NO_UTF_CHECK, scratch)
  }

  /// Searches for a match that begins in `range`, up to `lastStart`, as if the text ended with the range or went on.
  func firstMatch(
    in text: [UInt8], within range: Range<Int>, lastStart: Int, steps: Int, using scratch: PCREScratch
  ) -> PCREOutcome {
    scratch.setLimits(steps: steps, lastStart: lastStart)
    let goesOn = range.upperBound < text.count ? PCRE2_PARTIAL_HARD : 0
    return search(text, range, options: PCRE2_NO_UTF_CHECK | goesOn, scratch)
  }

  private func search(_ text: [UInt8], _ range: Range<Int>, options: UInt32, _ scratch: PCREScratch) -> PCREOutcome {
    let count = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe pcre2_match_8(
        code, buffer.baseAddress, range.upperBound, range.lowerBound, options, scratch.data, scratch.context)
    }
    if count == PCRE2_ERROR_NOMATCH { return .none }
    if count == PCRE2_ERROR_MATCHLIMIT { return .limit }
    let ends = unsafe pcre2_get_ovector_pointer_8(scratch.data)
    guard count >= 0 || count == PCRE2_ERROR_PARTIAL, let ends = unsafe ends else { return .failed }
    let lower = unsafe ends[0]
    let upper = unsafe ends[1]
    return count == PCRE2_ERROR_PARTIAL ? .partial(lower) : .found(lower..<max(lower, upper))
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
  /// The backtracking steps of one search.
  let matchLimit: UInt32
  private var limits: (steps: Int, lastStart: Int?) = (0, nil)

  /// Working memory whose searches stop after `matchLimit` backtracking steps; nil where memory is short.
  package init?(matchLimit: UInt32) {
    guard let data = unsafe pcre2_match_data_create_8(16, nil) else { return nil }
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_match_data_free_8(data)
      return nil
    }
    self.matchLimit = matchLimit
    unsafe self.data = unsafe data
    unsafe self.context = unsafe context
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    _ = unsafe pcre2_set_depth_limit_8(context, 10_000)
    _ = unsafe pcre2_set_heap_limit_8(context, 20_000)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
  }

  /// Sets what one call may cost at each start, and the last start, in bytes.
  fileprivate func setLimits(steps: Int, lastStart: Int?) {
    if limits.steps != steps { _ = unsafe pcre2_set_match_limit_8(context, UInt32(clamping: steps)) }
    if limits.lastStart != lastStart {
      _ = unsafe pcre2_set_offset_limit_8(context, lastStart ?? PCREScratch.noLastStart)
    }
    limits = (steps, lastStart)
  }

  /// PCRE2_UNSET, which is no constant for Swift.
  private static let noLastStart = Int(bitPattern: UInt.max)

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
  }
}
