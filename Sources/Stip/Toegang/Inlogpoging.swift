import Foundation

/// How often coming in failed, for one account or from one address. The more often, the longer the wait.
struct Inlogpoging: Equatable, Sendable {
    /// Of what the failures are counted.
    enum Soort: String, Sendable { case account, bron }

    var aantal = 0
    var laatste: Date

    /// Seconds to wait before the next attempt is looked at; 0 when it may be made now.
    ///
    /// An account gives three attempts for free, an address twenty: a whole town hall may sit behind one. Then 5, 10, 20, 40,
    /// 80 and 160 seconds, and from there on a quarter of an hour each time. After a day of silence nothing is counted any more.
    func wachten(_ soort: Soort, at now: Date) -> Int {
        let over = aantal - (soort == .account ? 3 : 20)
        guard over > 0, !isVergeten(at: now) else { return 0 }
        let pause: TimeInterval = over <= 6 ? TimeInterval(5 << (over - 1)) : 900
        return max(0, Int(laatste.addingTimeInterval(pause).timeIntervalSince(now).rounded(.up)))
    }

    /// Under which the attempts from an address are counted. Of IPv6 the first half: whoever has one address there has them all.
    static func bron(_ herkomst: String) -> String {
        guard herkomst.contains(":") else { return herkomst }
        var address = in6_addr()
        guard inet_pton(AF_INET6, herkomst, &address) == 1 else { return herkomst }
        return withUnsafeBytes(of: &address) { bytes in bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }

    func isVergeten(at now: Date) -> Bool { now.timeIntervalSince(laatste) >= 24 * 3_600 }
}

extension Reason {
    /// The same for an account that is not there, an account that is closed, and a wrong password.
    static let inloggenLuktNiet = Reason(
        code: "inloggen-lukt-niet", "Het e-mailadres of het wachtwoord klopt niet. Kijk ze na en probeer het opnieuw.")
    static let codeKloptNiet = Reason(
        code: "code-klopt-niet", field: "code", "Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code in uw app en vul die in.")
    static let wachtwoordKloptNiet = Reason(code: "wachtwoord-klopt-niet", field: "huidig", "Dit is niet uw wachtwoord.")
    static func teVeelPogingen(_ seconds: Int) -> Reason {
        let wait = seconds < 60 ? Opmaak.aantal(seconds, "seconde", "seconden") : Opmaak.aantal((seconds + 59) / 60, "minuut", "minuten")
        return Reason(.tooMany, code: "te-veel-pogingen", "Het lukte te vaak niet. Wacht \(wait) en probeer het dan opnieuw.")
    }
}
