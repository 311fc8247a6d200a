internal import PresendDrafts
package import PresendMatching

/// What a draft must hold for a condition to be able to hold: words and signs, joined by "all of" and "one of".
///
/// Triggers bring a rule up where one of them stands; most such rules lack something else. This says so without building
/// an answer: what is not met is a no, what is met may be anything.
package struct Requirement: Sendable {
  /// The formula, each node before those inside it.
  private let nodes: [Node]

  private struct Node: Sendable {
    enum Kind: UInt8 {
      case always
      case set
      case pattern
      case sign
      case all
      case any
    }
    let kind: Kind
    /// The number of a phrase set, a pattern or a sign.
    var value: Int32 = 0
    /// The node behind those inside this one.
    var end: Int32 = 0
  }

  /// The requirement of a condition of a rule that looks at the given places.
  init(of condition: Condition, in places: [PartSelector]) {
    // That the header is missing must be said of every draft, whatever else stands in it.
    if places.count == 1, case .header = places[0] {
      nodes = [Node(kind: .always, end: 1)]
    } else {
      var nodes: [Node] = []
      Need(condition, in: places).write(to: &nodes)
      self.nodes = nodes
    }
  }

  /// False where a draft with these words and signs cannot fulfil the condition.
  package func isMet(by signs: DraftSigns) -> Bool { Requirement.isMet(0, nodes.span, signs) }

  private static func isMet(_ index: Int, _ nodes: Span<Node>, _ signs: DraftSigns) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .always: return true
    case .set: return signs.contains(set: node.value)
    case .pattern: return signs.contains(pattern: node.value)
    case .sign: return signs.contains(sign: node.value)
    case .all, .any:
      let wanted = node.kind == .any
      var inner = index + 1
      while inner < Int(node.end) {
        if isMet(inner, nodes, signs) == wanted { return wanted }
        inner = Int(nodes[inner].end)
      }
      return !wanted
    }
  }

  /// True where the sign is part of the formula.
  func names(_ sign: Trigger.Sign) -> Bool {
    nodes.contains { $0.kind == .sign && $0.value == Int32(sign.rawValue) }
  }

  /// The formula while it is made.
  private indirect enum Need {
    case always
    case trigger(Trigger)
    case all([Need])
    case any([Need])

    init(_ condition: Condition, in places: [PartSelector]) {
      func needs(_ conditions: [Condition]) -> [Need] { conditions.map { Need($0, in: places) } }
      switch condition {
      case .near(let test): self = .all(of: needs(test.terms))
      case .all(let conditions): self = .all(of: needs(conditions))
      case .any(let conditions): self = .any(of: needs(conditions))
      case .sentence(let test): self = Need(test.with, in: places)
      case .only(let test): self = Need(test.core, in: places)
      case .count(let inner, _): self = Need(inner, in: places)
      default: self = condition.triggers(in: places).map { .any(of: $0.map(Need.trigger)) } ?? .always
      }
    }

    static func all(of needs: [Need]) -> Need {
      let bound = needs.filter { !$0.isAlways }
      return bound.isEmpty ? .always : bound.count == 1 ? bound[0] : .all(bound)
    }

    static func any(of needs: [Need]) -> Need {
      needs.contains { $0.isAlways } ? .always : needs.count == 1 ? needs[0] : .any(needs)
    }

    private var isAlways: Bool { if case .always = self { true } else { false } }

    func write(to nodes: inout [Node]) {
      let index = nodes.count
      switch self {
      case .always: nodes.append(Node(kind: .always))
      case .trigger(.set(let set)): nodes.append(Node(kind: .set, value: set))
      case .trigger(.pattern(let number)): nodes.append(Node(kind: .pattern, value: Int32(number)))
      case .trigger(.sign(let sign)): nodes.append(Node(kind: .sign, value: Int32(sign.rawValue)))
      case .all(let needs):
        nodes.append(Node(kind: .all))
        for need in needs { need.write(to: &nodes) }
      case .any(let needs):
        nodes.append(Node(kind: .any))
        for need in needs { need.write(to: &nodes) }
      }
      nodes[index].end = Int32(nodes.count)
    }
  }
}

/// What a draft holds of what rules ask for: phrase sets of which something was found, patterns of which the literals were
/// found, and signs.
package struct DraftSigns: Sendable {
  private var sets: [UInt64]
  private var patterns: [UInt64]
  private var signs: UInt64 = 0

  /// Nothing yet, of so many phrase sets and patterns.
  package init(setCount: Int, patternCount: Int) {
    sets = [UInt64](repeating: 0, count: setCount / 64 + 1)
    patterns = [UInt64](repeating: 0, count: patternCount / 64 + 1)
  }

  package mutating func insert(set: PhraseTable.SetID) { sets[Int(set >> 6)] |= 1 << UInt64(set & 63) }

  package mutating func insert(pattern: Int) { patterns[pattern >> 6] |= 1 << UInt64(pattern & 63) }

  package mutating func insert(_ sign: Trigger.Sign) { signs |= 1 << UInt64(sign.rawValue) }

  package mutating func removeAll() {
    signs = 0
    for index in sets.indices { sets[index] = 0 }
    for index in patterns.indices { patterns[index] = 0 }
  }

  fileprivate func contains(set: PhraseTable.SetID) -> Bool { sets[Int(set >> 6)] >> UInt64(set & 63) & 1 != 0 }

  fileprivate func contains(pattern: Int32) -> Bool {
    patterns[Int(pattern >> 6)] >> UInt64(pattern & 63) & 1 != 0
  }

  fileprivate func contains(sign: Int32) -> Bool { signs >> UInt64(sign) & 1 != 0 }
}
