import Foundation
import Lykt
import XCTest

/// The contract through generated Swift.
final class ContractTests: XCTestCase {
    func testEveryCallGivesWhatTheCoreGives() throws {
        let environment = ProcessInfo.processInfo.environment
        XCTAssert(FileManager.default.changeCurrentDirectoryPath(environment["LYKT_TESTS"]!))
        // Where tests of all languages meet; the core's test has built the fallback pack there.
        let meeting = URL(fileURLWithPath: environment["LYKT_TARGET"]!).appendingPathComponent("contract")
        let bundled = try Guide.bundled()
        let fallback = try Guide.open(path: meeting.appendingPathComponent("fallback.pack").path)
        var lines: [String] = []
        for (name, contract) in try contract() {
            let guide = contract["pack"] == nil ? bundled : fallback
            var shown: Json
            var expected = contract["gives"]
            do {
                shown = plain(try call(guide, contract["call"]!.text!, contract["given"]!))
            } catch let error as GuideError {
                shown = failure(error)
                expected = contract["fails"]
            }
            lines.append(shown.canonical)
            // By bytes: Swift takes é and e with an accent for equal texts.
            let same = expected.map { Array($0.canonical.utf8) == Array(lines.last!.utf8) } ?? false
            XCTAssert(same, "\(name): \(lines.last!)")
        }
        let all = lines.map { $0 + "\n" }.joined()
        try all.write(to: meeting.appendingPathComponent("swift.jsonl"), atomically: true, encoding: .utf8)
        XCTAssertGreaterThanOrEqual(lines.count, 100)
    }

    private func contract() throws -> [(String, Json)] {
        let files = try FileManager.default.contentsOfDirectory(atPath: "contract").filter { $0.hasSuffix(".json") }
        return try files.sorted().flatMap { file in
            let data = try Data(contentsOf: URL(fileURLWithPath: "contract/\(file)"))
            return try JSONDecoder().decode([Json].self, from: data).enumerated().map { ("\(file) \($0)", $1) }
        }
    }
}
