import Foundation
import PresendDrafts
import Testing

@Suite struct InputWalkerTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    for name in [
      "b.txt", "a/z.json", "a/y.md", "a-b.eml", "B.HTML", "c.pdf", "README", ".hidden.txt", ".git/x.txt", "presend.yml",
    ] {
      try directory.write("x", to: name)
    }
  }

  func names(_ list: InputList) -> [String] {
    list.inputs.map { $0.name.replacing(directory.path + "/", with: "") }
  }

  @Test func `a directory is walked in the order of its bytes`() {
    let list = InputWalker().walk([directory.path])
    #expect(names(list) == ["B.HTML", "a-b.eml", "a/y.md", "a/z.json", "b.txt"])
    #expect(list.problems.isEmpty)
  }

  @Test func `what is passed over is counted by reason`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: directory.path + "/link.txt", withDestinationPath: directory.path + "/b.txt")
    try FileManager.default.createSymbolicLink(atPath: directory.path + "/loop", withDestinationPath: directory.path)
    let skipped = InputWalker().walk([directory.path]).skipped
    #expect(skipped.hidden == 2 && skipped.links == 2 && skipped.otherTypes == 2 && skipped.configuration == 1)
    #expect(skipped.total == 7)
  }

  @Test func `a file named outright is always read`() throws {
    let named = ["c.pdf", ".hidden.txt", "presend.yml", "b.txt"].map { "\(directory.path)/\($0)" }
    let list = InputWalker().walk(named)
    #expect(list.inputs == named.map { Input(path: $0) })
    #expect(list.skipped.total == 0)
  }

  @Test func `a missing path stops nothing else`() {
    let list = InputWalker().walk(["\(directory.path)/gone", "-", "\(directory.path)/b.txt"])
    #expect(names(list) == ["-", "b.txt"])
    #expect(list.problems.map(\.code) == ["missing"])
    #expect(list.problems.map(\.message) == ["\(directory.path)/gone: there is no such file"])
  }
}
