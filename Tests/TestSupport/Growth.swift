import Foundation

/// How the work of something grows with its input, told by the processor time of this thread alone: neither the speed
/// of a machine nor what else runs on it counts.
public enum Growth {
  /// How many times more time `work` takes for `large` than for `small`; the least of three tries.
  ///
  /// - Parameter work: what is measured; it must do all on the thread that calls it
  public static func factor<Input>(from small: Input, to large: Input, _ work: (Input) -> Void) -> Double {
    // Tables that are made once are no part of it.
    work(small)
    let (base, more) = (time { work(small) }, time { work(large) })
    return more / max(base, 1e-6)
  }

  private static func time(_ work: () -> Void) -> Double {
    (0..<3).map { _ in
      let start = now
      work()
      return now - start
    }.min() ?? 0
  }

  /// Seconds of processor time of this thread.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
