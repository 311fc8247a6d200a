public import PresendRules

/// A rule to begin with: it works as it stands, and comments say what each line is for.
public enum RuleSkeleton {
  /// The text of a rule file.
  public static func text(name: String, category: Category, severity: Severity) -> String {
    """
    # The rule's name, which is that of its file. Reports, allow: and presend.yml call it PACK/\(name).
    id: \(name)
    # What findings are about; presend explain and reports group by it.
    category: \(category.rawValue)
    # error blocks a draft, warning asks for a look, info is counted.
    severity: \(severity.rawValue)

    # What is wrong, for people. Plain text is English; { en: …, es: … } speaks several languages.
    title: A few words on what is wrong
    # {text} stands for what was found.
    message: 'Says "{text}".'
    why: Why it matters to the platform or to the buyer.
    remedy: What to write instead.

    # sourced: the platform's own text; secondary: somebody retells it; inferred: nobody says so.
    evidence: inferred
    #sources:
    #  - url: https://example.com/policy
    #    evidence: sourced

    # The days on which it holds.
    #effective: { from: 2026-01-01 }
    # What must be true of the draft.
    #applies: { kind: proactive }
    # Where it looks; without it in all that the buyer reads.
    #look-in: [subject, body, html]

    # What it looks for: words stand for all their forms of case and accent, (a|b) for either, ? for what may be missing,
    # ~ for a gap. docs/writing-rules.md has all of it.
    match:
      phrase:
        en:
          - (replace|change) these words

    # What excuses a match in the same sentence.
    #unless: { phrase: { en: [for example] } }
    # What stands there instead, with --fix or, where it needs a look, with --unsafe-fixes.
    #fix: { safety: needs-review, replacement: other words }

    # presend rules test judges these; «» mark what must be found.
    examples:
      flagged:
        - en: Please «replace these words» soon.
        - en: Please «change these words» soon.
      clean:
        - en: These words are no match.
        - en: Please replace the lamp.

    """
  }
}
