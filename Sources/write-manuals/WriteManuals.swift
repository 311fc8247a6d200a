import Foundation

/// Writes a manual page for each command of presend, from its own description of the command line.
///
/// usage: `presend --experimental-dump-help | write-manuals VERSION FOLDER`
@main
enum WriteManuals {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      try FileHandle.standardError.write(contentsOf: Data("usage: write-manuals VERSION FOLDER < description\n".utf8))
      exit(2)
    }
    let description = try FileHandle.standardInput.readToEnd() ?? Data()
    let tool = try JSONDecoder().decode(CommandInfo.Tool.self, from: description)
    let folder = URL(fileURLWithPath: arguments[2])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for command in tool.command.all {
      let page = ManualPage(command: command, version: arguments[1])
      try Data(page.text.utf8).write(to: folder.appendingPathComponent("\(command.pageName).1"))
    }
  }
}
