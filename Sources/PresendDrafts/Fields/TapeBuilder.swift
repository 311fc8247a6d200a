internal import PresendText

/// Builds the tape of a draft out of values that stand elsewhere under other names.
struct TapeBuilder {
  private(set) var tape: FieldTape
  /// For each node, where it stands in the bytes, for messages.
  private(set) var places: [Int] = []

  /// A tape of an object without fields.
  init(bytes: [UInt8]) {
    tape = FieldTape(bytes: bytes)
    append(.object, start: 0, end: 0)
  }

  /// Adds fields; those with a full stop go together into an object, which must not have been added before.
  mutating func add(_ fields: [(path: String, add: (inout TapeBuilder) -> Void)]) {
    var done = Set<String>()
    for (path, add) in fields {
      guard let dot = path.firstIndex(of: ".") else {
        addKey(path)
        add(&self)
        continue
      }
      let owner = String(path[..<dot])
      guard done.insert(owner).inserted else { continue }
      addKey(owner)
      let object = append(.object, start: 0, end: 0)
      for (inner, add) in fields where inner.hasPrefix(owner + ".") {
        addKey(String(inner.dropFirst(owner.count + 1)))
        add(&self)
      }
      close(object)
    }
    close(0)
  }

  private mutating func addKey(_ name: String) {
    append(.key, flags: .prepared, start: tape.texts.count, end: tape.texts.count)
    tape.texts.append(FieldText(bytes: Array(name.utf8), map: nil))
  }

  /// Adds one value without anything in it.
  @discardableResult
  mutating func append(
    _ kind: FieldTape.Kind, flags: FieldTape.Flags = [], start: Int, end: Int, place: Int? = nil
  ) -> Int {
    let next = Int32(tape.nodes.count + 1)
    tape.nodes.append(FieldTape.Node(kind: kind, flags: flags, start: Int32(start), end: Int32(end), next: next))
    places.append(place ?? start)
    return tape.nodes.count - 1
  }

  /// Adds a text that was made ready.
  mutating func append(_ kind: FieldTape.Kind, flags: FieldTape.Flags, text: FieldText, place: Int) {
    append(kind, flags: flags.union(.prepared), start: tape.texts.count, end: tape.texts.count, place: place)
    tape.texts.append(text)
  }

  /// Ends an object or array with what was added last.
  mutating func close(_ index: Int) { tape.nodes[index].next = Int32(tape.nodes.count) }

  /// Copies a value of another tape of the same bytes, with all that belongs to it.
  mutating func copy(_ index: Int, of other: FieldTape) {
    let shift = tape.nodes.count - index
    for position in index..<Int(other.nodes[index].next) {
      var node = other.nodes[position]
      node.next += Int32(shift)
      if node.flags.contains(.prepared) {
        tape.texts.append(other.texts[Int(node.start)])
        node.start = Int32(tape.texts.count - 1)
      }
      tape.nodes.append(node)
      places.append(Int(node.start))
    }
  }
}
