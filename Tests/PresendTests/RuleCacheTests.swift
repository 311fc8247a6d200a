import Foundation
import Presend
import PresendRules
import Testing

/// Compiled rules that are kept in a folder between two runs.
@Suite struct RuleCacheTests {
  /// A folder that is gone when the test is over.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)/cache")

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    var path: String { url.path(percentEncoded: false) }
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
    var files: [URL] { names.map { url.appending(path: $0) } }

    /// Names the files themselves: one that is written anew is another one.
    var identities: [Int?] {
      files.map { (try? FileManager.default.attributesOfItem(atPath: $0.path))?[.systemFileNumber] as? Int }
    }
  }

  /// A small set of one's own, without shipped packs.
  private static func sources(_ word: String = "hooray", severity: String = "warning") -> RuleSetSources {
    let text = """
      id: joy
      category: marketing
      severity: \(severity)
      title: { en: Joy }
      message: { en: Joy }
      why: { en: why }
      remedy: { en: remedy }
      evidence: inferred
      match: { phrase: { en: [\(word)] } }
      examples:
        flagged: [{ en: \(word) }]
        clean: [{ en: x }]
      """
    return RuleSetSources(packs: .none, ownFiles: [RuleFile(path: "rules/shop/joy.yaml", text: text)])
  }

  @Test func `rules are compiled once and then kept`() throws {
    let folder = Folder()
    let first = RuleCache(folder: folder.path).load(Self.sources())
    let identities = folder.identities
    #expect(identities.count == 1)
    let second = RuleCache(folder: folder.path).load(Self.sources())
    #expect(folder.identities == identities)
    #expect(first.rules.writtenPhrases != nil)
    #expect(second.rules.writtenPhrases == nil)
    #expect(second.rules.rules.map(\.id) == first.rules.rules.map(\.id))
  }

  /// The file of all shipped packs is many times what is read of it at once.
  @Test func `shipped rules come back whole`() {
    let folder = Folder()
    let compiled = RuleCache(folder: folder.path).load(RuleSetSources()).rules
    let kept = RuleCache(folder: folder.path).load(RuleSetSources()).rules
    #expect(kept.writtenPhrases == nil)
    #expect(RuleArchive.bytes(of: kept, key: "k") == RuleArchive.bytes(of: compiled, key: "k"))
  }

  @Test func `each thing that rules are made of has a part in their key`() {
    var carriers = Self.sources()
    carriers.carriers = ["freight.example"]
    var packs = Self.sources()
    packs.packs = .named(["amazon"])
    var all = Self.sources()
    all.packs = .all
    var path = Self.sources()
    path.ownFiles[0].path = "rules/shop2/joy.yaml"
    var order = Self.sources()
    order.ownFiles.append(RuleFile(path: "rules/shop/b.yaml", text: ""))
    let keys = [
      Self.sources().key, Self.sources("hurrah").key, Self.sources(severity: "error").key, carriers.key, packs.key,
      all.key, path.key, order.key, Self.sources().key(ofProgram: "another", shipped: "1"),
      Self.sources().key(ofProgram: "another", shipped: "2"),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(Self.sources().key == Self.sources().key)
  }

  @Test func `a rule that was changed is not taken from the cache`() throws {
    let folder = Folder()
    let cache = RuleCache(folder: folder.path)
    for severity in [Severity.warning, .error, .warning] {
      #expect(cache.load(Self.sources(severity: severity.rawValue)).rules.rule("joy")?.severity == severity)
    }
  }

  @Test func `rules with problems are not kept`() {
    let folder = Folder()
    #expect(!RuleCache(folder: folder.path).load(Self.sources("[")).problems.isEmpty)
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: ["", "presend", "cut", "changed"])
  func `a damaged file is written anew`(_ damage: String) throws {
    let folder = Folder()
    let cache = RuleCache(folder: folder.path)
    _ = cache.load(Self.sources())
    let file = try #require(folder.files.first)
    let good = try Data(contentsOf: file)
    var bad = good
    switch damage {
    case "cut": bad = good.dropLast(100)
    case "changed": bad[good.count / 2] ^= 1
    default: bad = Data(damage.utf8)
    }
    try bad.write(to: file)
    #expect(cache.load(Self.sources()).rules.rules.count == 1)
    #expect(try Data(contentsOf: file) == good)
  }

  @Test func `a file that others may write is not used`() throws {
    let folder = Folder()
    let cache = RuleCache(folder: folder.path)
    _ = cache.load(Self.sources())
    let file = try #require(folder.files.first)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
    #expect(cache.load(Self.sources()).rules.writtenPhrases != nil)
    let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }

  @Test func `eight sets are kept, and files of others stay`() throws {
    let folder = Folder()
    let cache = RuleCache(folder: folder.path)
    _ = cache.load(Self.sources())
    let others = [".profile", "udev.rules", String(repeating: "z", count: 32) + ".rules"]
    for name in others { try Data().write(to: folder.url.appending(path: name)) }
    for number in 0..<12 { _ = cache.load(Self.sources("hooray\(number)")) }
    #expect(folder.names.count == 8 + others.count)
    #expect(others.allSatisfy(folder.names.contains))
  }

  @Test(arguments: ["/dev/null/cache", "/proc/cache"])
  func `a folder that cannot be written keeps nothing and does no harm`(_ path: String) {
    #expect(RuleCache(folder: path).load(Self.sources()).rules.rules.count == 1)
  }
}
