import CEngines

/// A match of a rule in a message, in bytes.
struct EngineMatch: Hashable {
  let message: Int
  let rule: Int
  let start: Int
  let end: Int
}

/// PCRE2 and Hyperscan, over the same rules.
@safe
final class Engines {
  private let pcre: OpaquePointer
  private let all: OpaquePointer?
  private let plain: OpaquePointer?
  private var buffer = [engine_match](repeating: engine_match(), count: 100_000)
  /// The rules, all of which PCRE2 takes.
  let rules: [EngineRule]

  init(_ candidates: [EngineRule]) {
    let pcre = unsafe engine_pcre_create()
    guard let pcre = unsafe pcre else { fatalError("no memory") }
    unsafe self.pcre = unsafe pcre
    rules = candidates.filter {
      unsafe engine_pcre_add(pcre, $0.pattern, $0.pattern.utf8.count, $0.ignoresCase ? 1 : 0) != 0
    }
    let patterns = unsafe rules.map { unsafe UnsafePointer(strdupped($0.pattern)) }
    let cases: [UInt8] = rules.map { $0.ignoresCase ? 1 : 0 }
    let everyone = [UInt8](repeating: 1, count: rules.count)
    let plainOnes: [UInt8] = rules.map { $0.isPlain ? 1 : 0 }
    unsafe all = unsafe engine_hyperscan_create(pcre, patterns, cases, everyone, rules.count)
    unsafe plain = unsafe engine_hyperscan_create(pcre, patterns, cases, plainOnes, rules.count)
  }

  /// The version of Hyperscan; nil where it is not there.
  static var hyperscanVersion: String? { unsafe engine_hyperscan_version().map { unsafe String(cString: $0) } }

  enum Choice { case all, plain }

  private func hyperscan(_ choice: Choice) -> OpaquePointer? { choice == .all ? unsafe all : unsafe plain }

  /// Every match in every text, found by PCRE2 rule by rule.
  func pcreMatches(_ texts: [[UInt8]]) -> [EngineMatch] {
    collect(texts) { unsafe engine_pcre_scan(pcre, $0, $0.count, &buffer, buffer.count) }
  }

  func hyperscanMatches(_ texts: [[UInt8]], _ choice: Choice) -> [EngineMatch] {
    guard let engine = unsafe hyperscan(choice) else { return [] }
    return collect(texts) { unsafe engine_hyperscan_scan(engine, $0, $0.count, &buffer, buffer.count) }
  }

  private func collect(_ texts: [[UInt8]], _ scan: ([UInt8]) -> Int) -> [EngineMatch] {
    texts.indices.flatMap { message in
      let count = min(scan(texts[message]), buffer.count)
      return buffer[..<count].map {
        EngineMatch(message: message, rule: Int($0.rule), start: Int($0.start), end: Int($0.end))
      }
    }
  }

  // What is timed only counts.

  func runPCRE(_ texts: [[UInt8]]) {
    for text in texts { _ = unsafe engine_pcre_scan(pcre, text, text.count, &buffer, buffer.count) }
  }

  func runHyperscan(_ texts: [[UInt8]], _ choice: Choice) {
    guard let engine = unsafe hyperscan(choice) else { return }
    for text in texts { _ = unsafe engine_hyperscan_scan(engine, text, text.count, &buffer, buffer.count) }
  }

  func runScanAlone(_ texts: [[UInt8]]) {
    guard let engine = unsafe all else { return }
    for text in texts { _ = unsafe engine_hyperscan_candidates(engine, text, text.count) }
  }
}
