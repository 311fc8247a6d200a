internal import ArgumentParser
internal import Presend

/// Where compiled rules are kept between two runs.
struct CacheOptions: ParsableArguments {
  @Flag(help: "Compile the rules anew, and keep nothing of them for the next run.")
  var noCache = false

  /// The cache; nil where none is wanted, or no place for it is known.
  var cache: RuleCache? { noCache ? nil : CacheOptions.folder.map { RuleCache(folder: $0) } }

  /// Where the environment wants the cache, else below the user's own; relative names there mean nothing.
  ///
  /// https://specifications.freedesktop.org/basedir-spec/latest/
  private static var folder: String? {
    if let folder = ProcessSetup.environment("PRESEND_CACHE_DIR") { return folder }
    let bases = [ProcessSetup.environment("XDG_CACHE_HOME"), ProcessSetup.environment("HOME").map { $0 + "/.cache" }]
    return bases.lazy.compactMap { $0 }.first { $0.hasPrefix("/") }.map { $0 + "/presend" }
  }
}
