import Foundation
import Testing

@testable import Stip

/// IAM-25.
@Suite struct InlogpogingTests {
    @Test(arguments: [(0, 0), (3, 0), (4, 5), (5, 10), (6, 20), (9, 160), (10, 900), (200, 900)])
    func `an account makes one wait longer and longer`(aantal: Int, seconds: Int) {
        #expect(Inlogpoging(aantal: aantal, laatste: Cast.now).wachten(.account, at: Cast.now) == seconds)
    }

    @Test(arguments: [(20, 0), (21, 5), (26, 160), (27, 900)])
    func `an address gets more, for many sit behind one`(aantal: Int, seconds: Int) {
        #expect(Inlogpoging(aantal: aantal, laatste: Cast.now).wachten(.bron, at: Cast.now) == seconds)
    }

    @Test func `waiting ends, and after a day nothing is counted`() {
        let poging = Inlogpoging(aantal: 10, laatste: Cast.now)
        #expect(poging.wachten(.account, at: Cast.now + 899.5) == 1)
        #expect(poging.wachten(.account, at: Cast.now + 900) == 0)
        #expect(poging.isVergeten(at: Cast.now + 86_400) && !poging.isVergeten(at: Cast.now + 86_399))
    }

    @Test func `of IPv6 the half that one connection has counts as one`() {
        #expect(Inlogpoging.bron("2001:db8:1:2:3:4:5:6") == Inlogpoging.bron("2001:db8:1:2::9"))
        #expect(Inlogpoging.bron("2001:db8:1:2::9") != Inlogpoging.bron("2001:db8:1:3::9"))
        #expect(Inlogpoging.bron("10.1.2.3") == "10.1.2.3")
    }
}
