import PresendContacts
import PresendText
import TestSupport

/// The contacts of a kind in a text, whose marks are left out, as they stand there.
func found(_ kind: Contact.Kind, in marked: String, regions: [String] = ["US"], areRegionsGuessed: Bool = false)
  -> [String]
{
  let bytes = Array(MarkedText(marked).text.utf8)
  return contacts(in: marked, regions: regions, areRegionsGuessed: areRegionsGuessed).filter { $0.kind == kind }.map {
    String(decoding: bytes[$0.range], as: UTF8.self)
  }
}

/// All contacts of a text, whose marks are left out.
func contacts(in marked: String, regions: [String] = ["US"], areRegionsGuessed: Bool = false) -> [Contact] {
  let views = TextViews(Array(MarkedText(marked).text.utf8))
  return ContactDetector(hints: ContactHints(regions: regions, areRegionsGuessed: areRegionsGuessed)).report(on: views)
    .contacts
}
