/// One search of a pattern through a text, with a budget of steps that holds for all of it.
///
/// PCRE2 counts backtracking anew at each place where a match may begin, and does not count what a repetition reads, so its
/// own limit bounds no search: a pattern that reads on to the end of a sentence takes quadratic time in a long one. So a
/// long text is shown to it in windows. Where a match would need what stands after its window, PCRE2 says so (a hard partial
/// match), and that one place is tried again with more text, which is counted. Where a search takes many steps, it is
/// repeated from fewer places, which finds those that cost so much; they are counted. The matches are those of a search
/// through the whole text.
struct PatternSearch {
  /// How much of the text one call of PCRE2 may see and do.
  private struct Effort {
    /// Bytes of places where a match may begin.
    var starts = PatternSearch.window
    /// Bytes of text that are shown.
    var reach = PatternSearch.window
    /// Steps at each start.
    var steps = PatternSearch.easySteps
  }

  /// Texts up to this length, in bytes, are searched in one call, as most are.
  static let wholeText = 8_192
  /// Bytes of a longer text that are shown at once, which cost nothing.
  static let window = 2_048
  /// Steps at one start that cost nothing.
  static let easySteps = 1_000
  /// Bytes beyond a window that cost as much as a step.
  static let bytesOfStep = 32

  private let text: [UInt8]
  private let pattern: PCREPattern
  private let scratch: PCREScratch
  private var effort = Effort()
  /// Steps that are left; at zero the search ends.
  private(set) var steps: Int

  init(of pattern: PCREPattern, in text: [UInt8], using scratch: PCREScratch) {
    self.text = text
    self.pattern = pattern
    self.scratch = scratch
    steps = Int(scratch.matchLimit)
  }

  /// The first match that begins at `start` or after it.
  mutating func next(from start: Int) -> PCREOutcome {
    if text.count <= PatternSearch.wholeText {
      let outcome = pattern.whole?.firstMatch(in: text, from: start, steps: easyLimit, using: scratch) ?? .failed
      guard outcome == .limit else { return outcome }
      steps -= easyLimit
    }
    guard let code = pattern.windowed else { return .failed }
    var position = start
    while position <= text.count {
      guard steps > 0 else { return .limit }
      let end = boundary(after: min(position + effort.reach, text.count))
      let last = min(position + effort.starts, end == text.count ? end + 1 : end) - 1
      if effort.reach > PatternSearch.window { steps -= effort.reach / PatternSearch.bytesOfStep }
      let limit = min(effort.steps, max(steps, 1))
      switch code.firstMatch(in: text, within: position..<end, lastStart: last, steps: limit, using: scratch) {
      case .found(let range):
        effort = Effort(starts: effort.starts)
        return .found(range)
      case .failed: return .failed
      case .none:
        position = boundary(after: last + 1)
        effort = Effort(starts: min(effort.starts * 4, PatternSearch.window))
      case .partial(let place):
        if place == position { lookFurther() }
        position = place
      case .limit:
        steps -= limit
        tryHarder()
      }
    }
    return .none
  }

  private var easyLimit: Int { min(PatternSearch.easySteps, max(steps, 1)) }

  /// More text for the place at hand, and for it alone.
  private mutating func lookFurther() {
    effort.starts = 1
    effort.reach *= 4
  }

  /// Fewer places at once, then more steps for one.
  private mutating func tryHarder() {
    if effort.starts > 1 { effort.starts = max(effort.starts / 8, 1) } else { effort.steps *= 4 }
  }

  /// The next place between two scalars.
  private func boundary(after offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
