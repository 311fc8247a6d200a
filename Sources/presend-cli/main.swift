internal import ArgumentParser

ProcessSetup.prepareStreams()
do {
  var command = try PresendCommand.parseAsRoot()
  try command.run()
} catch {
  Ending.report(error)
}
