// swift-tools-version: 6.2
import PackageDescription

// Builds only with -sanitize=fuzzer,address for all modules: see Fuzz/run.
let package = Package(
  name: "presend-fuzz",
  dependencies: [.package(name: "presend", path: "..")],
  targets: [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "presend-fuzz",
      dependencies: ["CLibFuzzer", .product(name: "Presend", package: "presend")],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety(), .enableUpcomingFeature("ExistentialAny")],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ],
  cxxLanguageStandard: .cxx17
)
