internal import Glibc

/// What stands at a path.
package enum FileKind: Sendable {
  case file, directory, link, other

  /// Looks at a path; a link is followed only where `followsLinks` says so.
  package init(of path: [UInt8], followsLinks: Bool) throws(SystemError) {
    switch try FileKind.status(of: path, followsLinks: followsLinks).st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  fileprivate static func status(of path: [UInt8], followsLinks: Bool) throws(SystemError) -> stat {
    var status = stat()
    let outcome = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return -1 }
      return followsLinks ? unsafe stat(name, &status) : unsafe lstat(name, &status)
    }
    guard outcome == 0 else { throw SystemError(code: errno) }
    return status
  }
}

extension Input {
  /// The size of the file in bytes; nil for standard input, and for what is no file.
  package var size: Int? {
    guard !isStandardInput, let status = try? FileKind.status(of: path, followsLinks: true),
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }
}

/// The names in a directory.
package enum DirectoryListing {
  /// The names without `.` and `..`, in the order of their bytes.
  package static func names(in path: [UInt8]) throws(SystemError) -> [[UInt8]] {
    let directory = unsafe (path + [0]).withUnsafeBytes { bytes -> OpaquePointer? in
      guard let name = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return nil }
      return unsafe opendir(name)
    }
    guard let directory = unsafe directory else { throw SystemError(code: errno) }
    defer { unsafe closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
