internal import CPhoneNumber

/// What libphonenumber says of a number: the only place that talks to it. The library and its tables are
/// loaded by the first call.
enum PhoneValidity: Int32, Comparable {
  case none = 0
  /// The length fits.
  case possible = 1
  /// The range is assigned.
  case valid = 2

  static func < (left: PhoneValidity, right: PhoneValidity) -> Bool { left.rawValue < right.rawValue }

  /// The verdict on an ASCII number in a region; `ZZ` for numbers that begin with `+`.
  static func of(_ number: [UInt8], region: String) -> PhoneValidity {
    let characters = number.map { CChar(bitPattern: $0) }
    let verdict = unsafe characters.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe presend_phone_validity(start, Int32(buffer.count), region)
    }
    // Where the library is missing, rather a finding too many than a number that passes.
    return PhoneValidity(rawValue: verdict) ?? .valid
  }
}
