import Charts
import HTML

/// One planning as its pages show it: the steps, what the judge says of them, and who may change them.
struct Planningsbeeld: Sendable {
    let dossier: Planningsdossier
    let organen: Organenlijst
    let vandaag: Datum
    let bevindingen: [Bevinding]
    var mag = false

    private let kanNiet: Set<String>

    init(_ dossier: Planningsdossier, organen: Organenlijst, vandaag: Datum, bevindingen: [Bevinding], mag: Bool = false) {
        (self.dossier, self.organen, self.vandaag, self.bevindingen, self.mag) = (dossier, organen, vandaag, bevindingen, mag)
        kanNiet = Set(bevindingen.filter { $0.ernst == .fout && $0.isZeker }.compactMap { $0.stappen.first })
    }

    var pad: String { "/planning/\(dossier.id)" }

    func pad(of stap: Planningsstap) -> String { "\(pad)/stappen/\(stap.id)" }

    func stand(of stap: Planningsstap) -> Stapstand { stap.stand(vandaag, kanNiet: kanNiet.contains(stap.id)) }

    /// What the judge says of one step.
    func bevindingen(of stap: Planningsstap) -> [Bevinding] { bevindingen.filter { $0.stappen.contains(stap.id) } }

    /// Why the body of a step can hardly meet on its day: a warning, never a refusal. Nothing for a span and for a role.
    func dagwaarschuwing(_ one: Planningsstap) -> String? {
        guard one.stap.stand == .gepland, let moment = one.stap.moment, moment.isDag, moment.tot.weekdag > 4 else { return nil }
        return "\(Opmaak.zin(Opmaak.dagEnDatum(moment.tot))) is in het weekend. Verplaats de stap, of laat het zo als u het zeker weet."
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
        let first = bevindingen.first { $0.ernst == .fout && $0.isZeker }.map { Bevindingwoorden($0).kern }
        switch wrong {
        case 0:
            return bevindingen.contains { $0.ernst == .fout }
                ? "Deze volgorde kan, maar alleen als het meezit. Lees wat Stip ziet."
                : "Alle \(all) stappen kunnen in deze volgorde. \(Opmaak.zin(Opmaak.telwoord(done))) zijn gedaan."
        case 1: return "Eén stap kan zo niet: \(first.map(Planningsbeeld.lowered) ?? "lees wat Stip ziet.")"
        default: return "\(Opmaak.zin(Opmaak.telwoord(wrong))) stappen kunnen zo niet. Begin met de eerste: \(first.map(Planningsbeeld.lowered) ?? "")"
        }
    }

    /// Without its capital, to go on in a sentence; a name of a body keeps it.
    private static func lowered(_ text: String) -> String {
        let word = text.prefix { $0 != " " }
        return ["De", "Het", "Een", "Er", "In", "Op"].contains(String(word)) ? text.prefix(1).lowercased() + text.dropFirst() : text
    }
}

/// The words of a finding, cut into a heading and what follows.
struct Bevindingwoorden {
    let bevinding: Bevinding

    init(_ bevinding: Bevinding) { self.bevinding = bevinding }

    /// The first sentence.
    var kern: String { zinnen.first ?? bevinding.tekst }
    var rest: String { zinnen.dropFirst().joined(separator: " ") }

    var kop: String {
        let said = ["kan niet", "kan alleen", "let op"].contains { kern.lowercased().hasPrefix($0) }
        return said ? kern : "\(aanhef): \(kern)"
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
        case .fout: bevinding.isZeker ? "Kan niet" : "Kan misschien niet"
        case .waarschuwing: "Let op"
        case .letOp: "Let op"
        }
    }

    /// A stop ends a sentence when a capital follows: not the one in "art. 38b".
    private var zinnen: [String] {
        var sentences: [String] = []
        var sentence = ""
        let words = bevinding.tekst.split(separator: " ")
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
