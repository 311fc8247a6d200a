internal import Glibc
internal import PresendDrafts

/// A folder that only its owner can read, and that is gone with this object.
final class TemporaryFolder {
  let path: String

  init() throws(SystemError) {
    var template = Array("\(ProcessSetup.temporaryFolder)/presend-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemError(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(Array(path.utf8)) }

  private static func remove(_ path: [UInt8]) {
    if (try? FileKind(of: path, followsLinks: false)) == .directory {
      for name in (try? DirectoryListing.names(in: path)) ?? [] { remove(path + [0x2F] + name) }
    }
    unsafe (path + [0]).withUnsafeBytes { bytes in
      guard let name = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return }
      _ = unsafe Glibc.remove(name)
    }
  }
}
