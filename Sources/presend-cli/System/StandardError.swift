internal import Glibc
internal import PresendDrafts

/// The stream for what is no report.
enum StandardError {
  static func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(2, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno != EINTR { throw SystemError(code: errno) }
      written += max(count, 0)
    }
  }
}

/// Why something could not be written, in words.
enum OutputError {
  static func words(for error: SystemError) -> String {
    switch error.code {
    case EPIPE: "the reader has closed the pipe"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file would be too large"
    case EBADF: "it is closed"
    case EROFS: "the file system is read-only"
    case ENOENT: "there is no such folder"
    default: error.message
    }
  }
}
