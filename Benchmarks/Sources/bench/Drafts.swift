import BenchCorpus
import Foundation
import Presend
import PresendDrafts
import PresendRules

/// Where drafts come from.
enum Drafts {
  static let today = CalendarDate("2026-11-24") ?? CalendarDate(daysSinceEpoch: 20_000)

  /// Writes a corpus of so many messages, or of so many bytes.
  static func write(
    _ profile: Profile, count: Int = .max, bytes: Int = .max, mean: Int = 1_500, seed: UInt64 = 1, to path: String
  ) {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    var maker = MessageMaker(profile: profile, seed: seed, meanSize: mean)
    var (count, bytes) = (count, bytes)
    var buffer = Data()
    while count > 0, bytes > 0 {
      let line = Data(maker.next().json.utf8)
      buffer.append(line)
      count -= 1
      bytes -= line.count
      if buffer.count > 1 << 20 || count == 0 || bytes <= 0 {
        file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try? file.close()
  }

  /// The drafts of a file of JSON Lines.
  static func read(_ path: String, limit: Int = .max) -> [Draft] {
    let data = FileManager.default.contents(atPath: path) ?? Data()
    let parser = DraftParser()
    return data.split(separator: UInt8(ascii: "\n")).prefix(limit).flatMap { line in
      parser.drafts(from: RawRecord(bytes: Array(line), source: path, format: .jsonl))
    }
  }

  /// A draft that is nothing but a body.
  static func draft(_ body: [UInt8], platform: Platform = .generic) -> Draft {
    var draft = Draft(id: "bench", source: "bench")
    draft.context.platform = platform
    draft.parts = [Part(kind: .body, name: "body", bytes: body, origin: nil)]
    return draft
  }

  /// Bodies of one kind, of about `mean` bytes each.
  static func bodies(_ profile: Profile, count: Int, mean: Int, spread: Double = 0, seed: UInt64 = 2) -> [[UInt8]] {
    var maker = MessageMaker(profile: profile, seed: seed, meanSize: mean, spread: spread)
    return (0..<count).map { _ in Array(maker.next().body.utf8) }
  }

  /// One text of exactly so many bytes, put together of messages.
  static func text(_ profile: Profile, bytes: Int) -> [UInt8] {
    var maker = MessageMaker(profile: profile, seed: 3)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 10_000)
    while text.count < bytes { text += Array(maker.next().body.utf8) + [UInt8(ascii: "\n")] }
    while text.count > bytes || text.last.map({ $0 >= 0x80 }) == true { text.removeLast() }
    return text
  }

  static let shippedRules = RuleLoader.load(ShippedRules.files(withExamples: false)).rules
}
