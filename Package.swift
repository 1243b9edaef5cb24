// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "stip",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "stip", targets: ["stip"])],
    dependencies: [
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Database", dependencies: ["CPostgres", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        .target(name: "HTML"),
        .target(name: "Formats", dependencies: ["CZip", "CXML", "CXlsx", .product(name: "Subprocess", package: "swift-subprocess")]),
        .target(name: "TextAnalysis", dependencies: ["CStemmer"]),
        .target(name: "Charts", dependencies: ["HTML"]),
        .target(name: "SocialChoice", dependencies: [.product(name: "BigInt", package: "BigInt")]),
        .target(
            name: "Stip",
            dependencies: [
                "CArgon2", "Database", "HTML", "Formats", "TextAnalysis", "Charts", "SocialChoice",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("Site/stijl.css"),
                .embedInCode("Themas/themas.yaml"),
                .embedInCode("Organisatie/oost-nederland.yaml"),
                .embedInCode("Organisatie/gemeenten.csv"),
            ]),
        .executableTarget(name: "stip", dependencies: ["Stip"], path: "Sources/Run"),
        .testTarget(name: "DatabaseTests", dependencies: ["Database"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], exclude: ["Fixtures"]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
        .testTarget(name: "SocialChoiceTests", dependencies: ["SocialChoice"]),
        .testTarget(
            name: "StipTests",
            dependencies: [
                "Stip", .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
