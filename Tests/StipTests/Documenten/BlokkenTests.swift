import Formats
import Testing

@testable import Stip

@Suite struct BlokkenTests {
    private let blocks = [
        Block(.heading(level: 3), 1_000..<1_020, marker: 995..<998, page: 4, bold: true),
        Block(.item(level: 2, numbered: true), 1_021..<1_400, marker: 1_020..<1_021, page: 4, breaks: [1_100, 1_200]),
        Block(.item(level: 1, numbered: false), 1_401..<1_402, page: 4), Block(.cell(row: 300, column: 2), 1_403..<1_500, page: 4),
        Block(.contents, 1_501..<1_600, page: 4), Block(.paragraph, 1_601..<90_000, page: 4),
    ]

    @Test func `blocks come back as they were`() throws {
        let bytes = Blokken.encode(blocks, from: 990)
        #expect(try Blokken.decode(bytes, from: 990, page: 4) == blocks)
        #expect(bytes.count < 80)
    }

    @Test func `half a coding is refused, not read as something else`() {
        let bytes = Blokken.encode(blocks, from: 990)
        #expect(throws: Blokken.Unreadable.self) { try Blokken.decode(Array(bytes.dropLast()), from: 990, page: 4) }
        #expect(throws: Blokken.Unreadable.self) { try Blokken.decode([], from: 0, page: 1) }
        #expect(throws: Blokken.Unreadable.self) { try Blokken.decode([9, 1], from: 0, page: 1) }
        #expect(throws: Blokken.Unreadable.self) { try Blokken.decode([1, 5] + [UInt8](repeating: 0xFF, count: 30), from: 0, page: 1) }
    }

    @Test func `a page without end is stored in parts at the borders of blocks`() {
        let line = String(repeating: "woord ", count: 2_000) + "\n"
        let utf8 = Array(String(repeating: line, count: 10).utf8)
        let blocks = (0..<10).map { Block(.paragraph, $0 * line.utf8.count..<($0 + 1) * line.utf8.count - 1, page: 1) }
        let text = DocumentText(utf8: utf8, pages: [0..<utf8.count], blocks: blocks)
        let parts = Bladzijde.all(of: text, document: "d")
        #expect(parts.map(\.deel) == [1, 2, 3, 4])
        #expect(parts.flatMap(\.utf8) == utf8)
        #expect(parts.flatMap(\.blokken) == blocks)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.bereik.upperBound == $1.bereik.lowerBound })
    }
}
