internal import PresendDrafts
internal import PresendMatching
internal import PresendRules

extension RuleTrace {
  /// The steps in words.
  public var text: String {
    var lines = ["\(VisibleText.line(verdict.source)): \(rule.id) \(isReported ? "fires" : "does not fire")"]
    lines.append("  platform \(verdict.platform.rawValue), policy of \(verdict.day)")
    if let reason = reasonNotToAsk { lines.append("  not asked: \(reason)") }
    lines.append("  looks at: \(parts.isEmpty ? "nothing that the draft has" : parts.joined(separator: ", "))")
    lines += views.flatMap(\.text)
    if let applies { lines += RuleTrace.outline("applies", applies) }
    lines += RuleTrace.outline("match", condition)
    lines += matches.map(line)
    if let unless { lines += RuleTrace.outline("unless", unless) }
    lines += excuses.map {
      "    \(RuleTrace.text(of: TraceNote(place: $0, text: "excuses what stands in its sentence")))"
    }
    lines += outcome
    lines += verdict.problems.map { "  not read: \(VisibleText.line($0.message))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var isReported: Bool { verdict.findings.contains { $0.rule == rule.id } }

  private var reasonNotToAsk: String? {
    switch notAsked {
    case .otherPlatform(let platform): "the rule is for drafts of \(platform)"
    case .notEffective: "the rule does not hold on that day"
    case .replaced(let rules): "the platform has its own: \(rules.map(\.description).joined(separator: ", "))"
    case .notSelected: "--select or --ignore leave it out"
    case .off: "its level is off"
    case nil: nil
    }
  }

  /// A condition and its parts, each with what it says.
  private static func outline(_ title: String, _ trace: ConditionTrace, depth: Int = 1) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let name = title.isEmpty ? trace.name : "\(title): \(trace.name)"
    let count = trace.outcome.matches.count
    let found = count == 0 ? "" : count == 1 ? ", 1 match" : ", \(count) matches"
    let line = "\(indent)\(name): \(words(for: trace.outcome.truth))\(found)"
    return [line] + trace.notes.map { "\(indent)  \(text(of: $0))" }
      + trace.children.flatMap { outline("", $0, depth: depth + 1) }
  }

  private static func text(of note: TraceNote) -> String {
    guard let place = note.place else { return note.text }
    let text = place.text.map { " \"\(VisibleText.line($0))\"" } ?? ""
    return "\(place.part) \(place.range.lowerBound)–\(place.range.upperBound)\(text): \(note.text)"
  }

  private static func words(for truth: Truth) -> String {
    switch truth {
    case .yes: "holds"
    case .no: "does not hold"
    case .unknown(let needs): "unknown without \(Array(Set(needs)).sorted().joined(separator: ", "))"
    }
  }

  private func line(for match: TracedMatch) -> String {
    let text = match.place.text.map { " \"\(VisibleText.line($0))\"" } ?? ""
    let language = match.language == .any ? "" : " (\(match.language))"
    let fate =
      if match.isNegated {
        "a negation governs it"
      } else if match.isExcused {
        "the exception of the rule (unless) excuses it"
      } else if match.isAllowed {
        "the configuration allows it"
      } else if match.isReported {
        "reported"
      } else {
        rivals(of: match) ?? "not reported"
      }
    let range = match.place.range
    return "    \(match.place.part) \(range.lowerBound)–\(range.upperBound)\(text)\(language): \(fate)"
  }

  /// The finding that stands for the match.
  private func rivals(of match: TracedMatch) -> String? {
    let other = verdict.findings.first { finding in
      finding.place.map { $0.part == match.place.part && $0.range.overlaps(match.place.range) } ?? false
    }
    return other.map { "\($0.rule) stands for it" }
  }

  private var outcome: [String] {
    var lines: [String] = []
    if let missing = verdict.notChecked.first(where: { $0.rule == rule.id }) {
      lines.append("  not checked: it needs \(missing.needs.joined(separator: ", "))")
    }
    for setAside in verdict.setAside where setAside.rule == rule.id {
      lines.append("  set aside by \(setAside.means.rawValue): \(VisibleText.line(setAside.reason))")
    }
    for finding in verdict.findings where finding.rule == rule.id {
      lines.append("  \(finding.severity.rawValue): \(VisibleText.line(finding.message))")
    }
    return lines
  }
}
