package import Glibc
package import PresendDrafts

/// Where a report goes: standard output, or a file that appears only when it is whole.
package final class FileOutput {
  private var descriptor: Int32
  /// The name under which the file is written until it is whole; nil for what is written in place.
  private let temporary: [UInt8]?
  private let path: [UInt8]

  /// Standard output.
  package init() {
    descriptor = 1
    temporary = nil
    path = []
  }

  /// A file. Devices and pipes are written in place, anything else under another name first.
  package init(path: String, mode: mode_t = 0o666) throws(SystemError) {
    self.path = Array(path.utf8)
    var isInPlace = false
    if let kind = try? FileKind(of: self.path, followsLinks: true) { isInPlace = kind == .other }
    temporary = isInPlace ? nil : FileOutput.temporaryName(for: self.path)
    let flags = isInPlace ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    if (try? FileKind(of: self.path, followsLinks: true)) == .directory { throw SystemError(code: EISDIR) }
    descriptor = unsafe FileOutput.call(temporary ?? self.path) { unsafe open($0, flags, mode) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
  }

  /// A file that is there already: links are followed, and what may be done with the file stays.
  package convenience init(rewriting path: String) throws(SystemError) {
    let real = unsafe FileOutput.call(Array(path.utf8)) { unsafe realpath($0, nil) }
    guard let real = unsafe real else { throw SystemError(code: errno) }
    defer { unsafe free(real) }
    try self.init(path: unsafe String(cString: real))
    var status = stat()
    guard unsafe FileOutput.call(self.path, { unsafe stat($0, &status) }) == 0 else { throw SystemError(code: errno) }
    guard access(status) else { throw SystemError(code: EACCES) }
    _ = fchmod(descriptor, status.st_mode & 0o7777)
  }

  /// Replacing a file asks only for its folder; one that is read-only is not to be changed all the same.
  private func access(_ status: stat) -> Bool {
    unsafe FileOutput.call(path) { unsafe Glibc.access($0, W_OK) } == 0 && status.st_mode & 0o222 != 0
  }

  deinit {
    guard descriptor > 2 else { return }
    _ = close(descriptor)
    if let temporary { _ = unsafe FileOutput.call(temporary) { unsafe unlink($0) } }
  }

  /// Makes a folder and those above it.
  package static func makeFolders(_ path: String, mode: mode_t = 0o777) throws(SystemError) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in 1...names.count {
      let folder = names[..<count].joined(separator: "/")
      guard !folder.isEmpty, unsafe call(Array(folder.utf8), { unsafe mkdir($0, mode) }) != 0, errno != EEXIST else {
        continue
      }
      throw SystemError(code: errno)
    }
  }

  /// Writes all of the bytes.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }

  /// Puts the file in its place. Standard output is left open.
  package func finish() throws(SystemError) {
    guard descriptor != 1 else { return }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw SystemError(code: errno) }
    guard let temporary else { return }
    let renamed = unsafe FileOutput.call(temporary) { old in
      let target = path
      return unsafe FileOutput.call(target) { unsafe rename(old, $0) }
    }
    guard renamed == 0 else { throw SystemError(code: errno) }
  }

  /// A name in the same folder, so that putting the file in its place is one step.
  private static func temporaryName(for path: [UInt8]) -> [UInt8] {
    let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? []
    let name = path[folder.count...]
    return folder + [UInt8(ascii: ".")] + name + Array(".\(getpid()).part".utf8)
  }

  static func call<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (path + [0]).withUnsafeBytes { bytes -> Result in
      guard let name = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
        preconditionFailure("a path with its end is never empty")
      }
      return unsafe body(name)
    }
  }
}
