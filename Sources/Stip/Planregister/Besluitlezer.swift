import Formats
import TextAnalysis

/// What a document says of a decision: one day, with the passage. A joint plan may have one for each council.
struct Besluitlezing: Equatable, Sendable {
    let datum: Datum
    let orgaan: Besluitgegevens.Orgaan
    let grondslag: Besluitgegevens.Grondslag
    let bewijs: Bewijs
    /// The words that are about this day alone, in small letters: here a municipality can be named.
    let deel: String
}

/// What a plan itself says of the decision on it, until a person confirms it.
struct Besluitvoorstel: Equatable, Sendable {
    let datum: Datum
    let orgaan: Besluitgegevens.Orgaan
    let grondslag: Besluitgegevens.Grondslag
    let bewijs: Bewijs

    /// The decision of one municipality among those that the plan names: its own, else one that names nobody.
    ///
    /// Nothing when the plan only tells of decisions of others, or tells two days and not whose they are.
    /// - Parameter anderen: the other municipalities that the plan is of.
    init?(for gemeente: String, beside anderen: [String] = [], among lezingen: [Besluitlezing]) {
        let naam = Besluitlezer.small(gemeente)
        let own = lezingen.filter { Besluitlezer.names(naam, in: $0.deel) }
        let candidates = own.isEmpty ? lezingen.filter { !$0.isOfSomebody(among: anderen) } : own
        // The council goes before the college: "door het college op 2 mei en door de raad op 9 juni".
        let best = candidates.filter { $0.orgaan == .gemeenteraad }.isEmpty ? candidates : candidates.filter { $0.orgaan == .gemeenteraad }
        guard let first = best.first, own.count > 0 || best.allSatisfy({ $0.datum == first.datum }) else { return nil }
        (datum, orgaan, grondslag, bewijs) = (first.datum, first.orgaan, first.grondslag, first.bewijs)
    }
}

extension Besluitlezing {
    /// "de raad van Aldermeer", or the name of another whose plan it is: then it is theirs and nobody else's.
    fileprivate func isOfSomebody(among anderen: [String]) -> Bool {
        let bytes = Array(deel.utf8)
        if let hit = Besluitwoorden.raadVan.hits(in: bytes).last,
            !Besluitwoorden.onzeGemeente.occurs(in: bytes, range: hit.range.upperBound..<bytes.count)
        {
            return true
        }
        return anderen.contains { Besluitlezer.names(Besluitlezer.small($0), in: deel) }
    }
}

/// Finds in the text of a plan when and by whom it was adopted: "vastgesteld door de raad op 11 december 2025".
///
/// A pure function of the pages. It believes a sentence on the first pages, and one further on only when it speaks of this
/// plan; what is still to be adopted, and what was decided about something else, it leaves alone.
enum Besluitlezer {
    /// Pages that open a document: here a short line is about the document itself.
    static let voorin = 2

    /// - Parameter bladzijden: pages of one document, in the order of the text.
    static func lees(_ bladzijden: [Bladzijde]) -> [Besluitlezing] {
        let grondslag = grondslag(in: bladzijden)
        for bladzijde in bladzijden {
            let klein = spaced(lowered(bladzijde.utf8))
            for block in bladzijde.blokken where block.kind != .contents {
                let own = block.range.lowerBound - bladzijde.bereik.lowerBound..<block.range.upperBound - bladzijde.bereik.lowerBound
                for zin in zinnen(in: klein, of: bladzijde.utf8, range: own) {
                    let found = decisions(in: klein, zin, isVoorin: bladzijde.nummer <= voorin)
                    guard !found.isEmpty else { continue }
                    let bewijs = Bewijs(
                        bladzijde: bladzijde.nummer, van: bladzijde.bereik.lowerBound + zin.lowerBound,
                        tot: bladzijde.bereik.lowerBound + zin.upperBound,
                        citaat: String(decoding: bladzijde.utf8[zin], as: UTF8.self))
                    return found.map {
                        Besluitlezing(datum: $0.datum, orgaan: $0.orgaan, grondslag: grondslag, bewijs: bewijs, deel: $0.deel)
                    }
                }
            }
        }
        return []
    }

    /// Every day in a sentence that tells of a decision on this plan, with who decided.
    private static func decisions(
        in klein: [UInt8], _ zin: Range<Int>, isVoorin: Bool
    ) -> [(datum: Datum, orgaan: Besluitgegevens.Orgaan, deel: String)] {
        guard Besluitwoorden.besloten.occurs(in: klein, range: zin) || isPassed(in: klein, zin),
            !Besluitwoorden.nogNiet.occurs(in: klein, range: zin), !Besluitwoorden.ietsAnders.occurs(in: klein, range: zin),
            isVoorin && zin.count <= 400 || Besluitwoorden.ditPlan.occurs(in: klein, range: zin)
        else { return [] }
        // "Versie van 4 juni 2026" is the day of the text, not of a decision.
        let days = Datums.places(in: klein, zin).filter { day in
            !Besluitwoorden.tekstdag.occurs(in: klein, range: max(zin.lowerBound, day.range.lowerBound - 14)..<day.range.lowerBound)
        }
        return days.enumerated().map { index, day in
            let begin = index == 0 ? zin.lowerBound : days[index - 1].range.upperBound
            let end = index + 1 < days.count ? day.range.upperBound : zin.upperBound
            // A name between brackets stands behind its day: "op 3 juni 2026 (Schorbeek) en 10 juni 2026 (Holterveen)".
            let tail = brackets(in: klein, day.range.upperBound..<zin.upperBound) ?? end
            let head = index > 0 ? brackets(in: klein, begin..<day.range.lowerBound) ?? begin : begin
            return (
                day.datum, orgaan(in: klein, zin, near: day.range, from: head),
                String(decoding: klein[head..<max(tail, day.range.upperBound)], as: UTF8.self)
            )
        }
    }

    /// "De raad stelde het plan in zijn vergadering vast".
    private static func isPassed(in klein: [UInt8], _ zin: Range<Int>) -> Bool {
        guard let verb = Besluitwoorden.stelde.hits(in: klein, range: zin).first else { return false }
        return Besluitwoorden.vast.occurs(in: klein, range: verb.range.upperBound..<zin.upperBound)
    }

    /// The body named last before the day, else the first behind it.
    private static func orgaan(in klein: [UInt8], _ zin: Range<Int>, near day: Range<Int>, from begin: Int) -> Besluitgegevens.Orgaan {
        let order: [Besluitgegevens.Orgaan] = [.gemeenteraad, .college, .burgemeester, .anders]
        // Longest first at each place, so "college van burgemeester en wethouders" is the college.
        let hits = Besluitwoorden.organen.hits(in: klein, range: zin).reduce(into: [Lexicon.Hit]()) { kept, hit in
            if kept.last.map({ $0.range.upperBound <= hit.range.lowerBound }) ?? true { kept.append(hit) }
        }
        let before =
            hits.last { $0.range.lowerBound >= begin && $0.range.upperBound <= day.lowerBound }
            ?? hits.last { $0.range.upperBound <= day.lowerBound }
        return (before ?? hits.first { $0.range.lowerBound >= day.upperBound }).map { order[$0.group] } ?? .onbekend
    }

    /// Which article of the Politiewet the document calls its ground, anywhere in these pages.
    private static func grondslag(in bladzijden: [Bladzijde]) -> Besluitgegevens.Grondslag {
        var found = Besluitgegevens.Grondslag.onbekend
        for bladzijde in bladzijden {
            let klein = spaced(lowered(bladzijde.utf8))
            if Besluitwoorden.artikel38b.occurs(in: klein, range: 0..<klein.count) { return .artikel38b }
            for hit in Besluitwoorden.artikel38.hits(in: klein) {
                let after = hit.range.upperBound..<min(klein.count, hit.range.upperBound + 40)
                if Besluitwoorden.politiewet.occurs(in: klein, range: after) { found = .artikel38 }
            }
        }
        return found
    }

    /// The end of a bracket that opens at once.
    private static func brackets(in klein: [UInt8], _ range: Range<Int>) -> Int? {
        guard let open = range.first(where: { klein[$0] != 0x20 }), klein[open] == UInt8(ascii: "("),
            let close = (open..<range.upperBound).first(where: { klein[$0] == UInt8(ascii: ")") })
        else { return nil }
        return close + 1
    }

    /// The sentences of a block: a full stop ends one before a space and a capital.
    private static func zinnen(in klein: [UInt8], of utf8: [UInt8], range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where klein[index] == UInt8(ascii: ".") && index + 2 < range.upperBound && klein[index + 1] == 0x20 {
            guard (0x41...0x5A).contains(utf8[index + 2]), index > start + 2, klein[index - 2] != 0x20 else { continue }
            result.append(start..<index + 1)
            start = index + 2
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    private static func spaced(_ text: [UInt8]) -> [UInt8] { text.map { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? 0x20 : $0 } }

    /// For comparing: small letters, byte for byte as the text is made small.
    static func small(_ text: String) -> String { String(decoding: lowered(Array(text.utf8)), as: UTF8.self) }

    /// Whether a name stands there as a word of its own.
    static func names(_ naam: String, in text: String) -> Bool {
        !naam.isEmpty && Lexicon([" \(naam) "]).occurs(in: Array(text.utf8), range: 0..<text.utf8.count)
    }
}

private enum Besluitwoorden {
    static let besloten = Lexicon([
        "vastgesteld", " raadsbesluit ", " raadsbesluit", " collegebesluit", " besluit van ", " besloten ", " besloot ", " aangenomen ",
        " raadsvergadering van ",
    ])
    static let tekstdag = Lexicon([" versie ", " versie van ", " druk ", " geldend "])
    static let stelde = Lexicon([" stelde ", " stelden ", " stelt ", " stellen "])
    static let vast = Lexicon([" vast "])
    static let nogNiet = Lexicon([
        "ter vaststelling", " vast te stellen ", " worden vastgesteld", " wordt vastgesteld", " wordt het ", " zal ", " zullen ", " nog niet ",
        " concept", " ontwerp ", " verwacht", " streven ", " planning ", " moet ", " moeten ", " nadat ",
    ])
    /// Plans and papers of others, or of another time.
    static let ietsAnders = Lexicon([
        "regionaal beleidsplan", "meerjarenbeleidsplan", "veiligheidsagenda", "begroting", "coalitieakkoord", "uitvoeringsprogramma",
        "uitvoeringsplan",
        "omgevingsvisie", "verordening", " apv ", "vorige plan", "vorig plan", "vorige integraal", "startnotitie", "uitgangspunten", "evaluatie van",
        "bestemmingsplan", "kadernota financi", "jaarrekening", "politie-eenheid",
    ])
    static let ditPlan = Lexicon([
        "veiligheidsplan", "dit plan", "deze nota", "deze kadernota", "dit kader", "dit beleidsplan", "veiligheidsbeleid", "veiligheidsnota",
        "het plan",
        "dit veiligheidskader", "deze koersnota",
    ])
    /// The bodies: council, college, mayor, another.
    static let organen = Lexicon([
        [" raad ", " raden ", " gemeenteraad ", " gemeenteraden ", " raadsbesluit", " raadsvergadering", " raadsvergaderingen "],
        [
            " college ", " college van burgemeester ", " college van b en w", " college van b&w", " b&w ", " b en w ", " collegebesluit",
            " collegevergadering", " burgemeester en wethouders ",
        ],
        [" burgemeester "],
        [" algemeen bestuur ", " dagelijks bestuur ", " stuurgroep ", " driehoek ", " districtelijk veiligheidsoverleg "],
    ])
    static let raadVan = Lexicon([" raad van ", " gemeenteraad van "])
    static let onzeGemeente = Lexicon([" onze ", " deze gemeente ", " beide ", " alle "])
    static let artikel38b = Lexicon(["artikel 38b", "art. 38b", "art 38b", "artikel 38 b "])
    static let artikel38 = Lexicon([" artikel 38 ", " art. 38 ", " artikel 38, "])
    static let politiewet = Lexicon(["politiewet"])
}
