import Formats
import TextAnalysis

/// A table of a document, with the roles that its columns have in a planning.
struct Planningstabel {
    /// For each row its columns; for each column its paragraphs.
    let rijen: [[[Range<Int>]]]
    let lees: Leestekst
    private let tijden: [[[Tijdsuiting]]]

    init(_ rijen: [[[Range<Int>]]], _ lees: Leestekst) {
        (self.rijen, self.lees) = (rijen, lees)
        let weken = rijen.first.map { kop in
            kop.indices.filter { kolom in kop[kolom].contains { Planwoorden.weekkoppen.contains(lees.klein(lees.trimmed($0))) } }
        }
        tijden = rijen.enumerated().map { place, rij in
            rij.enumerated().map { kolom, cel in
                // "24 en 25" below "Week".
                if place > 0, weken?.contains(kolom) == true, let week = cel.first.flatMap({ Tijdslezer(lees.klein, $0).weken }) { return [week] }
                return cel.flatMap { Tijdslezer.uitingen(in: lees.klein, $0) }
            }
        }
    }

    /// Which column tells what.
    struct Kolommen: Equatable {
        var datum: Int
        /// The last of a span that has its first day in `datum`.
        var einde: Int?
        var orgaan: Int?
        /// In order of how much they tell.
        var tekst: [Int]
        var isUiterlijk: Bool
        /// Columns of dates with a body at their head: "Commissie | Raad".
        var matrix: [Int] = []
        /// Whether those heads are places, and the rows begin with the body: "| Noorddijk | Oostdijk", "Raad | 3 okt | 8 okt".
        var isPerPlaats = false
        /// Whether those heads are what is done, and the rows begin with who does it: "DVO | Ronde 1: ophalen | Ronde 2: wegen".
        var isPerRonde = false
        /// Whether the rows begin with the place whose bodies those are: "Gemeente | Commissie | Raad".
        var isVanPlaats = false
        /// The number of the first row that is no head.
        var eersteRij: Int
    }

    var breedte: Int { rijen.map(\.count).max() ?? 0 }
    func cel(_ rij: Int, _ kolom: Int) -> [Range<Int>] { kolom < rijen[rij].count ? rijen[rij][kolom].filter { !$0.isEmpty } : [] }
    func tijd(_ rij: Int, _ kolom: Int) -> [Tijdsuiting] { kolom < tijden[rij].count ? tijden[rij][kolom] : [] }

    /// The rows of a planning; none when the table is something else.
    func planrijen(isPlan: Bool, isBeleidsplan: Bool = false) -> [Planrij] {
        if let rijen = balken() ?? perTijd() ?? perCel() { return rijen }
        guard let kolommen = kolommen(isPlan: isPlan, isBeleidsplan: isBeleidsplan) else { return [] }
        if !kolommen.matrix.isEmpty { return matrix(kolommen) }
        var result: [Planrij] = []
        var vorige: (tijden: [Tijdsuiting], organen: [Range<Int>]) = ([], [])
        for rij in rijen.indices.dropFirst(kolommen.eersteRij) {
            let stukken = kolommen.tekst.flatMap { cel(rij, $0) }
            var organen = orgaan(rij, kolommen)
            var eigen = tijd(rij, kolommen.datum)
            let datumcel = cel(rij, kolommen.datum)
            if let einde = kolommen.einde, let tot = tijd(rij, einde).first, let van = eigen.first {
                eigen = [span(van, tot)]
            }
            if organen.isEmpty, let naam = naamInDatum(datumcel, eigen) { organen = naam }
            if eigen.isEmpty {
                // A row without a date of its own goes on with the one above it; "n.t.b." does not.
                guard datumcel.isEmpty, !vorige.tijden.isEmpty, !stukken.isEmpty || !organen.isEmpty else {
                    if !datumcel.isEmpty { vorige = ([], []) }
                    continue
                }
                // One cell across the table is the heading of what comes.
                if breedte >= 3, (0..<breedte).count(where: { !cel(rij, $0).isEmpty }) == 1, !cel(rij, 0).isEmpty {
                    vorige = ([], [])
                    continue
                }
                eigen = vorige.tijden
            }
            if lees.isVakantie(stukken) { continue }
            guard let first = (datumcel + stukken + organen).map(\.lowerBound).min(),
                let last = (datumcel + stukken + organen).map(\.upperBound).max()
            else { continue }
            vorige = (eigen, organen)
            // Each item of a list in a cell is a step of its own.
            let punten = stukken.filter(lees.isPunt)
            let delen =
                punten.count >= 2 && punten.count == stukken.count && !stukken.contains { !Tijdslezer.uitingen(in: lees.klein, $0).isEmpty }
                ? punten.map { [$0] } : [stukken]
            for deel in delen {
                let plek = delen.count > 1 ? deel[0] : first..<last
                result.append(
                    Planrij(
                        tijden: eigen, organen: organen, stukken: deel, plek: plek, isUiterlijk: kolommen.isUiterlijk, isVanzelf: true,
                        isTabelrij: delen.count == 1))
            }
        }
        return result
    }

    private func orgaan(_ rij: Int, _ kolommen: Kolommen) -> [Range<Int>] {
        guard let kolom = kolommen.orgaan, let first = cel(rij, kolom).first, let last = cel(rij, kolom).last else { return [] }
        let hele = first.lowerBound..<last.upperBound
        let namen = cel(rij, kolom).flatMap { lees.organen(in: $0) }
        // Boards that meet are a step each; people who work together are one.
        if namen.count > 1, namen.allSatisfy(\.isFormeel) { return namen.map(\.range) }
        return [hele]
    }

    /// "Commissie samenleving (19 september)" in the column of dates.
    private func naamInDatum(_ cel: [Range<Int>], _ tijden: [Tijdsuiting]) -> [Range<Int>]? {
        let namen = cel.flatMap { deel in lees.organen(in: deel).filter { naam in !tijden.contains { $0.range.overlaps(naam.range) } } }
        return namen.isEmpty ? nil : namen.map(\.range)
    }

    private func kolommen(isPlan: Bool, isBeleidsplan: Bool) -> Kolommen? {
        guard rijen.count >= 2 || isPlan, breedte >= 2 else { return nil }
        let koprijen = self.koprijen
        let heeftKop = koprijen > 0
        func kop(_ kolom: Int, _ lexicon: Lexicon) -> Bool { kopcel(kolom).contains { lexicon.occurs(in: lees.klein, range: $0) } }
        if heeftKop, (0..<breedte).contains(where: { kop($0, isPlan ? Planwoorden.kolomGedaan : Planwoorden.kolomAnders) }) { return nil }
        let eerste = koprijen
        let inhoud = rijen.indices.dropFirst(eerste)
        guard !inhoud.isEmpty else { return nil }
        func gevuld(_ kolom: Int) -> Int { inhoud.count { !cel($0, kolom).isEmpty } }
        func metTijd(_ kolom: Int) -> Int { inhoud.count { isTijdcel($0, kolom) } }
        var datums = (0..<breedte).filter { metTijd($0) > 0 && metTijd($0) * 2 >= gevuld($0) }
        if datums.isEmpty { datums = (0..<breedte).filter { kop($0, Planwoorden.kolomDatum) && metTijd($0) > 0 } }
        // "26-01" in the column of numbers is no date.
        datums.removeAll { kop($0, Planwoorden.kolomNummer) }
        let gewicht = { (kolom: Int) in metTijd(kolom) * 2 + (kop(kolom, Planwoorden.kolomDatum) ? inhoud.count : 0) }
        guard let datum = datums.max(by: { (gewicht($0), -$0) < (gewicht($1), -$1) }) else { return nil }
        var kolommen = Kolommen(datum: datum, tekst: [], isUiterlijk: kop(datum, Planwoorden.kolomUiterlijk), eersteRij: eerste)
        let metOrgaankop = datums.filter { kolom in heeftKop && kopcel(kolom).contains { !lees.organen(in: $0).isEmpty } }
        // Between bodies that are known, another head is one too: "Ambtelijk | College | Raad".
        if metOrgaankop.count >= 2 {
            let hele = datums.filter {
                $0 > 0 && !kop($0, Planwoorden.kolomDatum) && lees.handeling(in: kopcel($0).first ?? 0..<0) == nil || metOrgaankop.contains($0)
            }
            (kolommen.matrix, kolommen.isVanPlaats) = (hele, kop(0, Planwoorden.kolomPlaats))
        }
        if heeftKop, metOrgaankop.isEmpty, datums.count >= 2, datums[0] > 0, isOrgaankolom(0, inhoud), datums.allSatisfy({ isNaamkop($0) }),
            datums.allSatisfy({ !kop($0, Planwoorden.kolomDatum) })
        {
            (kolommen.matrix, kolommen.isPerPlaats) = (datums, true)
            return kolommen
        }
        // Two columns of days: from and until, unless their heads name two things.
        let heetSpan = !heeftKop || datums.allSatisfy { kop($0, Planwoorden.kolomSpan) || kop($0, Planwoorden.kolomDatum) || kopcel($0).isEmpty }
        if metOrgaankop.isEmpty, datums.count == 2, datums[0] == datum, datums[1] == datum + 1, heetSpan { kolommen.einde = datums[1] }
        if heeftKop, metOrgaankop.isEmpty, datums.count >= 2, !heetSpan, kolommen.einde == nil, datums[0] > 0, !kop(0, Planwoorden.kolomWat) {
            (kolommen.matrix, kolommen.isPerRonde) = (datums, true)
            return kolommen
        }
        let andere = (0..<breedte).filter { !datums.contains($0) && gevuld($0) > 0 }
        kolommen.orgaan = andere.filter { kolom in isOrgaankolom(kolom, inhoud) }.max { orgaanscore($0, inhoud, kop) < orgaanscore($1, inhoud, kop) }
        if kolommen.orgaan.map({ kop($0, Planwoorden.kolomBij) }) ?? true {
            kolommen.orgaan =
                kolommen.orgaan.flatMap { bij in andere.first { $0 != bij && kop($0, Planwoorden.kolomOrgaan) && !kop($0, Planwoorden.kolomBij) } }
                ?? kolommen.orgaan ?? andere.first { kop($0, Planwoorden.kolomOrgaan) && !kop($0, Planwoorden.kolomWat) && isKort($0, inhoud) }
        }
        let teksten = andere.filter { $0 != kolommen.orgaan && !isNummering($0, inhoud) }
        let rang = { (kolom: Int) in kop(kolom, Planwoorden.kolomDaad) ? 0 : kop(kolom, Planwoorden.kolomWat) ? 1 : 2 }
        kolommen.tekst = teksten.sorted { (rang($0), $0) < (rang($1), $1) }
        // Dates below bodies leave no doubt, and neither do heads that say who does what when.
        let isBenoemd =
            !kolommen.matrix.isEmpty
            || kop(datum, Planwoorden.kolomDatum) && andere.contains { kop($0, Planwoorden.kolomOrgaan) }
                && andere.contains { kop($0, Planwoorden.kolomWat) }
        guard isPlan || isBenoemd || !isBeleidsplan && isPlanning(kolommen, inhoud) else { return nil }
        return kolommen
    }

    /// How many rows at the top are head: one, or two where the first heads several columns together.
    var koprijen: Int {
        func isKop(_ rij: Int) -> Bool {
            rij < tijden.count && tijden[rij].allSatisfy { $0.allSatisfy { $0.precisie == .jaar } }
                && rijen[rij].joined().allSatisfy { $0.count <= 60 }
        }
        guard isKop(0), rijen[0].count(where: { !$0.isEmpty }) >= 2, tijden[0].allSatisfy(\.isEmpty) else { return 0 }
        let gevuld = { (rij: Int) in (0..<breedte).count { !cel(rij, $0).isEmpty } }
        let isDubbel = rijen.count > 2 && isKop(1) && gevuld(0) < breedte && cel(1, 0).isEmpty && gevuld(1) >= 2 && tijden[2].contains { !$0.isEmpty }
        return isDubbel ? 2 : 1
    }

    /// The head of a column: its own, else the one that it shares.
    func kopcel(_ kolom: Int) -> [Range<Int>] {
        koprijen == 2 && !cel(1, kolom).isEmpty ? cel(1, kolom) : koprijen > 0 ? cel(0, kolom) : []
    }

    /// Whether a head is a name, and tells nothing that is done: "Noorddijk", not "Ronde 1: ophalen".
    private func isNaamkop(_ kolom: Int) -> Bool {
        kopcel(kolom).allSatisfy { lees.handeling(in: $0) == nil && !lees.klein[$0].contains(where: \.isDigit) }
    }

    /// Whether a cell is a moment, and not a text in which one stands; a name beside it may be a body.
    private func isTijdcel(_ rij: Int, _ kolom: Int) -> Bool {
        let eigen = tijd(rij, kolom)
        guard let cel = cel(rij, kolom).first, let eerste = eigen.first, !eigen.isEmpty else { return false }
        let letters = lees.klein[cel].count { $0.isWord }
        let gezegd = eigen.reduce(0) { sum, uiting in sum + (cel.contains(uiting.range.lowerBound) ? lees.klein[uiting.range].count { $0.isWord } : 0)
        }
        return gezegd * 5 >= letters * 2 || cel.count <= 60 && lees.naamVoorTijd(cel, eerste) != nil
    }

    private func isOrgaankolom(_ kolom: Int, _ rijen: Range<Int>.SubSequence) -> Bool {
        let gevuld = rijen.filter { !cel($0, kolom).isEmpty }
        return gevuld.count { isOrgaancel(cel($0, kolom)) } * 2 >= gevuld.count
    }

    private func isOrgaancel(_ cel: [Range<Int>]) -> Bool {
        cel.allSatisfy { deel in
            let namen = lees.organen(in: deel)
            return deel.count <= 80 && !namen.isEmpty && namen.reduce(0) { $0 + $1.range.count } * 2 >= deel.count
        }
    }

    private func orgaanscore(_ kolom: Int, _ rijen: Range<Int>.SubSequence, _ kop: (Int, Lexicon) -> Bool) -> Int {
        // Who works with them is told beside who does it.
        let kopt = kop(kolom, Planwoorden.kolomBij) ? -breedte : kop(kolom, Planwoorden.kolomOrgaan) ? rijen.count * 2 + 5 : 0
        return rijen.count { isOrgaancel(cel($0, kolom)) } * 2 + kopt
    }

    private func isKort(_ kolom: Int, _ rijen: Range<Int>.SubSequence) -> Bool { rijen.allSatisfy { cel($0, kolom).allSatisfy { $0.count <= 70 } } }

    /// "1", "2a", "Fase 1": the number of a row.
    private func isNummering(_ kolom: Int, _ rijen: Range<Int>.SubSequence) -> Bool {
        rijen.allSatisfy { rij in cel(rij, kolom).allSatisfy { $0.count <= 8 && lees.klein[$0].contains(where: \.isDigit) } }
    }

    /// Whether a table outside a planning tells who does what when: half of its dated rows name a body or an act.
    private func isPlanning(_ kolommen: Kolommen, _ rijen: Range<Int>.SubSequence) -> Bool {
        let gedateerd = rijen.filter { !tijd($0, kolommen.datum).isEmpty }
        let metDaad = gedateerd.count { rij in
            kolommen.tekst.contains { cel(rij, $0).contains { lees.handeling(in: $0) != nil } }
                || kolommen.orgaan.map { isOrgaancel(cel(rij, $0)) && !cel(rij, $0).isEmpty } ?? false
        }
        return gedateerd.count >= 2 && metDaad * 2 >= gedateerd.count
    }
}

extension Planningstabel {
    /// Whether a planning may stand on a page, by its text as it was drawn: moments stand in short lines, as they do in cells and lists,
    /// and it says that it plans or has the heads of columns that tell who does what when.
    static func kanStaan(op bladzijde: ArraySlice<UInt8>) -> Bool {
        let klein = flattened(Array(bladzijde))
        let hits = Tijdwoorden.lexicon.hits(in: klein)
        guard hits.count >= 4 else { return false }
        let einden = bladzijde.indices.filter { bladzijde[$0] == 0x0A }.map { $0 - bladzijde.startIndex } + [klein.count]
        var begin = 0
        var kort = 0
        var next = 0
        for einde in einden {
            while next < hits.count, hits[next].range.lowerBound < einde {
                if einde - begin <= 70 { kort += 1 }
                next += 1
            }
            begin = einde + 1
        }
        let hele = klein.indices
        return kort >= 3
            && (Planwoorden.kop.occurs(in: klein, range: hele)
                || Planwoorden.kolomDatum.occurs(in: klein, range: hele)
                    && (Planwoorden.kolomOrgaan.occurs(in: klein, range: hele) || Planwoorden.kolomWat.occurs(in: klein, range: hele)))
    }
}
