public import PresendRules

/// The packs that travel with the program.
public enum ShippedRules {
  /// The rule, list and pack files as they were when the program was built.
  ///
  /// Checking drafts needs no examples, and most of the text of a rule is examples: without them the rules are read in
  /// a fraction of the time.
  public static func files(withExamples: Bool = true) -> [RuleFile] {
    let bytes = EmbeddedRules.packed.withUTF8Buffer { unsafe Array($0) }
    var files: [RuleFile] = []
    var position = mark(.file, in: bytes, 0..<bytes.count)
    while position < bytes.count {
      let end = mark(.file, in: bytes, position + 3..<bytes.count)
      let text = mark(.text, in: bytes, position..<end)
      let examples = mark(.examples, in: bytes, text..<end)
      let path = String(decoding: bytes[(position + 3)..<text], as: UTF8.self)
      var content = String(decoding: bytes[min(text + 3, end)..<examples], as: UTF8.self)
      let hasExamples = examples < end
      if hasExamples, withExamples { content += String(decoding: bytes[(examples + 3)..<end], as: UTF8.self) }
      files.append(RuleFile(path: path, text: content, hasExamples: withExamples || !hasExamples))
      position = end
    }
    return files
  }

  /// The same files, with further hosts in the list of freight companies.
  public static func files(withExamples: Bool = true, carriers: [String]) -> [RuleFile] {
    let files = files(withExamples: withExamples)
    guard !carriers.isEmpty else { return files }
    return files.map { file in
      guard file.path.hasSuffix("lists/carrier-hosts.yaml") else { return file }
      // The hosts are the last key of the file; those of a configuration have no characters that YAML reads otherwise.
      let unknown = carriers.filter { !file.text.contains("- \($0)\n") }
      let text = file.text + unknown.map { "  - \"\($0)\"\n" }.joined()
      return RuleFile(path: file.path, text: text, hasExamples: file.hasExamples)
    }
  }

  /// The marks between texts: U+E000, U+E001 and U+E002, by the last byte of their UTF-8.
  private enum Mark: UInt8 {
    case file = 0x80
    case text = 0x81
    case examples = 0x82
  }

  /// Where the next mark stands in a range; its end where there is none.
  private static func mark(_ mark: Mark, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = bytes.span
    for index in range where bytes[index] == 0xEE {
      if index + 2 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] == mark.rawValue { return index }
    }
    return range.upperBound
  }
}
