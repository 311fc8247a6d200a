internal import CPublicSuffix

/// The public suffix list that is built into libpsl: the only place that talks to it.
enum PublicSuffixList {
  /// True for an ending under which names are registered (`com`, `co.uk`, `xn--p1ai`), in its ASCII form.
  static func isSuffix(_ name: [UInt8]) -> Bool {
    guard let list = unsafe psl_builtin() else { return false }
    return unsafe name.withCString { unsafe psl_is_public_suffix2(list, $0, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) }
      != 0
  }

  /// The part of a lower-case ASCII host that its owner registered; nil where there is none.
  static func registrableDomain(of host: [UInt8]) -> [UInt8]? {
    guard let list = unsafe psl_builtin() else { return nil }
    return unsafe host.withCString { name in
      guard let domain = unsafe psl_registrable_domain(list, name) else { return nil }
      // The result points into the name.
      let offset = unsafe domain - name
      return offset >= 0 && offset < host.count ? Array(host[offset...]) : nil
    }
  }
}

extension [UInt8] {
  /// Hands the bytes over as a C string.
  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = map { CChar(bitPattern: $0) } + [0]
    return unsafe characters.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a terminated array is never empty") }
      return unsafe body(start)
    }
  }
}
