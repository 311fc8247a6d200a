internal import ArgumentParser

/// How the program ends.
enum Ending {
  /// Something is blocked, an example failed, a score is too low.
  static let failed = ExitCode(1)
  /// Usage, configuration or rule files are wrong, or nothing could be done.
  static let unusable = ExitCode(2)
  /// Something could not be checked.
  static let incomplete = ExitCode(3)

  /// Says what an error says and ends the program: 0 for help that was asked for, 2 for mistakes of the command line,
  /// which the argument parser itself would end with 64.
  static func report(_ error: any Error) -> Never {
    if let code = error as? ExitCode { ProcessSetup.exit(code.rawValue) }
    let message = PresendCommand.fullMessage(for: error)
    if PresendCommand.exitCode(for: error).isSuccess {
      Console.print(message == VersionText.request ? VersionText.text : message)
      ProcessSetup.exit(0)
    }
    Console.note(message)
    ProcessSetup.exit(unusable.rawValue)
  }
}
