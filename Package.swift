// swift-tools-version: 6.2
// Every target is listed with the modules it may use; arrows point down only (Documentation/Decisions/0001).
import PackageDescription

/// Modules of the house, lowest floor first.
let targets: [Target] = [
  .systemLibrary(
    name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3",
    providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(
    name: "CYAML", path: "Sources/CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(
    name: "CCrypto", path: "Sources/CCrypto", pkgConfig: "libcrypto",
    providers: [.apt(["libssl-dev"])]),
  .systemLibrary(
    name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat",
    providers: [.apt(["libexpat1-dev"])]),
  .systemLibrary(
    name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl",
    providers: [.apt(["libcurl4-openssl-dev"])]),
  .systemLibrary(
    name: "CMicroHTTPD", path: "Sources/CMicroHTTPD", pkgConfig: "libmicrohttpd",
    providers: [.apt(["libmicrohttpd-dev"])]),
  .systemLibrary(
    name: "CXLSXWriter", path: "Sources/CXLSXWriter", pkgConfig: "xlsxwriter",
    providers: [.apt(["libxlsxwriter-dev"])]),
  // Headers of our own: the few processor instructions that Swift cannot name.
  .systemLibrary(name: "CKernels", path: "Sources/CKernels"),
  // One function of the system's headers that Swift does not see.
  .systemLibrary(name: "CSpawn", path: "Sources/CSpawn"),

  .target(name: "SystemCalls", dependencies: ["CSpawn"]),
  .target(name: "Wording"),
  .target(name: "ContentHash", dependencies: ["CCrypto"]),
  .target(name: "Compression", dependencies: ["CZlib", "Wording"]),
  .target(name: "Workbooks", dependencies: ["CExpat", "Compression", "Wording"]),
  .target(name: "Spreadsheets"),
  .target(name: "WorkbookWriting", dependencies: ["CXLSXWriter", "Spreadsheets"]),
  .target(name: "ArgumentParsing", dependencies: ["Wording"]),
  .target(name: "HTTPMessages"),
  .target(name: "HTTPTransfer", dependencies: ["HTTPMessages", "CCurl"]),
  .target(name: "HTML", dependencies: ["HTTPMessages"]),
  .target(name: "TimeSeries"),
  .target(
    name: "SeasonalAdjustment", dependencies: ["TimeSeries", "ContentHash", "SystemCalls"]),
  .target(name: "TextFormats", dependencies: ["CYAML", "CKernels", "Wording"]),
  // Everybody may use it but what the everyday program is made of: it loads libmicrohttpd (Documentation/Decisions/0019).
  .target(
    name: "HTTPService",
    dependencies: [
      "HTML", "TextFormats", "HTTPMessages", "Compression", "ContentHash", "SystemCalls",
      "CMicroHTTPD",
    ]),
  .target(name: "TradeStatistics", dependencies: ["TimeSeries"]),
  .target(
    name: "ReleaseArchive",
    dependencies: [
      "TradeStatistics", "TimeSeries", "ContentHash", "SystemCalls", "CSQLite", "CKernels",
    ]),
  .target(
    name: "OfficialSources",
    dependencies: [
      "TradeStatistics", "TimeSeries", "TextFormats", "ContentHash", "SystemCalls", "Compression",
      "Workbooks",
    ]),
  .target(
    name: "Agreements",
    dependencies: ["TradeStatistics", "TimeSeries", "TextFormats", "ContentHash", "SystemCalls"]),
  .target(name: "Charts", dependencies: ["TradeStatistics", "TimeSeries"]),
  .target(name: "Leeway", dependencies: ["TradeStatistics", "TimeSeries"]),
  .target(
    name: "Assessment", dependencies: ["Agreements", "Leeway", "TradeStatistics", "TimeSeries"]),
  .target(
    name: "Fetching",
    dependencies: [
      "Agreements", "OfficialSources", "ReleaseArchive", "TradeStatistics", "TimeSeries",
      "TextFormats", "ContentHash", "SystemCalls", "HTTPMessages", "Wording",
    ]),
  .target(
    name: "Briefing",
    dependencies: [
      "Assessment", "Agreements", "Leeway", "OfficialSources", "ReleaseArchive", "TradeStatistics",
      "TimeSeries", "SeasonalAdjustment", "TextFormats", "ContentHash", "SystemCalls",
    ]),
  .target(
    name: "Publishing",
    dependencies: [
      "Briefing", "Charts", "Spreadsheets", "Assessment", "Agreements", "ReleaseArchive",
      "TradeStatistics",
      "TimeSeries",
      "TextFormats", "ContentHash", "Wording",
    ]),
  .target(
    name: "PledgelineCommands",
    dependencies: [
      "ArgumentParsing", "Publishing", "Charts", "Spreadsheets", "Briefing", "Assessment",
      "Agreements", "Fetching",
      "SeasonalAdjustment", "HTTPMessages", "OfficialSources", "ReleaseArchive", "TradeStatistics",
      "TimeSeries",
      "TextFormats", "ContentHash",
      "SystemCalls", "Wording",
    ]),
  .target(
    name: "WebService",
    dependencies: [
      "HTTPService", "Publishing", "Briefing", "Assessment", "Agreements", "Charts",
      "SeasonalAdjustment", "ReleaseArchive", "TradeStatistics", "TimeSeries", "TextFormats",
      "HTML", "HTTPMessages", "ContentHash", "SystemCalls", "Wording",
    ]),
  .executableTarget(name: "pledgeline", dependencies: ["PledgelineCommands", "SystemCalls"]),
  // The same program with a network: the one that loads libcurl (Documentation/Decisions/0010).
  .executableTarget(
    name: "pledgeline-fetch",
    dependencies: [
      "PledgelineCommands", "Fetching", "HTTPTransfer", "HTTPMessages", "ReleaseArchive",
      "SystemCalls",
    ]),
  // The same program with a web service: the one that loads libmicrohttpd (Documentation/Decisions/0022).
  .executableTarget(
    name: "pledgeline-serve",
    dependencies: [
      "PledgelineCommands", "WebService", "HTTPService", "TimeSeries", "SystemCalls",
    ]),
  // The same program with workbooks: the one that loads libxlsxwriter (Documentation/Decisions/0021).
  .executableTarget(
    name: "pledgeline-report",
    dependencies: ["PledgelineCommands", "WorkbookWriting", "SystemCalls"]),
  // For 'make bench' alone; never installed.
  .executableTarget(
    name: "pledgeline-hot",
    dependencies: [
      "Briefing", "OfficialSources", "ReleaseArchive", "TradeStatistics", "TimeSeries",
    ],
    path: "Benchmarks/Hot"),

  // What the tests of fetching ask instead of the offices' servers.
  .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
  // Who asks the web service in its tests, byte for byte.
  .target(name: "LoopbackClient", path: "Tests/LoopbackClient"),
  .testTarget(name: "WordingTests", dependencies: ["Wording"]),
  .testTarget(name: "SystemCallsTests", dependencies: ["SystemCalls"]),
  .testTarget(name: "ContentHashTests", dependencies: ["ContentHash"]),
  .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
  .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "Compression"]),
  .testTarget(
    name: "WorkbookWritingTests",
    dependencies: ["WorkbookWriting", "Spreadsheets", "Workbooks", "Compression", "SystemCalls"]),
  .testTarget(name: "ArgumentParsingTests", dependencies: ["ArgumentParsing"]),
  .testTarget(name: "TimeSeriesTests", dependencies: ["TimeSeries"], exclude: ["Vectors"]),
  .testTarget(
    name: "SeasonalAdjustmentTests",
    dependencies: ["SeasonalAdjustment", "TimeSeries", "ContentHash", "SystemCalls"]),
  .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats"]),
  .testTarget(name: "TradeStatisticsTests", dependencies: ["TradeStatistics", "TimeSeries"]),
  .testTarget(
    name: "ReleaseArchiveTests",
    dependencies: [
      "ReleaseArchive", "TradeStatistics", "TimeSeries", "ContentHash", "SystemCalls",
    ]),
  .testTarget(
    name: "OfficialSourcesTests",
    dependencies: ["OfficialSources", "TradeStatistics", "TimeSeries", "TextFormats"]),
  .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
  .testTarget(
    name: "HTTPServiceTests",
    dependencies: [
      "HTTPService", "LoopbackClient", "HTML", "HTTPMessages", "Compression", "SystemCalls",
    ]),
  .testTarget(
    name: "HTTPTransferTests", dependencies: ["HTTPTransfer", "HTTPMessages", "LoopbackServer"]),
  .testTarget(
    name: "FetchingTests",
    dependencies: [
      "Fetching", "HTTPTransfer", "HTTPMessages", "LoopbackServer", "Agreements", "OfficialSources",
      "ReleaseArchive", "TradeStatistics", "TimeSeries", "TextFormats", "ContentHash",
      "SystemCalls",
    ]),
  .testTarget(
    name: "AgreementsTests",
    dependencies: ["Agreements", "TradeStatistics", "TimeSeries", "TextFormats"],
    exclude: ["Broken"]),
  .testTarget(
    name: "ChartsTests", dependencies: ["Charts", "TradeStatistics", "TimeSeries"],
    exclude: ["Snapshots"]),
  .testTarget(name: "LeewayTests", dependencies: ["Leeway", "TradeStatistics", "TimeSeries"]),
  .testTarget(
    name: "AssessmentTests",
    dependencies: ["Assessment", "Agreements", "TradeStatistics", "TimeSeries"]),
  .testTarget(
    name: "BriefingTests",
    dependencies: [
      "Briefing", "Assessment", "Agreements", "Leeway", "OfficialSources", "ReleaseArchive",
      "SeasonalAdjustment", "TradeStatistics", "TimeSeries", "SystemCalls",
    ]),
  .testTarget(
    name: "PublishingTests",
    dependencies: [
      "Publishing", "Charts", "Spreadsheets", "Briefing", "Assessment", "Agreements",
      "OfficialSources", "ReleaseArchive",
      "TradeStatistics", "TimeSeries", "TextFormats",
    ]),
  .testTarget(
    name: "WebServiceTests",
    dependencies: [
      "WebService", "HTTPService", "Publishing", "Briefing", "Assessment", "Agreements", "HTML",
      "HTTPMessages", "OfficialSources", "ReleaseArchive", "TradeStatistics", "TimeSeries",
      "TextFormats", "SeasonalAdjustment", "LoopbackClient",
    ]),
  .testTarget(
    name: "PledgelineCommandsTests",
    dependencies: ["PledgelineCommands", "ArgumentParsing", "SystemCalls", "LoopbackServer"]),
]

/// The targets of these names, and all that they rest on.
func foundation(of names: [String], in targets: [Target]) -> [Target] {
  var found = Set(names)
  // Each target stands below those that it rests on, so one walk from the end meets all of them.
  for target in targets.reversed() where found.contains(target.name) {
    for case .byNameItem(let name, _) in target.dependencies { found.insert(name) }
  }
  return targets.filter { found.contains($0.name) }
}

/// What is built: all of it, or what 'make sanitize' and 'make fuzz' ask for by this variable.
let purpose = Context.environment["PLEDGELINE_PURPOSE"]
let built: [Target] =
  switch purpose {
  case "sanitize":
    // Readers and codec with their tests: the whole program, twice, would take too long.
    foundation(
      of: [
        "TextFormatsTests", "CompressionTests", "WorkbooksTests", "ReleaseArchiveTests",
        "OfficialSourcesTests",
      ],
      in: targets)
  case "fuzz":
    foundation(
      of: ["TextFormats", "Compression", "Workbooks", "ReleaseArchive", "OfficialSources"],
      in: targets) + [
        .systemLibrary(name: "CFuzzer", path: "Fuzzing/CFuzzer"),
        .executableTarget(
          name: "pledgeline-fuzz",
          dependencies: [
            "TextFormats", "Compression", "Workbooks", "ReleaseArchive", "OfficialSources",
            "TradeStatistics", "TimeSeries", "CFuzzer",
          ],
          path: "Fuzzing/Decoders"),
      ]
  default: targets
  }

/// One profile for every Swift target: the language's strict settings, warnings as errors.
let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
  .strictMemorySafety(),  // SE-0458
  .treatAllWarnings(as: .error),  // SE-0443
]

for target in built where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strictSettings
}

let package = Package(
  name: "pledgeline",
  products: purpose == nil
    ? [
      .executable(name: "pledgeline", targets: ["pledgeline"]),
      .executable(name: "pledgeline-fetch", targets: ["pledgeline-fetch"]),
      .executable(name: "pledgeline-serve", targets: ["pledgeline-serve"]),
      .executable(name: "pledgeline-report", targets: ["pledgeline-report"]),
      .library(name: "Pledgeline", targets: ["Briefing", "Publishing"]),
    ] : [],
  targets: built,
  swiftLanguageModes: [.v6]
)
