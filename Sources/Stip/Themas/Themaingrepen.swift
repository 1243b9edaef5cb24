/// What can be done to the list. Each says why it cannot, and leaves a tree that holds together.
extension Themaboom {
    /// - Returns: the code of the new theme.
    mutating func add(_ gegevens: Themagegevens, code wanted: String? = nil) throws(Refusal) -> String {
        guard gegevens.reasons.isEmpty else { throw Refusal(gegevens.reasons) }
        let code = wanted ?? nieuweCode(for: gegevens.naam)
        knopen.append(
            Themaknoop(
                code: code, naam: gegevens.naam, veld: gegevens.veld, doorsnijdend: gegevens.doorsnijdend, ouder: gegevens.ouder,
                bron: gegevens.bron, woorden: gegevens.woorden))
        try finish(words: !gegevens.woorden.isEmpty)
        return code
    }

    /// - Parameters:
    ///   - versie: of the theme as the person saw it; nothing when nobody looked.
    ///   - reden: needed when words disappear.
    /// - Returns: what changed; empty when nothing did.
    mutating func change(_ code: String, to gegevens: Themagegevens, versie: Int? = nil, reden: String = "") throws(Refusal) -> [Wijziging] {
        let knoop = try known(code)
        if let versie, versie != knoop.versie { throw Refusal(.themaIntussenGewijzigd(knoop.naam)) }
        guard knoop.isGeldend else { throw Refusal(.themaTeltNietMeer(knoop.naam)) }
        var reasons = gegevens.reasons
        let own = eigenWoorden(of: code)
        let kept = Set(gegevens.woorden.map(\.bareword))
        let gone = own.filter { !kept.contains($0.bareword) && !kept.contains($0.other) }
        if !gone.isEmpty, reden.isEmpty { reasons.append(.redenVoorWoorden(gone.map(\.tekst))) }
        guard reasons.isEmpty else { throw Refusal(reasons) }

        let wijzigingen = Wijziging.between([
            ("naam", knoop.naam, gegevens.naam), ("veld", veldnaam(knoop.veld), veldnaam(gegevens.veld)),
            ("doorsnijdend", knoop.doorsnijdend ? "ja" : "nee", gegevens.doorsnijdend ? "ja" : "nee"),
            ("valt onder", naam(knoop.ouder), naam(gegevens.ouder)), ("bron", knoop.bron, gegevens.bron),
            ("woorden", own.tekst(isZwak: false), gegevens.woorden.tekst(isZwak: false)),
            ("zwakke woorden", own.tekst(isZwak: true), gegevens.woorden.tekst(isZwak: true)),
        ])
        guard !wijzigingen.isEmpty else { return [] }
        let hasOtherWords = own.map(\.bareword) != gegevens.woorden.map(\.bareword)
        if hasOtherWords { replaceWords(of: code, by: gegevens.woorden) }
        update(code) { knoop in
            (knoop.naam, knoop.veld, knoop.doorsnijdend) = (gegevens.naam, gegevens.veld, gegevens.doorsnijdend)
            (knoop.ouder, knoop.bron) = (gegevens.ouder, gegevens.bron)
        }
        try finish(words: hasOtherWords)
        return wijzigingen
    }

    /// From now on `other` counts in the place of `code`, with its words. What was decided is not rewritten.
    mutating func merge(_ code: String, into other: String, reden: String) throws(Refusal) {
        let (knoop, target) = (try known(code), try known(other, field: "samen"))
        var reasons: [Reason] = []
        if !knoop.isGeldend { reasons.append(.themaTeltNietMeer(knoop.naam)) }
        if !target.isGeldend { reasons.append(.doelTeltNietMeer(target.naam)) }
        if code == other { reasons.append(.samenMetZichzelf) }
        if wijzer.keten(boven: other).contains(code) { reasons.append(.samenMetOnderliggend(target.naam, knoop.naam)) }
        if reden.isEmpty { reasons.append(.redenOntbreekt("reden-samen")) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        update(code) { $0.opgegaanIn = other }
        try finish(words: false)
    }

    /// Undoes a merge: the theme counts by itself again, with everything it had.
    mutating func unmerge(_ code: String) throws(Refusal) {
        let knoop = try known(code)
        guard knoop.opgegaanIn != nil else { throw Refusal(.themaIsNietOpgegaan(knoop.naam)) }
        update(code) { $0.opgegaanIn = nil }
        try finish(words: false)
    }

    /// New themes out of one, each with words that were its own or that are new. The theme itself stays, with the rest.
    /// - Returns: their codes, in the same order.
    mutating func split(_ code: String, into delen: [Themadeel]) throws(Refusal) -> [String] {
        let knoop = try known(code)
        guard knoop.isGeldend else { throw Refusal(.themaTeltNietMeer(knoop.naam)) }
        guard !delen.isEmpty else { throw Refusal(.splitsingZonderDelen) }
        var codes: [String] = []
        for deel in delen {
            let own = Set(eigenWoorden(of: code).map { $0.tekst.lowercased() })
            let taken = Set(deel.woorden.map { $0.tekst.lowercased() }).intersection(own)
            var gegevens = Themagegevens(
                naam: deel.naam, veld: knoop.veld, doorsnijdend: knoop.doorsnijdend, ouder: knoop.ouder, bron: knoop.bron, woorden: deel.woorden)
            guard gegevens.reasons.isEmpty else { throw Refusal(gegevens.reasons.map { $0.inDeel(codes.count + 1) }) }
            gegevens.woorden.removeAll { taken.contains($0.tekst.lowercased()) }
            let new = nieuweCode(for: deel.naam)
            knopen.append(
                Themaknoop(
                    code: new, naam: gegevens.naam, veld: gegevens.veld, doorsnijdend: gegevens.doorsnijdend, ouder: gegevens.ouder,
                    bron: gegevens.bron, woorden: gegevens.woorden, afgesplitstVan: code))
            for place in knopen.indices where knopen[place].code != new {
                let owner = knopen[place].code
                for word in knopen[place].woorden.indices {
                    let woord = knopen[place].woorden[word]
                    if (woord.naar ?? owner) == code, taken.contains(woord.tekst.lowercased()) { knopen[place].woorden[word].naar = new }
                }
            }
            codes.append(new)
        }
        try finish(words: delen.contains { !$0.woorden.isEmpty })
        return codes
    }

    /// Undoes a split: the theme is gone, and its words are where they came from.
    mutating func unsplit(_ code: String) throws(Refusal) {
        let knoop = try known(code)
        guard let from = knoop.afgesplitstVan else { throw Refusal(.themaIsNietAfgesplitst(knoop.naam)) }
        var reasons: [Reason] = []
        if !knoop.isGeldend { reasons.append(.themaTeltNietMeer(knoop.naam)) }
        // What was split off from it in its turn, or put under it, would hang in the air.
        let wijzer = wijzer
        let hanging = knopen.filter { $0.afgesplitstVan == code || $0.ouder == code || $0.opgegaanIn == code || wijzer.ouder(of: $0.code) == code }
        if !hanging.isEmpty { reasons.append(.themaHeeftAanhang(knoop.naam, hanging.map(\.naam))) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        for place in knopen.indices {
            for word in knopen[place].woorden.indices where knopen[place].woorden[word].naar == code {
                knopen[place].woorden[word].naar = knopen[place].code == from ? nil : from
            }
        }
        knopen.removeAll { $0.code == code }
        try finish(words: true)
    }

    /// Takes a theme off the list. It stays readable, and `restore` puts it back.
    mutating func withdraw(_ code: String, reden: String, prioriteiten: Int) throws(Refusal) {
        let knoop = try known(code)
        guard knoop.isGeldend else { throw Refusal(.themaTeltNietMeer(knoop.naam)) }
        var reasons: [Reason] = []
        if prioriteiten > 0 { reasons += [.themaInGebruik(knoop.naam, prioriteiten), .voegLieverSamen(knoop.naam)] }
        let wijzer = wijzer
        let under = geldend.filter { wijzer.ouder(of: $0.code) == code }
        if !under.isEmpty { reasons.append(.themaHeeftOnderliggende(knoop.naam, under.map(\.naam))) }
        let into = knopen.filter { $0.opgegaanIn == code }
        if !into.isEmpty { reasons.append(.themaHeeftVoorgangers(knoop.naam, into.map(\.naam))) }
        if reden.isEmpty { reasons.append(.redenOntbreekt("reden-weg")) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        update(code) { $0.isIngetrokken = true }
        try finish(words: !eigenWoorden(of: code).isEmpty)
    }

    mutating func restore(_ code: String) throws(Refusal) {
        let knoop = try known(code)
        guard knoop.isIngetrokken else { throw Refusal(.themaIsNietIngetrokken(knoop.naam)) }
        update(code) { $0.isIngetrokken = false }
        try finish(words: !eigenWoorden(of: code).isEmpty)
    }

    // MARK: Parts of the acts

    func known(_ code: String, field: String? = nil) throws(Refusal) -> Themaknoop {
        guard let knoop = self[code] else { throw Refusal(field.map(Reason.kiesThema) ?? .geenThema) }
        return knoop
    }

    private func naam(_ code: String?) -> String? { code.map { self[$0]?.naam ?? $0 } }

    private func veldnaam(_ nummer: Int?) -> String? { nummer.map { nummer in velden.first { $0.nummer == nummer }?.naam ?? String(nummer) } }

    private mutating func update(_ code: String, _ change: (inout Themaknoop) -> Void) {
        for place in knopen.indices where knopen[place].code == code {
            change(&knopen[place])
            knopen[place].versie += 1
        }
    }

    /// What came from another theme stays where it is kept; what is new becomes its own.
    mutating func replaceWords(of code: String, by woorden: [Themawoord]) {
        var left = woorden
        for place in knopen.indices where knopen[place].code != code {
            knopen[place].woorden = knopen[place].woorden.compactMap { woord in
                guard woord.naar == code else { return woord }
                guard let kept = left.firstIndex(where: { $0.tekst == woord.tekst }) else { return nil }
                return Themawoord(tekst: woord.tekst, isZwak: left.remove(at: kept).isZwak, naar: code)
            }
        }
        for place in knopen.indices where knopen[place].code == code {
            let away = knopen[place].woorden.filter { $0.naar != nil }
            knopen[place].woorden = left.map { Themawoord(tekst: $0.tekst, isZwak: $0.isZwak) } + away
        }
    }

    private mutating func finish(words: Bool) throws(Refusal) {
        try check()
        versie += 1
        if words { woordversie = versie }
    }
}

/// A theme that is split off: its name, and the words that go with it.
struct Themadeel: Equatable, Sendable {
    var naam: String
    var woorden: [Themawoord]
}

extension Themawoord {
    /// The word itself, wherever it is kept.
    fileprivate var bareword: Themawoord { Themawoord(tekst: tekst, isZwak: isZwak) }
    fileprivate var other: Themawoord { Themawoord(tekst: tekst, isZwak: !isZwak) }
}

extension [Themawoord] {
    /// As people type them; nothing when there are none.
    func tekst(isZwak: Bool) -> String? {
        let own = filter { $0.isZwak == isZwak }
        return own.isEmpty ? nil : own.map(\.tekst).joined(separator: ", ")
    }
}
