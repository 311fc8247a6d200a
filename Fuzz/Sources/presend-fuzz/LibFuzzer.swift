import CLibFuzzer
import Glibc

/// Hands a target to libFuzzer.
enum LibFuzzer {
  /// What the callback runs, which C cannot carry along; set once, before the first input.
  nonisolated(unsafe) private static var target = FuzzTarget.html

  /// Feeds the target; returns the exit code. The program's own first argument names the target and is dropped.
  static func run(_ target: FuzzTarget) -> Int32 {
    unsafe LibFuzzer.target = target
    let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
    var count = Int32(words.count)
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() { unsafe list[index] = strdup(word) }
    unsafe list[words.count] = nil
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe list
    return unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      unsafe LibFuzzer.target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  }
}

/// Ends the program; libFuzzer's exit code says whether it found something.
func exit(after code: Int32) -> Never { Glibc.exit(code) }

func exitWithUsage() -> Never { Glibc.exit(2) }
