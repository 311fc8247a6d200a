internal import CGMime
internal import PresendHTML

/// What a mail is made of, as GMime takes it apart: a list of nodes, each after the one that holds it.
struct MailTree: Sendable {
  var nodes: [MailNode] = []
  var faults: MailFaults = []

  /// Takes a mail apart. Nil where GMime is not installed or finds no mail.
  ///
  /// - Parameters:
  ///   - bytes: one mail, without the line that parts mails of a mailbox
  ///   - parsed: the bytes to be taken apart, of the same length or shorter, where not all of them are safe
  init?(_ bytes: [UInt8], parsed: [UInt8]? = nil, limits: MailLimits) {
    guard let handle = MailHandle(parsed ?? bytes, limits: limits) else { return nil }
    faults = handle.faults
    nodes.reserveCapacity(handle.count)
    for index in 0..<handle.count { nodes.append(handle.node(index, in: bytes)) }
  }

  /// True where libgmime is installed.
  static var isAvailable: Bool { presend_mail_is_available() != 0 }
}

/// How much of a mail is looked at.
struct MailLimits: Sendable {
  /// The most levels of parts within parts.
  var depth: Int
  /// The most parts.
  var parts: Int
  /// How much of each part of HTML is read.
  var html: HTMLLimits
}

/// One node: a message, a part, or what holds parts.
struct MailNode: Sendable {
  enum Kind: Int32, Sendable {
    case part = 0, multipart, message, attached
  }

  var kind: Kind
  /// The index of the node that holds this one; nil for the first.
  var parent: Int?
  var headers: [MailHeader] = []
  /// The encoded content of a part, in bytes of the mail.
  var body: Range<Int>?
  /// The media type in lower case, such as `text/plain`; empty for a message.
  var type = ""
  var charset: String?
  var boundary: String?
  /// The disposition in lower case.
  var disposition: String?
  var fileName: String?
  var contentID: String?
  /// Addresses of a message, without the names beside them.
  var sender: String?
  var recipient: String?
  /// Seconds since 1970 of a message's Date.
  var date: Int?

  /// The headers of a name, which is given in lower case.
  func headers(_ name: String) -> [MailHeader] { headers.filter { $0.name == name } }
}

/// One header and where it stands.
struct MailHeader: Sendable {
  /// The name in lower case.
  var name: String
  /// Where it begins; nil where that was not found.
  var start: Int?
  /// What stands after the colon, folds included and the last line break not.
  var value: Range<Int>?
}

/// Owns a tree of GMime's and reads it: the only place that does.
@safe private struct MailHandle: ~Copyable {
  private let mail: OpaquePointer

  init?(_ bytes: [UInt8], limits: MailLimits) {
    let tree = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe presend_mail_parse(
        buffer.baseAddress, buffer.count, Int32(clamping: limits.parts + 1), Int32(clamping: limits.depth))
    }
    guard let tree = unsafe tree else { return nil }
    unsafe mail = tree
  }

  deinit { unsafe presend_mail_free(mail) }

  var count: Int { unsafe Int(presend_mail_node_count(mail)) }

  var faults: MailFaults { unsafe MailFaults(rawValue: presend_mail_faults(mail)) }

  func node(_ index: Int, in bytes: [UInt8]) -> MailNode {
    let number = Int32(index)
    let raw = unsafe presend_mail_node_at(mail, number)
    var node = MailNode(
      kind: MailNode.Kind(rawValue: raw.kind) ?? .part, parent: raw.parent < 0 ? nil : Int(raw.parent))
    node.headers = (0..<raw.header_count).map { header(number, $0, in: bytes) }
    if raw.body_start >= 0, raw.body_end <= bytes.count, raw.body_start <= raw.body_end {
      node.body = Int(raw.body_start)..<Int(raw.body_end)
    }
    if node.kind == .message {
      readMessage(number, into: &node)
    } else {
      readPart(number, into: &node)
    }
    return node
  }

  private func readMessage(_ number: Int32, into node: inout MailNode) {
    node.sender = unsafe string(presend_mail_address(mail, number, Int32(PRESEND_MAIL_FROM)))
    for role in [PRESEND_MAIL_TO, PRESEND_MAIL_CC, PRESEND_MAIL_BCC] where node.recipient == nil {
      node.recipient = unsafe string(presend_mail_address(mail, number, Int32(role)))
    }
    var seconds: Int64 = 0
    if unsafe presend_mail_date(mail, number, &seconds) != 0 { node.date = Int(seconds) }
  }

  private func readPart(_ number: Int32, into node: inout MailNode) {
    let type = unsafe string(presend_mail_type(mail, number)) ?? ""
    let subtype = unsafe string(presend_mail_subtype(mail, number)) ?? ""
    node.type = "\(type)/\(subtype)".lowercased()
    node.charset = unsafe string(presend_mail_parameter(mail, number, "charset"))
    node.boundary = unsafe string(presend_mail_parameter(mail, number, "boundary"))
    node.disposition = unsafe string(presend_mail_disposition(mail, number))?.lowercased()
    node.fileName = unsafe string(presend_mail_file_name(mail, number))
    node.contentID = unsafe string(presend_mail_content_id(mail, number))
  }

  private func header(_ node: Int32, _ index: Int32, in bytes: [UInt8]) -> MailHeader {
    let name = unsafe string(presend_mail_header_name(mail, node, index)) ?? ""
    let offset = unsafe Int(presend_mail_header_offset(mail, node, index))
    let place = HeaderScan.place(of: name, near: offset, in: bytes)
    return MailHeader(name: name.lowercased(), start: place?.start, value: place?.value)
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }
}
