extension Configuration {
  /// A file that says nothing yet and shows everything that can be said. Lines of the form `#key:` are settings.
  public static let template = """
    # How presend judges the drafts of this folder and of those below it.
    # Options of the command line win over what is written here. Take the # away from what you need.

    # Another file whose settings hold unless they are given here. Nothing else is taken over from folders above.
    #extends: ../presend.yml

    # The platform and the marketplace of drafts that name none.
    #platform: amazon
    #marketplace: amazon.de

    # The packs that are on; without this all of them. generic goes along with every platform.
    #packs: [amazon]

    # The versions that packs, or presend itself, must have: 1.2, ">=1.2" or ">=1.2, <2".
    #requires: { amazon: "1", presend: ">=0.1" }

    # Folders with rules of your own, relative to this file.
    #rules: [my-rules]

    # The weight of rules, categories or packs: off, shadow (counted, but without effect), info, warning or error.
    #levels:
    #  emoji: info
    #  amazon/review-incentive: error

    # Hosts to which links and e-mail addresses may lead.
    #brand-domains: [example.com]

    # Phone numbers that may stand in messages.
    #allowed-numbers: ["+49 30 123456"]

    # Names of products that look like addresses or handles and are none.
    #product-names: [Node.io]

    # Texts in which nothing is found: a finding that lies wholly within one is none.
    #accept: ["Model 030-901820", "Sun 🌞 Lamp"]

    # Hosts of freight companies that presend does not know; links to them are allowed where a platform allows tracking.
    #carriers: [freight.example]

    # Where the columns of CSV, or the fields of JSON, have other names than those of drafts.
    #fields:
    #  body: Text
    #  subject: Betreff
    #  order.id: Order number

    # The least severity that blocks a draft.
    #fail-on: error

    # Findings that are accepted: a rule, a reason, and, if need be, a text, files, an owner and a last day.
    #suppress:
    #  - rule: amazon/external-link
    #    reason: agreed with the platform
    #    text: https://example.com/manual
    #    files: ["templates/**"]
    #    owner: support@example.com
    #    until: 2027-12-31

    # What holds for some files only, by patterns relative to this file; the last one that fits wins.
    #overrides:
    #  - files: ["aliexpress/**", "*.ali.txt"]
    #    platform: aliexpress
    #    levels: { emoji: off }

    # What a draft may cost. A draft that costs more is incomplete, never passed.
    #budgets:
    #  steps: 4000000
    #  pattern-steps: 1000000
    #  findings: 1000
    #  draft-size: 64M

    """
}
