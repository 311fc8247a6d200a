package import PresendDrafts

// Conditions on the message as a whole.

extension TagTest.Form: Archived {}
extension JustificationTest.Verdict: Archived {}
extension WindowTest.Event: Archived {}
extension ContextTest.Field: Archived {}
extension ActionsTest.Fault: Archived {}

extension CalendarDate: Archived {
  package func write(to archive: inout ArchiveWriter) { archive.write(daysSinceEpoch) }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) { self.init(daysSinceEpoch: try archive.read()) }
}

extension TagTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(texts: words)
    archive.write(form)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(foldedWords: try archive.texts(), form: try archive.read())
  }
}

extension JustificationTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(tag)
    archive.write(critical)
    archive.write(contrary)
    archive.write(fewestWords)
    archive.write(obsoleteFrom)
    archive.write(verdicts)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      tag: try archive.read(), critical: try archive.read(), contrary: try archive.read(),
      fewestWords: try archive.read(), obsoleteFrom: try archive.read(), verdicts: try archive.read())
  }
}

extension JustificationTest.Topic: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(condition)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(name: try archive.read(), condition: try archive.read())
  }
}

extension WindowTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(event)
    archive.write(earliest)
    archive.write(latest)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(event: try archive.read(), earliest: try archive.read(), latest: try archive.read())
  }
}

extension ContextTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(field)
    archive.write(values)
    archive.write(minimum)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(field: try archive.read(), values: try archive.read(), minimum: try archive.read())
  }
}

extension AttachmentTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(extensions)
    archive.write(types)
    for limit in [minimumBytes, minimumTotalBytes, minimumWidth, minimumHeight, minimumCount] { archive.write(limit) }
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      extensions: try archive.read(), types: try archive.read(), minimumBytes: try archive.read(),
      minimumTotalBytes: try archive.read(), minimumWidth: try archive.read(), minimumHeight: try archive.read(),
      minimumCount: try archive.read())
  }
}

extension ActionsTest: Archived {
  package func write(to archive: inout ArchiveWriter) {
    archive.write(fault)
    archive.write(minimum)
    archive.write(maximum)
    archive.write(types)
  }

  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      fault: try archive.read(), minimum: try archive.read(), maximum: try archive.read(), types: try archive.read())
  }
}
