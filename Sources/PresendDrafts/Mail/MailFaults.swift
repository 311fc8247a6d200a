internal import CGMime

/// What GMime cannot be sure of.
struct MailFaults: OptionSet, Sendable {
  let rawValue: Int32

  static let badHeader = MailFaults(rawValue: Int32(PRESEND_MAIL_BAD_HEADER))
  static let conflictingHeader = MailFaults(rawValue: Int32(PRESEND_MAIL_CONFLICTING_HEADER))
  static let conflictingParameter = MailFaults(rawValue: Int32(PRESEND_MAIL_CONFLICTING_PARAMETER))
  static let noBoundary = MailFaults(rawValue: Int32(PRESEND_MAIL_NO_BOUNDARY))
  static let tooDeep = MailFaults(rawValue: Int32(PRESEND_MAIL_TOO_DEEP))
  static let tooMany = MailFaults(rawValue: Int32(PRESEND_MAIL_TOO_MANY))

  /// Reports each as a problem: programs read such a mail in different ways, so that what was checked may not be what
  /// the buyer sees.
  ///
  /// - Parameter isCut: the mail was not parsed to its end
  func report(isCut: Bool, limits: MailLimits, into sink: inout MailSink) {
    if contains(.badHeader) {
      sink.report("mime", "a line among the headers is none; what follows may be read otherwise")
    }
    if contains(.conflictingHeader) {
      sink.report("mime", "a header that may stand once stands twice with different values")
    }
    if contains(.conflictingParameter) { sink.report("mime", "a header has a parameter twice with different values") }
    if contains(.noBoundary) { sink.report("mime", "a part that should hold others does not say what parts them") }
    if contains(.tooDeep) {
      let message =
        "the mail has more than \(limits.depth == 1 ? "one level" : "\(limits.depth) levels") of parts within parts; deeper ones were not read"
      sink.report(Problem(code: "limit", message: message, limit: "mime-depth", option: "--max-mime-depth"))
    }
    if contains(.tooMany) || isCut {
      let message =
        "the mail has more than \(limits.parts == 1 ? "one part" : "\(limits.parts) parts"), or more in its headers than they need; some of it was not read"
      sink.report(Problem(code: "limit", message: message, limit: "mime-parts", option: "--max-mime-parts"))
    }
  }
}
