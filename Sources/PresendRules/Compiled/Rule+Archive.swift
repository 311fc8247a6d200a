package import PresendDrafts
package import PresendMatching

extension Category: Archived {}
extension Severity: Archived {}
extension Evidence: Archived {}
extension Rule.Fix.Safety: Archived {}
extension Rule.Fix.Change: Archived {}
extension Trigger.Sign: Archived {}
extension Part.Kind: Archived {}

extension Rule: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(aliases)
    archive.write(category)
    archive.write(severity)
    archive.write(levels)
    archive.write(title)
    archive.write(message)
    archive.write(why)
    archive.write(remedy)
    archive.write(fix)
    archive.write(sources)
    archive.write(evidence)
    archive.write(effectiveFrom)
    archive.write(effectiveTo)
    archive.write(applies)
    archive.write(lookIn)
    archive.write(condition)
    archive.write(unless)
    archive.write(ignoresNegation)
    archive.write(reportsFirstOnly)
    archive.write(isSuppressible)
    archive.write(languages.sorted())
    archive.write(triggers)
    archive.write(path)
  }

  package convenience init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), aliases: try archive.read(), category: try archive.read(), severity: try archive.read(),
      levels: try archive.read(), title: try archive.read(), message: try archive.read(), why: try archive.read(),
      remedy: try archive.read(), fix: try archive.read(), sources: try archive.read(), evidence: try archive.read(),
      effectiveFrom: try archive.read(), effectiveTo: try archive.read(), applies: try archive.read(),
      lookIn: try archive.read(), condition: try archive.read(), unless: try archive.read(),
      ignoresNegation: try archive.read(), reportsFirstOnly: try archive.read(), isSuppressible: try archive.read(),
      languages: Set(try archive.read() as [String]), triggers: try archive.read(), examples: [], branches: [],
      path: try archive.read())
  }
}

extension RuleID: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(pack)
    archive.write(name)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(pack: try archive.read(), name: try archive.read())
  }
}

extension Rule.Level: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(condition)
    archive.write(needsEvasion)
    archive.write(severity)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(condition: try archive.read(), needsEvasion: try archive.read(), severity: try archive.read())
  }
}

extension Rule.Fix: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(safety)
    archive.write(replacement)
    archive.write(change)
    archive.write(rewording)
    archive.write(plain)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      safety: try archive.read(), replacement: try archive.read(), change: try archive.read(),
      rewording: try archive.read(), plain: try archive.read())
  }
}

extension Rewording: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(byLanguage.count)
    for (language, entries) in byLanguage.sorted(by: { $0.key < $1.key }) {
      archive.write(language)
      archive.write(entries)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    var byLanguage: [String: [Entry]] = [:]
    for _ in 0..<(try archive.count(ofSize: 2)) {
      let language: String = try archive.read()
      let entries: [Entry] = try archive.read()
      byLanguage[language] = entries
    }
    self.init(entries: byLanguage)
  }
}

extension Rewording.Entry: Archived {
  func write(to archive: inout ArchiveWriter) {
    archive.write(words)
    archive.write(replacement)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(words: try archive.read(), replacement: try archive.read())
  }
}

extension Rule.PolicySource: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(address)
    archive.write(evidence)
    archive.write(note)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(address: try archive.read(), evidence: try archive.read(), note: try archive.read())
  }
}

extension LocalizedText: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(bytes: KeptTexts(byLanguage).bytes) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(try KeptTexts(bytes: try archive.text()))
  }
}

extension PartSelector: Archived {
  package func write(to archive: inout ArchiveWriter) {
    switch self {
    case .kind(let kind):
      archive.write(false)
      archive.write(kind)
    case .header(let name):
      archive.write(true)
      archive.write(name)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let isHeader: Bool = try archive.read()
    self = isHeader ? .header(try archive.read()) : .kind(try archive.read())
  }
}

extension Trigger: Archived {
  package func write(to archive: inout ArchiveWriter) {
    switch self {
    case .set(let set):
      archive.write(byte: 0)
      archive.write(set)
    case .pattern(let number):
      archive.write(byte: 1)
      archive.write(number)
    case .sign(let sign):
      archive.write(byte: 2)
      archive.write(sign)
    }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    switch try archive.byte() {
    case 0: self = .set(try archive.read())
    case 1: self = .pattern(try archive.read())
    case 2: self = .sign(try archive.read())
    default: throw .value
    }
  }
}
