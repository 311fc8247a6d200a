internal import PresendDrafts

/// The records of all inputs, one after the other.
struct RecordSource: ~Copyable {
  private var inputs: ArraySlice<Input>
  private let options: RecordReader.Options
  private var current: RecordReader?
  private var file = ""

  init(_ inputs: [Input], options: RecordReader.Options) {
    self.inputs = inputs[...]
    self.options = options
    current = nil
  }

  /// The next record; nil after the last.
  mutating func next() -> ReadRecord? {
    while true {
      if let record = current?.next() { return ReadRecord(record: record, file: file) }
      guard let input = inputs.popFirst() else { return nil }
      file = input.isStandardInput ? options.standardInputName ?? input.name : input.name
      current = RecordReader(input, options: options)
    }
  }
}
