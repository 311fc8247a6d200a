import Glibc

/// Seconds that something took.
struct Duration: Comparable {
  var wall: Double
  /// Of the process, user and system.
  var cpu: Double

  static func < (first: Duration, second: Duration) -> Bool { first.cpu < second.cpu }
}

enum Stopwatch {
  static func wall() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func cpu() -> Double {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return seconds(of: usage)
  }

  static func seconds(of usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  static func time(_ work: () -> Void) -> Duration {
    let (wallBefore, cpuBefore) = (wall(), cpu())
    work()
    return Duration(wall: wall() - wallBefore, cpu: cpu() - cpuBefore)
  }

  /// The run with the least CPU time: the others were disturbed.
  static func best(of runs: Int, _ work: () -> Void) -> Duration {
    (0..<runs).map { _ in time(work) }.min() ?? Duration(wall: 0, cpu: 0)
  }
}
