/// The bytes of a file with edits made in them.
public struct FixedFile: Sendable {
  /// The bytes as they were.
  public let old: [UInt8]
  /// The edits that were made, in the order of the file.
  public let edits: [SourceEdit]

  /// Makes the edits; of those that overlap the first stays.
  public init(_ bytes: [UInt8], _ edits: [SourceEdit]) {
    old = bytes
    var made: [SourceEdit] = []
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for edit in sorted where edit.range.upperBound <= bytes.count {
      guard edit.range.lowerBound >= made.last?.range.upperBound ?? 0, edit != made.last else { continue }
      made.append(edit)
    }
    self.edits = made
  }

  /// The bytes with the edits.
  public var new: [UInt8] { bytes(0..<old.count) }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits where edit.range.lowerBound >= range.lowerBound && edit.range.upperBound <= range.upperBound {
      result += old[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    return result + old[position..<range.upperBound]
  }

  // MARK: The difference

  private static let context = 3

  /// The difference in the unified format.
  ///
  /// https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
  public func difference(named name: String) -> [UInt8] {
    guard !edits.isEmpty else { return [] }
    var starts = [0]
    for (index, byte) in old.enumerated() where byte == 0x0A && index + 1 < old.count { starts.append(index + 1) }
    var output = Array("--- \(name)\n+++ \(name)\n".utf8)
    var shift = 0
    for block in blocks(starts) { output += hunk(block, starts, &shift) }
    return output
  }

  /// Ranges of lines that change, from 0, joined where their surroundings meet.
  private func blocks(_ starts: [Int]) -> [[Range<Int>]] {
    func line(_ offset: Int) -> Int { (starts.firstIndex { $0 > offset } ?? starts.count) - 1 }
    var changes: [Range<Int>] = []
    for edit in edits {
      let first = line(edit.range.lowerBound)
      // A line break that goes takes the next line along.
      let last = max(line(min(edit.range.upperBound, max(old.count - 1, 0))), first)
      if let previous = changes.last, previous.upperBound > first {
        changes[changes.count - 1] = previous.lowerBound..<max(previous.upperBound, last + 1)
      } else {
        changes.append(first..<last + 1)
      }
    }
    return changes.reduce(into: []) { blocks, change in
      if let last = blocks.last?.last, change.lowerBound - last.upperBound <= 2 * FixedFile.context {
        blocks[blocks.count - 1].append(change)
      } else {
        blocks.append([change])
      }
    }
  }

  private func hunk(_ changes: [Range<Int>], _ starts: [Int], _ shift: inout Int) -> [UInt8] {
    let first = max((changes.first?.lowerBound ?? 0) - FixedFile.context, 0)
    let end = min((changes.last?.upperBound ?? 0) + FixedFile.context, starts.count)
    func range(_ lines: Range<Int>) -> Range<Int> {
      starts[lines.lowerBound]..<(lines.upperBound < starts.count ? starts[lines.upperBound] : old.count)
    }
    var body: [UInt8] = []
    var counts = (old: 0, new: 0)
    func write(_ mark: Character, _ bytes: ArraySlice<UInt8>) -> Int {
      var lines = 0
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(bytes.last == 0x0A ? 1 : 0) {
        body += Array(String(mark).utf8) + line + [0x0A]
        lines += 1
      }
      if !bytes.isEmpty, bytes.last != 0x0A { body += Array("\\ No newline at end of file\n".utf8) }
      return bytes.isEmpty ? 0 : lines
    }
    func keep(_ lines: Range<Int>) {
      guard !lines.isEmpty else { return }
      let count = write(" ", old[range(lines)])
      counts = (counts.old + count, counts.new + count)
    }
    var position = first
    for change in changes {
      keep(position..<change.lowerBound)
      counts.old += write("-", old[range(change)])
      counts.new += write("+", bytes(range(change))[...])
      position = change.upperBound
    }
    keep(position..<end)
    let oldStart = counts.old == 0 ? first : first + 1
    let newStart = counts.new == 0 ? first + shift : first + 1 + shift
    shift += counts.new - counts.old
    return Array("@@ -\(oldStart),\(counts.old) +\(newStart),\(counts.new) @@\n".utf8) + body
  }
}
