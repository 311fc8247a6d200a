import CLibFuzzer

// presend-fuzz TARGET [options and folders of libFuzzer]
guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  print("usage: presend-fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer options]")
  exitWithUsage()
}
target.prepare()
exit(after: LibFuzzer.run(target))
