extension Attachment {
  /// Takes size, type and the measures of an image from a content.
  mutating func describe(_ content: [UInt8], declaredType: String) {
    bytes = content.count
    type = declaredType
  }
}
