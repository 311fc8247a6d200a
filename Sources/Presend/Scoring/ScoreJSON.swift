extension Score {
  /// One JSON object for programs.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("schema")
      json.string(Tool.schema)
      VerdictJSON.writeTool(to: &json)
      for (name, count) in [("drafts", drafts), ("incomplete", incomplete), ("unlabelled", unlabelled)] {
        json.key(name)
        json.integer(count)
      }
      json.key("total")
      Score.write(total, to: &json)
      json.key("categories")
      json.array(categories) { Score.write($1, to: &$0) }
      json.key("languages")
      json.array(languages) { Score.write($1, to: &$0) }
      json.key("misses")
      json.array(misses) { Score.write($1, to: &$0) }
      json.key("false")
      json.array(falseReports) { Score.write($1, to: &$0) }
    }
    json.lineBreak()
    return json.bytes
  }

  private static func write(_ row: Row, to json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string(row.name)
      for (name, share) in [("precision", row.counts.precision), ("recall", row.counts.recall), ("f1", row.counts.f1)] {
        json.key(name)
        if let share { json.decimal(share) } else { json.null() }
      }
      for (name, count) in [("found", row.counts.found), ("missed", row.counts.missed), ("false", row.counts.wrong)] {
        json.key(name)
        json.integer(count)
      }
      guard !row.languages.isEmpty else { return }
      json.key("languages")
      json.array(row.languages) { write($1, to: &$0) }
    }
  }

  private static func write(_ mistake: Mistake, to json: inout JSONWriter) {
    json.object { json in
      let fields = [
        ("id", mistake.id), ("source", mistake.source), ("language", mistake.language), ("category", mistake.category),
        ("detail", mistake.detail),
      ]
      for (name, text) in fields {
        json.key(name)
        json.string(text)
      }
    }
  }
}
