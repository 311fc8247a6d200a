import PresendHTML
import PresendText
import TestSupport

/// The content of an HTML text.
func html(_ text: String, limits: HTMLLimits = HTMLLimits()) -> HTMLContent {
  HTMLReader.read(Array(text.utf8), limits: limits)
}

/// The whole text of a view, what is hidden included.
func string(_ view: TextView) -> String { String(decoding: view.bytes, as: UTF8.self) }

/// What stands in a source at a range.
func piece(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

/// The place in the source of a word of a view.
func place(of word: String, in view: TextView) -> Range<Int>? {
  let needle = Array(word.utf8)
  guard let start = view.bytes.indices.first(where: { view.bytes.matches(needle, at: $0) }) else { return nil }
  return view.map.source(of: start..<start + needle.count)
}
