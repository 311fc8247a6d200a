import PresendDrafts
import TestSupport
import Testing

/// The draft of a mail.
func mailDraft(_ bytes: [UInt8], _ options: DraftParser.Options = .init()) -> Draft {
  DraftParser(options: options).drafts(from: RawRecord(bytes: bytes, source: "a.eml", format: .eml))[0]
}

/// The draft of a mail written as text.
func mailDraft(_ text: String, _ options: DraftParser.Options = .init()) -> Draft {
  mailDraft(RawMail(text).bytes, options)
}

extension Draft {
  /// The codes of all problems.
  var problemCodes: [String] { problems.map(\.code) }
}

/// A multipart of the given parts, each with its headers and a blank line.
func multipart(_ subtype: String, boundary: String = "b1", _ parts: [String], isClosed: Bool = true) -> String {
  let body = parts.map { "--\(boundary)\n\($0)\n" }.joined()
  return "Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\n\n\(body)\(isClosed ? "--\(boundary)--\n" : "")"
}
