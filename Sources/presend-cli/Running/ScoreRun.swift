internal import Presend
internal import PresendDrafts

/// One run of `score`.
struct ScoreRun {
  let settings: ScoreSettings

  func run(over list: InputList) -> Scorer {
    let linter = Linter(rules: settings.rules, options: settings.linter)
    let parser = DraftParser(options: settings.reading.parsing)
    var scorer = Scorer(settings.scorer)
    for input in list.inputs {
      var reader = RecordReader(input, options: settings.reading.records)
      while let record = reader.next() {
        let parsed = parser.parse(record)
        if let names = parsed.labelSet { scorer.declare(labelSet: names, in: record.source) }
        for var draft in parsed.drafts {
          draft.context = draft.context.filled(from: settings.context)
          scorer.add(linter.check(draft), of: draft)
        }
      }
      scorer.finishFile()
    }
    return scorer
  }
}
