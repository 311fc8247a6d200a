/// Numbers of things in words.
package enum Count {
  /// `1 fix`, `2 fixes`.
  package static func of(_ number: Int, _ thing: String, _ things: String) -> String {
    "\(number) \(number == 1 ? thing : things)"
  }

  /// `1 draft`, `2 drafts`.
  package static func of(_ number: Int, _ thing: String) -> String {
    number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
  }
}
