internal import PresendText

/// Finds telephone numbers that are written in digits.
struct PhoneDetector {
  let text: ContactText
  /// Where a number may begin, among other places, in order.
  let places: [TextSigns.Place]
  let regions: [String]
  let masks: Occupied
  /// True where nothing tells the region, and `regions` are only the likeliest.
  var areRegionsGuessed = false
  /// Stretches that were written so that they can hardly be anything but a number.
  var certain = Occupied()
  private(set) var found: [(range: Range<Int>, digits: String)] = []
  private(set) var rejected: [(range: Range<Int>, reason: Rejected.Reason)] = []
  private var bytes: [UInt8] { text.bytes }

  init(text: ContactText, places: [TextSigns.Place], regions: [String], masks: Occupied) {
    self.text = text
    self.places = places
    self.regions = regions
    self.masks = masks
  }

  /// Looks at every run of groups of digits.
  mutating func run() {
    let bytes = text.bytes
    var position = 0
    for place in places where place.mayBeginNumber && place.offset >= position {
      let index = place.offset
      guard NumberRun.mayBeLong(in: bytes, from: index), let start = start(at: index),
        let run = NumberRun(in: bytes, from: start, isMasked: { masks.overlap($0..<$0 + 1)?.upperBound })
      else { continue }
      examine(run)
      position = max(run.end, index + 1)
    }
  }

  /// The start of a run at a digit or mark; nil where what stands before makes it part of something else.
  private func start(at index: Int) -> Int? {
    let byte = bytes[index]
    guard byte.isDigit else { return index }
    let before = bytes.byte(index - 1)
    if before.isAlphanumeric || before == UInt8(ascii: "_") && bytes.byte(index - 2).isAlphanumeric { return nil }
    if before == UInt8(ascii: "."), bytes.byte(index - 2).isDigit { return nil }
    if before >= 0x80 {
      let scalar = bytes.scalar(before: index).value
      if (0xC0..<0x250).contains(scalar) { return nil }
    }
    return index
  }

  private mutating func examine(_ run: NumberRun) {
    let total = run.groups.reduce(0) { $0 + $1.digits.count }
    guard total >= NumberRun.fewestDigits, let first = run.groups.first else { return }
    if isSeries(run) {
      rejected.append((first.start..<run.end, .series))
      return
    }
    if run.groupCount <= run.groups.count, accept(run, 0..<run.groups.count, isWhole: true) { return }
    searchInside(run)
  }

  /// Numbers beside one another: the longest stretch from each gap or blank on that is a number.
  private mutating func searchInside(_ run: NumberRun) {
    let groups = run.groups
    var first = 0
    while first < groups.count {
      let isStart = first == 0 || groups[first].isAfterBlank
      guard isStart, let last = longest(run, from: first) else {
        first += 1
        continue
      }
      first = last
    }
  }

  private mutating func longest(_ run: NumberRun, from first: Int) -> Int? {
    let groups = run.groups
    var digits = 0
    var ends: [Int] = []
    for index in first..<groups.count {
      digits += groups[index].digits.count
      if digits > 16 { break }
      let isEnd = index + 1 == groups.count || groups[index + 1].isAfterBlank
      if digits >= 7, isEnd { ends.append(index + 1) }
    }
    for end in ends.reversed() where !(first == 0 && end == groups.count) {
      // Without a gap on either side only a whole run may be a number.
      let isParted = (first == 0 || groups[first].isAfterGap) && (end == groups.count || groups[end].isAfterGap)
      if isParted || bytes[groups[first].start] == UInt8(ascii: "+"), accept(run, first..<end, isWhole: false) {
        return end
      }
      if first > 0 || end < groups.count, !isParted, hasCue(groups[first].start),
        accept(run, first..<end, isWhole: false)
      {
        return end
      }
    }
    return nil
  }

  private func hasCue(_ offset: Int) -> Bool {
    CueSearch.nearest(in: text.views.folded.bytes, before: text.folded(offset..<offset).lowerBound) == .phone
  }

  private mutating func accept(_ run: NumberRun, _ part: Range<Int>, isWhole: Bool) -> Bool {
    let groups = run.groups[part]
    guard let first = groups.first, let last = groups.last else { return false }
    var range = first.start..<last.digits.upperBound
    range = balanced(range)
    let digitCount = groups.reduce(0) { $0 + $1.digits.count }
    let isCertain = certain.overlap(range) != nil || digitCount >= 9 && text.map.isDisguised(range)
    guard
      let reason = PhoneCheck(
        text: text, range: range, groups: Array(groups), regions: regions, areRegionsGuessed: areRegionsGuessed,
        isCertain: isCertain
      ).reason
    else {
      let end = Extension.end(in: bytes, after: range.upperBound) ?? range.upperBound
      let digits = groups.map { text.string($0.digits) }.joined()
      found.append((range.lowerBound..<end, digits))
      return true
    }
    if isWhole { rejected.append((range, reason)) }
    return false
  }

  /// Leaves off a bracket that is never closed, and takes in a closing one.
  private func balanced(_ range: Range<Int>) -> Range<Int> {
    var depth = 0
    for byte in bytes[range] {
      depth +=
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
        ? 1 : byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") ? -1 : 0
    }
    if depth > 0, bytes[range.lowerBound] == UInt8(ascii: "(") || bytes[range.lowerBound] == UInt8(ascii: "[") {
      return range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// `1234567890` in one piece or digit by digit, with no word for a telephone before it.
  private func isCounting(_ run: NumberRun) -> Bool {
    guard run.groups.count == 1 || run.groups.allSatisfy({ $0.digits.count == 1 }) else { return false }
    let digits = run.groups.flatMap { bytes[$0.digits] }
    guard digits.count <= 10, zip(digits, digits.dropFirst()).allSatisfy({ $1 == $0 + 1 || $0 == 0x39 && $1 == 0x30 })
    else {
      return false
    }
    let start = text.folded(run.groups[0].start..<run.groups[0].start).lowerBound
    switch CueSearch.nearest(in: text.views.folded.bytes, before: start) {
    case .phone, .call, .number: return false
    default: return true
    }
  }

  /// `36 37 38 39 40 41 42` and `1 2 3 4 5 6 7`: sizes and lists.
  private func isSeries(_ run: NumberRun) -> Bool {
    if isCounting(run) { return true }
    let values = run.groups.prefix(8).map { group in
      group.digits.count > 6 ? -1 : bytes[group.digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard values.count >= 4, bytes[run.groups[0].start].isDigit else { return false }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    // `01 23 45 67 89` begins as numbers do, not as sizes do.
    let isDialled = bytes[run.groups[0].digits.lowerBound] == UInt8(ascii: "0") && steps[0] > 5
    return steps.allSatisfy { $0 == steps[0] } && steps[0] != 0 && !isDialled
  }
}
