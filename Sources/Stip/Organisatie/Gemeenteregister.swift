/// Every municipality of the country and of the unit, by every name it has or had: what a reader of plans looks
/// names up in.
struct Gemeenteregister: Equatable, Sendable {
    /// One municipality that exists on the day of the register.
    struct Gemeente: Equatable, Sendable {
        let code: String
        let naam: String
        /// Its own name first, then other spellings, then names of former municipalities that went on in it.
        let namen: [String]
        /// Those of `namen` that are names of the past, with the day from which the present one holds, where it is known.
        let vroeger: [VroegereNaam]
        /// It belongs to the unit that the register was made for.
        let inEenheid: Bool
    }

    /// In the order of the codes.
    let entries: [Gemeente]
    private let byCode: [String: Int]
    private let byName: [Naamsleutel: [Int]]

    /// What the unit says of a code goes before what the country says. A municipality that ceased before or on `datum`
    /// gives its name to whichever it went on in; one that is going to cease is still itself.
    init(landelijk: [Regel], eenheid: Organisatie? = nil, op datum: Datum = .standVanHetRegister) {
        var regels = Dictionary(landelijk.map { ($0.code, $0) }) { first, _ in first }
        for gemeente in eenheid?.gemeenten ?? [] { regels[gemeente.code] = Regel(gemeente, in: eenheid, landelijk: regels[gemeente.code]) }
        let overgangen = regels.values.flatMap(\.herindelingen)
        let own = Set((eenheid?.op(datum).gemeenten ?? []).map(\.code))

        entries = regels.values.filter { !$0.isOpgegaan(op: datum) }.sorted { $0.code < $1.code }.map { regel in
            let former = overgangen.predecessors(of: regel.code, op: datum).compactMap { regels[$0] }.flatMap { voorganger in
                [VroegereNaam(naam: voorganger.naam, tot: voorganger.tot)] + voorganger.vroegereNamen
            }
            let vroeger = (former + regel.vroegereNamen).reduce(into: [VroegereNaam]()) { list, naam in
                let key = Naamsleutel(naam.naam)
                if key != Naamsleutel(regel.naam), !list.contains(where: { Naamsleutel($0.naam) == key }) { list.append(naam) }
            }
            return Gemeente(
                code: regel.code, naam: regel.naam, namen: [regel.naam] + Schrijfwijzen.of(regel) + vroeger.map(\.naam), vroeger: vroeger,
                inEenheid: own.contains(regel.code))
        }
        byCode = Dictionary(entries.enumerated().map { ($1.code, $0) }) { first, _ in first }
        var names: [Naamsleutel: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for key in Set(entry.namen.map { Naamsleutel($0) }) { names[key, default: []].append(index) }
        }
        byName = names
    }

    func naam(_ code: String) -> String? { byCode[code].map { entries[$0].naam } }
    func gemeente(_ code: String) -> Gemeente? { byCode[code].map { entries[$0] } }

    /// The municipalities that have or had that name, whatever its capitals, accents, hyphens and apostrophes. Those
    /// that have it now go before those that had it; several when one was split or when two share a name.
    func find(_ naam: String) -> [Gemeente] {
        let key = Naamsleutel(naam)
        guard !key.tekst.isEmpty else { return [] }
        let found = (byName[key] ?? []).map { entries[$0] }
        let former = found.filter { gemeente in gemeente.vroeger.contains { Naamsleutel($0.naam) == key } }
        return found.filter { !former.contains($0) } + former
    }

    static func == (left: Gemeenteregister, right: Gemeenteregister) -> Bool { left.entries == right.entries }
}

extension Gemeenteregister {
    /// A line of the list of the country.
    struct Regel: Equatable, Sendable {
        let code: String
        let naam: String
        var van: Datum?
        var tot: Datum?
        /// The codes of those it went on in on the day `tot`.
        var naar: [String] = []
        var vroegereNamen: [VroegereNaam] = []

        func isOpgegaan(op datum: Datum) -> Bool { tot.map { $0 <= datum } ?? false }

        fileprivate var herindelingen: [Herindeling] { tot.map { tot in naar.map { Herindeling(van: code, naar: $0, datum: tot) } } ?? [] }
    }
}

extension Gemeenteregister.Regel {
    /// What the unit knows of one of its own municipalities, added to what the country knows of it.
    fileprivate init(_ gemeente: Gemeente, in eenheid: Organisatie?, landelijk: Gemeenteregister.Regel?) {
        let naar = (eenheid?.herindelingen ?? []).filter { $0.van == gemeente.code }
        let tot = naar.map(\.datum).min() ?? (landelijk?.naar.isEmpty == false ? landelijk?.tot : nil)
        self.init(
            code: gemeente.code, naam: gemeente.naam, van: gemeente.geldigheid.van ?? landelijk?.van, tot: tot,
            naar: naar.isEmpty ? landelijk?.naar ?? [] : naar.map(\.naar), vroegereNamen: gemeente.vroegereNamen)
    }
}

extension Datum {
    /// The day of the list of the country that Stip brings along.
    static let standVanHetRegister: Datum = {
        guard let datum = Datum(jaar: 2025, maand: 1, dag: 1) else { preconditionFailure("1 January 2025 is a day") }
        return datum
    }()
}
