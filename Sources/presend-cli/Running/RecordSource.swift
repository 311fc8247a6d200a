internal import PresendDrafts

/// The records of all inputs, one after the other.
struct RecordSource: ~Copyable {
  private var inputs: ArraySlice<(input: Input, profile: Int)>
  private let options: [RecordReader.Options]
  private var current: RecordReader?
  private var file = ""
  private var fileNumber = 0
  private var profile = 0

  /// Inputs with the number of the options by which each is read.
  init(_ inputs: [(input: Input, profile: Int)], options: [RecordReader.Options]) {
    self.inputs = inputs[...]
    self.options = options
    current = nil
  }

  /// The next record; nil after the last.
  mutating func next() -> ReadRecord? {
    while true {
      if let record = current?.next() {
        let isPart = [.jsonl, .csv, .mbox].contains(record.format)
        return ReadRecord(
          record: record, file: file, fileNumber: fileNumber, isWholeFile: !isPart, profile: profile)
      }
      guard let (input, profile) = inputs.popFirst() else { return nil }
      fileNumber += 1
      let options = options[profile]
      self.profile = profile
      file = input.isStandardInput ? options.standardInputName ?? input.name : input.name
      current = RecordReader(input, options: options)
    }
  }
}
