import Testing

@testable import SocialChoice

@Suite struct FractionTests {
    @Test(arguments: [
        ("4", "4"), ("7/2", "7/2"), ("14/4", "7/2"), ("0.25", "1/4"), ("-1/3", "-1/3"), ("0", "0"), ("0/9", "0"), ("1.50", "3/2"), ("-0", "0"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func `a number in text is read exactly and written in lowest terms`(text: String, written: String) {
        #expect(Fraction(text)?.description == written)
    }

    @Test(arguments: [
        "", " 1", "1 ", "1/0", "1/-2", "--1", "+1", "1,5", ".5", "5.", "1.2.3", "1/2/3", "1.5/2", "1e3", "½", "٣", String(repeating: "9", count: 61),
    ])
    func `what is no number is not read`(text: String) {
        #expect(Fraction(text) == nil)
    }

    @Test func `thirds add up to one, where floats do not`() {
        let third = Fraction(1, 3)
        #expect(third + third + third == 1)
        #expect((0..<10).map { _ in Fraction(1, 10) }.reduce(.zero, +) == 1)
        #expect(Fraction(2, -4) == Fraction(-1, 2))
        #expect(Fraction(3, 4) / Fraction(1, 4) == 3 && Fraction(1, 2) - 1 == Fraction(-1, 2))
    }

    @Test func `order is that of the numbers`() {
        #expect(Fraction(1, 3) < Fraction(34, 100) && Fraction(-1, 2) < 0 && !(Fraction(1, 2) < Fraction(2, 4)))
    }

    @Test func `the double is near, also for numbers that do not fit one`() {
        #expect(Fraction(7, 2).approximate == 3.5)
        var large = Fraction(1, 3)
        for _ in 0..<1_500 { large = large * Fraction(7, 5) * Fraction(5, 7) + 0 }
        #expect(abs(large.approximate - 1.0 / 3) < 1e-12)
    }
}
