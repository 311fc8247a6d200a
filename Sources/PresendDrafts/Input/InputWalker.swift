/// One thing to read: a file, or standard input.
public struct Input: Sendable, Equatable {
  /// The path as messages show it; `-` for standard input.
  public let name: String
  /// The very bytes of the path, which need not be UTF-8.
  let path: [UInt8]
  /// True for standard input.
  public let isStandardInput: Bool

  /// A file, whatever its name.
  public init(path: String) {
    self.init(bytes: Array(path.utf8))
  }

  init(bytes: [UInt8]) {
    path = bytes
    name = String(decoding: bytes, as: UTF8.self)
    isStandardInput = false
  }

  /// A file that is shown under another name than it is read by, such as a copy.
  package init(path: String, shownAs name: String) {
    self.path = Array(path.utf8)
    self.name = name
    isStandardInput = false
  }

  private init() {
    path = []
    name = "-"
    isStandardInput = true
  }

  /// Standard input.
  public static let standardInput = Input()
}

/// What was found under the paths of a command.
public struct InputList: Sendable, Equatable {
  /// What to read, in order.
  public var inputs: [Input] = []
  /// Files and folders that were passed over, by reason.
  public var skipped = Skipped()
  /// Paths that do not exist and folders that cannot be read.
  public var problems: [Problem] = []

  /// A list of nothing.
  public init() {}

  /// How many files and folders were passed over while directories were walked.
  public struct Skipped: Sendable, Equatable {
    /// Files and folders whose name begins with a full stop.
    public var hidden = 0
    /// Symbolic links.
    public var links = 0
    /// Files whose extension belongs to no format.
    public var otherTypes = 0
    /// Sockets, pipes and devices.
    public var special = 0
    /// Configuration of presend itself.
    public var configuration = 0
    /// Files and folders that a `.presendignore` leaves out.
    public var ignored = 0

    /// Nothing was passed over.
    public init() {}

    /// All of them.
    public var total: Int { hidden + links + otherTypes + special + configuration + ignored }
  }
}

/// Turns the paths of a command into the list of what to read.
///
/// A file named outright is always read. A directory is walked: files of known extensions in the order of the bytes of
/// their paths, no hidden ones, no links followed.
public struct InputWalker {
  private static let extensions: Set<String> = [
    "txt", "md", "html", "htm", "eml", "mbox", "json", "jsonl", "csv", "yml",
  ]
  private static let configuration = Array("presend.yml".utf8)

  /// Whether a path is left out by those who own the folder; files that are named outright are not asked about.
  private let isIgnored: (_ path: String, _ isFolder: Bool) -> Bool

  /// A walker.
  public init(isIgnored: @escaping (_ path: String, _ isFolder: Bool) -> Bool = { _, _ in false }) {
    self.isIgnored = isIgnored
  }

  /// Goes through the paths in their order; without any, through the current directory.
  public func walk(_ paths: [String]) -> InputList {
    var list = InputList()
    for path in paths.isEmpty ? ["."] : paths {
      if path == "-" {
        list.inputs.append(.standardInput)
      } else {
        add(Array(path.utf8), to: &list)
      }
    }
    return list
  }

  private func add(_ path: [UInt8], to list: inout InputList) {
    do {
      if try FileKind(of: path, followsLinks: true) == .directory {
        var found: [[UInt8]] = []
        walk(path, into: &found, &list)
        list.inputs += found.sorted { $0.lexicographicallyPrecedes($1) }.map(Input.init(bytes:))
      } else {
        list.inputs.append(Input(bytes: path))
      }
    } catch {
      report(error, path, to: &list, code: error.isMissing ? "missing" : "unreadable")
    }
  }

  private func walk(_ start: [UInt8], into found: inout [[UInt8]], _ list: inout InputList) {
    var waiting = [start]
    while let directory = waiting.popLast() {
      do {
        for name in try DirectoryListing.names(in: directory) {
          let path = InputWalker.join(directory, name)
          switch try entry(path, name, &list.skipped) {
          case .directory: waiting.append(path)
          case .file: found.append(path)
          default: break
          }
        }
      } catch {
        report(error, directory, to: &list, code: "unreadable")
      }
    }
  }

  /// What to do with an entry of a directory; `.other` where it is passed over, which is counted.
  private func entry(
    _ path: [UInt8], _ name: [UInt8], _ skipped: inout InputList.Skipped
  ) throws(SystemError) -> FileKind {
    if name.first == 0x2E {
      skipped.hidden += 1
      return .other
    }
    let kind = try FileKind(of: path, followsLinks: false)
    switch kind {
    case .directory, .file:
      let isFolder = kind == .directory
      let isCandidate = isFolder || InputWalker.reads(name)
      guard isCandidate else {
        if name == InputWalker.configuration { skipped.configuration += 1 } else { skipped.otherTypes += 1 }
        break
      }
      if !isIgnored(String(decoding: path, as: UTF8.self), isFolder) { return kind }
      skipped.ignored += 1
    case .link: skipped.links += 1
    case .other: skipped.special += 1
    }
    return .other
  }

  /// True where a walk takes a file of that name for drafts.
  package static func reads(_ name: [UInt8]) -> Bool {
    name.first != 0x2E && name != configuration && hasKnownExtension(name)
  }

  private static func hasKnownExtension(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: 0x2E) else { return false }
    return extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  /// `.` leaves no trace in the paths of what stands in it.
  private static func join(_ directory: [UInt8], _ name: [UInt8]) -> [UInt8] {
    if directory == [0x2E] { return name }
    return directory.last == 0x2F ? directory + name : directory + [0x2F] + name
  }

  private func report(_ error: SystemError, _ path: [UInt8], to list: inout InputList, code: String) {
    let message = "\(String(decoding: path, as: UTF8.self)): \(error.message)"
    list.problems.append(Problem(code: code, message: message))
  }
}
