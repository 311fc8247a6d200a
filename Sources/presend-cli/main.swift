internal import ArgumentParser

ProcessSetup.prepareStreams()
if let mistake = PresendCommand.unknownCommand(in: CommandLine.arguments) { Ending.report(mistake) }
do {
  var command = try PresendCommand.command(for: CommandLine.arguments)
  try command.run()
} catch {
  Ending.report(error)
}
