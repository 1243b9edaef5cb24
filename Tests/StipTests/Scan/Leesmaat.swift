import TextAnalysis

@testable import Stip

/// How well readings agree with the gold.
struct Leesmaat {
    /// Found and right, found and wrong, missed.
    struct Telling {
        var goed = 0, teVeel = 0, gemist = 0
        var precisie: Double { goed + teVeel == 0 ? 1 : Double(goed) / Double(goed + teVeel) }
        var vangst: Double { goed + gemist == 0 ? 1 : Double(goed) / Double(goed + gemist) }
    }

    var prioriteit = Telling()
    var doorlopend = Telling()
    /// Of the priorities that were found: how many have the right theme.
    var thema = Telling()
    /// Of the documents: how many have the right kind, title, organisations, term, date and number.
    var soort = 0, titel = 0, organisaties = 0, periode = 0, datum = 0, kenmerk = 0
    var documenten = 0
    /// The certainty of what was found, and whether it was right.
    var zekerheden: [(zekerheid: Double, goed: Bool)] = []

    private let likeness = Likeness(stopWords: ["de", "het", "een", "en", "van", "in", "op", "met", "voor", "aan"])
    private let stemmer = Stemmer()

    mutating func add(_ lezing: Lezing, _ goud: Goud.Document) {
        documenten += 1
        match(lezing, goud, .prioriteit, \.prioriteit)
        match(lezing, goud, .doorlopend, \.doorlopend)
        if lezing.soort.rawValue == goud.soort { soort += 1 }
        if lezing.titel?.lowercased() == goud.titel?.lowercased() { titel += 1 }
        if Set(lezing.organisaties.compactMap(\.code)) == Set(goud.organisaties.compactMap(\.code)) { organisaties += 1 }
        if lezing.periode.map({ [$0.van, $0.tot] }) == goud.periode.map({ [$0.van, $0.tot] }) { periode += 1 }
        if lezing.datum?.description == goud.datum { datum += 1 }
        if lezing.kenmerk == goud.kenmerk { kenmerk += 1 }
    }

    /// Pairs what was found with the gold: each name with the most alike that is still free, when half of its words agree.
    private mutating func match(_ lezing: Lezing, _ goud: Goud.Document, _ rang: Vondst.Rang, _ telling: WritableKeyPath<Leesmaat, Telling>) {
        var free = lezing.prioriteiten.filter { $0.rang == rang }
        for wanted in goud.prioriteiten where wanted.rang == rang.rawValue {
            let values = free.map { alike($0.naam, wanted.naam) }
            guard let best = values.indices.max(by: { (values[$0], $1) < (values[$1], $0) }), values[best] >= 0.5 else {
                self[keyPath: telling].gemist += 1
                continue
            }
            let found = free.remove(at: best)
            self[keyPath: telling].goed += 1
            zekerheden.append((found.zekerheid, true))
            if rang == .prioriteit, !wanted.themas.isEmpty {
                if Set(wanted.themas).isDisjoint(with: found.themas.prefix(2)) { thema.teVeel += 1 } else { thema.goed += 1 }
            }
        }
        self[keyPath: telling].teVeel += free.count
        zekerheden += free.map { ($0.zekerheid, false) }
    }

    private func alike(_ left: String, _ right: String) -> Double {
        likeness.between(likeness.stems(of: left, with: stemmer), likeness.stems(of: right, with: stemmer))
    }
}
