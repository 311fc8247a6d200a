internal import PresendText

/// Tells what a file is by its first bytes.
enum FileType {
  /// The media type of a content; nil where its first bytes say nothing.
  static func of(_ content: [UInt8]) -> String? {
    for (mark, type) in marks where content.starts(with: mark) { return type }
    if content.matches(Array("RIFF".utf8), at: 0), content.matches(Array("WEBP".utf8), at: 8) { return "image/webp" }
    if content.matches(Array("ftyp".utf8), at: 4) { return isoMedia(content) }
    if content.starts(with: Array("PK\u{3}\u{4}".utf8)) { return zip(content) }
    return text(content)
  }

  /// True for two names of one type.
  static func areTheSame(_ first: String, _ second: String) -> Bool {
    func plain(_ type: String) -> String { aliases[type] ?? type }
    return plain(first) == plain(second)
  }

  /// The media type of a content that is certainly no text, although it may be called one; nil else.
  static func ofNoText(_ content: [UInt8]) -> String? {
    guard let type = of(content) else { return nil }
    return notText.contains(type) || type.hasPrefix("application/vnd.openxmlformats") ? type : nil
  }

  /// Types whose marks no letter begins with.
  private static let notText: Set<String> = [
    "application/pdf", "application/rtf", "application/zip", "application/gzip", "application/x-ole-storage",
    "image/png", "image/jpeg", "image/gif", "image/webp",
  ]

  private static let marks: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF87a".utf8), "image/gif"), (Array("GIF89a".utf8), "image/gif"), (Array("BM".utf8), "image/bmp"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    ([0x00, 0x00, 0x01, 0x00], "image/vnd.microsoft.icon"), (Array("%PDF-".utf8), "application/pdf"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    (Array("{\\rtf".utf8), "application/rtf"), (Array("MZ".utf8), "application/vnd.microsoft.portable-executable"),
    ([0x7F, 0x45, 0x4C, 0x46], "application/x-executable"), (Array("#!".utf8), "text/x-shellscript"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "application/x-executable"), ([0xCF, 0xFA, 0xED, 0xFE], "application/x-executable"),
    ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "application/x-ms-shortcut"),
    ([0x1F, 0x8B], "application/gzip"),
    (Array("Rar!\u{1A}\u{7}".utf8), "application/vnd.rar"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    (Array("ID3".utf8), "audio/mpeg"), ([0x78, 0x9F, 0x3E, 0x22], "application/ms-tnef"),
  ]

  private static let aliases = [
    "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/x-png": "image/png", "image/x-ms-bmp": "image/bmp",
    "image/x-icon": "image/vnd.microsoft.icon", "text/rtf": "application/rtf", "application/x-pdf": "application/pdf",
    "application/x-zip-compressed": "application/zip", "text/x-vcard": "text/vcard", "text/directory": "text/vcard",
    "application/x-gzip": "application/gzip", "application/msword": "application/x-ole-storage",
    "application/vnd.ms-excel": "application/x-ole-storage",
    "application/vnd.ms-powerpoint": "application/x-ole-storage",
    "application/x-msdownload": "application/vnd.microsoft.portable-executable", "application/xhtml+xml": "text/html",
    "application/ics": "text/calendar", "application/vnd.ms-tnef": "application/ms-tnef",
  ]

  private static func isoMedia(_ content: [UInt8]) -> String {
    switch String(decoding: content[min(8, content.count)..<min(12, content.count)], as: UTF8.self) {
    case "heic", "heix", "mif1", "heim": "image/heic"
    case "avif", "avis": "image/avif"
    case "qt  ": "video/quicktime"
    default: "video/mp4"
    }
  }

  /// An archive, or one of the formats that are archives: the names of their first files tell.
  private static func zip(_ content: [UInt8]) -> String {
    let office = "application/vnd.openxmlformats-officedocument."
    let folders = [
      ("word/", office + "wordprocessingml.document"), ("xl/", office + "spreadsheetml.sheet"),
      ("ppt/", office + "presentationml.presentation"), ("META-INF/MANIFEST.MF", "application/java-archive"),
      ("AndroidManifest.xml", "application/vnd.android.package-archive"),
    ]
    var index = 0
    for _ in 0..<64 {
      guard content.matches([0x50, 0x4B, 0x03, 0x04], at: index), index + 30 <= content.count else { break }
      func number(_ offset: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 | Int(content[index + offset + $1]) << (8 * $1) }
      }
      let nameLength = number(26, 2)
      let name = content[min(index + 30, content.count)..<min(index + 30 + nameLength, content.count)]
      if let found = folders.first(where: { name.starts(with: $0.0.utf8) }) { return found.1 }
      // A length of 0 stands behind the file, where it is not found without unpacking.
      let size = number(18, 4)
      guard size > 0 || name.last == UInt8(ascii: "/") else { break }
      index += 30 + nameLength + number(28, 2) + size
    }
    return "application/zip"
  }

  /// Texts by the words with which they begin.
  private static func text(_ content: [UInt8]) -> String? {
    let start = content.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    let head = content[start...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.prefix(200)
    let words = String(decoding: head, as: UTF8.self).lowercased()
    let beginnings = [
      ("begin:vcard", "text/vcard"), ("begin:vcalendar", "text/calendar"), ("[internetshortcut]", "application/x-url"),
      ("<!doctype html", "text/html"), ("<html", "text/html"), ("<svg", "image/svg+xml"),
    ]
    if let found = beginnings.first(where: { words.hasPrefix($0.0) }) { return found.1 }
    return words.hasPrefix("<?xml") && words.contains("<svg") ? "image/svg+xml" : nil
  }
}
