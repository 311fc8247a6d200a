internal import PresendText

/// A host name in its parts.
struct HostName: Sendable {
  /// The name in lower case, Unicode labels as written.
  let name: [UInt8]
  /// The name in lower case with `xn--` labels; the same as `name` for ASCII names; nil where it is no valid name.
  let ascii: [UInt8]?

  init(_ bytes: some Sequence<UInt8>) {
    let lower = bytes.map(\.lowercased)
    name = lower
    if lower.allSatisfy({ $0 < 0x80 }) {
      ascii = lower
    } else {
      ascii = lower.count < 254 ? ICUText.asciiHost(lower) : nil
    }
  }

  /// The last label, in ASCII form.
  var topLevel: ArraySlice<UInt8>? {
    guard let ascii, let dot = ascii.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return ascii[(dot + 1)...]
  }

  /// The number of labels.
  var labelCount: Int { name.reduce(1) { $1 == UInt8(ascii: ".") ? $0 + 1 : $0 } }

  /// True for four numbers from 0 to 255.
  var isIPv4: Bool {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 3 && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
      }
  }

  /// True where the last label is an ending of the public suffix list.
  var hasKnownTopLevel: Bool {
    guard let topLevel, topLevel.count >= 2 else { return false }
    return TopLevels.isKnown(Array(topLevel))
  }

  /// The registrable domain as text; nil for IP addresses and unknown endings.
  var registrableDomain: String? {
    guard let ascii, !isIPv4, hasKnownTopLevel, let domain = PublicSuffixList.registrableDomain(of: ascii) else {
      return nil
    }
    return String(decoding: domain, as: UTF8.self)
  }
}
