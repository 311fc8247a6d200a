internal import Glibc

/// An open file descriptor, closed when nobody holds it any more. The only place that reads bytes from the system.
package struct InputFile: ~Copyable {
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file for reading.
  package init(path: [UInt8]) throws(SystemError) {
    let opened = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return -1 }
      return unsafe open(name, O_RDONLY | O_CLOEXEC)
    }
    guard opened >= 0 else { throw SystemError(code: errno) }
    descriptor = opened
    isOwned = true
  }

  /// A descriptor that someone else closes, such as 0, the standard input.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned { _ = close(descriptor) }
  }

  /// Fills the array from its start with what is there, at most its length; 0 at the end of the file.
  package func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }

  /// `count` bytes of the file from an offset on, or all that are there.
  package func read(upTo count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let target = unsafe buffer.baseAddress.map { unsafe $0 + filled }
        let more = unsafe pread(descriptor, target, count - filled, off_t(offset + filled))
        if more < 0, errno == EINTR { continue }
        if more < 0 { failure = errno }
        if more <= 0 { return }
        filled += more
      }
    }
    if let failure { throw SystemError(code: failure) }
    return bytes
  }

  /// The size in bytes of a file that nobody but the user and the system's owner can have written; else nil.
  package var sizeIfOwn: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o022 == 0,
      status.st_uid == geteuid() || status.st_uid == 0
    else { return nil }
    return Int(status.st_size)
  }

  /// The offset of the first line feed of a range; nil where there is none.
  static func newline(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard !range.isEmpty, let base = buffer.baseAddress,
        let found = unsafe memchr(base + range.lowerBound, 0x0A, range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

/// What the system says when a file cannot be opened or read.
package struct SystemError: Error, Equatable {
  /// The number of the error, as in `errno`.
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// True where nothing stands at the path.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The error in words.
  package var message: String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a directory"
    case ENOTDIR: "a part of the path is no directory"
    case ELOOP: "the links of the path go round in a circle"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the device cannot be read"
    default: "system error \(code)"
    }
  }
}
