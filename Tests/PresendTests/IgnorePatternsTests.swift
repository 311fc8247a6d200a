import Testing

@testable import Presend

/// Which paths a `.presendignore` leaves out; paths are relative to its folder.
struct IgnorePatternsTests {
  @Test(
    arguments: [
      ("*.draft.txt", "a/b.draft.txt", false, true),
      ("*.draft.txt", "a/b.txt", false, nil),
      ("notes/", "notes", true, true),
      ("notes/", "notes", false, nil),
      ("notes/", "a/notes", true, true),
      ("/old", "old", true, true),
      ("/old", "a/old", true, nil),
      ("a/*.txt", "a/b.txt", false, true),
      ("a/*.txt", "a/b/c.txt", false, nil),
      ("a/**/c.txt", "a/b/b/c.txt", false, true),
      ("?.txt", "b.txt", false, true),
      ("?.txt", "bb.txt", false, nil),
      ("# a.txt", "a.txt", false, nil),
      ("\\#a.txt", "#a.txt", false, true),
      ("\\!a.txt", "!a.txt", false, true),
      ("*.txt\n!keep.txt", "keep.txt", false, false),
      ("!keep.txt\n*.txt", "keep.txt", false, true),
      ("a.txt  \r\n", "a.txt", false, true),
      ("", "a.txt", false, nil),
    ] as [(String, String, Bool, Bool?)])
  func `the last pattern that fits decides`(text: String, path: String, isFolder: Bool, expected: Bool?) {
    var problems: [(line: Int, message: String)] = []
    #expect(IgnorePatterns(text, problems: &problems).leavesOut(path, isFolder: isFolder) == expected)
    #expect(problems.isEmpty)
  }

  @Test func `lines that cannot be understood are problems, by number`() {
    var problems: [(line: Int, message: String)] = []
    _ = IgnorePatterns("# fine\n[ab].txt\n!\na\\b\n/", problems: &problems)
    #expect(problems.map(\.line) == [2, 3, 4, 5])
  }
}
