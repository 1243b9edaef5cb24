/// Two states of one sheet beside each other: per theme how many municipalities chose it then and now, and who came and went.
///
/// A municipality that went on in another is compared as a part of that one: it stayed when one of the parts chose the theme.
/// Of who had no plan that could be read on one of the sides it is not known whether it changed; it is named apart.
struct Plaatvergelijking: Equatable, Sendable {
    struct Kant: Equatable, Sendable {
        /// The name of the version, or "nu".
        let naam: String
        let plaat: Praatplaat
    }

    struct Rij: Equatable, Sendable {
        let code: String
        let naam: String
        let toen: Int
        let nu: Int
        /// Who chose it now and not then, in Dutch order; and the other way round.
        let erbij: [String]
        let eraf: [String]
        let gebleven: [String]
        /// Who chose it on the one side, and had no plan that was read on the other.
        let onbekend: [String]

        var verschil: Int { nu - toen }

        /// `van twee naar acht`; both in figures where one of them is.
        var stap: String { max(toen, nu) > 12 ? "van \(toen) naar \(nu)" : "van \(Opmaak.telwoord(toen)) naar \(Opmaak.telwoord(nu))" }
    }

    let code: String
    let toen: Kant
    let nu: Kant
    /// By the difference, then by the present number, then by name.
    let rijen: [Rij]

    /// - Parameter opgegaan: by the name of a municipality that ceased, those that it went on in.
    init(code: String, toen: Kant, nu: Kant, opgegaan: [String: [String]] = [:]) {
        (self.code, self.toen, self.nu) = (code, toen, nu)
        let present = Set(nu.plaat.gemeenten.map(\.naam))
        // Only who is not on the sheet any more is looked for under another name.
        let successors = { (naam: String) in present.contains(naam) ? [naam] : opgegaan[naam].flatMap { $0.isEmpty ? nil : $0 } ?? [naam] }
        let readThen = Set(toen.plaat.gelezen.flatMap { successors($0.naam) }), readNow = Set(nu.plaat.gelezen.map(\.naam))
        let before = Dictionary(toen.plaat.themas.map { ($0.id, $0) }) { first, _ in first }
        let after = Dictionary(nu.plaat.themas.map { ($0.id, $0) }) { first, _ in first }
        rijen = Set(before.keys).union(after.keys).compactMap { id -> Rij? in
            guard let thema = after[id] ?? before[id] else { return nil }
            let own = before[id].map { thema in toen.plaat.gelezen.filter { thema.noemt[$0.code] == .prioriteit }.map(\.naam) } ?? []
            let chosenThen = Set(own.flatMap(successors))
            let chosenNow = Set(after[id].map { thema in nu.plaat.gelezen.filter { thema.noemt[$0.code] == .prioriteit }.map(\.naam) } ?? [])
            guard !chosenThen.isEmpty || !chosenNow.isEmpty else { return nil }
            let sorted = { (names: Set<String>) in names.sorted(by: Opmaak.before) }
            return Rij(
                code: id, naam: thema.naam.zonderAfbreektekens, toen: own.count, nu: chosenNow.count,
                erbij: sorted(chosenNow.subtracting(chosenThen).intersection(readThen)),
                eraf: sorted(chosenThen.subtracting(chosenNow).intersection(readNow)), gebleven: sorted(chosenThen.intersection(chosenNow)),
                onbekend: sorted(chosenNow.subtracting(readThen).union(chosenThen.subtracting(readNow))))
        }.sorted { left, right in
            if left.verschil != right.verschil { return left.verschil > right.verschil }
            if left.nu != right.nu { return left.nu > right.nu }
            return left.naam == right.naam ? left.code < right.code : Opmaak.before(left.naam, right.naam)
        }
    }

    /// Whether both sides say the same of every theme.
    var isGelijk: Bool { rijen.allSatisfy { $0.erbij.isEmpty && $0.eraf.isEmpty && $0.onbekend.isEmpty && $0.verschil == 0 } }

    /// What a reader would otherwise have to find: the largest rise and the largest fall.
    var conclusie: String {
        guard !rijen.isEmpty else { return "Op geen van beide platen staat een prioriteit" }
        if isGelijk { return "Er veranderde niets" }
        let gemeenten = { (aantal: Int) in aantal == 1 ? "gemeente" : "gemeenten" }
        let rise = rijen.first.flatMap { $0.verschil > 0 ? "\($0.naam) ging \($0.stap) \(gemeenten($0.nu))" : nil }
        let fall = rijen.last.flatMap { rij -> String? in
            guard rij.verschil < 0 else { return nil }
            let begin = rise == nil ? "\(rij.naam) ging" : rij.naam
            return "\(begin) \(rij.stap)\(rise == nil ? " \(gemeenten(rij.nu))" : "")"
        }
        let parts = [rise, fall].compactMap(\.self)
        return parts.isEmpty ? "De aantallen bleven gelijk, maar niet overal dezelfde gemeenten" : parts.joined(separator: ", ")
    }

    /// Every row in words, for whoever cannot see the figure.
    var tekst: String {
        rijen.map { "\($0.naam): toen \($0.toen), nu \($0.nu)." }.joined(separator: " ")
    }

    var lijst: CSV {
        let kop = ["Thema", "Toen", "Nu", "Verschil", "Erbij", "Eraf", "Gebleven", "Niet te vergelijken"]
        let rows = rijen.map { rij -> [CSV.Cel] in
            [.tekst(rij.naam), .getal(rij.toen), .getal(rij.nu), .getal(rij.verschil)]
                + [rij.erbij, rij.eraf, rij.gebleven, rij.onbekend].map { .tekst($0.joined(separator: ", ")) }
        }
        return CSV(kop: kop, rijen: rows)
    }
}
