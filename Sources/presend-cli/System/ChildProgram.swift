internal import Glibc
internal import PresendDrafts

/// Runs another program to its end.
///
/// Its streams are files without a name, so that neither side ever waits for the other.
enum ChildProgram {
  /// What came of it.
  struct Outcome {
    var output: [UInt8]
    var errors: String
    /// 128 and the signal where one ended it.
    var exitCode: Int32
  }

  /// Runs a program that is looked for in `PATH`.
  static func run(_ arguments: [String], input: [UInt8] = []) throws(SystemError) -> Outcome {
    let streams = [try Scratch(input), try Scratch([]), try Scratch([])]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream.descriptor, Int32(number))
    }
    var process = pid_t()
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    let fault = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard fault == 0 else { throw SystemError(code: fault) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
    let signal = status & 0x7F
    return Outcome(
      output: try streams[1].content(), errors: String(decoding: try streams[2].content(), as: UTF8.self),
      exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  /// A file that nobody else can open and that is gone with its descriptor.
  private final class Scratch {
    let descriptor: Int32

    init(_ content: [UInt8]) throws(SystemError) {
      var name = Array("\(ProcessSetup.temporaryFolder)/presend-XXXXXX".utf8CString)
      descriptor = unsafe mkstemp(&name)
      guard descriptor >= 0 else { throw SystemError(code: errno) }
      unsafe unlink(name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var written = 0
      while written < content.count {
        let count = unsafe content.withUnsafeBytes { bytes in
          unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
        }
        guard count > 0 || errno == EINTR else { throw SystemError(code: errno) }
        written += max(count, 0)
      }
      lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }

    func content() throws(SystemError) -> [UInt8] {
      var content: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      lseek(descriptor, 0, SEEK_SET)
      while true {
        let count = unsafe read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SystemError(code: errno) }
        if count == 0 { return content }
        content += chunk[..<count]
      }
    }
  }
}
