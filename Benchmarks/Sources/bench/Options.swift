import Foundation

/// What is measured, on what, beside what.
struct Options {
  /// The program, built for release.
  var presend = ""
  /// Where corpora and other files are made.
  var data = ""
  /// Drafts to measure on instead of generated ones.
  var jsonl: String?
  /// Rules of the comparison of engines: a list of `{id, pattern, flags}`.
  var rules = ""
  /// A folder with `cases.jsonl`, one `{id, pattern, flags}` a line.
  var redos: String?
  /// A Python that has YARA-X, and the script that measures it.
  var python: String?
  var yaraScript = ""
  var ruff: String?
  /// A C program that does nothing.
  var emptyProgram: String?
  /// Messages of the generated corpus.
  var count = 20_000
  /// A gigabyte instead of a hundred megabytes.
  var isLong = false
  /// The targets that are measured.
  var targets = Set(1...6)

  static let usage = """
    usage: bench --presend PROGRAM --data FOLDER --rules FILE.json [--jsonl DRAFTS] [--redos FOLDER] [--python PYTHON
      --yara-script FILE] [--ruff PROGRAM] [--empty PROGRAM] [--count N] [--long] [--only 1,2,…]

    """

  /// Nil where the words are none of the options.
  init?(_ arguments: some Sequence<String>) {
    var words = Array(arguments)[...]
    while let word = words.popFirst() {
      if word == "--long" {
        isLong = true
        continue
      }
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "--presend": presend = value
      case "--data": data = value
      case "--jsonl": jsonl = value
      case "--rules": rules = value
      case "--redos": redos = value
      case "--python": python = value
      case "--yara-script": yaraScript = value
      case "--ruff": ruff = value
      case "--empty": emptyProgram = value
      case "--count": count = Int(value) ?? 0
      case "--only": targets = Set(value.split(separator: ",").compactMap { Int($0) })
      default: return nil
      }
    }
    guard !presend.isEmpty, !data.isEmpty, !rules.isEmpty, count > 0 else { return nil }
  }

  func file(_ name: String) -> String { "\(data)/\(name)" }
}
