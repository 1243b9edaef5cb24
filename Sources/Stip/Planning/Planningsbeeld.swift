import Charts
import HTML

/// One planning as its pages show it: the steps, what the judge says of them, and who may change them.
struct Planningsbeeld: Sendable {
    let dossier: Planningsdossier
    let organisatie: Organisatie?
    let vandaag: Datum
    let bevindingen: [Bevinding]
    let mag: Bool
    /// What the rules judge and calculate with: the planning, with the meetings and the absences that Stip knows besides its own.
    let planning: Planning

    private let kanNiet: Set<String>

    init(
        _ dossier: Planningsdossier, organisatie: Organisatie?, vandaag: Datum, mag: Bool = false, vergaderkalender: Vergaderkalender = Vergaderkalender()
    ) {
        (self.dossier, self.organisatie, self.vandaag, self.mag) = (dossier, organisatie, vandaag, mag)
        var planning = dossier.planning
        planning.vergaderkalender = planning.vergaderkalender.samen(met: vergaderkalender)
        self.planning = planning
        bevindingen = Planningsbeeld.oordeel(planning, organisatie)
        kanNiet = Set(bevindingen.filter { $0.ernst == .fout && $0.isZeker }.compactMap { $0.stappen.first })
    }

    /// A planning that people keep is of today: the date of the paper that it began with says nothing of what was done since.
    private static func oordeel(_ planning: Planning, _ organisatie: Organisatie?) -> [Bevinding] {
        var kept = planning
        kept.dagtekening = nil
        return Planningsoordeel.beoordeel(kept, organisatie: organisatie)
    }

    /// What would come of a change. The planning itself stays as it is.
    /// - Throws: `Refusal` when the planning cannot be calculated.
    func proef(_ vraag: WatAls.Verandering) throws(Refusal) -> Watalsuitkomst {
        let watals = try WatAls(planning, vraag)
        return Watalsuitkomst(vraag: vraag, watals: watals, voor: bevindingen, na: Planningsbeeld.oordeel(watals.planning, organisatie))
    }

    /// The cheapest ways out where a step certainly comes before what it needs; none that lies behind us.
    func uitwegen(bij bevinding: Bevinding) -> [Uitweg] {
        let eerste = bevinding.stappen.first.flatMap { dossier.stap($0)?.stap }
        guard bevinding.regel == .P1, bevinding.isZeker, let stap = eerste, stap.stand == .gepland else { return [] }
        let gemist = bevinding.stappen.dropFirst().compactMap { dossier.stap($0)?.stap }.filter { $0.stand == .gepland && $0.moment != nil }
        guard let laatste = gemist.max(by: { ($0.moment?.laatste.dagnummer ?? 0) < ($1.moment?.laatste.dagnummer ?? 0) }) else { return [] }
        return Uitwegen.volgorde(stap, mist: laatste, in: planning).filter { uitweg in
            // Of several that come too late, one that comes sooner does not help.
            (gemist.count == 1 || uitweg.stappen == [stap.id]) && uitweg.dag.map { $0 >= vandaag } ?? true
        }
    }

    /// When bodies meet from today on, as far as that is known, and the days on which a step of theirs is planned.
    var vergaderingen: [(sleutel: String, naam: String, dag: Datum)] {
        organenInPlanning.flatMap { orgaan in
            let gepland = planning.stappen.filter { $0.stand == .gepland && $0.moment?.isDag == true && Orgaan($0.orgaan).sleutel == orgaan.sleutel }
            let dagen = Set(gepland.compactMap { $0.moment?.van } + (planning.vergaderkalender.vergaderingen[orgaan.sleutel] ?? []))
            return dagen.filter { $0 >= vandaag }.sorted().map { (sleutel: orgaan.sleutel, naam: orgaan.naam, dag: $0) }
        }
    }

    var organen: Organenlijst { organisatie.map { Organenlijst($0, op: vandaag) } ?? .leeg }

    var pad: String { "/planning/\(dossier.id)" }

    func pad(of stap: Planningsstap) -> String { "\(pad)/stappen/\(stap.id)" }

    func stand(of stap: Planningsstap) -> Stapstand { stap.stand(vandaag, kanNiet: kanNiet.contains(stap.id)) }

    /// What the judge says of one step.
    func bevindingen(of stap: Planningsstap) -> [Bevinding] { bevindingen.filter { $0.stappen.contains(stap.id) } }

    /// Why the body of a step can hardly meet on its day: a warning, never a refusal. Nothing for a span and for a role.
    func dagwaarschuwing(_ one: Planningsstap) -> String? {
        guard one.stap.stand == .gepland, let moment = one.stap.moment, moment.isDag,
            let reden = Werkkalender(planning.vergaderkalender).verhindering(van: Orgaan(one.stap.orgaan).sleutel, op: moment.tot)
        else { return nil }
        return "Op \(Opmaak.dagEnDatum(moment.tot)) \(reden.tekst). Verplaats de stap, of laat het zo als u het zeker weet."
    }

    /// The names of bodies, each spelling once, in the order in which they first come.
    var organenInPlanning: [(sleutel: String, naam: String)] {
        var seen: Set<String> = []
        return dossier.stappen.compactMap { one in
            let orgaan = Orgaan(one.stap.orgaan)
            return seen.insert(orgaan.sleutel).inserted ? (orgaan.sleutel, orgaan.naam) : nil
        }
    }

    /// The one sentence under the heading.
    var kern: String {
        let wrong = kanNiet.count
        let (done, all) = dossier.tel
        if all == 0 { return "Er staan nog geen stappen in." }
        let first = bevindingen.first { $0.ernst == .fout && $0.isZeker }.map { Bevindingwoorden($0, in: dossier).kern }
        switch wrong {
        case 0:
            return bevindingen.contains { $0.ernst == .fout }
                ? "Deze volgorde kan, maar alleen als het meezit. Lees wat Stip ziet."
                : "Alle \(all) stappen kunnen in deze volgorde. \(Opmaak.zin(Opmaak.telwoord(done))) zijn gedaan."
        case 1: return "Eén stap kan zo niet: \(first.map(Bevindingwoorden.lowered) ?? "lees wat Stip ziet")."
        default: return "\(Opmaak.zin(Opmaak.telwoord(wrong))) stappen kunnen zo niet. De eerste: \(first.map(Bevindingwoorden.lowered) ?? "")."
        }
    }
}

/// The words of a finding, cut into a heading and what follows.
struct Bevindingwoorden {
    let bevinding: Bevinding
    private let zinnen: [String]
    /// The step that comes too early and the one it misses, where that is what is wrong.
    private let paar: (vroeg: Planningsstap, laat: Planningsstap)?

    init(_ bevinding: Bevinding, in dossier: Planningsdossier) {
        self.bevinding = bevinding
        zinnen = Bevindingwoorden.zinnen(bevinding.tekst)
        let stappen = bevinding.stappen.compactMap { dossier.stap($0) }
        paar = bevinding.regel == .P1 && bevinding.isZeker && stappen.count == 2 ? (stappen[0], stappen[1]) : nil
    }

    /// What is wrong, without how bad it is.
    var kern: String {
        if let paar { return "\(paar.vroeg.stap.orgaan) mist nog ‘\(paar.laat.kort)’ van \(paar.laat.stap.orgaan)" }
        let first = zinnen.first ?? bevinding.tekst
        let bare = Bevindingwoorden.aanheffen.first { first.hasPrefix($0) }.map { Opmaak.zin(String(first.dropFirst($0.count))) } ?? first
        return bare.hasSuffix(".") ? String(bare.dropLast()) : bare
    }

    var rest: String {
        guard paar != nil, let first = zinnen.first else { return zinnen.dropFirst().joined(separator: " ") }
        let bare = Bevindingwoorden.aanheffen.first { first.hasPrefix($0) }.map { Opmaak.zin(String(first.dropFirst($0.count))) } ?? first
        return ([bare] + zinnen.dropFirst()).joined(separator: " ")
    }

    var kop: String { "\(aanhef): \(Bevindingwoorden.lowered(kern))" }

    /// What the figure proves: how far apart the two are.
    var titel: String {
        guard let paar, let vroeg = paar.vroeg.stap.moment, let laat = paar.laat.stap.moment, vroeg.isDag, laat.isDag else { return kern }
        let days = laat.tot.dagnummer - vroeg.tot.dagnummer
        return "\(paar.laat.stap.orgaan) komt \(days == 1 ? "één dag" : "\(Opmaak.telwoord(days)) dagen") na \(paar.vroeg.stap.orgaan)"
    }

    var alert: Alert.Kind {
        switch bevinding.ernst {
        case .fout: bevinding.isZeker ? .error : .warning
        case .waarschuwing: .warning
        case .letOp: .info
        }
    }

    private var aanhef: String {
        switch bevinding.ernst {
        case .fout: bevinding.isZeker ? "Kan niet" : zinnen.first?.hasPrefix("Kan alleen") == true ? "Nog niet zeker" : "Kan misschien niet"
        case .waarschuwing, .letOp: "Let op"
        }
    }

    private static let aanheffen = ["Kan niet: ", "Let op: ", "Te laat: "]

    /// Without its capital, to go on in a sentence; a name of a body keeps it.
    static func lowered(_ text: String) -> String {
        let word = String(text.prefix { $0 != " " })
        let common = ["De", "Het", "Een", "Er", "In", "Op", "Tussen", "Deze", "Dit", "Voor", "Na", "Wie", "Geen", "Kan"]
        return common.contains(word) ? text.prefix(1).lowercased() + text.dropFirst() : text
    }

    /// A stop ends a sentence when a capital follows: not the one in "art. 38b".
    private static func zinnen(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        let words = text.split(separator: " ")
        for (place, word) in words.enumerated() {
            sentence += sentence.isEmpty ? String(word) : " \(word)"
            let next = place + 1 < words.count ? words[place + 1].first : nil
            if word.hasSuffix(".") || word.hasSuffix("?"), next?.isUppercase ?? true {
                sentences.append(sentence)
                sentence = ""
            }
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }
}
