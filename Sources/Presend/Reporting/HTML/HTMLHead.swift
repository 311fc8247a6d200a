internal import PresendDrafts
internal import PresendRules

/// What stands above the drafts of the page: counts, charts, and switches for what is shown.
struct HTMLHead {
  private let summary: RunSummary
  private let language: String?

  init(_ summary: RunSummary, language: String?) {
    self.summary = summary
    self.language = language
  }

  private static let longestChart = 12

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>presend: \(outcome)</title>
    <style>
    \(HTMLStyle.css)\(HTMLFilter(summary).css)</style>
    </head>
    <body>
    <header>
    <h1>\(outcome)</h1>
    <p>\(HTMLEscape.line(findingLine))</p>
    </header>
    <main>
    \(problems)\(counts)\(charts)<section aria-label="Drafts">
    <h2>Drafts</h2>
    \(HTMLFilter(summary).html)
    """
  }

  /// What the drafts came to, and whether the configuration needs a look.
  private var outcome: String {
    let files = summary.configuration.map { judged in
      "; \(HTMLEscape.line(judged.file)) is \(judged.verdict.decision == .block ? "blocked" : "to review")"
    }
    return draftOutcome + files.joined()
  }

  private var draftOutcome: String {
    if summary.drafts == 0 { return "No drafts were checked" }
    if summary.block > 0 { return "\(summary.block) of \(Count.of(summary.drafts, "draft")) blocked" }
    if summary.incomplete > 0 {
      return "\(summary.incomplete) of \(Count.of(summary.drafts, "draft")) not checked whole"
    }
    if summary.review > 0 { return "\(summary.review) of \(Count.of(summary.drafts, "draft")) to review" }
    return summary.drafts == 1 ? "The draft passes" : "All \(summary.drafts) drafts pass"
  }

  private var findingLine: String {
    if summary.drafts == 0 { return "Nothing was found to check, so nothing was found to be in order." }
    let counts = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "info")]
    let found = counts.map { Count.of($0.0, $0.1) }.joined(separator: ", ")
    let times = summary.notChecked == 1 ? "once" : "\(summary.notChecked) times"
    let open =
      summary.notChecked == 0 ? "Every rule could be asked" : "For want of context, rules were not asked \(times)"
    let setAside = summary.setAside == 0 ? "" : "; \(Count.of(summary.setAside, "finding")) set aside"
    return "\(found). \(open)\(setAside)."
  }

  private var problems: String {
    guard !summary.problems.isEmpty else { return "" }
    let items = summary.problems.map { "<li>\(HTMLEscape.line($0.message))</li>" }.joined()
    return "<section class=\"alert\" role=\"alert\"><h2>Not everything was checked</h2><ul>\(items)</ul></section>\n"
  }

  private var counts: String {
    if summary.drafts == 0 { return "" }
    let cells = [
      ("block", "blocked", summary.block), ("incomplete", "not checked whole", summary.incomplete),
      ("review", "to review", summary.review), ("pass", "pass", summary.pass),
    ]
    let shown = cells.map { name, title, count in
      "<div class=\"count \(name)\(count == 0 ? " none" : "")\"><dt>\(title)</dt><dd>\(count)</dd></div>"
    }
    return "<dl class=\"counts\">\(shown.joined())</dl>\n"
  }

  private var charts: String {
    let tables = [("Findings by category", summary.categoryTallies), ("Findings by rule", summary.ruleTallies)]
    let shown = tables.filter { !$0.1.isEmpty }.map { HTMLHead.chart($0.0, $0.1) }.joined()
    let names = Severity.allCases.reversed().map { "<span class=\"\($0.rawValue)\">\($0.rawValue)</span>" }.joined()
    let legend = "<p class=\"legend\" aria-hidden=\"true\">\(names)</p>\n"
    return shown.isEmpty ? "" : "<div class=\"charts\">\n\(shown)</div>\n\(legend)"
  }

  /// Bars that are as long as their share of the longest one, in pieces by severity.
  private static func chart(_ title: String, _ tallies: [(name: String, tally: RunSummary.Tally)]) -> String {
    let most = tallies.first?.tally.total ?? 1
    let rows = tallies.prefix(longestChart).map { row in
      let pieces = [("error", row.tally.errors), ("warning", row.tally.warnings), ("info", row.tally.infos)]
      var start = 0
      let bars = pieces.filter { $0.1 > 0 }.map { name, count in
        let bar = "<rect class=\"\(name)\" x=\"\(share(start, of: most))%\" width=\"\(share(count, of: most))%\" "
        start += count
        return bar + "height=\"100%\"><title>\(Count.of(count, name))</title></rect>"
      }
      let label = pieces.filter { $0.1 > 0 }.map { Count.of($0.1, $0.0) }.joined(separator: ", ")
      return "<tr><th scope=\"row\">\(HTMLEscape.line(row.name))</th><td class=\"bar\">"
        + "<svg role=\"img\" aria-label=\"\(label)\" width=\"100%\" height=\"14\">\(bars.joined())</svg></td>"
        + "<td class=\"number\">\(row.tally.total)</td></tr>\n"
    }
    let rest = tallies.dropFirst(longestChart)
    let more = rest.reduce(0) { $0 + $1.tally.total }
    let last =
      rest.isEmpty
      ? "" : "<tr><th scope=\"row\">\(rest.count) more</th><td></td><td class=\"number\">\(more)</td></tr>\n"
    return "<table class=\"chart\"><caption>\(title)</caption>\n\(rows.joined())\(last)</table>\n"
  }

  /// A share in percent with two digits, in numbers that do not depend on any locale.
  private static func share(_ count: Int, of most: Int) -> String {
    let hundredths = count * 10_000 / max(most, 1)
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.utf8.count == 1 ? "0" : "")\(digits)"
  }
}
