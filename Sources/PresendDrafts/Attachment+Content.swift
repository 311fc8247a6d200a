internal import PresendText

extension Attachment {
  /// Takes size, type and, of an image, its measures from a content.
  ///
  /// The type is what the content says; a content that says nothing is what it is declared to be.
  mutating func describe(_ content: [UInt8], declaredType: String) {
    bytes = content.count
    type = FileType.of(content) ?? declaredType
    if type != declaredType, !FileType.areTheSame(declaredType, type ?? "") { self.declaredType = declaredType }
    guard let image = ImageHeader(content) else { return }
    width = image.width
    height = image.height
    isAnimated = image.isAnimated
  }
}
