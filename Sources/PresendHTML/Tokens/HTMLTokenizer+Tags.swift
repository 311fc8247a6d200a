extension HTMLTokenizer {
  /// Reads a tag with its attributes; nil where the source ends inside it, in which case nothing is left.
  mutating func readTag(_ kind: HTMLToken.Kind, nameStart: Int) -> HTMLToken? {
    let start = position
    var index = nameStart
    while index < end, !bytes[index].isHTMLSpace, bytes[index] != .solidus, bytes[index] != .greaterThan { index += 1 }
    let name = nameStart..<index
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    if index < end, bytes[index] == .greaterThan {
      index += 1
    } else if let after = readAttributes(from: index, &isSelfClosing) {
      index = after
    } else {
      position = end
      endsInTag = true
      return nil
    }
    position = index
    return HTMLToken(kind: kind, isSelfClosing: isSelfClosing, range: start..<index, content: name)
  }

  /// Reads attributes up to the `>` that ends the tag and gives the offset after it; nil where there is none.
  private mutating func readAttributes(from start: Int, _ isSelfClosing: inout Bool) -> Int? {
    var index = start
    while index < end {
      switch bytes[index] {
      case .greaterThan: return index + 1
      case .solidus:
        index += 1
        if index < end, bytes[index] == .greaterThan {
          isSelfClosing = true
          return index + 1
        }
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: index += 1
      default:
        guard let after = readAttribute(from: index) else { return nil }
        index = after
      }
    }
    return nil
  }

  /// Reads one attribute and gives the offset after it; nil where the source ends inside its value.
  private mutating func readAttribute(from start: Int) -> Int? {
    // A `=` at the very start belongs to the name.
    var index = start + 1
    while index < end {
      let byte = bytes[index]
      if byte.isHTMLSpace || byte == .solidus || byte == .greaterThan || byte == UInt8(ascii: "=") { break }
      index += 1
    }
    let name = start..<index
    while index < end, bytes[index].isHTMLSpace { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "=") else {
      attributes.append(HTMLTokenAttribute(name: name, value: name.upperBound..<name.upperBound))
      return index
    }
    index += 1
    while index < end, bytes[index].isHTMLSpace { index += 1 }
    guard index < end else { return nil }
    let quote = bytes[index]
    if quote == .doubleQuote || quote == .singleQuote {
      let valueStart = index + 1
      index = valueStart
      while index < end, bytes[index] != quote { index += 1 }
      guard index < end else { return nil }
      attributes.append(HTMLTokenAttribute(name: name, value: valueStart..<index))
      return index + 1
    }
    let valueStart = index
    while index < end, !bytes[index].isHTMLSpace, bytes[index] != .greaterThan { index += 1 }
    attributes.append(HTMLTokenAttribute(name: name, value: valueStart..<index))
    return index
  }
}
