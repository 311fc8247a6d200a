internal import PresendContacts
internal import PresendDrafts
internal import PresendMatching
internal import PresendRules
internal import PresendText

extension DraftScan {
  /// What the draft has of what can wake a rule, beside words.
  func signs(among wanted: [Trigger.Sign]) -> [Trigger.Sign] { wanted.filter(has) }

  private func has(_ sign: Trigger.Sign) -> Bool {
    switch sign {
    case .contact: parts.contains { !$0.contacts.contacts.isEmpty }
    case .emoji: parts.contains { !$0.contacts.emoji.isEmpty }
    case .lineBreaks: parts.contains { !$0.contacts.lineBreaks.isEmpty }
    case .identifier: parts.contains { !$0.contacts.identifiers.isEmpty }
    case .symbols: parts.contains { $0.views.traits.contains(.symbols) }
    case .subject: draft.parts.contains { $0.kind == .subject }
    case .attachmentName: draft.parts.contains { $0.kind == .attachment }
    case .html: draft.parts.contains { $0.html != nil }
    case .actions: draft.actions?.isEmpty == false
    }
  }
}
