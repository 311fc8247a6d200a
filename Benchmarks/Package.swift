// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "presend-benchmarks",
  dependencies: [.package(name: "presend", path: "..")],
  targets: [
    // What presend is compared with in process: PCRE2, and Hyperscan, which is opened where it is installed.
    .target(name: "CEngines", linkerSettings: [.linkedLibrary("pcre2-8")]),
    .target(name: "BenchCorpus", swiftSettings: settings),
    .executableTarget(name: "bench-corpus", dependencies: ["BenchCorpus"], swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["BenchCorpus", "CEngines", .product(name: "Presend", package: "presend")],
      swiftSettings: settings),
  ]
)
