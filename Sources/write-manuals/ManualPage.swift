import Foundation

/// A manual page of one command, in the macros of mdoc(7).
struct ManualPage {
  let command: CommandInfo
  let version: String

  /// The day as mdoc(7) has it, of `SOURCE_DATE_EPOCH` where it is set (reproducible-builds.org), else today.
  private static let date: String = {
    let seconds = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "MMMM d, yyyy"
    return format.string(from: seconds.map { Date(timeIntervalSince1970: $0) } ?? Date())
  }()

  var text: String {
    var lines = [
      #".\" Written by write-manuals from the definition of the command line."#,
      ".Dd \(ManualPage.date)", ".Dt \(command.pageName.uppercased()) 1", ".Os presend \(version)",
      ".Sh NAME", ".Nm \(command.pageName)",
      ".Nd \(ManualPage.sentence((command.abstract ?? "").trimmingSuffix(".")))",
      ".Sh SYNOPSIS", ".Nm \(command.fullName)",
    ]
    lines += synopsis
    if let discussion = command.discussion { lines += [".Sh DESCRIPTION"] + ManualPage.paragraph(discussion) }
    lines += arguments + commands
    lines += [
      ".Sh EXIT STATUS", "0 all is well, 1 a draft is blocked or a test failed, 2 wrong usage, configuration or rule",
      "file, or nothing could be done, 3 something could not be checked.",
    ]
    if let parent = command.superCommands { lines += [".Sh SEE ALSO", ".Xr \(parent.joined(separator: "-")) 1"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var shown: [CommandInfo.Argument] { (command.arguments ?? []).filter(\.shouldDisplay) }

  private var synopsis: [String] {
    if command.subcommands != nil { return [".Ar command", ".Op Ar argument ..."] }
    let options = shown.contains { $0.kind != .positional } ? [".Op Ar option ..."] : []
    return options
      + shown.filter { $0.kind == .positional }.map { argument in
        let name = ManualPage.word(argument.valueName ?? "value") + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? ".Op Ar \(name)" : ".Ar \(name)"
      }
  }

  /// A section for each group of options, in the order of the definition.
  private var arguments: [String] {
    var titles: [String] = []
    for title in shown.map(ManualPage.title) where !titles.contains(title) { titles.append(title) }
    return titles.flatMap { title in
      [".Sh \(title)", ".Bl -tag -width Ds"]
        + shown.filter { ManualPage.title($0) == title }.flatMap(ManualPage.item) + [".El"]
    }
  }

  private static func title(_ argument: CommandInfo.Argument) -> String {
    argument.sectionTitle?.uppercased() ?? (argument.kind == .positional ? "ARGUMENTS" : "OPTIONS")
  }

  private static func item(_ argument: CommandInfo.Argument) -> [String] {
    let value = argument.kind == .option ? " Ar \(word(argument.valueName ?? "value"))" : ""
    let names = (argument.names ?? []).map { ".It Fl \(word(String($0.text.dropFirst())))\(value)" }
    let title = argument.kind == .positional ? [".It Ar \(word(argument.valueName ?? "value"))"] : names
    return title + paragraph(argument.abstract ?? "")
  }

  private var commands: [String] {
    let children = (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    guard !children.isEmpty else { return [] }
    let items = children.flatMap { [".It Xr \($0.pageName) 1"] + ManualPage.paragraph($0.abstract ?? "") }
    return [".Sh COMMANDS", ".Bl -tag -width Ds"] + items + [".El"]
  }

  /// Text whose first character is no request and whose backslashes and dashes stay what they are.
  private static func paragraph(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      let escaped = ascii(line.replacingOccurrences(of: "\\", with: "\\e"))
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
  }

  /// Other signs by their numbers, which every formatter reads, whatever the language of the machine.
  private static func ascii(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += "\\[u\(hexadecimal(scalar))]" }
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
  }

  private static func sentence(_ text: String) -> String { paragraph(text).joined(separator: " ") }

  /// A word of a macro line, in which dashes are not hyphens.
  private static func word(_ text: String) -> String { text.replacingOccurrences(of: "-", with: "\\-") }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
