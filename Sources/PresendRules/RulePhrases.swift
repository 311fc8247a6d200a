internal import PresendMatching
internal import Synchronization

/// The phrases of a rule set: as files have them, or compiled before.
enum RulePhrases: Sendable {
  case written(PhraseTable.Builder, CompiledPhrases)
  case compiled(PhraseTable, setCount: Int)

  /// Phrases that are compiled when they are first asked for.
  init(_ phrases: PhraseTable.Builder) { self = .written(phrases, CompiledPhrases()) }

  var table: PhraseTable {
    switch self {
    case .written(let phrases, let compiled): compiled.table(of: phrases)
    case .compiled(let table, _): table
    }
  }

  var written: PhraseTable.Builder? {
    switch self {
    case .written(let phrases, _): phrases
    case .compiled: nil
    }
  }

  /// The number of phrase sets.
  var setCount: Int {
    switch self {
    case .written(let phrases, _): phrases.setCount
    case .compiled(_, let count): count
    }
  }
}

/// The table of a rule set, compiled once for all threads.
final class CompiledPhrases: Sendable {
  private let compiled = Mutex<PhraseTable?>(nil)

  func table(of phrases: PhraseTable.Builder) -> PhraseTable {
    compiled.withLock { compiled in
      if let compiled { return compiled }
      let table = phrases.finish()
      compiled = table
      return table
    }
  }
}
