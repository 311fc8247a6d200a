package import PresendText

/// The encodings in which files are read.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case latin1 = "latin-1"
  case windows1252 = "windows-1252"
  case windows1251 = "windows-1251"
  case gb18030

  /// The encoding of that name in any case, common other names included; nil where it is none that can be read.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1": self = .latin1
    case "windows-1252", "cp1252", "cp-1252": self = .windows1252
    case "windows-1251", "cp1251", "cp-1251": self = .windows1251
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }

  /// What to tell someone who asked for an encoding that cannot be read.
  public static var expectation: String {
    "expected one of \(allCases.map(\.rawValue).joined(separator: ", "))"
  }

  /// The encoding that a byte order mark names; nil without one.
  package static func byMark(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.matches([0xEF, 0xBB, 0xBF], at: 0) { return .utf8 }
    if bytes.matches([0xFF, 0xFE], at: 0) { return .utf16LittleEndian }
    return bytes.matches([0xFE, 0xFF], at: 0) ? .utf16BigEndian : nil
  }

  /// True where a line break is two bytes.
  package var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// The bytes of a file as UTF-8, and what was wrong with them.
package struct ConvertedText: Sendable {
  /// The text, valid UTF-8, and the way back to the file; the map is nil where the bytes are the same.
  package var bytes: [UInt8]
  package var map: OffsetMap?
  /// The length of the byte order mark at the start of `bytes`.
  package var markLength = 0
  /// The offset in the file of the first bytes that are no text in the encoding.
  package var firstInvalid: Int?
  /// The offset in the file of the first NUL character.
  package var firstNUL: Int?

  /// Converts the bytes of a file: in the encoding given, else the one of the byte order mark, else UTF-8.
  package init(_ file: [UInt8], encoding: TextEncoding?) {
    switch encoding ?? TextEncoding.byMark(file) ?? .utf8 {
    case .utf8: self.init(utf8: file)
    case .utf16LittleEndian: self.init(utf16: file, isBigEndian: false)
    case .utf16BigEndian: self.init(utf16: file, isBigEndian: true)
    case .latin1: self.init(singleByte: file, upper: ConvertedText.latin1)
    case .windows1252: self.init(singleByte: file, upper: ConvertedText.windows1252)
    case .windows1251, .gb18030:
      self.init(CharsetText(file, charset: encoding?.rawValue ?? "") ?? CharsetText(utf8: file))
    }
  }

  /// Takes a text that was converted.
  package init(_ text: CharsetText) {
    bytes = text.bytes
    map = text.map
    firstInvalid = text.firstInvalid
    firstNUL = text.firstNUL
    markLength = bytes.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
  }

  private init(utf8 file: [UInt8]) {
    bytes = file
    if !UTF8Repair.isClean(file) {
      let (view, firstInvalid, firstNUL) = UTF8Repair.repair(file)
      bytes = view.bytes
      map = view.map
      self.firstInvalid = firstInvalid
      self.firstNUL = firstNUL
    }
    markLength = bytes.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
  }

  private init(utf16 file: [UInt8], isBigEndian: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(file.count)
    var builder = OffsetMap.Builder()
    func unit(_ index: Int) -> UInt32? {
      guard index + 1 < file.count else { return nil }
      let (first, second) = (UInt32(file[index]), UInt32(file[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = unit(0) == 0xFEFF ? 2 : 0
    while index < file.count {
      builder.begin(.folded, at: result.count, source: index)
      guard let high = unit(index) else {
        firstInvalid = firstInvalid ?? index
        result.appendScalar(0xFFFD)
        break
      }
      if (0xD800..<0xDC00).contains(high), let low = unit(index + 2), (0xDC00..<0xE000).contains(low) {
        result.appendScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        index += 4
        continue
      }
      let isUsable = high != 0 && !(0xD800..<0xE000).contains(high)
      if high == 0 { firstNUL = firstNUL ?? index } else if !isUsable { firstInvalid = firstInvalid ?? index }
      result.appendScalar(isUsable ? high : 0xFFFD)
      index += 2
    }
    bytes = result
    map = builder.finish(length: result.count, sourceEnd: file.count)
  }

  private init(singleByte file: [UInt8], upper: [UInt32?]) {
    var result: [UInt8] = []
    result.reserveCapacity(file.count + 16)
    var builder = OffsetMap.Builder()
    for (index, byte) in file.enumerated() {
      let scalar = byte < 0x80 ? UInt32(byte) : upper[Int(byte) - 0x80]
      if byte == 0 { firstNUL = firstNUL ?? index } else if scalar == nil { firstInvalid = firstInvalid ?? index }
      let usable = byte == 0 ? 0xFFFD : scalar ?? 0xFFFD
      builder.begin(usable < 0x80 ? .copied : .folded, at: result.count, source: index)
      result.appendScalar(usable)
    }
    bytes = result
    map = builder.finish(length: result.count, sourceEnd: file.count)
  }

  private static let latin1: [UInt32?] = (0x80...0xFF).map { $0 }

  /// Windows-1252 puts printable characters where Latin-1 has control characters; five bytes stand for nothing.
  private static let windows1252: [UInt32?] =
    [
      0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
      nil,
      nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E,
      0x0178,
    ] + (0xA0...0xFF).map { $0 }

  /// The faults as problems of a part or of the whole record; `firstLine` is the line on which the file's bytes begin.
  package func problems(in file: [UInt8], firstLine: Int, part: String?) -> [Problem] {
    func line(_ offset: Int) -> Int {
      let derived = map?.derived(of: offset) ?? offset
      return LineTable(bytes).place(of: derived, in: bytes).line + firstLine - 1
    }
    var problems: [Problem] = []
    if let firstInvalid {
      let message =
        "line \(line(firstInvalid)), byte \(firstInvalid): the text is not valid in its encoding; such bytes were read as U+FFFD. "
        + "Say how the file is encoded with --encoding (\(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")))"
      problems.append(Problem(code: "charset", part: part, message: message, option: "--encoding"))
    }
    if let firstNUL {
      let message =
        "line \(line(firstNUL)), byte \(firstNUL): NUL characters were read as U+FFFD. "
        + "If the file is UTF-16, say so with --encoding utf-16le or utf-16be"
      problems.append(Problem(code: "nul", part: part, message: message, option: "--encoding"))
    }
    return problems
  }
}
