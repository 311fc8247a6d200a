import Foundation

/// A file with what is expected, in a folder beside the test. `UPDATE_GOLDENS=1` writes it anew.
public enum Golden {
  /// True where goldens are written instead of compared.
  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

  /// What the golden says; nil where it is missing. When goldens are updated, it says what it was given.
  public static func expected(_ name: String, given actual: String, beside file: String = #filePath) throws -> String? {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name)
    if isUpdating {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
      return actual
    }
    return (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  }
}
