internal import PresendDrafts
internal import PresendText

/// What is known about the message beside its words.
package struct ContextTest: Sendable {
  /// A field of the context that rules may ask for, by its name in a draft.
  package enum Field: String, Sendable, CaseIterable {
    case platform, marketplace, channel, kind, stage, reason, language = "lang", orderID = "order.id",
      spAPIAction = "sp_api_action", optedOut = "buyer.opted_out", sentAt = "sent_at",
      lastBuyerMessage = "conversation.last_buyer_message",
      reviewRequests = "conversation.review_requests_sent"
  }

  package let field: Field
  /// The values that count; for numbers, those of at least `minimum` count.
  package let values: [String]
  package let minimum: Int?

  package init(field: Field, values: [String], minimum: Int? = nil) {
    self.field = field
    self.values = values
    self.minimum = minimum
  }

  func outcome(in scan: DraftScan) -> Outcome {
    if field == .platform { return answer(values.contains(scan.draft.context.platform?.rawValue ?? "generic")) }
    if let minimum {
      guard let count = scan.draft.context.reviewRequestsSent else { return .unknown([field.rawValue]) }
      return answer(count >= minimum)
    }
    guard let value = text(of: scan.draft.context) else { return .unknown([field.rawValue]) }
    if values.contains("*") { return .yes }
    return answer(values.contains { value == $0 || (field == .language && value.hasPrefix($0 + "-")) })
  }

  private func answer(_ holds: Bool) -> Outcome { holds ? .yes : .no }

  private func text(of context: Context) -> String? {
    switch field {
    case .platform: context.platform?.rawValue
    case .marketplace: context.marketplace
    case .channel: context.channel?.rawValue
    case .kind: context.kind?.rawValue
    case .stage: context.stage?.rawValue
    case .reason: context.reason
    case .language: context.language
    case .orderID: context.orderID
    case .spAPIAction: context.spAPIAction
    case .sentAt: context.sentAt?.description
    case .optedOut: context.buyerOptedOut.map { String($0) }
    case .reviewRequests: context.reviewRequestsSent.map { String($0) }
    case .lastBuyerMessage:
      switch context.lastBuyerMessage {
      case .never: "never"
      case .on(let day): day.description
      case nil: nil
      }
    }
  }
}

/// Files that go along with a message.
package struct AttachmentTest: Sendable {
  package let extensions: [String]
  package let types: [String]
  package let minimumBytes: Int?
  package let minimumTotalBytes: Int?
  package let minimumWidth: Int?
  package let minimumHeight: Int?
  package let minimumCount: Int?

  package init(
    extensions: [String] = [], types: [String] = [], minimumBytes: Int? = nil, minimumTotalBytes: Int? = nil,
    minimumWidth: Int? = nil, minimumHeight: Int? = nil, minimumCount: Int? = nil
  ) {
    self.extensions = extensions
    self.types = types
    self.minimumBytes = minimumBytes
    self.minimumTotalBytes = minimumTotalBytes
    self.minimumWidth = minimumWidth
    self.minimumHeight = minimumHeight
    self.minimumCount = minimumCount
  }

  func outcome(in scan: DraftScan) -> Outcome {
    guard let attachments = scan.draft.attachments else { return .unknown(["attachments"]) }
    if let minimumCount { return attachments.count >= minimumCount ? .yes : .no }
    if let minimumTotalBytes {
      return attachments.reduce(0, { $0 + ($1.bytes ?? 0) }) >= minimumTotalBytes ? .yes : .no
    }
    var matches: [PlacedMatch] = []
    var holds = false
    var names = scan.partIndices { $0.kind == .attachment }.filter(scan.isWhole)[...]
    for attachment in attachments {
      let part = attachment.name == nil ? nil : names.popFirst()
      guard counts(attachment) else { continue }
      holds = true
      if let part { matches.append(PlacedMatch(part: part, match: wholePart(scan.parts[part]))) }
    }
    return Outcome(truth: holds ? .yes : .no, matches: matches)
  }

  private func wholePart(_ part: PartScan) -> Match { part.match(given: 0..<part.views.given.count) }

  private func counts(_ attachment: Attachment) -> Bool {
    if !extensions.isEmpty || !types.isEmpty {
      let name = attachment.name?.lowercased() ?? ""
      let type = attachment.type?.lowercased() ?? ""
      guard
        extensions.contains(where: { name.hasSuffix("." + $0) })
          || types.contains(where: { type == $0 || ($0.hasSuffix("/*") && type.hasPrefix($0.dropLast())) })
      else { return false }
    }
    if let minimumBytes, (attachment.bytes ?? 0) < minimumBytes { return false }
    if minimumWidth != nil || minimumHeight != nil {
      let isWide = minimumWidth.map { (attachment.width ?? 0) >= $0 } ?? false
      let isHigh = minimumHeight.map { (attachment.height ?? 0) >= $0 } ?? false
      guard isWide || isHigh else { return false }
    }
    return true
  }
}

/// The answers that an automatic reply offers. Holds where their shape is wrong; a reply without any is in order.
package struct ActionsTest: Sendable {
  package enum Fault: String, Sendable, CaseIterable {
    /// Fewer than the minimum, or more than the maximum.
    case count
    /// An answer without a title, or with a type other than the allowed ones, or without content.
    case shape
    /// An answer with a type other than the allowed ones; one that names no type is a text.
    case type
  }

  package let fault: Fault
  package let minimum: Int
  package let maximum: Int
  package let types: [String]

  package init(fault: Fault, minimum: Int, maximum: Int, types: [String]) {
    self.fault = fault
    self.minimum = minimum
    self.maximum = maximum
    self.types = types
  }

  func outcome(in scan: DraftScan) -> Outcome {
    guard let actions = scan.draft.actions, !actions.isEmpty else { return .no }
    switch fault {
    case .count: return (minimum...maximum).contains(actions.count) ? .no : .yes
    case .shape:
      let isWrong = actions.contains { action in
        (action.title ?? "").isEmpty || !types.contains(action.type ?? "") || (action.content ?? "").isEmpty
      }
      return isWrong ? .yes : .no
    case .type: return actions.contains { !types.contains($0.type ?? "text") } ? .yes : .no
    }
  }
}
