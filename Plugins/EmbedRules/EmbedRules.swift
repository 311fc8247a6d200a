import Foundation
import PackagePlugin

/// Puts the files of `rules/` into the program, so that the shipped packs work from any directory.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the rules", executable: try context.tool(named: "embed-rules").url,
        arguments: [folder.path, output.path], inputFiles: files ?? [], outputFiles: [output])
    ]
  }
}
