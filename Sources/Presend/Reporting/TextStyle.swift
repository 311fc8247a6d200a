internal import PresendRules

/// Colours of a text report; none where it is not read on a terminal.
struct TextStyle {
  let hasColor: Bool
  let hasLinks: Bool

  init(_ options: ReporterOptions) {
    hasColor = options.hasColor
    hasLinks = options.hasLinks
  }

  private func painted(_ text: String, _ code: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String { painted(text, "1") }

  func faint(_ text: String) -> String { painted(text, "2") }

  /// A text that leads somewhere, where the terminal can do that.
  func link(_ text: String, to address: String) -> String {
    let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return hasLinks && isPlain ? "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\" : text
  }

  func mark(_ text: String, _ severity: Severity) -> String { painted(text, TextStyle.code(of: severity)) }

  func name(of severity: Severity) -> String { painted(severity.rawValue, "1;" + TextStyle.code(of: severity)) }

  func name(of decision: Decision) -> String {
    switch decision {
    case .pass: painted(decision.rawValue, "32")
    case .review: painted(decision.rawValue, "33")
    case .incomplete: painted(decision.rawValue, "35")
    case .block: painted(decision.rawValue, "1;31")
    }
  }

  private static func code(of severity: Severity) -> String {
    switch severity {
    case .error: "31"
    case .warning: "33"
    case .info: "36"
    }
  }
}
