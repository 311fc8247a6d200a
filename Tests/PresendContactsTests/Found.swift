import PresendContacts
import PresendText
import TestSupport

/// The contacts of a kind in a text, whose marks are left out, as they stand there.
func found(_ kind: Contact.Kind, in marked: String, regions: [String] = ["US"]) -> [String] {
  let bytes = Array(MarkedText(marked).text.utf8)
  return contacts(in: marked, regions: regions).filter { $0.kind == kind }.map {
    String(decoding: bytes[$0.range], as: UTF8.self)
  }
}

/// All contacts of a text, whose marks are left out.
func contacts(in marked: String, regions: [String] = ["US"]) -> [Contact] {
  let views = TextViews(Array(MarkedText(marked).text.utf8))
  return ContactDetector(hints: ContactHints(regions: regions)).report(on: views).contacts
}
