internal import ArgumentParser
internal import Presend
internal import PresendDrafts

/// `presend init`: writes a commented configuration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented presend.yml; an existing one is left alone.")

  mutating func run() throws {
    let path = Configuration.fileName
    guard TextFile.kind(of: path) == nil else {
      Console.note("presend: error: \(path) is there already; it was left as it is")
      throw Ending.unusable
    }
    do throws(SystemError) {
      let file = try FileOutput(path: path)
      try file.write(Array(Configuration.template.utf8))
      try file.finish()
    } catch {
      Console.note("presend: error: \(path): \(OutputError.words(for: error))")
      throw Ending.unusable
    }
    Console.print("presend: wrote \(path)")
  }
}
