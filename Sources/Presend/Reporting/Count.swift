/// Numbers of things in words.
package enum Count {
  /// `1 draft`, `2 drafts`.
  package static func of(_ number: Int, _ thing: String) -> String {
    number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
  }
}
