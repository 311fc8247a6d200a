internal import PresendContacts
public import PresendDrafts
package import PresendMatching
public import PresendRules
internal import PresendText

/// Applies a rule set to drafts.
///
/// A linter is cheap and belongs to one thread; the rule set is shared. Checking does no input or output and reads
/// neither clock nor environment, so that the same draft has the same verdict everywhere.
public final class Linter {
  /// The rules that are applied.
  public let rules: RuleSet
  /// How drafts are judged.
  public let options: LinterOptions
  let allowed: AllowedContacts
  private let patterns: PatternMemory
  private var plans: [PlanKey: RulePlan] = [:]
  /// The names of products, which are no handles.
  private let brandNames: Set<String>
  /// The detector of the last draft, which is nearly always that of the next.
  private var lastDetector: (origin: DraftHints.Origin, detector: ContactDetector)?
  /// The plan of the last draft, which is nearly always that of the next.
  private var lastPlan: (key: PlanKey, plan: RulePlan)?
  /// The number of the draft at hand, and for each rule the last draft that woke it.
  private var round: UInt32 = 0
  private var wokenIn: [UInt32]
  private var signs: DraftSigns
  private let hasPhraseRules: Bool
  private var contextAnswers = ContextAnswers()

  /// What is looked for where nothing is filtered.
  private lazy var unfilteredPhrases =
    options.usesFilters ? nil : rules.writtenPhrases?.finish(filteringBySentence: false)

  private struct PlanKey: Hashable {
    let platform: Platform
    let day: CalendarDate
  }

  /// A linter for a rule set.
  public init(rules: RuleSet, options: LinterOptions) {
    self.rules = rules
    self.options = options
    allowed = AllowedContacts(options)
    brandNames = Set(options.productNames.map { $0.lowercased() })
    wokenIn = [UInt32](repeating: 0, count: rules.rules.count)
    signs = DraftSigns(setCount: rules.rulesBySet.count, patternCount: rules.rulesByPattern.count)
    hasPhraseRules = rules.rulesBySet.contains { !$0.isEmpty }
    patterns = PatternMemory(
      literals: rules.literals, matchLimit: UInt32(clamping: options.maximumPatternSteps),
      usesFilters: options.usesFilters)
  }

  /// Judges a draft.
  public func check(_ draft: Draft) -> Verdict {
    var draft = draft
    let platform = resolvePlatform(&draft)
    let day = options.day ?? draft.context.sentAt ?? options.today
    let plan = plan(platform, day)
    let scan = scan(draft, day: day, plan: plan)
    var verdict = Verdict(
      id: draft.id, source: draft.source, platform: platform, day: day, packs: plan.packs, decision: .pass,
      findings: [],
      important: .absent, notChecked: [], problems: draft.problems, setAside: [])
    let candidates = ask(plan, scan, &verdict)
    let writer = FindingWriter(scan, rules: rules, options: options)
    report(candidates, plan, writer, &verdict)
    verdict.important = ImportantWriter(rules: rules, plan: plan, writer: writer).important(scan)
    reportBudgets(scan, &verdict)
    verdict.decision = Linter.decision(for: verdict, options: options)
    return verdict
  }

  /// One pass over the parts of a draft.
  package func scan(_ draft: Draft, day: CalendarDate) -> DraftScan {
    scan(draft, day: day, plan: plan(draft.context.platform ?? .generic, day))
  }

  private func scan(_ draft: Draft, day: CalendarDate, plan: RulePlan) -> DraftScan {
    DraftScan(
      draft: draft, day: day, phrases: unfilteredPhrases ?? plan.phrases, vocabulary: rules.vocabulary,
      detector: detector(for: draft), patterns: patterns, joinsParts: plan.looksAtContacts,
      steps: options.maximumSteps)
  }

  /// The detector of contacts with what is known of a draft.
  func detector(for draft: Draft) -> ContactDetector {
    let origin = DraftHints.Origin(draft.context)
    if let last = lastDetector, last.origin == origin { return last.detector }
    let regions = DraftHints.regions(for: origin)
    let hints = ContactHints(
      regions: regions.isEmpty ? DraftHints.unknownRegions : regions, areRegionsGuessed: regions.isEmpty,
      brandNames: brandNames)
    let detector = ContactDetector(hints: hints)
    lastDetector = (origin, detector)
    return detector
  }

  /// The draft's platform, else that of its marketplace or recipient; an unknown one is a problem.
  private func resolvePlatform(_ draft: inout Draft) -> Platform {
    let context = draft.context
    if let platform = context.platform {
      guard !rules.platforms.contains(platform.rawValue) else { return platform }
      let known = rules.platforms.joined(separator: ", ")
      let question =
        Suggestion.nearest(to: platform.rawValue, among: rules.platforms).map { " Did you mean \($0)?" } ?? ""
      draft.problems.append(
        Problem(code: "platform", message: "the platform is none of \(known).\(question)"))
      return .generic
    }
    let found = rules.platform(marketplace: context.marketplace, recipient: context.recipient) ?? .generic
    if found == .generic, let question = context.marketplace.flatMap({ rules.marketplace(near: $0) }) {
      draft.problems.append(
        Problem(code: "marketplace", message: "no pack knows the marketplace. Did you mean \(question)?"))
    }
    draft.context.platform = found
    return found
  }

  private func plan(_ platform: Platform, _ day: CalendarDate) -> RulePlan {
    let key = PlanKey(platform: platform, day: day)
    if let last = lastPlan, last.key == key { return last.plan }
    let plan = plans[key] ?? newPlan(key)
    lastPlan = (key, plan)
    return plan
  }

  private func newPlan(_ key: PlanKey) -> RulePlan {
    if plans.count > 256 { plans.removeAll() }
    let plan = RulePlan(rules, platform: key.platform, day: key.day, options: options)
    plans[key] = plan
    return plan
  }

  // MARK: Asking the rules

  private func ask(_ plan: RulePlan, _ scan: DraftScan, _ verdict: inout Verdict) -> [RuleEvaluation.Candidate] {
    var candidates: [RuleEvaluation.Candidate] = []
    let mayRemember = options.usesFilters && scan.draft.attachments == nil && scan.draft.actions == nil
    if mayRemember { contextAnswers.turn(to: scan.draft.context, on: scan.day, asking: plan.contextFields) }
    for index in rulesToAsk(scan) {
      guard let level = plan.levels[index] else { continue }
      let rule = rules.rules[index]
      let isOfContext = mayRemember && plan.looksAtContextOnly[index]
      if isOfContext, let needs = contextAnswers.needs(of: index) {
        if !needs.isEmpty { verdict.notChecked.append(NotChecked(rule: rule.id, needs: needs)) }
        continue
      }
      let evaluation = RuleEvaluation(
        rule, index: index, selection: rules.selections[index], level: level, isOverridden: plan.isOverridden[index],
        scan: scan)
      for candidate in evaluation.candidates where allowed.isEmpty || !allowed.allow(candidate, of: rule, in: scan) {
        candidates.append(candidate)
      }
      if !evaluation.needs.isEmpty {
        verdict.notChecked.append(NotChecked(rule: rule.id, needs: evaluation.distinctNeeds))
      }
      if isOfContext { contextAnswers.note(evaluation, of: index) }
    }
    noteUnread(scan.draft, plan, &verdict)
    noteMissingWords(plan.coverage.missing(in: scan), candidates, &verdict)
    verdict.notChecked.sort { $0.rule < $1.rule }
    return candidates
  }

  /// The rules that something in the draft can wake and that lack nothing else, in the order of their ids.
  private func rulesToAsk(_ scan: DraftScan) -> [Int] {
    guard options.usesFilters else { return Array(rules.rules.indices) }
    round &+= 1
    let (sets, marks) = (hasPhraseRules ? scan.presentSets : [], scan.signs(among: rules.signs))
    signs.removeAll()
    for mark in marks { signs.insert(mark) }
    for set in sets { signs.insert(set: set) }
    var literals: [Int] = []
    scan.forEachPresentPattern { pattern in
      literals.append(pattern)
      signs.insert(pattern: pattern)
    }
    var indices: [Int] = []
    func wake(_ woken: [Int32]) {
      for rule in woken where wokenIn[Int(rule)] != round {
        wokenIn[Int(rule)] = round
        if rules.requirements[Int(rule)].isMet(by: signs) { indices.append(Int(rule)) }
      }
    }
    wake(rules.alwaysRules)
    for set in sets { wake(rules.rulesBySet[Int(set)]) }
    for pattern in literals { wake(rules.rulesByPattern[pattern]) }
    for mark in marks { wake(rules.rulesBySign[mark.rawValue]) }
    indices.sort()
    return indices
  }

  /// Nobody reads what images and attached files say: the rule on links, which looks at every text, did not see it.
  private func noteUnread(_ draft: Draft, _ plan: RulePlan, _ verdict: inout Verdict) {
    if draft.attachments == nil, draft.unreadImages.isEmpty, !draft.lacksQRReader { return }
    var needs = (draft.attachments ?? []).enumerated().filter(\.element.isUnread).map { number, attachment in
      "attachment:\(options.isRedacted ? String(number + 1) : attachment.name ?? String(number + 1))"
    }
    needs += draft.unreadImages
    if draft.lacksQRReader { needs.append("library:zbar") }
    guard !needs.isEmpty,
      let index = rules.rules.indices.first(where: {
        plan.levels[$0] != nil && rules.rules[$0].category == .externalLink
      })
    else { return }
    let rule = rules.rules[index].id
    if let known = verdict.notChecked.firstIndex(where: { $0.rule == rule }) {
      verdict.notChecked[known].needs += needs
    } else {
      verdict.notChecked.append(NotChecked(rule: rule, needs: needs))
    }
  }

  /// Rules that need words and have none for the draft's language did not really look.
  private func noteMissingWords(
    _ missing: [(rule: Int, needs: [String])], _ candidates: [RuleEvaluation.Candidate], _ verdict: inout Verdict
  ) {
    guard !missing.isEmpty else { return }
    let unasked = Set(verdict.notChecked.map(\.rule))
    let found = Set(candidates.map(\.ruleIndex))
    for (index, needs) in missing where !found.contains(index) {
      let rule = rules.rules[index].id
      if unasked.contains(rule) { continue }
      verdict.notChecked.append(NotChecked(rule: rule, needs: needs))
    }
  }

  // MARK: From candidates to findings

  private func report(
    _ candidates: [RuleEvaluation.Candidate], _ plan: RulePlan, _ writer: FindingWriter, _ verdict: inout Verdict
  ) {
    let scan = writer.scan
    if candidates.isEmpty, scan.draft.suppressions.isEmpty, scan.draft.directiveEnds.isEmpty { return }
    let open = withoutShadowed(candidates, plan, &verdict)
    let kept = inOrder(Deduplication(rules: rules).kept(open), writer)
    // Two of them may become one later; more are neither put into words nor listed.
    let most = min(options.maximumFindings, Int.max / 4) * 2 + 1
    var suppressions = SuppressionLedger(scan.draft, options: options, rules: rules, day: verdict.day)
    var findings: [(order: Int, finding: Finding)] = []
    findings.reserveCapacity(min(kept.count, most))
    for candidate in kept {
      let rule = rules.rules[candidate.ruleIndex]
      if !suppressions.isEmpty,
        let suppression = suppressions.suppression(
          of: rule, at: candidate.match?.match.range,
          in: candidate.match.map { scan.draft.parts[writer.partIndex(of: $0)] })
      {
        verdict.setAside.append(SetAside(rule: rule.id, suppression))
      } else if findings.count < most {
        findings.append((candidate.match.map(writer.partIndex) ?? Int.max, writer.finding(candidate)))
      }
    }
    findings = AlternativeParts.merged(findings, in: scan.draft)
    // They stand in order already, unless there are others.
    let others = suppressions.findings(writer)
    if !others.isEmpty {
      findings += others.map { finding in
        let order = finding.place.flatMap { place in scan.draft.parts.firstIndex { $0.name == place.part } }
        return (order ?? Int.max, finding)
      }
      findings.sort(by: Linter.comesFirst)
    }
    verdict.findings = findings.map(\.finding)
    if verdict.findings.count > options.maximumFindings {
      verdict.findings.removeLast(verdict.findings.count - options.maximumFindings)
      verdict.problems.append(
        Problem(
          code: "budget", message: "more than \(options.maximumFindings) findings; the rest is not listed",
          limit: "findings", option: "--max-findings"))
    }
  }

  /// The candidates that count; the others are set aside.
  private func withoutShadowed(
    _ candidates: [RuleEvaluation.Candidate], _ plan: RulePlan, _ verdict: inout Verdict
  ) -> [RuleEvaluation.Candidate] {
    guard plan.hasShadows else { return candidates }
    for candidate in candidates where plan.levels[candidate.ruleIndex] == .shadow {
      verdict.setAside.append(
        SetAside(rule: rules.rules[candidate.ruleIndex].id, means: .shadow, reason: "level: shadow"))
    }
    return candidates.filter { plan.levels[$0.ruleIndex] != .shadow }
  }

  /// By part, start and rule, as findings are.
  private func inOrder(
    _ candidates: [RuleEvaluation.Candidate], _ writer: FindingWriter
  ) -> [RuleEvaluation.Candidate] {
    guard candidates.count > 1 else { return candidates }
    let keys = candidates.enumerated().map { index, candidate in
      PlaceKey(
        part: candidate.match.map(writer.partIndex) ?? Int.max, start: candidate.match?.match.range.lowerBound ?? 0,
        rule: candidate.ruleIndex, index: index)
    }
    return keys.sorted().map { candidates[$0.index] }
  }

  /// Where a candidate stands among the others.
  private struct PlaceKey: Comparable {
    let part: Int
    let start: Int
    let rule: Int
    let index: Int

    static func < (first: PlaceKey, second: PlaceKey) -> Bool {
      if first.part != second.part { return first.part < second.part }
      if first.start != second.start { return first.start < second.start }
      return first.rule == second.rule ? first.index < second.index : first.rule < second.rule
    }
  }

  /// By part, start and rule; findings without a place come last.
  private static func comesFirst(_ first: (order: Int, finding: Finding), _ second: (order: Int, finding: Finding))
    -> Bool
  {
    let starts = (first.finding.place?.range.lowerBound ?? 0, second.finding.place?.range.lowerBound ?? 0)
    if first.order != second.order { return first.order < second.order }
    return starts.0 == starts.1 ? first.finding.rule < second.finding.rule : starts.0 < starts.1
  }

  private func reportBudgets(_ scan: DraftScan, _ verdict: inout Verdict) {
    if scan.stepsLeft <= 0 {
      verdict.problems.append(
        Problem(
          code: "budget",
          message: "the draft costs more than \(options.maximumSteps) steps; what comes after was not checked",
          limit: "steps", option: "--max-steps"))
    }
    guard !scan.exhaustedPatterns.isEmpty else { return }
    for rule in rules.rules where !scan.exhaustedPatterns.isDisjoint(with: rule.condition.patternIndices) {
      verdict.problems.append(
        Problem(
          code: "budget", message: "a pattern of \(rule.id) did not finish; the rule may have missed something",
          limit: "pattern-steps", option: "--max-pattern-steps"))
    }
  }

  /// What a verdict's findings and problems deserve.
  static func decision(for verdict: Verdict, options: LinterOptions) -> Decision {
    if verdict.findings.contains(where: { $0.severity >= options.failOn }) { return .block }
    let lacksContext = options.requiresContext && !verdict.notChecked.isEmpty
    if !verdict.problems.isEmpty || lacksContext { return .incomplete }
    return verdict.findings.isEmpty ? .pass : .review
  }
}
