internal import PresendText

/// Brings decoded contents of mails, and files that name their charset, to UTF-8.
enum DeclaredCharset {
  /// A text, and what was wrong with its charset.
  struct Result: Sendable {
    var text: CharsetText
    /// The name of the charset where nobody knows it.
    var unknown: String?
    /// The text has no charset, or an ASCII one, and bytes that are neither that nor UTF-8.
    var isGuessed = false
  }

  /// Reads a content in the charset that its part declares.
  ///
  /// What readers of mail agree on is followed: ASCII, Latin-1 and GB 2312 are read as the larger charsets that are
  /// really meant. Without a charset, or in an unknown one, what is UTF-8 is read as that, anything else as
  /// Windows-1252.
  static func read(_ bytes: [UInt8], charset: String?) -> Result {
    let name = normalized(charset ?? "")
    switch name {
    case "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "7bit", "8bit":
      if UTF8Repair.isClean(bytes) { return Result(text: CharsetText(utf8: bytes)) }
      return guess(bytes, isGuessed: bytes.contains { $0 >= 0x80 })
    case "utf-8", "utf8", "unicode-1-1-utf-8":
      return Result(text: CharsetText(utf8: bytes))
    default:
      if let text = CharsetText(bytes, charset: wider[name] ?? name) { return Result(text: text) }
      var result = guess(bytes, isGuessed: false)
      result.unknown = name
      return result
    }
  }

  /// Reads an HTML file in the charset that it names; nil where browsers do not know it, so that what the buyer would
  /// see is not certain. UTF-7 is such a one: what hides behind its signs would be read by nobody else.
  static func read(html bytes: [UInt8], charset: String) -> CharsetText? {
    let name = normalized(charset)
    let plain = browserAliases[name] ?? name
    guard browserCharsets.contains(plain) else { return nil }
    return CharsetText(bytes, charset: wider[plain] ?? plain)
  }

  private static func guess(_ bytes: [UInt8], isGuessed: Bool) -> Result {
    let text = CharsetText(utf8: bytes)
    guard text.firstInvalid != nil, let western = CharsetText(bytes, charset: "windows-1252") else {
      return Result(text: text)
    }
    return Result(text: western, isGuessed: isGuessed)
  }

  /// The name in lower case, without the language of RFC 2231 and the direction of RFC 1556.
  private static func normalized(_ charset: String) -> String {
    var name = Array(charset.lowercased().utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
    if let star = name.firstIndex(of: UInt8(ascii: "*")) { name.removeSubrange(star...) }
    let text = String(decoding: name, as: UTF8.self)
    for suffix in ["-i", "-e"] where text.hasPrefix("iso-8859-") && text.hasSuffix(suffix) {
      return String(text.dropLast(2))
    }
    return text
  }

  /// Charsets of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) beside UTF-8 and UTF-16.
  private static let browserCharsets: Set<String> = Set(
    (2...8).map { "iso-8859-\($0)" } + [10, 13, 14, 15, 16].map { "iso-8859-\($0)" }
      + (1250...1258).map { "windows-\($0)" } + [
        "ibm866", "koi8-r", "koi8-u", "macintosh", "windows-874", "x-mac-cyrillic", "gbk", "gb2312", "gb18030", "big5",
        "big5-hkscs", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr", "iso-8859-9",
        "iso-8859-11",
      ])

  /// Other names that the standard has for them.
  private static let browserAliases: [String: String] = {
    var names = [
      "cp866": "ibm866", "866": "ibm866", "koi8": "koi8-r", "koi8_r": "koi8-r", "koi8-ru": "koi8-u", "x-gbk": "gbk",
      "chinese": "gbk", "gb_2312-80": "gb2312", "cn-big5": "big5", "x-x-big5": "big5", "x-euc-jp": "euc-jp",
      "sjis": "shift_jis", "x-sjis": "shift_jis", "ms_kanji": "shift_jis", "windows-31j": "shift_jis",
      "ks_c_5601-1987": "euc-kr", "korean": "euc-kr", "windows-949": "euc-kr", "tis-620": "windows-874",
      "mac": "macintosh", "x-mac-roman": "macintosh", "x-mac-ukrainian": "x-mac-cyrillic", "latin2": "iso-8859-2",
    ]
    for number in 1250...1258 {
      names["cp\(number)"] = "windows-\(number)"
      names["x-cp\(number)"] = "windows-\(number)"
    }
    return names
  }()

  /// Charsets that programs name, and those that they write.
  private static let wider = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "cp936": "gb18030", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "ks_c_5601-1987": "windows-949", "euc-kr": "windows-949", "ks_c_5601": "windows-949", "big5": "big5-hkscs",
    "shift_jis": "windows-31j", "x-sjis": "windows-31j", "sjis": "windows-31j", "unicode": "utf-16",
    "x-mac-roman": "macintosh", "cp-850": "ibm850", "ansi": "windows-1252",
  ]
}
