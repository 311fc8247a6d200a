import BenchCorpus
import Glibc

// bench-corpus [--count N] [--bytes N] [--seed N] [--mean BYTES] [--profile NAME] > drafts.jsonl
let usage = """
  usage: bench-corpus [--count N | --bytes N] [--seed N] [--mean BYTES] [--profile \
  \(Profile.allCases.map(\.rawValue).joined(separator: "|"))]
  writes drafts as JSON Lines; the same options write the same bytes

  """

func fail() -> Never {
  _ = unsafe usage.withCString { unsafe write(2, $0, strlen($0)) }
  exit(2)
}

var count = 20_000
var bytes = Int.max
var seed: UInt64 = 1
var mean = 1_500
var profile = Profile.mail
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  guard let value = words.popFirst() else { fail() }
  switch word {
  case "--count": count = Int(value) ?? 0
  case "--bytes":
    bytes = Int(value) ?? 0
    count = Int.max
  case "--seed": seed = UInt64(value) ?? 1
  case "--mean": mean = Int(value) ?? 0
  case "--profile":
    guard let named = Profile(rawValue: value) else { fail() }
    profile = named
  default: fail()
  }
}
guard count > 0, bytes > 0, mean > 0 else { fail() }

var maker = MessageMaker(profile: profile, seed: seed, meanSize: mean)
var buffer: [UInt8] = []
while count > 0, bytes > 0 {
  let line = maker.next().json
  buffer += Array(line.utf8)
  count -= 1
  bytes -= line.utf8.count
  if buffer.count > 1 << 20 || count == 0 || bytes <= 0 {
    put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes to standard output; ends the program where that is closed.
func put(_ bytes: [UInt8]) {
  var done = 0
  while done < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(1, $0.baseAddress?.advanced(by: done), $0.count - done) }
    guard count > 0 else { exit(1) }
    done += count
  }
}
