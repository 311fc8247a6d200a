internal import PresendDrafts
internal import PresendRules
internal import PresendText

/// Short names for things that must be recognised in a later run.
enum Fingerprint {
  /// FNV-1a over 128 bits, as 32 hexadecimal digits; fields are parted by a byte that no UTF-8 text holds.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/
  static func hash(_ fields: [String]) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for field in fields {
      for byte in field.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      hash = (hash ^ 0xFF) &* prime
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  /// A text as it is compared: case, accents and invisible characters do not count, nor how much space parts words.
  static func normalised(_ text: String) -> String {
    let folded = TextViews(Array(text.utf8)).folded.bytes
    return folded.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// What the draft is called in every run: its own id, else its file, with what it says where a file has many.
  static func draftKey(_ judged: JudgedDraft) -> String {
    let verdict = judged.verdict
    if verdict.id != verdict.source { return verdict.id }
    if verdict.source == judged.file { return judged.file }
    let texts = judged.draft.parts.filter { !$0.isExcerpt }.map {
      Fingerprint.normalised(String(decoding: $0.bytes, as: UTF8.self))
    }
    return hash([judged.file] + texts)
  }
}

/// Names the findings of one draft: by rule, draft and normalised text, not by line; equal ones are numbered.
struct Fingerprints {
  private let draft: String
  private let parts: [Part]
  private let isRedacted: Bool
  private var seen: [String: Int] = [:]

  /// Where texts must not be shown, they are left out of the names too: a short text can be guessed from its hash.
  init(_ judged: JudgedDraft, isRedacted: Bool) {
    draft =
      isRedacted && judged.verdict.id == judged.verdict.source ? judged.verdict.source : Fingerprint.draftKey(judged)
    parts = judged.draft.parts
    self.isRedacted = isRedacted
  }

  mutating func next(for finding: Finding) -> String {
    numbered([finding.rule.description, draft, text(of: finding.place)])
  }

  mutating func next(for problem: Problem) -> String {
    numbered(["presend/\(problem.code)", draft, isRedacted ? "" : problem.message])
  }

  private func text(of place: Finding.Place?) -> String {
    guard !isRedacted, let place, let text = place.text else { return "" }
    return Fingerprint.normalised(text)
  }

  private mutating func numbered(_ fields: [String]) -> String {
    let hash = Fingerprint.hash(fields)
    let number = seen[hash, default: 0] + 1
    seen[hash] = number
    return number == 1 ? hash : Fingerprint.hash(fields + [String(number)])
  }
}
