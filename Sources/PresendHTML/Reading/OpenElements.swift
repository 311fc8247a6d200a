/// An element whose end was not read yet.
struct OpenElement: Sendable {
  var element: HTMLElement
  var traits: HTMLElement.Traits
  /// The hash of the name.
  var key: UInt64
  var style: ComputedStyle
  /// Where the element's own style stands among those of all open elements; -1 where it has none.
  var own: Int32 = -1
  /// The line breaks that it asks for at its end.
  var breaksAfter: Int8 = 0
  var isCell = false
  /// It is an element of SVG or MathML.
  var isForeign = false
  /// Nothing in it is text for a reader: scripts and styles.
  var isCode = false
  /// It repeats an earlier message.
  var isQuotation = false
  /// The start tag.
  var tagStart: Int32
  var tagEnd: Int32
  /// How many visible pieces stood before it.
  var pieces: Int32 = 0

  /// The start tag.
  var tag: Range<Int> { Int(tagStart)..<Int(tagEnd) }
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
  /// The innermost element; `other` where none is open.
  var lastElement: HTMLElement { elements.isEmpty ? .other : elements[elements.count - 1].element }
  var lastTraits: HTMLElement.Traits { elements.isEmpty ? [] : elements[elements.count - 1].traits }
  var isInCode: Bool { !elements.isEmpty && elements[elements.count - 1].isCode }
  var isForeign: Bool { !elements.isEmpty && elements[elements.count - 1].isForeign }
  /// The style of text that follows.
  var style: ComputedStyle { elements.isEmpty ? root : elements[elements.count - 1].style }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 11) & 511 }

  /// False where no element of that name is open.
  func mayContain(_ key: UInt64) -> Bool { counts[OpenElements.slot(key)] > 0 }

  /// Adds an element; without a style of its own, `own` is not kept.
  mutating func push(_ element: consuming OpenElement, own: borrowing OwnStyle, hasOwn: Bool) {
    if hasOwn {
      element.own = Int32(styles.count)
      styles.append(copy own)
    }
    counts[OpenElements.slot(element.key)] += 1
    elements.append(element)
  }

  mutating func pop() -> OpenElement? {
    guard let element = elements.popLast() else { return nil }
    counts[OpenElements.slot(element.key)] -= 1
    if element.own >= 0 { styles.removeSubrange(Int(element.own)...) }
    return element
  }

  /// What the innermost element says about its own style; nil where it says nothing.
  var lastOwnStyle: OwnStyle? {
    guard let last = elements.last, last.own >= 0 else { return nil }
    return styles[Int(last.own)]
  }

  /// Opens an element again inside of another one than before.
  mutating func reopen(_ element: OpenElement, own: OwnStyle?) {
    var element = element
    element.style = own.map { style.child($0, element.element) } ?? style.child(OwnStyle(), element.element)
    element.own = -1
    push(element, own: own ?? OwnStyle(), hasOwn: own != nil)
  }

  /// Takes an element out from among others, whose style no longer comes from it.
  mutating func remove(at index: Int) -> OpenElement {
    let element = elements.remove(at: index)
    counts[OpenElements.slot(element.key)] -= 1
    var style = index > 0 ? elements[index - 1].style : root
    for next in index..<elements.count {
      let own = elements[next].own >= 0 ? styles[Int(elements[next].own)] : OwnStyle()
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
