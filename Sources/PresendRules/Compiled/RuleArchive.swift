package import PresendMatching

/// Compiled rules as bytes, so that they can be kept and need not be compiled again.
///
/// The bytes begin with the key under which the rules are kept, and with a checksum: they are rules only together with
/// the key that says what they were made of, and by which program.
package enum RuleArchive {
  /// Names the form of the file.
  private static let mark = Array("presend rules 1\n".utf8)

  /// The bytes of rules; examples and what only they need are left out.
  package static func bytes(of rules: RuleSet, key: String) -> [UInt8] {
    var content = ArchiveWriter()
    content.write(rules)
    var archive = ArchiveWriter()
    archive.write(key)
    archive.write(column: [ArchiveChecksum.of(content.bytes)])
    return mark + archive.bytes + content.bytes
  }

  /// The rules that were kept under a key; throws for any other bytes.
  package static func rules(from bytes: [UInt8], key: String) throws(ArchiveError) -> RuleSet {
    var reader = ArchiveReader(bytes)
    return try rules(from: &reader, key: key) { ArchiveChecksum.of(bytes, from: $0) }
  }

  /// The rules that a file keeps under a key; throws for any other file.
  package static func rules(from file: ArchiveFile, key: String) throws(ArchiveError) -> RuleSet {
    var reader = ArchiveReader(file)
    return try rules(from: &reader, key: key) { start throws(ArchiveError) in try file.checksum(from: start) }
  }

  private static func rules(
    from reader: inout ArchiveReader, key: String, checksum: (_ start: Int) throws(ArchiveError) -> UInt64
  ) throws(ArchiveError) -> RuleSet {
    guard try reader.slice(of: mark.count).elementsEqual(mark) else { throw .foreign }
    guard try String(from: &reader) == key else { throw .foreign }
    let sum: [UInt64] = try reader.column()
    guard sum == [try checksum(reader.position)] else { throw .foreign }
    let rules = try RuleSet(from: &reader)
    guard reader.isAtEnd else { throw .length }
    return rules
  }
}

extension RuleSet: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(packs)
    archive.write(rules)
    archive.write(vocabulary)
    archive.write(listEntryCount)
    archive.write(rulesBySet.count)
    archive.write(phraseTable)
  }

  package convenience init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let packs: [Pack] = try archive.read()
    let rules: [Rule] = try archive.read()
    let vocabulary: Vocabulary = try archive.read()
    let listEntryCount: Int = try archive.read()
    let setCount = try archive.count(ofSize: 1)
    let patterns = rules.flatMap(\.condition.patternIndices)
    let sets = 0..<PhraseTable.SetID(clamping: setCount)
    for trigger in rules.lazy.compactMap(\.triggers).joined() {
      switch trigger {
      case .set(let set) where !sets.contains(set): throw .value
      case .pattern(let number) where !patterns.contains(number): throw .value
      case .set, .pattern, .sign: break
      }
    }
    self.init(
      packs: packs, rules: rules, phrases: .compiled(try archive.read(), setCount: setCount), vocabulary: vocabulary,
      listEntryCount: listEntryCount)
  }
}
