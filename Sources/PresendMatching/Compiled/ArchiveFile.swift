package import PresendDrafts

/// A file that holds an archive. It is read piece by piece: to touch memory for all of it costs more than to read it.
package final class ArchiveFile {
  /// How many bytes are in memory at a time.
  static let pieceSize = 1 << 16

  private let file: InputFile
  /// The number of bytes of the file.
  let size: Int

  /// An open file of `size` bytes.
  package init(_ file: consuming InputFile, size: Int) {
    self.file = file
    self.size = size
  }

  /// `count` bytes from an offset on, or all that are there.
  func bytes(at offset: Int, upTo count: Int) throws(ArchiveError) -> [UInt8] {
    do throws(SystemError) {
      return try file.read(upTo: min(count, size - offset), at: offset)
    } catch {
      throw .length
    }
  }

  /// The sum of the bytes from `start` on.
  package func checksum(from start: Int) throws(ArchiveError) -> UInt64 {
    var sum = ArchiveChecksum()
    var offset = start
    while offset < size {
      let piece = try bytes(at: offset, upTo: ArchiveFile.pieceSize)
      if piece.isEmpty { throw .length }
      sum.add(piece)
      offset += piece.count
    }
    return sum.value
  }
}
