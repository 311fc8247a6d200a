/// What an element says about itself, by its style, its attributes and the rules of style sheets; nil for what it
/// leaves to its parent or to the default.
struct OwnStyle: Sendable {
  enum Display: UInt8, Sendable { case none, inline, block, cell, row }
  enum Length: Sendable, Equatable {
    case pixels(Double), percent(Double), relative(Double)
  }

  var display: Display?
  var isVisible: Bool?
  var opacity: Double?
  var fontSize: Length?
  var color: CSSColor?
  /// The outer nil: not said; the inner nil: an image, or something that cannot be told.
  var background: CSSColor??
  var textIndent: Double?
  var isPositioned: Bool?
  /// How far the element is moved out of its place to the left or up, in pixels; negative is away.
  var shift: Double?
  var clipsWidth: Bool?
  var clipsHeight: Bool?
  var width: Length?
  var height: Length?
  var maximumWidth: Length?
  var maximumHeight: Length?
  var isClippedAway: Bool?
  var isScaledToNothing: Bool?
  var isMsoHidden: Bool?
  var hasHiddenAttribute = false
  /// It is an element that shows nothing of its content.
  var isUnshown = false
  var whiteSpace: TextAssembler.WhiteSpace?
  var marginTop: Double?
  var marginBottom: Double?
  /// A rule whose selector is not fully understood may paint the element.
  var hasUncertainColors = false

  /// Nothing is said.
  init() {}
}

extension OwnStyle {
  private static func isNothing(_ length: Length?) -> Bool {
    switch length {
    case .pixels(let value), .percent(let value), .relative(let value): value >= 0 && value <= 1
    case nil: false
    }
  }

  /// Why nothing in the element can be seen, whatever its children say; nil where it can.
  var hidingReason: HiddenText.Reason? {
    if isUnshown { return .element }
    if display == Display.none { return hasHiddenAttribute ? .attribute : .display }
    if isMsoHidden == true { return .msoHide }
    if let opacity, opacity <= 0.05 { return .opacity }
    if isClippedAway == true || isScaledToNothing == true { return .clipped }
    if clipsHeight == true, OwnStyle.isNothing(height) || OwnStyle.isNothing(maximumHeight) { return .clipped }
    if clipsWidth == true, OwnStyle.isNothing(width) || OwnStyle.isNothing(maximumWidth) { return .clipped }
    if let shift, shift <= -999, isPositioned == true { return .offScreen }
    return nil
  }
}
