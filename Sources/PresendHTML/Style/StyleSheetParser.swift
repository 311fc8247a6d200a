/// Reads the text of `<style>` elements.
struct StyleSheetParser {
  private let bytes: [UInt8]
  private(set) var sheet = StyleSheet()
  /// Where other style sheets are asked for, which nobody reads here.
  private(set) var imports: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the rules of a stretch of CSS.
  ///
  /// - Parameter visit: is called with every block of declarations, those for certain screens included
  mutating func read(_ range: Range<Int>, visit: (Range<Int>) -> Void) {
    var scanner = CSSScanner(bytes, range)
    // Which of the open blocks of `@media` and the like hold only at times.
    var blocks: [Bool] = []
    var conditions = 0
    while true {
      skipToRule(&scanner)
      guard !scanner.isAtEnd else { return }
      if bytes[scanner.index] == UInt8(ascii: "}") {
        if blocks.popLast() == true { conditions -= 1 }
        scanner.index += 1
        continue
      }
      let start = scanner.index
      scanner.skip { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ";") }
      let prelude = bytes.trimmingSpace(start..<scanner.index)
      if bytes.matchesIgnoringCase(StyleSheetParser.importing, at: start, before: prelude.upperBound) {
        imports.append(prelude)
      }
      guard !scanner.isAtEnd else { return }
      let stop = bytes[scanner.index]
      if stop == UInt8(ascii: "}") { continue }
      scanner.index += 1
      if stop == UInt8(ascii: ";") { continue }
      if bytes[start] == UInt8(ascii: "@"), holdsRules(prelude) {
        blocks.append(!concernsEveryScreen(prelude))
        if blocks[blocks.count - 1] { conditions += 1 }
        continue
      }
      let block = readBlock(&scanner)
      visit(block)
      if bytes[start] != UInt8(ascii: "@"), conditions == 0 { addRules(prelude, block) }
    }
  }

  /// Passes over blanks and over what hides a style from ancient programs.
  private func skipToRule(_ scanner: inout CSSScanner) {
    while true {
      scanner.skipSpace()
      if bytes.matchesIgnoringCase([0x3C, 0x21, 0x2D, 0x2D], at: scanner.index, before: scanner.end) {
        scanner.index += 4
      } else if bytes.matchesIgnoringCase([0x2D, 0x2D, 0x3E], at: scanner.index, before: scanner.end) {
        scanner.index += 3
      } else {
        return
      }
    }
  }

  private static let importing = Array("@import".utf8)

  private static let nesting = ["@media", "@supports", "@layer", "@container", "@document", "@-moz-document"]
    .map { Array($0.utf8) }

  private func holdsRules(_ prelude: Range<Int>) -> Bool {
    StyleSheetParser.nesting.contains {
      bytes.matchesIgnoringCase($0, at: prelude.lowerBound, before: prelude.upperBound)
    }
  }

  private static let everyScreen: Set<[UInt8]> = Set(
    ["@media", "all", "screen", "only", "@layer"].map { Array($0.utf8) })

  /// True for `@media all`, `@media screen` and the like, whose rules always hold.
  private func concernsEveryScreen(_ prelude: Range<Int>) -> Bool {
    prelude.count <= 64
      && bytes[prelude].split { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }.allSatisfy {
        StyleSheetParser.everyScreen.contains($0.map(\.lowercased))
      }
  }

  private func readBlock(_ scanner: inout CSSScanner) -> Range<Int> {
    let start = scanner.index
    scanner.skip { $0 == UInt8(ascii: "}") }
    let block = start..<max(start, scanner.index)
    if !scanner.isAtEnd { scanner.index += 1 }
    return block
  }

  private mutating func addRules(_ prelude: Range<Int>, _ block: Range<Int>) {
    let first = sheet.declarations.count
    var found: [StyleSheet.Declaration] = []
    var reader = CSSDeclarations(bytes, block)
    while let declaration = reader.next() {
      guard let property = declaration.property, found.count < 64 else { continue }
      let values = CSSValue.pieces(bytes, declaration.value)
      found.append(
        StyleSheet.Declaration(property: property, values: values, isImportant: declaration.isImportant))
    }
    guard !found.isEmpty, sheet.rules.count < StyleSheet.maximumRules else { return }
    for declaration in found { sheet.addDeclaration(declaration) }
    var scanner = CSSScanner(bytes, prelude)
    while !scanner.isAtEnd {
      let start = scanner.index
      scanner.skip { $0 == UInt8(ascii: ",") }
      if let selector = selector(bytes.trimmingSpace(start..<scanner.index)) {
        sheet.addRule(selector, first..<sheet.declarations.count)
      }
      if !scanner.isAtEnd { scanner.index += 1 }
    }
  }

  private static let states = ["hover", "active", "focus", "visited", "link"].map { Array($0.utf8) }

  /// A rule for a state that passes says nothing about how a message looks when it is opened.
  private func isState(_ name: Range<Int>) -> Bool {
    StyleSheetParser.states.contains {
      $0.count == name.count && bytes.matchesIgnoringCase($0, at: name.lowerBound, before: name.upperBound)
    }
  }

  /// The last compound of a selector.
  private func selector(_ range: Range<Int>) -> StyleSheet.Selector? {
    var selector = StyleSheet.Selector()
    var scanner = CSSScanner(bytes, range)
    while !scanner.isAtEnd {
      let start = scanner.index
      switch bytes[start] {
      case UInt8(ascii: "."), UInt8(ascii: "#"):
        scanner.index += 1
        let nameStart = scanner.index
        scanner.skipName()
        guard scanner.index > nameStart else { return nil }
        let name = CSSText.unescaped(bytes, nameStart..<scanner.index)
        if bytes[start] == UInt8(ascii: ".") { selector.classes.append(name) } else { selector.id = name }
      case UInt8(ascii: "*"): scanner.index += 1
      case UInt8(ascii: "["):
        selector.isUncertain = true
        scanner.skip { $0 == UInt8(ascii: "]") }
        if !scanner.isAtEnd { scanner.index += 1 }
      case UInt8(ascii: ":"):
        selector.isUncertain = true
        scanner.index += 1
        let nameStart = scanner.index
        scanner.skipName()
        if isState(nameStart..<scanner.index) { return nil }
        if !scanner.isAtEnd, bytes[scanner.index] == UInt8(ascii: "(") { scanner.skipPiece() }
      case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"), 0x09, 0x0A, 0x0C, 0x0D, 0x20:
        scanner.index += 1
        selector = StyleSheet.Selector(isUncertain: true)
      default:
        scanner.skipName()
        guard scanner.index > start else { return nil }
        let name = CSSText.unescaped(bytes, start..<scanner.index)
        selector.element = nameHash(name, 0..<name.count)
      }
    }
    return selector
  }
}
