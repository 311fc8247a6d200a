internal import PresendDrafts

extension Configuration {
  /// This configuration with what another one says laid over it: each key that the other one has wins as a whole;
  /// levels are taken over name by name, suppressions and overrides are added.
  public func overlaid(by other: Configuration) -> Configuration {
    var result = self
    result.context = other.context.filled(from: context)
    result.platform = other.platform ?? platform
    result.packs = other.packs ?? packs
    if !other.requirements.isEmpty { result.requirements = other.requirements }
    if !other.ruleFolders.isEmpty { result.ruleFolders = other.ruleFolders }
    if other.places["brand-domains"] != nil { result.brandDomains = other.brandDomains }
    if other.places["allowed-numbers"] != nil { result.allowedNumbers = other.allowedNumbers }
    if other.places["product-names"] != nil { result.productNames = other.productNames }
    if other.places["accept"] != nil { result.acceptedTexts = other.acceptedTexts }
    if other.places["carriers"] != nil { result.carriers = other.carriers }
    if other.places["fields"] != nil { result.fields = other.fields }
    let named = Set(other.levels.map(\.name.text))
    result.levels = levels.filter { !named.contains($0.name.text) } + other.levels
    result.budgets.steps = other.budgets.steps ?? budgets.steps
    result.budgets.findings = other.budgets.findings ?? budgets.findings
    result.budgets.draftSize = other.budgets.draftSize ?? budgets.draftSize
    result.budgets.patternSteps = other.budgets.patternSteps ?? budgets.patternSteps
    result.failOn = other.failOn ?? failOn
    result.suppressions += other.suppressions
    result.overrides += other.overrides
    result.texts.merge(other.texts) { $1 }
    result.places.merge(other.places) { $1 }
    return result
  }
}
