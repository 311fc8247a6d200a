internal import Glibc
internal import PresendDrafts
internal import PresendMatching

/// A file of compiled rules. Nothing here fails: what does not work is not kept.
struct CacheFile {
  private static let ending = Array(".rules".utf8)
  private let folder: String
  private let path: [UInt8]

  init(folder: String, name: String) {
    self.folder = folder
    path = CacheFile.path(Array(name.utf8) + CacheFile.ending, in: folder)
  }

  private static func path(_ name: [UInt8], in folder: String) -> [UInt8] {
    Array(folder.utf8) + [UInt8(ascii: "/")] + name
  }

  /// What the file holds; nil without it, and where somebody else could have written it.
  var archive: ArchiveFile? {
    guard let file = try? InputFile(path: path), let size = file.sizeIfOwn else { return nil }
    return ArchiveFile(file, size: size)
  }

  /// Writes the file whole or not at all.
  func keep(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try FileOutput.makeFolders(folder, mode: 0o700)
      let output = try FileOutput(path: String(decoding: path, as: UTF8.self), mode: 0o600)
      try output.write(bytes)
      try output.finish()
    } catch {
      // A folder that cannot be written keeps nothing.
    }
  }

  /// Removes the files that were written first, and what is left of programs that were stopped while they wrote.
  static func removeOldest(in folder: String, leaving count: Int) {
    guard let names = try? DirectoryListing.names(in: Array(folder.utf8)) else { return }
    let files = names.filter(isKept).map { path($0, in: folder) }
    guard files.count > count else { return }
    let byAge = files.map { (path: $0, time: lastChange(of: $0)) }.sorted { $0.time > $1.time }
    for file in byAge.dropFirst(count) { _ = unsafe FileOutput.call(file.path) { unsafe unlink($0) } }
  }

  /// True for names that `init(folder:name:)` makes, also of files that are not yet whole.
  private static func isKept(_ name: [UInt8]) -> Bool {
    let name = name.first == UInt8(ascii: ".") ? name.dropFirst() : name[...]
    let digits = name.prefix(32)
    let isKey = digits.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    return isKey && name.dropFirst(32).starts(with: ending)
  }

  /// When a file was written, in seconds; 0 where that cannot be told.
  private static func lastChange(of path: [UInt8]) -> Int {
    var status = stat()
    guard unsafe FileOutput.call(path, { unsafe stat($0, &status) }) == 0 else { return 0 }
    return status.st_mtim.tv_sec
  }
}
