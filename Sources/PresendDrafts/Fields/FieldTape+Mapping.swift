extension FieldTape {
  /// This tape with fields of other names under the names of drafts, and what is wrong with the mapping.
  ///
  /// A text that is mapped must be there, if only as null: a misspelt name would leave the text unchecked. Other fields
  /// may be absent, as they may in any draft.
  func mapped(_ mapping: FieldMapping) -> (tape: FieldTape, problems: [String]) {
    guard !mapping.isEmpty, nodes.first?.kind == .object, keys(of: 0).map(\.name) != ["label_set"] else {
      return (self, [])
    }
    var problems: [String] = []
    var taken = Set<Int>()
    var targets: [String: Int] = [:]
    for entry in mapping.entries {
      if let (key, value) = find(entry.source) {
        targets[entry.target] = value
        taken.insert(key)
      } else if find(entry.target) == nil, let problem = missing(entry) {
        problems.append(problem)
      }
    }
    guard !targets.isEmpty else { return (self, problems) }
    var fields: [(path: String, add: (inout TapeBuilder) -> Void)] = []
    let owners = Set(targets.keys.filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })
    for (key, name) in keys(of: 0) where !taken.contains(key) && targets[name] == nil {
      // What a draft's own object says beside what is mapped into it goes on to hold.
      if owners.contains(name), nodes[key + 1].kind == .object {
        for (inner, innerName) in keys(of: key + 1) where targets["\(name).\(innerName)"] == nil {
          fields.append(("\(name).\(innerName)", { $0.copy(inner + 1, of: self) }))
        }
      } else {
        fields.append((name.contains(".") ? "" : name, { $0.copy(key + 1, of: self) }))
      }
    }
    for entry in mapping.entries {
      if let value = targets[entry.target] { fields.append((entry.target, { $0.copy(value, of: self) })) }
    }
    var builder = TapeBuilder(bytes: bytes)
    builder.add(fields)
    return (builder.tape, problems)
  }

  private func missing(_ entry: FieldMapping.Entry) -> String? {
    let nearest = Suggestion.nearest(to: entry.source, among: keys(of: 0).map(\.name))
    guard nearest != nil || FieldMapping.texts.contains(entry.target) else { return nil }
    let hint = nearest.map { "; did you mean `\($0)`?" } ?? ""
    return "there is no field `\(entry.source)`, which is mapped to `\(entry.target)`\(hint)"
  }

  /// The keys of an object and their names.
  private func keys(of object: Int) -> [(key: Int, name: String)] {
    var result: [(key: Int, name: String)] = []
    var key = object + 1
    while key < Int(nodes[object].next) {
      result.append((key, text(at: key).string))
      key = Int(nodes[key + 1].next)
    }
    return result
  }

  /// The last field of a name, else what stands at a path of names parted by full stops.
  private func find(_ path: String) -> (key: Int, value: Int)? {
    if let found = keys(of: 0).last(where: { $0.name == path }) { return (found.key, found.key + 1) }
    var object = 0
    var first: Int?
    for name in path.split(separator: ".") {
      guard nodes[object].kind == .object, let found = keys(of: object).last(where: { $0.name == name }) else {
        return nil
      }
      object = found.key + 1
      first = first ?? found.key
    }
    // Of a path, the object at its start stays: other fields may be taken out of it.
    return object > 0 ? (path.contains(".") ? -1 : first ?? -1, object) : nil
  }
}
