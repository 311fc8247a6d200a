internal import PresendMatching

/// The language codes that rule files may use.
package enum LanguageCodes {
  /// True for a code that `Language` knows, `any` aside.
  package static func isKnown(_ code: String) -> Bool { code != "any" && Language(code: code) != nil }
}
