import Foundation

/// A page of the documentation with what can be run in it.
///
/// A fenced block ```` ```console ```` holds commands, each on a line that begins with `$ `, and below each what it
/// writes, standard error included. A line `…` stands for any lines. A block with `file=NAME` behind its language is a
/// file that commands below it find; one with `shows=NAME` is what stands in a file of the project. All blocks of a page
/// run in one folder.
struct DocumentPage {
  /// Some lines of the page.
  struct Block {
    /// What stands behind the fence; nil outside of fences.
    var info: String?
    var lines: [String]

    /// The value of a key behind the language.
    func value(_ key: String) -> String? {
      info?.split(separator: " ").first { $0.hasPrefix("\(key)=") }.map { String($0.dropFirst(key.count + 1)) }
    }

    var isConsole: Bool { info == "console" }
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Commands with the lines below each.
    var steps: [(command: String, output: [String])] {
      var steps: [(command: String, output: [String])] = []
      for line in lines {
        if line.hasPrefix("$ ") {
          steps.append((String(line.dropFirst(2)), []))
        } else if !steps.isEmpty {
          steps[steps.count - 1].output.append(line)
        }
      }
      return steps
    }
  }

  let url: URL
  let blocks: [Block]

  init(_ url: URL) throws {
    self.url = url
    var blocks = [Block(lines: [])]
    var text = try String(contentsOf: url, encoding: .utf8)
    if text.hasSuffix("\n") { text.removeLast() }
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```"), blocks[blocks.count - 1].info != nil {
        blocks.append(Block(lines: [line]))
      } else if line.hasPrefix("```") {
        blocks[blocks.count - 1].lines.append(line)
        blocks.append(Block(info: String(line.dropFirst(3)), lines: []))
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    self.blocks = blocks
  }

  /// The page with what commands wrote, block by block, in the place of what was expected.
  func text(with outputs: [[[String]]]) -> String {
    var next = outputs[...]
    return blocks.flatMap { block -> [String] in
      guard block.isConsole, let outputs = next.popFirst() else { return block.lines }
      return zip(block.steps, outputs).flatMap { step, output in
        ["$ \(step.command)"] + (DocumentPage.agrees(output, with: step.output) ? step.output : output)
      }
    }.joined(separator: "\n") + "\n"
  }

  /// A line without the number of words in lists, which grows with every word.
  private static func countless(_ line: String) -> String {
    line.replacing(/[0-9]+ entries in lists/, with: "N entries in lists")
  }

  /// True where lines are those that are expected.
  static func agrees(_ lines: [String], with expected: [String]) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" { return (0...lines.count).contains { agrees(Array(lines[$0...]), with: Array(expected[1...])) } }
    return lines.first.map(countless) == countless(first) && agrees(Array(lines[1...]), with: Array(expected[1...]))
  }
}
