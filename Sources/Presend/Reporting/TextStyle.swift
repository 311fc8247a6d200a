internal import PresendRules

/// Colours of a text report; none where it is not read on a terminal.
struct TextStyle {
  let hasColor: Bool

  private func painted(_ text: String, _ code: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String { painted(text, "1") }

  func faint(_ text: String) -> String { painted(text, "2") }

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
