import Foundation
import Glibc

/// A program that was run to its end.
struct ChildProcess {
  let duration: Duration
  /// The most memory that it held, in bytes: `VmHWM`, asked every few milliseconds.
  let peak: Int
  /// The exit code; nil where it was ended because it took too long.
  let code: Int32?

  /// Runs a program; what it writes goes to a file or nowhere.
  static func run(
    _ program: String, _ arguments: [String], output: String = "/dev/null", asksMemory: Bool = false,
    limit: Double = 600
  ) -> ChildProcess {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe words.forEach { unsafe free($0) }
    }
    var child: pid_t = 0
    let start = Stopwatch.wall()
    guard unsafe posix_spawnp(&child, program, &actions, nil, words, environ) == 0 else {
      return ChildProcess(duration: Duration(wall: 0, cpu: 0), peak: 0, code: nil)
    }
    return wait(for: child, since: start, asksMemory: asksMemory, limit: limit)
  }

  private static func wait(for child: pid_t, since start: Double, asksMemory: Bool, limit: Double) -> ChildProcess {
    var usage = rusage()
    var status: Int32 = 0
    var peak = 0
    var isLate = false
    // Whoever waits without asking sleeps until the end, so that nothing is disturbed.
    while unsafe wait4(child, &status, asksMemory || limit < 600 ? WNOHANG : 0, &usage) == 0 {
      if asksMemory { peak = max(peak, memory(of: child)) }
      usleep(2_000)
      if Stopwatch.wall() - start > limit {
        isLate = true
        kill(child, SIGKILL)
      }
    }
    let duration = Duration(wall: Stopwatch.wall() - start, cpu: Stopwatch.seconds(of: usage))
    return ChildProcess(duration: duration, peak: peak, code: isLate ? nil : status >> 8 & 0xFF)
  }

  private static func memory(of child: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return (line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1_024
  }

  /// The run with the least CPU time.
  static func best(of runs: Int, _ program: String, _ arguments: [String]) -> ChildProcess? {
    let all = (0..<runs).map { _ in run(program, arguments) }
    return all.min { $0.duration < $1.duration }
  }

  /// The median of the wall time and of the CPU time of many runs.
  static func median(of runs: Int, _ program: String, _ arguments: [String]) -> Duration {
    let all = (0..<runs).map { _ in run(program, arguments).duration }
    let wall = all.map(\.wall).sorted()
    let cpu = all.map(\.cpu).sorted()
    return Duration(wall: wall[runs / 2], cpu: cpu[runs / 2])
  }
}
