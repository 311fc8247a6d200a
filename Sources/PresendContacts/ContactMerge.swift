/// Brings together what was found by reading a text in several ways.
///
/// What a disguised contact holds whole gives way to it; what merely repeats something known is left out. Only the
/// neighbours of a contact are compared, so that texts full of contacts take no longer than their length.
struct ContactMerge {
  private var known: [Contact]
  private var isGone: [Bool]
  private var added: [Contact] = []

  init(_ contacts: [Contact]) {
    known = contacts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    isGone = [Bool](repeating: false, count: known.count)
  }

  /// Everything that remains.
  var contacts: [Contact] { known.indices.filter { !isGone[$0] }.map { known[$0] } + added }

  /// Takes in a contact; they must come in order of their starts.
  mutating func add(_ contact: Contact) {
    let near = neighbours(of: contact.range)
    if contact.kind == .handle, !contact.isEvasion, joinHandle(contact, near) { return }
    let late = added.suffix(8).filter { $0.range.overlaps(contact.range) }
    if near.contains(where: { covers(known[$0], contact) }) || late.contains(where: { covers($0, contact) }) { return }
    for index in near where contact.isEvasion ? isInside(known[index], contact) : isNameOf(contact, known[index]) {
      isGone[index] = true
    }
    let isPart = near.contains { !isGone[$0] && known[$0].kind != .handle }
    if contact.kind == .phone, isPart { return }
    added.append(contact)
  }

  /// A mention that was found already learns the name of its messenger.
  private mutating func joinHandle(_ contact: Contact, _ near: [Int]) -> Bool {
    guard let index = near.first(where: { known[$0].kind == .handle }) else { return false }
    if known[index].messenger == nil { known[index].messenger = contact.messenger }
    return true
  }

  /// True where the new contact tells nothing that the known one does not.
  private func covers(_ known: Contact, _ contact: Contact) -> Bool {
    if known.kind == contact.kind {
      return !contact.isEvasion || known.isEvasion
        || known.range.lowerBound <= contact.range.lowerBound && known.range.upperBound >= contact.range.upperBound
    }
    guard contact.kind == .email else { return false }
    return known.kind == .link && known.range.count >= contact.range.count
  }

  /// True for a bare host that is the name of a handle: `our Instagram is lampshop.fr`.
  private func isNameOf(_ handle: Contact, _ known: Contact) -> Bool {
    guard handle.kind == .handle, known.kind == .link, known.scheme == nil, known.messenger == nil,
      known.value.lowercased() == handle.value
    else { return false }
    return !["com", "net", "org"].contains { known.value.lowercased().hasSuffix("." + $0) }
  }

  private func isInside(_ known: Contact, _ contact: Contact) -> Bool {
    guard known.range.lowerBound >= contact.range.lowerBound, known.range.upperBound <= contact.range.upperBound else {
      return false
    }
    return known.kind.rawValue >= contact.kind.rawValue
      || contact.kind == .email && known.range.count < contact.range.count
  }

  /// The known contacts that overlap a range.
  private func neighbours(of range: Range<Int>) -> [Int] {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return stride(from: low - 1, through: max(0, low - 16), by: -1).filter {
      known[$0].range.overlaps(range) && !isGone[$0]
    }
  }
}
