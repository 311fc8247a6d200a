internal import Presend
internal import PresendDrafts

/// Finds the configuration.
enum ConfigurationSearch {
  /// The `presend.yml` of the current directory or of the nearest folder above it; nil where there is none.
  static func nearest() -> String? {
    var folder = ProcessSetup.currentDirectory
    var isCurrent = true
    while true {
      let path = isCurrent ? Configuration.fileName : TextFile.path(Configuration.fileName, from: folder)
      if TextFile.kind(of: path) == .file { return path }
      if folder == "/" || folder == "." { return nil }
      folder = TextFile.folder(of: folder)
      isCurrent = false
    }
  }
}
