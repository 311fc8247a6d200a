/// The rules of the `<style>` elements of a source.
///
/// Selectors of one compound (`td`, `.note`, `p.note`, `#x`) are followed. Of longer ones only the last compound is
/// looked at, and only to know that colours cannot be told. Rules for certain screens only (`@media`) say nothing about what
/// is seen.
struct StyleSheet: Sendable {
  /// A compound selector.
  struct Selector: Sendable {
    var element: UInt64?
    var classes: [[UInt8]] = []
    var id: [UInt8]?
    /// It is the last compound of a longer selector, or has attributes or pseudo-classes.
    var isUncertain = false
    var specificity: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (element == nil ? 0 : 1) }
  }

  /// The declarations of a rule under one of its selectors.
  struct Rule: Sendable {
    var selector: Selector
    var declarations: Range<Int>
    var order: Int
  }

  /// One property of a rule.
  struct Declaration: Sendable {
    var property: CSSProperty
    var values: [CSSValue]
    var isImportant: Bool
  }

  /// How many rules are followed.
  static let maximumRules = 4096

  private(set) var rules: [Rule] = []
  private(set) var declarations: [Declaration] = []
  /// Rules by the hash of what an element must have: its class, id or name.
  private var byClass: [[UInt8]: [Int]] = [:]
  private var byID: [[UInt8]: [Int]] = [:]
  private var byElement: [UInt64: [Int]] = [:]
  private var universal: [Int] = []

  var isEmpty: Bool { rules.isEmpty }

  mutating func addDeclaration(_ declaration: Declaration) { declarations.append(declaration) }

  /// Adds a rule; one that asks for nothing in particular concerns every element.
  mutating func addRule(_ selector: Selector, _ declarations: Range<Int>) {
    guard rules.count < StyleSheet.maximumRules else { return }
    let index = rules.count
    rules.append(Rule(selector: selector, declarations: declarations, order: index))
    if let id = selector.id {
      byID[id, default: []].append(index)
    } else if let name = selector.classes.first {
      byClass[name, default: []].append(index)
    } else if let element = selector.element {
      byElement[element, default: []].append(index)
    } else {
      universal.append(index)
    }
  }

  /// The rules that may concern an element.
  func candidates(element: UInt64, classes: [[UInt8]], id: [UInt8]?) -> [Int] {
    var found = universal
    found += byElement[element] ?? []
    for name in classes { found += byClass[name] ?? [] }
    if let id { found += byID[id] ?? [] }
    return found
  }

  /// Those of some rules that do concern an element, the strongest last.
  func matches(_ candidates: [Int], element: UInt64, classes: [[UInt8]], id: [UInt8]?) -> [Rule] {
    let matching = candidates.map { rules[$0] }.filter { rule in
      let selector = rule.selector
      return (selector.element == nil || selector.element == element)
        && (selector.id == nil || selector.id == id)
        && selector.classes.allSatisfy(classes.contains)
    }
    return matching.sorted {
      ($0.selector.specificity, $0.order) < ($1.selector.specificity, $1.order)
    }
  }
}
