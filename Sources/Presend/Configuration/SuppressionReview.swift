internal import PresendDrafts
public import PresendRules

/// Judges the suppressions of configuration files, which concern no single draft: those that are expired, that their
/// pack forbids, or that set nothing aside are findings in the file that says them.
public struct SuppressionReview {
  /// A suppression with how the drafts were judged for which it holds.
  private struct Entry {
    let suppression: Configuration.ConfiguredSuppression
    let configuration: Configuration
    let rules: RuleSet
    let options: LinterOptions
  }

  private var entries: [Entry] = []
  private var places: Set<String> = []
  private let isPartial: Bool

  /// Nothing to judge.
  ///
  /// - Parameter isPartial: true where a run saw only what changed, which does not tell what is of no use.
  public init(isPartial: Bool) { self.isPartial = isPartial }

  /// Takes up the suppressions that hold for some drafts; those that are known already are passed over.
  public mutating func add(_ configuration: Configuration, rules: RuleSet, options: LinterOptions) {
    for suppression in configuration.suppressions {
      guard case .configuration(let place) = suppression.suppression.origin, places.insert(place).inserted else {
        continue
      }
      entries.append(
        Entry(suppression: suppression, configuration: configuration, rules: rules, options: options))
    }
  }

  /// A verdict on each file that has findings, in the order of their names.
  ///
  /// - Parameter used: the places of suppressions that set something aside, as `RunSummary` knows them.
  public func verdicts(used: Set<String>) -> [JudgedDraft] {
    let files = Set(entries.map(\.suppression.rule.path)).sorted()
    return files.compactMap { path in
      let own = entries.filter { $0.suppression.rule.path == path }
      let found = own.compactMap { entry in complaint(entry, used).map { (entry, $0) } }
      return found.isEmpty ? nil : SuppressionReview.judged(path, found)
    }
  }

  private func complaint(_ entry: Entry, _ used: Set<String>) -> Finding? {
    let suppression = entry.suppression.suppression
    guard case .configuration(let place) = suppression.origin else { return nil }
    if suppression.isExpired(on: entry.options.day ?? entry.options.today) {
      return SuppressionLedger.expired(suppression)
    }
    let named = entry.rules.rules.filter { $0.names.contains(suppression.rule) }
    if !named.isEmpty, !named.contains(where: \.isSuppressible) { return SuppressionLedger.refused(suppression) }
    let isAsked = named.contains(where: entry.options.selection.includes)
    guard isAsked, !isPartial, !used.contains(place) else { return nil }
    return SuppressionLedger.unused(suppression, in: "the configuration")
  }

  private static func judged(_ path: String, _ found: [(Entry, Finding)]) -> JudgedDraft? {
    guard let first = found.first?.0 else { return nil }
    let text = Array((first.configuration.texts[path] ?? "").utf8)
    var draft = Draft(id: path, source: path, origin: Origin(bytes: text))
    draft.parts = [Part(kind: .body, name: "body", bytes: text, origin: nil)]
    let lines = OriginLines(draft.origin)
    let findings = found.map { entry, finding in
      var finding = finding
      if let owner = entry.suppression.suppression.owner, !entry.options.isRedacted {
        finding.remedy += " Ask \(owner)."
      }
      finding.place = place(of: entry.suppression.rule, in: text, lines, isRedacted: entry.options.isRedacted)
      return finding
    }.sorted { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
    var verdict = Verdict(
      id: path, source: path, platform: first.configuration.context.platform ?? .generic,
      day: first.options.day ?? first.options.today, packs: [], decision: .pass, findings: findings,
      important: .absent, notChecked: [], problems: [], setAside: [])
    verdict.decision = Linter.decision(for: verdict, options: first.options)
    var judged = JudgedDraft(verdict, of: draft, in: path)
    judged.isConfiguration = true
    return judged
  }

  /// Where the name of a rule stands; nil where the file says it in another spelling, as YAML may.
  private static func place(
    of name: Configuration.Setting, in text: [UInt8], _ lines: OriginLines, isRedacted: Bool
  ) -> Finding.Place? {
    let needle = Array(name.text.utf8)
    guard !needle.isEmpty, text.count >= needle.count else { return nil }
    let start = (0...text.count - needle.count).first { start in
      guard text[start] == needle[0], text[start..<start + needle.count].elementsEqual(needle) else { return false }
      let place = lines.place(of: start)
      return place.line == name.line && place.column >= name.column
    }
    return start.map { start in
      let range = start..<start + needle.count
      let place = lines.place(of: start)
      return Finding.Place(
        part: "body", range: range, text: isRedacted ? nil : name.text, source: range, line: place.line,
        column: place.column)
    }
  }
}
