internal import Presend
internal import PresendDrafts
internal import PresendRules

extension SettingsBuilder {
  /// How inputs are read.
  mutating func reading(_ options: InputOptions, maximumLength: Int?) -> ReadingOptions {
    var reading = ReadingOptions()
    if let name = options.input, name != "auto" {
      reading.records.format = InputFormat(rawValue: name)
      if reading.records.format == nil {
        problems.reportUnknown(name, of: "--input", known: ["auto"] + InputFormat.allCases.map(\.rawValue))
      }
    }
    if let name = options.encoding {
      reading.records.encoding = TextEncoding(name: name)
      if reading.records.encoding == nil {
        problems.reportUnknown(name, of: "--encoding", known: TextEncoding.allCases.map(\.rawValue))
      }
    }
    reading.records.standardInputName = options.stdinFilename
    if let maximumLength { reading.records.maximumRecordLength = maximumLength }
    reading.parsing.encoding = reading.records.encoding
    reading.parsing.isStrict = options.strictInput
    reading.records.csv = tables(options)
    reading.parsing.csv = reading.records.csv
    return reading
  }

  /// How tables are read; options win over the configuration field by field.
  private mutating func tables(_ options: InputOptions) -> CSVOptions {
    var tables = CSVOptions()
    tables.mapping = configuration.fields
    if let name = options.delimiter {
      tables.delimiter = CSVDelimiter(name: name)
      if tables.delimiter == nil {
        problems.reportUnknown(name, of: "--delimiter", known: ["comma", "semicolon", "tab"])
      }
    }
    for entry in options.map.flatMap({ $0.split(separator: ",") }) { map(String(entry), into: &tables.mapping) }
    return tables
  }

  private mutating func map(_ entry: String, into mapping: inout FieldMapping) {
    do throws(FieldMapping.Fault) {
      try mapping.add(entry)
    } catch {
      let shown = VisibleName.of(entry)
      switch error {
      case .form:
        problems.report("--map: \"\(shown)\" maps nothing", help: "write the field, = and the name, such as body=Text")
      case .unknownField(let name, let nearest):
        problems.report(
          "--map: drafts have no field \"\(VisibleName.of(name))\"",
          help: nearest.map { "did you mean \"\($0)\"?" } ?? "write the field first, such as body=Text")
      }
    }
  }
}

/// How drafts are read from files.
struct ReadingOptions: Sendable {
  var records = RecordReader.Options()
  var parsing = DraftParser.Options()
}
