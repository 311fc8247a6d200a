/// An element whose end was not read yet.
struct OpenElement: Sendable {
  var element: HTMLElement
  var traits: HTMLElement.Traits
  /// The hash of the name.
  var key: UInt64
  var style: ComputedStyle
  /// Where the element's own style stands among those of all open elements; nil where it has none.
  var own: Int?
  /// The line breaks that it asks for at its end.
  var breaksAfter = 0
  var isCell = false
  /// It is an element of SVG or MathML.
  var isForeign = false
  /// Nothing in it is text for a reader: scripts and styles.
  var isCode = false
  /// The start tag.
  var tag: Range<Int>
  /// How many visible pieces stood before it.
  var pieces = 0
}

/// The elements that are open, the innermost last.
struct OpenElements: Sendable {
  private(set) var elements: [OpenElement] = []
  private var styles: [OwnStyle] = []
  /// How many open elements there are of a name, by a few bits of its hash.
  private var counts = [Int32](repeating: 0, count: 512)
  private let root = ComputedStyle()

  init() { elements.reserveCapacity(64) }

  var count: Int { elements.count }
  var last: OpenElement? { elements.last }
  /// The style of text that follows.
  var style: ComputedStyle { elements.last?.style ?? root }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 11) & 511 }

  /// False where no element of that name is open.
  func mayContain(_ key: UInt64) -> Bool { counts[OpenElements.slot(key)] > 0 }

  mutating func push(_ element: OpenElement, own: OwnStyle?) {
    var element = element
    if let own {
      element.own = styles.count
      styles.append(own)
    }
    counts[OpenElements.slot(element.key)] += 1
    elements.append(element)
  }

  mutating func pop() -> OpenElement? {
    guard let element = elements.popLast() else { return nil }
    counts[OpenElements.slot(element.key)] -= 1
    if let own = element.own { styles.removeSubrange(own...) }
    return element
  }

  /// Takes an element out from among others, whose style no longer comes from it.
  mutating func remove(at index: Int) -> OpenElement {
    let element = elements.remove(at: index)
    counts[OpenElements.slot(element.key)] -= 1
    var style = index > 0 ? elements[index - 1].style : root
    for next in index..<elements.count {
      let own = elements[next].own.map { styles[$0] } ?? OwnStyle()
      style = style.child(own, elements[next].element)
      elements[next].style = style
    }
    return element
  }

  /// The innermost open element that is wanted, unless one that stops the search lies inside of it.
  func innermost(_ isWanted: (OpenElement) -> Bool, stop: (OpenElement) -> Bool) -> Int? {
    var index = elements.count - 1
    while index >= 0 {
      if isWanted(elements[index]) { return index }
      if stop(elements[index]) { return nil }
      index -= 1
    }
    return nil
  }
}
