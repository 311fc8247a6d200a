internal import PresendText

/// Whether a name with a dot in running text is the host of a link.
struct BareDomain {
  enum Verdict {
    case link(Range<Int>)
    case none(Rejected.Reason)
  }

  let bytes: [UInt8]
  let host: Range<Int>
  let brandNames: Set<String>

  var verdict: Verdict {
    var range = host
    if let exact = unicodeEnding(of: range) { return .link(exact) }
    var labels = labels(of: range)
    // `example.com.Thanks`: the next sentence was written without a blank.
    while labels.count > 2, let last = labels.last, !TopLevels.isKnown(ending(last)) || isCapitalised(last) {
      guard isCapitalised(last) else { break }
      labels.removeLast()
      range = range.lowerBound..<(labels.last?.upperBound ?? range.upperBound)
    }
    guard labels.count >= 2, let last = labels.last else { return .none(.unknownEnding) }
    if isAddress(labels) { return .link(range) }
    let name = HostName(bytes[range])
    guard let ascii = name.ascii, let topLevel = name.topLevel, name.hasKnownTopLevel, ascii.count <= 253 else {
      return .none(.unknownEnding)
    }
    if !areLabelsValid(labels) { return .none(.unknownEnding) }
    let whole = String(decoding: name.name, as: UTF8.self)
    if brandNames.contains(whole) || Self.products.contains(whole) { return .none(.product) }
    // `com.example.app` names a program.
    if labels.count > 2, labels[0].count == 3,
      ["com", "net", "org"].contains(String(decoding: bytes.lowercased(labels[0]), as: UTF8.self))
    {
      return .none(.fileName)
    }
    if let reason = Guard(bytes: bytes, labels: labels, last: last, topLevel: String(decoding: topLevel, as: UTF8.self))
      .reason
    {
      return .none(reason)
    }
    return .link(range)
  }

  /// `www.` says that an address follows, whatever its ending; one's own names and numbers are none.
  private func isAddress(_ labels: [Range<Int>]) -> Bool {
    let name = labels[1].lowerBound..<labels[labels.count - 1].upperBound
    return bytes.lowercased(labels[0]).elementsEqual("www".utf8) && areLabelsValid(labels)
      && bytes[name].contains { $0.isLetter || $0 >= 0x80 } && name.count > 1
      && !brandNames.contains(String(decoding: bytes.lowercased(host), as: UTF8.self))
  }

  private static let products: Set<String> = ["ado.net", "asp.net", "ml.net", "paint.net", "socket.io", "vb.net"]

  private func labels(of range: Range<Int>) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: ".") {
      labels.append(start..<index)
      start = index + 1
    }
    labels.append(start..<range.upperBound)
    return labels
  }

  private func ending(_ label: Range<Int>) -> [UInt8] {
    HostName(bytes[label]).ascii ?? []
  }

  private func isCapitalised(_ label: Range<Int>) -> Bool {
    label.count >= 2 && bytes[label.lowerBound].isUpper && bytes[label.lowerBound + 1].isLower
  }

  private func areLabelsValid(_ labels: [Range<Int>]) -> Bool {
    for (index, label) in labels.enumerated() {
      if label.isEmpty || label.count > 63 * 4 { return false }
      if bytes[label.lowerBound] == UInt8(ascii: "-") || bytes[label.upperBound - 1] == UInt8(ascii: "-") {
        return false
      }
      if index >= labels.count - 2, bytes[label].contains(UInt8(ascii: "_")) { return false }
    }
    return true
  }

  /// An ending in Chinese, Japanese, Korean or Thai may be followed by running text: the longest known one counts.
  private func unicodeEnding(of range: Range<Int>) -> Range<Int>? {
    guard let dot = bytes[range].lastIndex(of: UInt8(ascii: ".")), dot + 1 < range.upperBound, dot > range.lowerBound
    else { return nil }
    guard bytes.scalarClass(at: dot + 1) == .unspaced else { return nil }
    var ends: [Int] = []
    var index = dot + 1
    while index < range.upperBound, ends.count < 8, bytes.scalarClass(at: index) == .unspaced {
      index += bytes.scalar(at: index).length
      ends.append(index)
    }
    for end in ends.reversed() {
      if let ending = HostName(bytes[dot + 1..<end]).ascii, TopLevels.isKnown(ending) { return range.lowerBound..<end }
    }
    return nil
  }
}

/// The traps of bare names, one by one.
private struct Guard {
  let bytes: [UInt8]
  let labels: [Range<Int>]
  let last: Range<Int>
  let topLevel: String

  private var before: Range<Int> { labels[labels.count - 2] }
  private var hasPath: Bool {
    bytes.byte(last.upperBound) == UInt8(ascii: "/") && bytes.byte(last.upperBound + 1) > 0x20
  }

  var reason: Rejected.Reason? {
    if bytes.byte(last.upperBound) == UInt8(ascii: "("), !topLevel.hasPrefix("xn--") { return .fileName }
    if labels.dropLast().allSatisfy({ $0.allSatisfy { bytes[$0].isDigit } }) {
      return labels.count == 2 && before.count >= 3 && TopLevels.plain.contains(topLevel) ? nil : .version
    }
    if isFileName { return .fileName }
    if isColour { return .product }
    if isAbbreviation { return .abbreviation }
    return isMissingSpace ? .missingSpace : nil
  }

  private var isFileName: Bool {
    guard TopLevels.fileExtensions.contains(topLevel), !hasPath else { return false }
    // `etc.So`: the next sentence.
    if labels.count == 2, bytes[last.lowerBound].isUpper, bytes[last.upperBound - 1].isLower,
      TopLevels.words.contains(topLevel), TopLevels.sentenceWords.contains(word(before))
    {
      return false
    }
    if labels.count > 2 { return !Self.secondLevels.contains(word(before)) }
    return topLevel != "rs" && topLevel != "pl" || Self.sources.contains(word(before))
  }

  private static let secondLevels: Set<String> = ["ac", "co", "com", "edu", "gob", "gov", "net", "org"]
  private static let sources: Set<String> = [
    "build", "index", "lib", "main", "mod", "run", "script", "setup", "test", "tests",
  ]

  /// `e.g`, `S.A`, `A.M.to`: names of single letters only.
  private var isAbbreviation: Bool {
    if isShortened { return true }
    guard labels.dropLast().allSatisfy({ $0.count == 1 }), !hasPath else { return false }
    return !TopLevels.plain.contains(topLevel)
      || bytes[before.lowerBound].isUpper && bytes[last.lowerBound].isUpper && last.count < 3
  }

  /// `Ref.no 88123`, `2 uds.de 5 €`, `Co.KG`, `p.ej.la`: a shortened word, and what follows it without a blank.
  private var isShortened: Bool {
    guard !hasPath, !TopLevels.plain.contains(topLevel) else { return false }
    if labels.count > 2 {
      return labels[0].count == 1 && labels.dropLast().allSatisfy { $0.count < 3 }
        && TopLevels.words.contains(topLevel)
    }
    return TopLevels.shortened.contains(word(before)) && (bytes[last.lowerBound].isUpper || isFollowedByMore)
  }

  /// `AB-12-XL.red`: the number of an article, and its colour.
  private var isColour: Bool {
    labels.count == 2 && !hasPath && TopLevels.colours.contains(topLevel)
      && bytes[before].contains(where: \.isDigit)
      && bytes[before].contains { $0.isUpper || $0 == UInt8(ascii: "-") }
  }

  /// True where a blank and a letter or digit follow.
  private var isFollowedByMore: Bool {
    let next = bytes.byte(last.upperBound + 1)
    return bytes.byte(last.upperBound) == 0x20 && (next.isAlphanumeric || next >= 0x80)
  }

  private var isMissingSpace: Bool {
    let isWord = TopLevels.words.contains(topLevel)
    let isCapital = bytes[last.lowerBound].isUpper && bytes[last.upperBound - 1].isLower
    let isShort = last.count == 2
    if labels.count > 2, !isCapital { return false }
    if isCapital, isWord || (isShort && isFollowedByWord) || (!isShort && !TopLevels.plain.contains(topLevel)) {
      return true
    }
    if isWord, TopLevels.sentenceWords.contains(word(before)) {
      return isFollowedByWord || !Self.openWords.contains(topLevel)
    }
    if Self.functionWords.contains(topLevel), !hasPath, isFollowedByWord { return true }
    return false
  }

  /// Endings that mostly are words between others.
  private static let functionWords: Set<String> = [
    "am", "as", "by", "do", "et", "he", "here", "how", "il", "is", "my", "ne", "now", "one", "si", "so", "to", "you",
  ]

  /// Endings that are words which never end a sentence.
  private static let openWords: Set<String> = ["as", "by", "my", "so"]

  /// True where a blank and a word in small letters without a dot follow.
  private var isFollowedByWord: Bool {
    var index = last.upperBound
    guard bytes.byte(index) == 0x20 else { return false }
    index += 1
    guard index < bytes.count, bytes[index].isLower || bytes[index] >= 0x80 else { return false }
    while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] >= 0x80 { index += 1 }
    return !(bytes.byte(index) == UInt8(ascii: ".") && bytes.byte(index + 1).isLetter)
  }

  private func word(_ range: Range<Int>) -> String { String(decoding: bytes.lowercased(range), as: UTF8.self) }
}
