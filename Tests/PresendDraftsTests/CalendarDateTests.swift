import PresendDrafts
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-11-24", "2026-11-24"), ("2024-02-29", "2024-02-29"), ("2026-11-24T09:00:00Z", "2026-11-24"),
    ("2026-11-24 23:59", "2026-11-24"), ("2026-11-24T23:30:00-02:00", "2026-11-25"),
    ("2026-01-01T00:30:00.25+01:00", "2025-12-31"), ("2026-11-24t10:00z", "2026-11-24"),
  ])
  func `a time is the day on which it falls in UTC`(_ text: String, _ day: String) {
    #expect(CalendarDate(text)?.description == day)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-31", "24.11.2026", "2026-11-24T25:00Z", "2026-11-24T10:00+1",
    "2026-11-24x", "2026-11-24T", "２026-11-24",
  ])
  func `what no calendar has is no day`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
