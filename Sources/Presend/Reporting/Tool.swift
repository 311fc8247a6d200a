internal import PresendMatching
internal import PresendText

/// What presend says of itself in reports.
public enum Tool {
  /// The program's name.
  public static let name = "presend"
  /// The program's version.
  public static let version = "0.1.0"
  /// The version of the format of verdicts.
  public static let schema = "presend/1"

  /// The versions of the libraries that decide how texts are matched, by name.
  public static var libraries: [(name: String, version: String)] {
    [("PCRE2", PCREPattern.version), ("ICU", ICUText.version)]
  }
}
