import PresendText
import Testing

/// Sentences are told by their closing marks; those of ASCII come from the signs of the text, others from a look at it.
@Suite struct SentenceTests {
  private func sentences(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Segmentation.sentences(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
  }

  @Test(arguments: [
    "one.| two!| three", "is it?!| yes", "ask mr. smith.| he knows", "z. b. this one.| next", "the ref. is fifty.| bye",
    "version 1.2 is out", "a line\ngoes on", "a line\n|\nbelow", "items:\n|- one\n|- two", "",
    "he said \"yes.|\" go", "no end",
  ])
  func `marks of ASCII end them`(_ marked: String) {
    let text = marked.replacing("|", with: "")
    #expect(sentences(text) == marked)
    // The same beside a character beyond ASCII.
    #expect(sentences("é " + text) == "é " + marked)
  }

  @Test(arguments: ["一。|二！|三", "سؤال؟| جواب", "एक।| दो", "größe passt.| gut", "well…| yes", "、です。|はい"])
  func `marks beyond ASCII end them too`(_ marked: String) {
    #expect(sentences(marked.replacing("|", with: "")) == marked)
  }
}
