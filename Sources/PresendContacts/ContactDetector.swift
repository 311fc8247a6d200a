package import PresendText

/// Finds links, mail addresses, telephone numbers, handles, emoji and line breaks in a text.
///
/// Identifiers and placeholders are masked first; then links, mail addresses, handles and telephone numbers are looked
/// for in this order, so that one place holds one thing. Everything runs from a few bytes that must be there, so a clean
/// text costs one reading.
package struct ContactDetector: Sendable {
  private let hints: ContactHints

  package init(hints: ContactHints = ContactHints()) {
    self.hints = hints
  }

  /// Everything found in one text; with `tracing` also what was looked at and let go.
  package func report(on views: TextViews, tracing: Bool = false) -> ContactReport {
    report(on: views, signs: ViewSigns(views), tracing: tracing)
  }

  /// The same for a text whose signs are known.
  package func report(on views: TextViews, signs: ViewSigns, tracing: Bool = false) -> ContactReport {
    var search = ContactSearch(views: views, hints: hints, signs: signs)
    search.run()
    var report = search.report(tracing: tracing)
    let hasWideBreaks = views.traits.contains(.wideBreaks)
    if hasWideBreaks || signs.given.hasBreaks {
      report.lineBreaks = LineBreakDetector.find(
        in: views.given, signs: hasWideBreaks ? nil : signs.given, limit: hints.lineBreakLimit)
    }
    if views.traits.contains(.symbols) { report.emoji = EmojiDetector.find(in: views.given) }
    return report
  }
}
