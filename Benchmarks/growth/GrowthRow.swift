import Foundation

/// Inputs that are hard on readers that look back or go down, and how the work grows with their length.
struct GrowthRow {
  let reader: String
  let piece: String
  /// How many times more processor time an input takes that is eight times as long.
  let factor: Double

  /// A quadratic reader takes 64 times as long; half of that leaves room for caches and clocks.
  static let limit = 28.0

  var isLinear: Bool { factor < GrowthRow.limit }

  /// Measures a reader on a piece, repeated up to a length in bytes and up to eight times that length.
  init(_ reader: String, _ piece: String, length: Int, _ work: (String) -> Void) {
    self.reader = reader
    self.piece = piece
    let inputs = [length, length * 8].map { String(repeating: piece, count: $0 / piece.utf8.count) }
    // Tables that are made once are no part of it.
    work(inputs[0])
    let times = inputs.map { input in (0..<3).map { _ in GrowthRow.time { work(input) } }.min() ?? 0 }
    factor = times[1] / max(times[0], 1e-6)
  }

  private static func time(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  /// Seconds of processor time of this thread, so that neither what else runs nor a slow machine counts.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
