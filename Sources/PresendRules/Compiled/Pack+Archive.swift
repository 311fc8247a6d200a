internal import PresendDrafts
package import PresendMatching

extension Pack: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(version)
    archive.write(platform?.rawValue)
    archive.write(title)
    archive.write(marketplaces)
    archive.write(recipients)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      name: try archive.read(), version: try archive.read(),
      platform: (try archive.read() as String?).map { Platform(rawValue: $0) }, title: try archive.read(),
      marketplaces: try archive.read(), recipients: try archive.read())
  }
}

extension Vocabulary: Archived {
  package func write(to archive: inout ArchiveWriter) {
    for set in [negationBefore, negationAfter, negationExcepted, clauseStart, attribution] { archive.write(set) }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      negationBefore: try archive.read(), negationAfter: try archive.read(), negationExcepted: try archive.read(),
      clauseStart: try archive.read(), attribution: try archive.read())
  }
}
