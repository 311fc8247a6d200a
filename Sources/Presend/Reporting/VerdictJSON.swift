internal import PresendDrafts
internal import PresendRules

/// A verdict as the JSON object that programs rely on: fields, order and nulls are part of `presend/1`.
struct VerdictJSON {
  let isRedacted: Bool

  func write(_ judged: JudgedDraft, to json: inout JSONWriter) {
    let verdict = judged.verdict
    json.object { json in
      json.key("schema")
      json.string(Tool.schema)
      VerdictJSON.writeTool(to: &json)
      json.key("id")
      json.string(verdict.id)
      json.key("source")
      json.string(verdict.source)
      json.key("platform")
      json.string(verdict.platform.rawValue)
      json.key("as_of")
      json.string(verdict.day.description)
      json.key("packs")
      json.array(verdict.packs) { $0.string($1) }
      json.key("verdict")
      json.string(verdict.decision.rawValue)
      json.key("findings")
      json.array(verdict.findings) { write($1, to: &$0) }
      json.key("important")
      write(verdict.important, to: &json)
      json.key("not_checked")
      json.array(verdict.notChecked) { write($1, to: &$0) }
      json.key("problems")
      json.array(verdict.problems) { write($1, of: judged.draft, to: &$0) }
      json.key("set_aside")
      json.array(verdict.setAside) { write($1, to: &$0) }
    }
  }

  static func writeTool(to json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("name")
      json.string(Tool.name)
      json.key("version")
      json.string(Tool.version)
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(finding.rule.description)
      json.key("category")
      json.string(finding.category.rawValue)
      json.key("severity")
      json.string(finding.severity.rawValue)
      json.key("message")
      json.string(finding.message)
      json.key("remedy")
      json.string(finding.remedy)
      writeFields(of: finding.place, to: &json)
      json.key("line")
      json.optional(finding.place?.line)
      json.key("column")
      json.optional(finding.place?.column)
      json.key("source_start")
      json.optional(finding.place?.source?.lowerBound)
      json.key("source_end")
      json.optional(finding.place?.source?.upperBound)
      json.key("also")
      json.array(finding.also) { json, place in json.object { writeFields(of: place, to: &$0) } }
      json.key("evasion")
      json.bool(finding.isEvasion)
      writePolicy(of: finding, to: &json)
      writeFix(of: finding, to: &json)
    }
  }

  private func writeFields(of place: Finding.Place?, to json: inout JSONWriter) {
    json.key("part")
    json.optional(place?.part)
    json.key("start")
    json.optional(place?.range.lowerBound)
    json.key("end")
    json.optional(place?.range.upperBound)
    json.key("text")
    json.optional(isRedacted ? nil : place?.text)
  }

  private func writePolicy(of finding: Finding, to json: inout JSONWriter) {
    json.key("policy")
    json.object { json in
      json.key("source")
      json.optional(finding.source)
      json.key("evidence")
      json.string(finding.evidence.rawValue)
    }
  }

  private func writeFix(of finding: Finding, to json: inout JSONWriter) {
    json.key("fix")
    guard let fix = finding.fix else { return json.null() }
    json.object { json in
      json.key("safety")
      json.string(fix.safety.rawValue)
      json.key("replacement")
      json.optional(isRedacted ? nil : fix.replacement)
    }
  }

  private func write(_ important: Verdict.Important, to json: inout JSONWriter) {
    json.object { json in
      json.key("tag")
      json.optional(isRedacted ? nil : important.tag)
      json.key("verdict")
      json.string(important.judgement.rawValue)
      json.key("obsolete")
      json.bool(important.isObsolete)
      json.key("place")
      if let place = important.place {
        json.object { json in
          json.key("part")
          json.string(place.part)
          json.key("start")
          json.integer(place.range.lowerBound)
          json.key("end")
          json.integer(place.range.upperBound)
        }
      } else {
        json.null()
      }
      json.key("reason")
      json.optional(important.reason)
      json.key("evidence")
      json.array(important.evidence) { json, place in json.object { writeFields(of: place, to: &$0) } }
      json.key("contrary")
      json.array(important.contrary) { json, place in json.object { writeFields(of: place, to: &$0) } }
      json.key("instead")
      json.optional(important.instead)
    }
  }

  private func write(_ notChecked: NotChecked, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(notChecked.rule.description)
      json.key("needs")
      json.array(notChecked.needs) { $0.string($1) }
    }
  }

  private func write(_ setAside: SetAside, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(setAside.rule.description)
      json.key("by")
      json.string(setAside.means.rawValue)
      json.key("reason")
      json.string(setAside.reason)
    }
  }

  /// A problem of a draft, or of the run where there is no draft.
  func write(_ problem: Problem, of draft: Draft?, to json: inout JSONWriter) {
    json.object { json in
      json.key("code")
      json.string(problem.code)
      json.key("part")
      json.optional(problem.part.map { isRedacted ? RedactedName.of($0, in: draft) : $0 })
      json.key("message")
      json.string(problem.message)
      json.key("limit")
      json.optional(problem.limit)
      json.key("option")
      json.optional(problem.option)
    }
  }
}

/// Names of parts that may be shown where message texts may not.
enum RedactedName {
  /// Attachments by number, since their names may say something; all others as they are.
  static func of(_ name: String, in draft: Draft?) -> String {
    guard name.hasPrefix("attachment:") else { return name }
    let attachments = draft?.parts.filter { $0.kind == .attachment } ?? []
    let number = attachments.firstIndex { $0.name == name }.map { String($0 + 1) } ?? "?"
    return "attachment:\(number)"
  }
}
