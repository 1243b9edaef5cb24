/// P1 where the planning says nothing of what needs what, and the words leave no doubt.
extension Planningsoordeel {
    func vermoedeVolgorde() -> [Bevinding] {
        let found = keuzeVoorUitkomst() + opbrengstVoorBespreking() + antwoordVoorReacties() + rondVaststelling()
        // "Uitkomsten uit de enquête" is both; one sentence on a step is enough.
        return found + herkomstVoorBron().filter { new in !found.contains { $0.stappen.first == new.stappen.first } }
    }

    // MARK: Several boards choose, another body fixes what comes out

    private func keuzeVoorUitkomst() -> [Bevinding] {
        let groepen = Dictionary(grouping: stappen.filter { $0.handeling == .kiezen }) { $0.orgaan.stam }
        return groepen.keys.sorted().flatMap { stam -> [Bevinding] in
            let kiezers = (groepen[stam] ?? []).filter(isKeuze)
            guard Set(kiezers.map(\.sleutel)).count > 1 || kiezers.contains(where: \.orgaan.isMeervoud) else { return [] }
            return stappen.flatMap { stap -> [Bevinding] in
                guard stap.orgaan.stam != stam, isUitkomst(stap, van: kiezers), !stap.stap.nodig.contains(where: { perID[$0]?.handeling == .kiezen })
                else { return [] }
                return teVroeg(stap, kiezers)
            }
        }
    }

    /// The choice itself, and not what a board adds to it for its own district.
    private func isKeuze(_ stap: Oordeelstap) -> Bool {
        let onderwerp = stap.onderwerp
        if onderwerp.noemt(.accent) || onderwerp.noemt(.uitkomst) { return false }
        return stap.stap.wat.isEmpty || onderwerp.noemt(.keuzestof) || !Getalwoorden.in(stap.stap.wat).isEmpty
    }

    /// "top vijf", "uitslag"; never the list they choose from.
    private func isUitkomst(_ stap: Oordeelstap, van kiezers: [Oordeelstap]) -> Bool {
        guard stap.handeling == .vaststellen || stap.handeling == .kiezen, !stap.onderwerp.noemt(.lijst), !stap.onderwerp.isPlan else { return false }
        let aantal = Getalwoorden.in(stap.stap.wat).first
        let uit = kiezers.flatMap { Getalwoorden.in($0.stap.wat) }
        if let aantal, let meest = uit.max(), let minst = uit.min(), meest > minst {
            // "7 van 10": ten is the list, seven or fewer is what came out.
            if aantal >= meest { return false }
            if aantal <= minst, stap.onderwerp.noemt(.uitkomst) || zelfdeStof(stap, kiezers) { return true }
        }
        return stap.onderwerp.noemt(.uitkomst) && !stap.onderwerp.isConcept
    }

    /// Whether what is fixed is of what was chosen from. Priorities are that anywhere; themes may be for something else.
    private func zelfdeStof(_ stap: Oordeelstap, _ kiezers: [Oordeelstap]) -> Bool {
        let wat = stap.stap.wat.lowercased()
        if wat.contains("prioriteit") || wat.contains("speerpunt") { return true }
        return !wat.contains(" voor ") && ["thema", "onderwerp"].contains { stof in wat.contains(stof) && kiezers.contains { $0.stap.wat.lowercased().contains(stof) } }
    }

    // MARK: The results of something before it was held

    private func opbrengstVoorBespreking() -> [Bevinding] {
        let bronnen = stappen.filter {
            [.ophalen, .bespreken, .kiezen].contains($0.handeling) && !$0.onderwerp.noemt(.opbrengst) && $0.moment != nil
        }
        guard !bronnen.isEmpty else { return [] }
        let woorden = bronnen.map { Getalwoorden.zelfstandig($0.stap.wat) }
        return stappen.flatMap { stap -> [Bevinding] in
            guard stap.onderwerp.noemt(.opbrengst), stap.stap.nodig.isEmpty, let moment = stap.moment else { return [] }
            let own = Getalwoorden.zelfstandig(stap.stap.wat)
            let matching = zip(bronnen, woorden).filter { !$0.1.isDisjoint(with: own) && $0.0.id != stap.id }.map(\.0)
            // One that came in time may be the one that is meant.
            guard !matching.isEmpty, matching.allSatisfy({ $0.moment?.eerste.map { moment.laatste < $0 } ?? false }) else { return [] }
            return teVroeg(stap, matching)
        }
    }

    // MARK: The answers before the reactions

    private func antwoordVoorReacties() -> [Bevinding] {
        let gehoord = stappen.filter { $0.handeling == .horen && $0.moment != nil }
        return stappen.flatMap { stap -> [Bevinding] in
            guard stap.onderwerp.noemt(.antwoord), stap.handeling != .horen, stap.stap.nodig.isEmpty else { return [] }
            return teVroeg(stap, gehoord)
        }
    }

    // MARK: What belongs before the decision and stands after it

    private func rondVaststelling() -> [Bevinding] {
        guard let besluit, let moment = besluit.moment else { return [] }
        var found: [Bevinding] = []
        let laat = stappen.filter { stap in
            guard stap.id != besluit.id, stap.moment?.eerste.map({ moment.laatste < $0 }) ?? false else { return false }
            // Councils that are heard too late are L3.
            if planning.niveau == .eenheid, stap.betreftRaad { return false }
            if planning.niveau == .gemeente, stap.isRegionaal { return false }
            return hoortVoor(stap, besluit) || isNagekomenAdvies(stap, besluit)
        }
        if !laat.isEmpty, !laat.contains(where: { besluit.stap.nodig.contains($0.id) }) { found += teVroeg(besluit, laat) }
        for stap in stappen
        where stap.handeling == .publiceren && stap.onderwerp.isPlan && !stap.onderwerp.isConcept && !stap.stap.nodig.contains(besluit.id) {
            if planning.niveau == .gemeente, stap.isRegionaal { continue }
            if let publicatie = stap.moment, let eerste = moment.eerste, publicatie.laatste < eerste { found += teVroeg(stap, [besluit]) }
        }
        return found
    }

    /// A committee advises its council: on the plan itself, some weeks after the council decided on it, there is nothing left to advise on.
    private func isNagekomenAdvies(_ stap: Oordeelstap, _ besluit: Oordeelstap) -> Bool {
        guard planning.niveau == .gemeente, besluit.is(.raad), stap.is(.commissie), stap.onderwerp.isPlan, !isAndereTermijn(stap),
            stap.handeling == .bespreken || stap.handeling == .adviseren, let dag = stap.moment?.laatste, let van = besluit.moment?.laatste
        else { return false }
        // With more councils it may be the committee of another.
        guard Set(vaststellingen.filter { $0.is(.raad) }.map(\.sleutel)).count == 1 else { return false }
        return dag.dagnummer - van.dagnummer < 60
    }

    private func hoortVoor(_ stap: Oordeelstap, _ besluit: Oordeelstap) -> Bool {
        let onderwerp = stap.onderwerp
        if isAndereTermijn(stap) { return false }
        switch stap.handeling {
        case .bespreken, .adviseren, .horen: return onderwerp.isPlan && onderwerp.isConcept
        case .ophalen: return onderwerp.noemt(.inbreng) && onderwerp.noemt(.plan)
        case .uitwerken, .aanbieden: return onderwerp.isPlan && onderwerp.isConcept
        case .vaststellen:
            return planning.niveau == .gemeente && besluit.is(.raad) && stap.is(.college) && onderwerp.isPlan && !onderwerp.noemt(.verlenging)
        default: return false
        }
    }
}

/// Numbers and nouns in a few words.
enum Getalwoorden {
    private static let woorden = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]

    /// The numbers up to 99, in words or in digits: "7 van 10" is 7 and 10. "een" is an article.
    static func `in`(_ tekst: String) -> [Int] {
        Naamsleutel(tekst).woorden.split(separator: " ").compactMap { word in
            if let index = woorden.firstIndex(of: String(word)), index > 0 { return index + 1 }
            return word.count <= 2 ? Int(word) : nil
        }
    }

    /// Words that are long enough to be about something, without those that stand in every planning.
    static func zelfstandig(_ tekst: String) -> Set<String> {
        Set(Naamsleutel(tekst).woorden.split(separator: " ").filter { $0.count >= 6 && !$0.allSatisfy(\.isNumber) }.map(String.init)).subtracting(
            gewoon)
    }

    private static let gewoon: Set<String> = [
        "veiligheid", "veilige", "integrale", "integraal", "beleidsplan", "meerjarenbeleidsplan", "veiligheidsplan", "concept", "ontwerp",
        "prioriteiten",
        "prioriteit", "gemeente", "gemeenten", "gemeenteraad", "gemeenteraden", "bespreken", "bespreking", "uitkomsten", "uitkomst", "resultaten",
        "resultaat",
        "opbrengst", "analyse", "analyseren", "verwerken", "verwerking", "opstellen", "vaststellen", "inwoners", "partners", "periode", "politie",
        "thema", "themas",
        "nieuwe", "interactieve", "gekozen", "kiezen", "keuze", "zienswijzen", "zienswijze", "reacties", "doelstellingen", "verdieping", "ophalen",
        "uitslag",
        "bevindingen", "terugkoppeling", "regionale", "lokale", "startnotitie", "strategie", "gesprek", "gesprekken", "bijeenkomst",
        "ontwikkelthemas",
    ]
}
