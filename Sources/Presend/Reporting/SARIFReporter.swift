internal import PresendDrafts
internal import PresendRules

/// SARIF 2.1.0, one run with all rules and a result for each finding, problem and finding that was set aside.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFReporter: Reporter {
  private let options: ReporterOptions
  /// Where each rule stands among the run's rules.
  private let ruleIndices: [String: Int]

  init(_ options: ReporterOptions) {
    self.options = options
    let ids = (options.rules?.rules ?? []).map(\.id.description)
    ruleIndices = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func begin() -> [UInt8] {
    var json = JSONWriter()
    json.open(UInt8(ascii: "{"))
    json.field("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.field("version", "2.1.0")
    json.key("runs")
    json.open(UInt8(ascii: "["))
    json.open(UInt8(ascii: "{"))
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { writeDriver(to: &$0) }
    }
    json.field("columnKind", "unicodeCodePoints")
    json.field("language", String((options.language ?? "en").prefix { $0 != "-" && $0 != "_" }.prefix(2)))
    json.key("results")
    json.open(UInt8(ascii: "["))
    json.lineBreak()
    return json.bytes
  }

  var separator: [UInt8] { Array(",\n".utf8) }

  func entry(for judged: JudgedDraft) -> [UInt8] {
    let results =
      Diagnostic.all(of: judged, isRedacted: options.isRedacted).map { result($0, judged) }
      + judged.verdict.setAside.map { suppressed($0, judged) }
    return Array(results.joined(separator: separator))
  }

  // MARK: Rules

  private func writeDriver(to json: inout JSONWriter) {
    json.field("name", Tool.name)
    json.field("version", Tool.version)
    json.field("semanticVersion", Tool.version)
    json.key("rules")
    json.array(options.rules?.rules ?? []) { json, rule in
      json.lineBreak()
      json.object { write(rule, to: &$0) }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    func text(_ key: String, _ text: LocalizedText) {
      json.key(key)
      json.object { $0.field("text", text.text(in: options.language)) }
    }
    let source = rule.bestSource?.address
    json.field("id", rule.id.description)
    json.field("name", SARIFReporter.pascalCase(rule.id.name))
    text("shortDescription", rule.title)
    text("fullDescription", rule.why)
    json.key("help")
    json.object { json in
      let remedy = rule.remedy.text(in: options.language)
      let why = rule.why.text(in: options.language)
      json.field("text", [remedy, why, source ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n"))
      json.field(
        "markdown",
        [remedy, why].map(MarkdownReporter.text).joined(separator: "\n\n") + (source.map { "\n\n<\($0)>" } ?? ""))
    }
    if let source { json.field("helpUri", source) }
    json.key("defaultConfiguration")
    json.object { $0.field("level", SARIFReporter.level(rule.severity)) }
    json.key("properties")
    json.object { json in
      json.key("tags")
      json.array([rule.category.rawValue, rule.id.pack]) { $0.string($1) }
      json.field("evidence", rule.evidence.rawValue)
    }
  }

  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  // MARK: Results

  private func result(_ diagnostic: Diagnostic, _ judged: JudgedDraft) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      writeRule(diagnostic.rule, to: &json)
      json.field("level", SARIFReporter.level(diagnostic.severity))
      json.key("message")
      json.object { $0.field("text", diagnostic.messageWithRemedy) }
      json.key("locations")
      json.array([diagnostic]) { writeLocation($1, to: &$0) }
      json.key("partialFingerprints")
      json.object { $0.field("presend/v1", diagnostic.fingerprint) }
      writeFix(diagnostic, judged, to: &json)
      json.key("properties")
      json.object { json in
        json.field("draft", judged.verdict.id)
        if let part = diagnostic.part { json.field("part", part) }
        if let category = diagnostic.category { json.field("category", category) }
        if let finding = diagnostic.finding {
          json.key("evasion")
          json.bool(finding.isEvasion)
        }
      }
    }
    return json.bytes
  }

  private func writeRule(_ rule: String, to json: inout JSONWriter) {
    json.field("ruleId", rule)
    guard let index = ruleIndices[rule] else { return }
    json.key("ruleIndex")
    json.integer(index)
  }

  private func writeLocation(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.key("physicalLocation")
      json.object { json in
        writeArtifact(diagnostic.file, to: &json)
        guard let span = diagnostic.span else { return }
        json.key("region")
        writeRegion(span, snippet: options.isRedacted ? nil : diagnostic.finding?.place?.text, to: &json)
      }
      guard let part = diagnostic.part else { return }
      json.key("logicalLocations")
      json.array([part]) { json, part in json.object { $0.field("name", part) } }
    }
  }

  private func writeArtifact(_ file: String, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { $0.field("uri", SARIFReporter.uri(file)) }
  }

  private func writeRegion(_ span: Diagnostic.Span, snippet: String?, to json: inout JSONWriter) {
    json.object { json in
      let numbers = [
        ("startLine", span.line), ("startColumn", span.column), ("endLine", span.endLine),
        ("endColumn", span.endColumn), ("byteOffset", span.bytes.lowerBound), ("byteLength", span.bytes.count),
      ]
      for (name, number) in numbers {
        json.key(name)
        json.integer(number)
      }
      guard let snippet else { return }
      json.key("snippet")
      json.object { $0.field("text", snippet) }
    }
  }

  private func writeFix(_ diagnostic: Diagnostic, _ judged: JudgedDraft, to json: inout JSONWriter) {
    guard !options.isRedacted, let span = diagnostic.span,
      let edit = diagnostic.finding.flatMap({ SourceEdit(for: $0, in: judged.draft) })
    else { return }
    json.key("fixes")
    json.array([edit]) { json, edit in
      json.object { json in
        json.key("description")
        json.object { $0.field("text", diagnostic.remedy.isEmpty ? diagnostic.message : diagnostic.remedy) }
        json.key("artifactChanges")
        json.array([edit]) { json, edit in
          json.object { json in
            writeArtifact(diagnostic.file, to: &json)
            json.key("replacements")
            json.array([edit]) { json, edit in
              json.object { json in
                json.key("deletedRegion")
                writeRegion(span, snippet: nil, to: &json)
                json.key("insertedContent")
                json.object { $0.field("text", String(decoding: edit.replacement, as: UTF8.self)) }
              }
            }
          }
        }
      }
    }
  }

  private func suppressed(_ setAside: SetAside, _ judged: JudgedDraft) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      writeRule(setAside.rule.description, to: &json)
      json.field("level", "note")
      json.key("message")
      json.object { $0.field("text", "Set aside by \(setAside.means.rawValue): \(VisibleText.line(setAside.reason))") }
      json.key("locations")
      json.array([judged.file]) { json, file in
        json.object { json in
          json.key("physicalLocation")
          json.object { writeArtifact(file, to: &$0) }
        }
      }
      json.key("suppressions")
      json.array([setAside]) { json, setAside in
        json.object { json in
          json.field("kind", setAside.means == .suppression && setAside.place == nil ? "inSource" : "external")
          json.field("status", "accepted")
          json.field("justification", VisibleText.line(setAside.reason))
        }
      }
      json.key("properties")
      json.object { $0.field("draft", judged.verdict.id) }
    }
    return json.bytes
  }

  /// RFC 3986: bytes that are neither unreserved nor part of a path are escaped.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~/".contains(character) {
        result.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return path.hasPrefix("/") ? "file://\(result)" : result
  }

  // MARK: The run

  func finish(_ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.lineBreak()
    json.close(UInt8(ascii: "]"))
    json.key("invocations")
    json.array([summary]) { json, summary in
      json.object { json in
        json.key("executionSuccessful")
        json.bool(summary.problems.isEmpty)
        json.key("toolExecutionNotifications")
        let notes = summary.problems.map { ("error", $0.message) } + [("note", summary.line)]
        json.array(notes) { json, note in
          json.object { json in
            json.field("level", note.0)
            json.key("message")
            json.object { $0.field("text", VisibleText.line(note.1)) }
          }
        }
      }
    }
    json.close(UInt8(ascii: "}"))
    json.close(UInt8(ascii: "]"))
    json.close(UInt8(ascii: "}"))
    json.lineBreak()
    return json.bytes
  }
}
