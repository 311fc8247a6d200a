internal import PresendMatching
internal import PresendRules

/// Puts the judgement of the tag for critical messages into words.
struct ImportantWriter {
  let rules: RuleSet
  let plan: RulePlan
  let writer: FindingWriter

  /// The judgement by the first rule that holds and knows how to make it; absent on platforms without such a tag.
  func important(_ scan: DraftScan) -> Verdict.Important {
    if let (index, test) = plan.justification {
      let rule = rules.rules[index]
      let judgement = test.judge(scan)
      guard judgement.verdict != .absent else { return .absent }
      return Verdict.Important(
        tag: judgement.place.flatMap { writer.place($0).text },
        judgement: Verdict.Important.Judgement(rawValue: judgement.verdict.rawValue) ?? .undetermined,
        isObsolete: judgement.isObsolete, place: judgement.place.map { writer.place($0) }, reason: judgement.reason,
        evidence: judgement.evidence.map { writer.place($0) },
        contrary: judgement.contrary.map { writer.place($0.match) },
        instead: judgement.isObsolete || judgement.verdict != .justified
          ? rule.remedy.text(in: writer.options.language) : nil)
    }
    return .absent
  }
}
