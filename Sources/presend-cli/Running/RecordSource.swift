internal import PresendDrafts

/// The records of all inputs, one after the other.
struct RecordSource: ~Copyable {
  private var inputs: ArraySlice<Input>
  private let options: RecordReader.Options
  private var current: RecordReader?
  private var file = ""
  private var fileNumber = 0

  init(_ inputs: [Input], options: RecordReader.Options) {
    self.inputs = inputs[...]
    self.options = options
    current = nil
  }

  /// The next record; nil after the last.
  mutating func next() -> ReadRecord? {
    while true {
      if let record = current?.next() {
        let isPart = [.jsonl, .csv, .mbox].contains(record.format)
        return ReadRecord(record: record, file: file, fileNumber: fileNumber, isWholeFile: !isPart)
      }
      guard let input = inputs.popFirst() else { return nil }
      fileNumber += 1
      file = input.isStandardInput ? options.standardInputName ?? input.name : input.name
      current = RecordReader(input, options: options)
    }
  }
}
