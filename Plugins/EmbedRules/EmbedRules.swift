import Foundation
import PackagePlugin

/// Puts the files of `rules/` into the program, so that the shipped packs work from any directory, and a digest of what
/// rules are read and compiled by.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let rules = files(below: package.appending(path: "rules")).filter { $0.pathExtension == "yaml" }
    let sources = files(below: package.appending(path: "Sources")).filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding the rules", executable: try context.tool(named: "embed-rules").url,
        arguments: [package.path, output.path], inputFiles: rules + sources, outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (files ?? []).sorted { $0.path < $1.path }
  }
}
