/// A way to reach somebody outside the marketplace, found in a text.
package struct Contact: Sendable, Equatable {
  /// What kind of address it is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case link, email, phone, handle
  }

  /// What kind of address it is.
  package let kind: Kind
  /// Its bytes in the text as given.
  package let range: Range<Int>
  /// The address without disguise: a URL as written, a mail address, the digits of a number, a handle or the name of the
  /// messenger to which somebody is invited.
  package let value: String
  /// The host in lower case, for links and mail addresses.
  package var host: String?
  /// The part of the host that its owner registered (`shop.co.uk`); nil for IP addresses and unknown endings.
  package var registrableDomain: String?
  /// The scheme as written, without its colon; nil for a bare address.
  package var scheme: String?
  /// The messenger or network, as a lower-case name (`whatsapp`, `instagram`); nil where none is named.
  package var messenger: String?
  /// True for a link whose host hides where it leads.
  package var isShortener = false
  /// True where the address was written so that a machine should not see it.
  package var isEvasion = false
  /// True for a link to an IP address.
  package var isIPHost = false
  /// True for a link that carries `user@` before its host.
  package var hasUserInfo = false

  package init(kind: Kind, range: Range<Int>, value: String) {
    self.kind = kind
    self.range = range
    self.value = value
  }
}

/// Something that looks like a number or address of a person and is none.
package struct Identifier: Sendable, Equatable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable {
    case orderID = "order-id", asin, tracking, ean, iban, date, time, price, measure, fileName = "file-name", version
    case placeholder, number, series
  }

  /// What it is.
  package let kind: Kind
  /// Its bytes in the text as given.
  package let range: Range<Int>
}

/// Line breaks that follow one another with nothing but blanks between them.
package struct LineBreakRun: Sendable, Equatable {
  /// From the first line break to the last, in bytes of the text as given.
  package let range: Range<Int>
  /// The number of line breaks.
  package let count: Int
}

/// A candidate that was looked at and let go.
package struct Rejected: Sendable, Equatable {
  /// Why it is no contact.
  package enum Reason: String, Sendable {
    case unknownEnding, fileName, abbreviation, missingSpace, version, product, identifier, notValid, noCue, series,
      insideAnother, notAHandle
  }

  /// Its bytes in the text as given.
  package let range: Range<Int>
  /// What it might have been.
  package let kind: Contact.Kind
  /// Why it is no contact.
  package let reason: Reason
}

/// Everything found in one text.
package struct ContactReport: Sendable, Equatable {
  /// The contacts by place. A link to a messenger or profile stands twice: as link and as handle.
  package var contacts: [Contact] = []
  /// What was masked, by place.
  package var identifiers: [Identifier] = []
  /// The emoji, one range a sequence, in bytes of the text as given.
  package var emoji: [Range<Int>] = []
  /// The runs of line breaks longer than the limit of the hints.
  package var lineBreaks: [LineBreakRun] = []
  /// The candidates that were let go; empty unless a trace was asked for.
  package var rejected: [Rejected] = []
}
