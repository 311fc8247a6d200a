internal import PresendHTML
internal import PresendText

/// Turns the values of a tape into a draft, field by field as the format of drafts describes them.
struct DraftFields {
  private var reader: FieldReader
  private var draft: Draft
  private let html: HTMLLimits

  /// Reads one draft.
  ///
  /// - Parameters:
  ///   - tape: the values, of which the first is an object
  ///   - draft: the draft that takes them, with id, source and origin
  ///   - outer: from the tape's bytes to those of the draft's origin, where they differ
  ///   - base: how many bytes before the origin the tape's bytes begin
  ///   - isStrict: unknown fields are problems
  ///   - html: how much of an HTML part is read
  init(
    _ tape: FieldTape, into draft: consuming Draft, outer: OffsetMap? = nil, base: Int = 0, isStrict: Bool,
    html: HTMLLimits = HTMLLimits()
  ) {
    self.html = html
    reader = FieldReader(tape: tape, outer: outer, base: base, isStrict: isStrict)
    self.draft = draft
    self.draft.parts.reserveCapacity(6)
  }

  /// Says where the values of the tape stand, for problems to tell.
  mutating func locate(_ place: @escaping (Int) -> (line: Int, column: Int)?) {
    reader.place = place
  }

  /// Says that people wrote the fields, who mistype them.
  mutating func expectHandwriting() { reader.isHandwritten = true }

  /// The draft with all that the tape says of it, nil where the tape holds nothing but a label set; and the label set.
  ///
  /// - Parameter text: the field whose value stands elsewhere, as in a file with front matter
  consuming func read(above text: DraftField? = nil) -> (draft: Draft?, labelSet: [String]?) {
    guard !reader.tape.nodes.isEmpty, reader.tape.nodes[0].kind == .object else {
      reader.report(FieldPath("draft"), 0, expected: "an object")
      draft.problems += reader.problems
      return (draft, nil)
    }
    let slots = reader.slots(of: 0, in: FieldPath(), DraftField.self)
    let labelSet = reader.strings(slots[.labelSet], FieldPath("label_set"))
    let isLabelSetOnly = slots[.labelSet] == 2 && reader.tape.nodes[2].next == reader.tape.nodes[0].next
    if isLabelSetOnly && reader.problems.isEmpty { return (nil, labelSet) }
    if let id = reader.string(slots[.id], FieldPath("id")), !id.isEmpty { draft.id = id }
    readContext(slots)
    readBuyer(slots[.buyer])
    readOrder(slots[.order])
    readConversation(slots[.conversation])
    readTexts(slots, above: text)
    readHeaders(slots)
    readAttachments(slots[.attachments])
    readActions(slots[.actions])
    readSuppressions(slots[.allow])
    readLabels(slots)
    draft.problems += reader.problems
    return (draft, labelSet)
  }

  private mutating func readContext(_ slots: FieldSlots<DraftField>) {
    if let platform = reader.string(slots[.platform], FieldPath("platform")) {
      draft.context.platform = Platform(rawValue: platform.lowercased())
    }
    draft.context.marketplace = reader.string(slots[.marketplace], FieldPath("marketplace"))
    draft.context.channel = reader.choice(slots[.channel], FieldPath("channel"), Context.Channel.self)
    draft.context.spAPIAction = reader.string(slots[.spAPIAction], FieldPath("sp_api_action"))
    draft.context.kind = reader.choice(slots[.kind], FieldPath("kind"), Context.Kind.self)
    draft.context.stage = reader.choice(slots[.stage], FieldPath("stage"), Context.Stage.self)
    draft.context.reason = reader.string(slots[.reason], FieldPath("reason"))
    draft.context.language = reader.languageTag(slots[.lang], FieldPath("lang"))
    draft.context.sentAt = reader.day(slots[.sentAt], FieldPath("sent_at"))
  }

  private mutating func readBuyer(_ index: Int?) {
    let path = FieldPath("buyer")
    guard let object = reader.object(index, path) else { return }
    let slots = reader.slots(of: object, in: path, BuyerField.self)
    draft.context.buyerLocale = reader.languageTag(slots[.locale], path.field("locale"))
    draft.context.buyerOptedOut = reader.bool(slots[.optedOut], path.field("opted_out"))
  }

  private mutating func readOrder(_ index: Int?) {
    let path = FieldPath("order")
    guard let object = reader.object(index, path) else { return }
    let slots = reader.slots(of: object, in: path, OrderField.self)
    draft.context.orderID = reader.string(slots[.id], path.field("id"))
    draft.context.asins = reader.strings(slots[.asins], path.field("asins"))
    draft.context.orderPlaced = reader.day(slots[.placed], path.field("placed"))
    draft.context.orderCompleted = reader.day(slots[.completed], path.field("completed"))
    draft.context.orderDelivered = reader.day(slots[.delivered], path.field("delivered"))
  }

  private mutating func readConversation(_ index: Int?) {
    let path = FieldPath("conversation")
    guard let object = reader.object(index, path) else { return }
    let slots = reader.slots(of: object, in: path, ConversationField.self)
    if let last = slots[.lastBuyerMessage] {
      let day = reader.day(last, path.field("last_buyer_message"))
      draft.context.lastBuyerMessage = reader.tape.nodes[last].kind == .null ? .never : day.map { .on($0) }
    }
    draft.context.reviewRequestsSent = reader.count(slots[.reviewRequestsSent], path.field("review_requests_sent"))
  }

  /// What a draft is labelled with, for measuring how well the rules do.
  private mutating func readLabels(_ slots: FieldSlots<DraftField>) {
    guard slots[.labels] != nil || slots[.ignore] != nil || slots[.important] != nil else { return }
    var labels = Draft.Labels()
    labels.labels = reader.strings(slots[.labels], FieldPath("labels"))
    labels.ignore = reader.strings(slots[.ignore], FieldPath("ignore"))
    labels.important = reader.string(slots[.important], FieldPath("important"))
    draft.labels = labels
  }
}

// MARK: - Texts

extension DraftFields {
  private mutating func readTexts(_ slots: FieldSlots<DraftField>, above below: DraftField?) {
    var slots = slots
    if let below, slots[below] != nil {
      let meaning = below == .html ? "HTML" : below.name
      reader.report("`\(below.name)` is given in the front matter, but the text below it is the \(meaning)")
      slots[below] = nil
    }
    addPart(.subject, "subject", reader.text(slots[.subject], FieldPath("subject")))
    addPart(.body, "body", reader.text(slots[.body], FieldPath("body")))
    if let text = reader.text(slots[.html], FieldPath("html")) {
      draft.add(Part(html: text.bytes, origin: text.map, limits: html), limits: html)
      // Sent as a mail, they are two forms of one message.
      if draft.parts.contains(where: { $0.name == "body" }) { draft.alternatives = [["body", "html"]] }
    }
  }

  private mutating func readHeaders(_ slots: FieldSlots<DraftField>) {
    if let sender = reader.text(slots[.from], FieldPath("from")) {
      draft.context.sender = sender.string
      addPart(.header, "headers:From", sender)
      draft.parts += draft.parts.last?.senderNames ?? []
    }
    if let recipient = reader.text(slots[.to], FieldPath("to")) {
      draft.context.recipient = recipient.string
      addPart(.header, "headers:To", recipient)
    }
  }

  private mutating func addPart(_ kind: Part.Kind, _ name: String, _ text: FieldText?) {
    guard let text else { return }
    draft.parts.append(Part(kind: kind, name: name, bytes: text.bytes, origin: text.map))
  }

  private mutating func readAttachments(_ index: Int?) {
    guard let elements = reader.elements(index, FieldPath("attachments"), of: "objects") else { return }
    draft.attachments = []
    for (number, element) in elements.enumerated() {
      let path = FieldPath(list: "attachments", number: number + 1)
      guard let object = reader.object(element, path) else { continue }
      let slots = reader.slots(of: object, in: path, AttachmentField.self)
      var attachment = Attachment()
      let name = reader.text(slots[.name], path.field("name"))
      attachment.name = name?.string
      attachment.isUnread = true
      attachment.type = reader.string(slots[.type], path.field("type"))
      attachment.bytes = reader.count(slots[.bytes], path.field("bytes"))
      attachment.width = reader.count(slots[.width], path.field("width"))
      attachment.height = reader.count(slots[.height], path.field("height"))
      attachment.isAnimated = reader.bool(slots[.animated], path.field("animated"))
      attachment.purpose = reader.string(slots[.purpose], path.field("purpose"))
      draft.attachments?.append(attachment)
      if let name { addPart(.attachment, "attachment:\(name.string)", name) }
    }
  }

  private mutating func readActions(_ index: Int?) {
    guard let elements = reader.elements(index, FieldPath("actions"), of: "objects") else { return }
    var actions: [Action] = []
    for (number, element) in elements.enumerated() {
      let path = FieldPath(list: "actions", number: number + 1)
      guard let object = reader.object(element, path) else { continue }
      let slots = reader.slots(of: object, in: path, ActionField.self)
      var action = Action()
      let title = reader.text(slots[.title], path.field("title"))
      let content = reader.text(slots[.content], path.field("content"))
      action.title = title?.string
      action.type = reader.choice(slots[.type], path.field("type"), ActionType.self)?.rawValue
      action.content = content?.string
      actions.append(action)
      addPart(.actionTitle, "action:\(number + 1)/title", title)
      addPart(.actionContent, "action:\(number + 1)/content", content)
    }
    draft.actions = actions
  }

  /// What the buyer gets from an action.
  private enum ActionType: String, CaseIterable {
    case text, image, coupon
  }

  private mutating func readSuppressions(_ index: Int?) {
    guard let elements = reader.elements(index, FieldPath("allow"), of: "objects") else { return }
    for (number, element) in elements.enumerated() {
      let path = FieldPath(list: "allow", number: number + 1)
      guard let object = reader.object(element, path) else { continue }
      let slots = reader.slots(of: object, in: path, AllowField.self)
      let rule = required(slots[.rule], path.field("rule"), "the rule whose finding is accepted")
      let reason = required(slots[.reason], path.field("reason"), "why the finding is accepted")
      let known = reader.problems.count
      let until = reader.day(slots[.until], path.field("until"))
      let isUntilReadable = reader.problems.count == known
      guard let rule, let reason, isUntilReadable else { continue }
      if rule.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
        reader.report("\(path.quoted("rule")) stands for several rules, expected the name of one", at: slots[.rule])
        continue
      }
      var suppression = Suppression(rule: rule, reason: reason, until: until)
      suppression.owner = reader.string(slots[.owner], path.field("owner"))
      suppression.text = reader.string(slots[.text], path.field("text"))
      draft.suppressions.append(suppression)
    }
  }

  /// A string that must be there and say something.
  private mutating func required(_ index: Int?, _ path: FieldPath, _ meaning: String) -> String? {
    let known = reader.problems.count
    if let string = reader.string(index, path), string.utf8.contains(where: { $0 > 0x20 }) { return string }
    if reader.problems.count == known { reader.report("\(path.quoted) is missing: \(meaning)") }
    return nil
  }
}
