internal import Glibc
internal import PresendDrafts

/// What the process needs from the system, apart from files.
enum ProcessSetup {
  /// Makes a closed pipe an error like any other, and keeps the numbers of the standard streams from being given to
  /// files where the caller closed them.
  static func prepareStreams() {
    _ = signal(SIGPIPE, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Open for reading alone, so that a report to a closed output fails as it should.
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Keeps an object until the process ends: to free what it holds piece by piece takes longer than to end.
  static func keepUntilEnd(_ object: AnyObject) { _ = unsafe Unmanaged.passRetained(object) }

  /// The UTC day.
  static var today: CalendarDate { CalendarDate(daysSinceEpoch: time(nil) / 86_400) }

  /// The number of processors that the process may use.
  static var processorCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// The value of an environment variable; nil where it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Where files lie that live no longer than the process.
  static var temporaryFolder: String { environment("TMPDIR") ?? "/tmp" }

  /// The current directory.
  static var currentDirectory: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "." }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Ends the process.
  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
