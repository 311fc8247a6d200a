// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "presend",
  products: [
    .library(name: "Presend", targets: ["Presend", "PresendRules", "PresendDrafts"]),
    .executable(name: "presend", targets: ["presend-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, each behind the few functions that we use.
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(name: "CPublicSuffix", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"]), .brew(["libpsl"])]),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    // Opens GMime when the first mail is read, so that nothing is linked here.
    .target(name: "CGMime"),
    // Opens CLD2 when the language of a text must be told, so that nothing is linked here either.
    .target(name: "CCLD2"),
    // Opens libzbar and libgd when the first image is read; presend works without them.
    .target(name: "CQRCodes"),
    .target(name: "CPhoneNumber"),
    .target(name: "CMemory"),

    // The stages, in the order in which the data flows.
    .target(name: "PresendText", dependencies: ["CICU", "CCLD2"]),
    .target(name: "PresendHTML", dependencies: ["PresendText"]),
    .target(name: "PresendDrafts", dependencies: ["PresendText", "PresendHTML", "CGMime", "CQRCodes", "Yams"]),
    .target(name: "PresendContacts", dependencies: ["PresendText", "CPublicSuffix", "CPhoneNumber"]),
    .target(
      name: "PresendMatching",
      dependencies: ["PresendText", "PresendHTML", "PresendDrafts", "PresendContacts", "CPCRE2"]),
    .target(
      name: "PresendRules",
      dependencies: ["PresendText", "PresendHTML", "PresendDrafts", "PresendContacts", "PresendMatching", "Yams"]),
    .target(
      name: "Presend",
      dependencies: [
        "PresendText", "PresendHTML", "PresendDrafts", "PresendContacts", "PresendMatching", "PresendRules", "Yams",
      ],
      plugins: ["EmbedRules"]),
    .executableTarget(
      name: "presend-cli",
      dependencies: [
        "Presend", "PresendRules", "PresendDrafts", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The shipped packs travel inside the program.
    .executableTarget(name: "embed-rules"),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["embed-rules"]),

    // Manual pages from the definition of the command line; `make install` runs it.
    .executableTarget(name: "write-manuals"),

    // How the time of readers grows with their input; `make growth` runs it. Timed, so no test.
    .executableTarget(
      name: "growth", dependencies: ["PresendContacts", "PresendHTML", "PresendText"], path: "Benchmarks/growth"),

    // What docs/embedding.md shows.
    .executableTarget(
      name: "embedding-example", dependencies: ["Presend", "PresendRules", "PresendDrafts"],
      path: "examples/embedding"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "PresendMatchingTests", dependencies: ["PresendMatching", "PresendText", "TestSupport"]),
    .testTarget(name: "PresendTextTests", dependencies: ["PresendText", "TestSupport"]),
    .testTarget(
      name: "PresendRulesTests", dependencies: ["PresendRules", "PresendDrafts", "PresendMatching", "TestSupport"]),
    .testTarget(
      name: "LinterTests",
      dependencies: ["Presend", "PresendRules", "PresendDrafts", "PresendMatching", "TestSupport"]),
    .testTarget(
      name: "PresendTests", dependencies: ["Presend", "PresendRules", "PresendDrafts", "TestSupport"],
      exclude: ["Reports"]),
    .testTarget(
      name: "CommandTests", dependencies: ["presend-cli", "write-manuals", "embedding-example", "TestSupport", "Yams"],
      exclude: ["Scenarios", "Folders"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Presend", "PresendRules", "PresendDrafts", "PresendMatching", "PresendText"]),
    .testTarget(name: "RuleTests", dependencies: ["Presend", "PresendRules", "PresendDrafts"]),
    // Only tests need Gumbo, to compare with; the program is built without it.
    .systemLibrary(name: "CGumbo", path: "Tests/CGumbo"),
    .testTarget(name: "PresendHTMLTests", dependencies: ["PresendHTML", "PresendText", "CGumbo", "TestSupport"]),
    .testTarget(name: "PresendContactsTests", dependencies: ["PresendContacts", "PresendText", "TestSupport"]),
    .testTarget(
      name: "PresendDraftsTests",
      dependencies: ["PresendDrafts", "PresendHTML", "PresendText", "CGMime", "TestSupport"], exclude: ["QRCodes"]),
  ],
  cxxLanguageStandard: .cxx17
)

for target in package.targets
where target.type != .system && target.type != .plugin
  && !["CICU", "CGMime", "CCLD2", "CQRCodes", "CPhoneNumber", "CMemory"].contains(target.name)
{
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
