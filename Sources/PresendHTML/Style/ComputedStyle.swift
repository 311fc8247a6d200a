/// How the text of an element looks, as far as a reader can tell whether it is seen.
struct ComputedStyle: Sendable {
  /// Why nothing in the element can be seen.
  private(set) var subtreeReason: HiddenText.Reason?
  private(set) var isDisplayed = true
  private var isVisible = true
  /// In CSS pixels.
  private(set) var fontSize: Float = 16
  private var color: CSSColor? = .black
  private var background: CSSColor? = .white
  private var textIndent: Float = 0
  private(set) var whiteSpace = TextAssembler.WhiteSpace.collapsed
  /// Why the text of the element is not seen; nil where it is.
  private(set) var hiddenReason: HiddenText.Reason?

  /// The style of the page.
  init() {}

  /// The style of an element in an element of this style.
  func child(_ own: OwnStyle, _ element: HTMLElement) -> ComputedStyle {
    var result = self
    result.subtreeReason = subtreeReason ?? own.hidingReason
    if own.isUnshown || own.display == OwnStyle.Display.none { result.isDisplayed = false }
    result.isVisible = own.isVisible ?? isVisible
    if let size = own.fontSize ?? ComputedStyle.defaultSize(of: element) {
      switch size {
      case .pixels(let pixels): result.fontSize = Float(pixels)
      case .percent(let percent): result.fontSize = fontSize * Float(percent) / 100
      case .relative(let factor): result.fontSize = fontSize * Float(factor)
      }
    }
    if own.hasUncertainColors { (result.color, result.background) = (nil, nil) }
    if let color = own.color { result.color = color } else if element == .a { result.color = .link }
    if let background = own.background {
      if let color = background {
        // A transparent background shows the one behind it.
        if color.alpha > 127 { result.background = color }
      } else {
        result.background = nil
      }
    }
    if let indent = own.textIndent { result.textIndent = Float(indent) }
    result.whiteSpace = own.whiteSpace ?? whiteSpace
    result.hiddenReason = result.reason
    return result
  }

  private var reason: HiddenText.Reason? {
    if let subtreeReason { return subtreeReason }
    if !isVisible { return .visibility }
    if fontSize <= 1 { return .fontSize }
    if textIndent <= -999 { return .offScreen }
    guard let color else { return nil }
    if color.alpha < 13 { return .color }
    if let background, color.isIndistinguishable(from: background) { return .color }
    return nil
  }

  private static func defaultSize(of element: HTMLElement) -> OwnStyle.Length? {
    switch element {
    case .h1: .relative(2)
    case .h2: .relative(1.5)
    case .h3: .relative(1.17)
    case .h5: .relative(0.83)
    case .h6: .relative(0.67)
    case .big: .relative(1.2)
    case .small, .sub, .sup: .relative(0.8333)
    default: nil
    }
  }
}
