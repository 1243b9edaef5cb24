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
        tijden = rijen.map { rij in rij.map { cel in cel.flatMap { Tijdslezer.uitingen(in: lees.klein, $0) } } }
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
        /// The number of the first row that is no head.
        var eersteRij: Int
    }

    private var breedte: Int { rijen.map(\.count).max() ?? 0 }
    private func cel(_ rij: Int, _ kolom: Int) -> [Range<Int>] { kolom < rijen[rij].count ? rijen[rij][kolom].filter { !$0.isEmpty } : [] }
    private func tijd(_ rij: Int, _ kolom: Int) -> [Tijdsuiting] { kolom < tijden[rij].count ? tijden[rij][kolom] : [] }

    /// The rows of a planning; none when the table is something else.
    func planrijen(isPlan: Bool) -> [Planrij] {
        guard let kolommen = kolommen(isPlan: isPlan) else { return [] }
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
                eigen = vorige.tijden
            }
            guard let first = (datumcel + stukken + organen).map(\.lowerBound).min(),
                let last = (datumcel + stukken + organen).map(\.upperBound).max()
            else { continue }
            vorige = (eigen, organen)
            result.append(
                Planrij(tijden: eigen, organen: organen, stukken: stukken, plek: first..<last, isUiterlijk: kolommen.isUiterlijk, isVanzelf: true))
        }
        return result
    }

    private func span(_ van: Tijdsuiting, _ tot: Tijdsuiting) -> Tijdsuiting {
        var hele = van
        hele.tot = tot.tot
        hele.jaarVan = van.jaarVan ?? van.jaar
        hele.jaar = tot.jaar
        return hele
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

    /// A step for each date below a body.
    private func matrix(_ kolommen: Kolommen) -> [Planrij] {
        rijen.indices.dropFirst(kolommen.eersteRij).flatMap { rij in
            kolommen.matrix.compactMap { kolom -> Planrij? in
                let eigen = tijd(rij, kolom)
                guard !eigen.isEmpty, let plek = cel(rij, kolom).first, let kop = cel(0, kolom).first else { return nil }
                return Planrij(
                    tijden: eigen, organen: lees.organen(in: kop).prefix(1).map(\.range), stukken: kolommen.tekst.prefix(1).flatMap { cel(rij, $0) },
                    plek: plek, isVanzelf: true)
            }
        }
    }

    private func kolommen(isPlan: Bool) -> Kolommen? {
        guard rijen.count >= 2 || isPlan, breedte >= 2 else { return nil }
        let heeftKop =
            tijden.first?.allSatisfy(\.isEmpty) == true && rijen[0].filter { !$0.isEmpty }.count >= 2
            && rijen[0].joined().allSatisfy { $0.count <= 60 }
        func kop(_ kolom: Int, _ lexicon: Lexicon) -> Bool { heeftKop && cel(0, kolom).contains { lexicon.occurs(in: lees.klein, range: $0) } }
        if heeftKop, !isPlan, (0..<breedte).contains(where: { kop($0, Planwoorden.kolomAnders) }) { return nil }
        let eerste = heeftKop ? 1 : 0
        let inhoud = rijen.indices.dropFirst(eerste)
        guard !inhoud.isEmpty else { return nil }
        func gevuld(_ kolom: Int) -> Int { inhoud.count { !cel($0, kolom).isEmpty } }
        func metTijd(_ kolom: Int) -> Int { inhoud.count { isTijdcel($0, kolom) } }
        var datums = (0..<breedte).filter { metTijd($0) > 0 && metTijd($0) * 2 >= gevuld($0) }
        if datums.isEmpty { datums = (0..<breedte).filter { kop($0, Planwoorden.kolomDatum) && metTijd($0) > 0 } }
        guard let datum = datums.max(by: { (metTijd($0), -$0) < (metTijd($1), -$1) }) else { return nil }
        var kolommen = Kolommen(datum: datum, tekst: [], isUiterlijk: kop(datum, Planwoorden.kolomUiterlijk), eersteRij: eerste)
        let metOrgaankop = datums.filter { kolom in heeftKop && cel(0, kolom).contains { !lees.organen(in: $0).isEmpty } }
        if metOrgaankop.count >= 2 { kolommen.matrix = metOrgaankop }
        if metOrgaankop.isEmpty, datums.count == 2, datums[0] == datum, datums[1] == datum + 1 { kolommen.einde = datums[1] }
        let andere = (0..<breedte).filter { !datums.contains($0) && gevuld($0) > 0 }
        kolommen.orgaan = andere.filter { kolom in isOrgaankolom(kolom, inhoud) }.max { orgaanscore($0, inhoud, kop) < orgaanscore($1, inhoud, kop) }
        if kolommen.orgaan == nil {
            kolommen.orgaan = andere.first { kop($0, Planwoorden.kolomOrgaan) && !kop($0, Planwoorden.kolomWat) && isKort($0, inhoud) }
        }
        let teksten = andere.filter { $0 != kolommen.orgaan && !isNummering($0, inhoud) }
        kolommen.tekst = teksten.sorted { (kop($0, Planwoorden.kolomWat) ? 0 : 1, $0) < (kop($1, Planwoorden.kolomWat) ? 0 : 1, $1) }
        guard isPlan || isPlanning(kolommen, inhoud) else { return nil }
        return kolommen
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
        rijen.count { isOrgaancel(cel($0, kolom)) } * 2 + (kop(kolom, Planwoorden.kolomOrgaan) ? 5 : 0)
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
