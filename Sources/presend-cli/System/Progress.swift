internal import Glibc

/// How many drafts were judged so far, on a line of its own of the terminal; silent where standard error is none.
///
/// Belongs to the thread that writes at the moment.
final class Progress {
  private let isShown: Bool
  private let total: Int
  private let start = Progress.now
  private var next: Double
  private var isOnScreen = false

  /// - Parameters:
  ///   - total: how many files there are
  ///   - isQuiet: nothing is shown
  init(files total: Int, isQuiet: Bool) {
    self.total = total
    isShown = !isQuiet && total > 1 && Terminal.isError && ProcessSetup.environment("TERM") != "dumb"
    // Runs that end at once show nothing.
    next = start + 0.2
  }

  /// Shows the count, ten times a second at most.
  func update(drafts: Int, file: Int) {
    guard isShown else { return }
    let time = Progress.now
    guard time >= next else { return }
    next = time + 0.1
    let rate = Int(Double(drafts) / max(time - start, 0.001))
    let text = "\r\u{1B}[Kpresend: \(drafts) drafts, file \(file) of \(total), \(rate) drafts/s"
    try? StandardError.write(Array(text.utf8))
    isOnScreen = true
  }

  /// Takes the line away, so that something else can be written.
  func clear() {
    guard isOnScreen else { return }
    try? StandardError.write(Array("\r\u{1B}[K".utf8))
    isOnScreen = false
  }

  /// Seconds of a clock that never goes back.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
