// swift-tools-version:5.9
// The border as an app meets it: the generated Swift over the real library, wherever Swift runs. See tests/bindings.
import Foundation
import PackageDescription

let libraries = ProcessInfo.processInfo.environment["LYKT_LIBRARIES"] ?? "../../target/debug"

let package = Package(
    name: "BorderTests",
    targets: [
        // Both are links to bindings/generated/swift: a package may not reach out of its own folder by path.
        .systemLibrary(name: "LyktFFI"),
        .target(
            name: "Lykt",
            dependencies: ["LyktFFI"],
            linkerSettings: [
                .unsafeFlags(["-L\(libraries)", "-Xlinker", "-rpath", "-Xlinker", libraries]),
                .linkedLibrary("lykt_bindings"),
            ]
        ),
        .testTarget(name: "BorderTests", dependencies: ["Lykt"]),
    ]
)
