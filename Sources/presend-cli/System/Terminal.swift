internal import Glibc

/// The terminal that standard output leads to, if it does.
enum Terminal {
  /// True where standard output is a terminal.
  static var isOutput: Bool { isatty(1) == 1 }

  /// True where standard error is a terminal: somebody reads what is said on the side.
  static var isError: Bool { isatty(2) == 1 }

  /// What empties the screen and what was scrolled off it.
  static let clearing = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  private static var isCapable: Bool { isOutput && ProcessSetup.environment("TERM") != "dumb" }

  /// Whether colours are wanted: `NO_COLOR` forbids them (no-color.org), `CLICOLOR_FORCE` asks for them everywhere, else
  /// they are for terminals unless `CLICOLOR` is 0 (bixense.com/clicolors).
  static var hasColor: Bool {
    if ProcessSetup.environment("NO_COLOR") != nil { return false }
    if let forced = ProcessSetup.environment("CLICOLOR_FORCE"), forced != "0" { return true }
    return isCapable && ProcessSetup.environment("CLICOLOR") != "0"
  }

  /// Whether texts can carry a link (OSC 8). No terminal says so when it is asked; these are known to have them.
  static var hasLinks: Bool {
    guard isCapable, ProcessSetup.environment("NO_COLOR") == nil else { return false }
    let kind = ProcessSetup.environment("TERM") ?? ""
    if kind.hasPrefix("screen") || kind.hasPrefix("tmux") { return false }
    if ["xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm"].contains(kind) { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby"]
    if let program = ProcessSetup.environment("TERM_PROGRAM"), programs.contains(program) { return true }
    if let vte = ProcessSetup.environment("VTE_VERSION"), let version = Int(vte) { return version >= 5000 }
    return ["KONSOLE_VERSION", "WT_SESSION", "DOMTERM"].contains { ProcessSetup.environment($0) != nil }
  }

  /// The columns of the terminal; nil where standard output leads elsewhere.
  static var width: Int? {
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
    return Int(size.ws_col)
  }
}
