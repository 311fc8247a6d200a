package import PresendContacts
package import PresendHTML

// Conditions on what detectors find and on looks.

extension Contact.Kind: Archived {}
extension Identifier.Kind: Archived {}
extension HiddenText.Reason: Archived {}
extension StyleFact.Kind: Archived {}

extension ContactTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(kind)
    archive.write(allowedHosts)
    archive.write(onlyHosts)
    archive.write(schemes)
    archive.write(isShortenerOnly)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      kind: try archive.read(), allowedHosts: try archive.read(), onlyHosts: try archive.read(),
      schemes: try archive.read(), isShortenerOnly: try archive.read())
  }
}

extension HostMatcher: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(texts: entries.sorted { $0.lexicographicallyPrecedes($1) })
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(entries: Set(try archive.texts()))
  }
}

extension StyleTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(kinds)
    archive.write(over)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(kinds: try archive.read(), over: try archive.read())
  }
}
