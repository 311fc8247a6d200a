/// A word from which a search begins.
enum Trigger: Sendable {
  /// The name of a messenger or network.
  case messenger(Messenger)
  /// The name of a mail provider, with its domain.
  case provider(String)
  /// A word for `@`, a dot or a dash.
  case mark(SpelledMark)
  /// A number word, with its value.
  case number(Int)
  /// An ending of a host, forwards or backwards, that calls for a look at the marks around it.
  case ending
  /// `double`, `triple`: the number after it counts so many times.
  case times(Int)

  /// What kind of trigger it is.
  var kind: TriggerKinds {
    switch self {
    case .messenger, .provider: .names
    case .mark: .marks
    case .number, .times: .numbers
    case .ending: .endings
    }
  }

  /// All words from which a search begins. Where a word means two things, the later group wins.
  static let lexicon = Lexicon<Trigger>(
    MailProviders.groups.map { (.provider($0), $1) }
      + [(.ending, ["com", "moc", "net", "ten", "org", "gro", "ru", "ur", "www"])]
      + NumberWords.groups.map { (.number($0), $1) }
      + [
        (.times(2), ["double", "doble", "doppel", "doppelt", "doppia", "dubbel", "dupla", "два раза"]),
        (.times(3), ["triple", "dreifach", "tripla", "treble"]),
      ]
      + SpelledMark.groups.map { (.mark($0), $1) }
      + Messenger.groups.map { (.messenger($0), $1) })
}

/// Kinds of triggers.
struct TriggerKinds: OptionSet {
  let rawValue: UInt8

  static let names = TriggerKinds(rawValue: 1)
  static let marks = TriggerKinds(rawValue: 2)
  static let numbers = TriggerKinds(rawValue: 4)
  static let endings = TriggerKinds(rawValue: 8)
}

/// A trigger at its place in the folded text.
struct TriggerHit {
  let trigger: Trigger
  let range: Range<Int>
}
