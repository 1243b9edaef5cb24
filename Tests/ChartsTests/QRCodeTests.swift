import Testing

@testable import Charts

@Suite struct QRCodeTests {
    @Test(arguments: [(1, 21), (14, 21), (15, 25), (150, 49), (660, 97)]) func `it is as large as its text asks`(bytes: Int, size: Int) throws {
        let code = try #require(QRCode(String(repeating: "a", count: bytes)))
        #expect(code.modules.count == size && code.modules.allSatisfy { $0.count == size })
    }

    @Test func `what does not fit is refused`() { #expect(QRCode(String(repeating: "a", count: 700)) == nil) }

    @Test func `its picture has a name and no style`() throws {
        let svg = try #require(QRCode("stip")).svg(named: "Een <code>").text
        #expect(svg.contains("aria-label=\"Een &lt;code&gt;\"") && svg.contains("viewBox=\"0 0 29 29\"") && !svg.contains("style="))
    }
}
