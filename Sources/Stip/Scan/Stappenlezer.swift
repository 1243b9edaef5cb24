import Formats
import TextAnalysis

extension Leestekst {
    /// The steps of a process that the document plans, in the order of the text.
    ///
    /// Most documents plan nothing: a look at the words of time costs one pass over the text, and only blocks with such words
    /// are read further.
    func stappen() -> [Stap] {
        var lezer = Stappenlezer(self)
        return lezer.stappen()
    }
}

/// Goes along a document and gathers the rows of its plannings: tables, lists that begin with a moment, and sentences that
/// say what a body will do.
struct Stappenlezer {
    let lees: Leestekst
    var rijen: Planrijen
    /// The blocks in which a moment may stand.
    private let metTijd: Set<Int>

    /// Whether the part of the document that is read is a planning, by its heading or by the sentence that announces it.
    var isPlan = false
    private var planniveau = 9
    /// Whether the heading says that what stands below it was: "Gedaan".
    private var isTerugblik = false
    /// The row that is being gathered: the lines under it may go on with it.
    private var lopend: Planrij?
    /// Whether that row is an item of a list: a heading below it begins something else.
    private var isLijst = false
    /// A line that ends in a colon, for the rows below it.
    private var aanloop: Range<Int>?

    init(_ lees: Leestekst) {
        self.lees = lees
        rijen = Planrijen(lees)
        isBeleidsplan =
            [.integraalVeiligheidsplan, .uitvoeringsplan, .voortgangsrapportage, .strategischeAgenda].contains(lees.kenmerken.soort)
            && !lees.blokken.prefix(6).contains {
                Planwoorden.bericht.opening(of: lees.klein, range: $0.range)?.range.lowerBound == $0.range.lowerBound
            }
            && !(lees.kenmerken.titelplaats.map { Planwoorden.kop.occurs(in: lees.klein, range: $0) } ?? false)
        var blokken: Set<Int> = []
        var blok = 0
        for hit in Tijdwoorden.lexicon.hits(in: lees.klein) {
            while blok < lees.blokken.count, lees.blokken[blok].range.upperBound <= hit.range.lowerBound { blok += 1 }
            if blok < lees.blokken.count, lees.blokken[blok].range.contains(hit.range.lowerBound) { blokken.insert(blok) }
        }
        metTijd = blokken
    }

    /// A plan of four years names many dates of its measures; only a part that is about its making tells steps. A paper that
    /// is called after a planning is none.
    let isBeleidsplan: Bool

    mutating func stappen() -> [Stap] {
        guard !metTijd.isEmpty else { return [] }
        var index = 0
        var los: [Int] = []
        while index < lees.blokken.count {
            if lees.blokken[index].isCell {
                lees(regels: &los)
                let end = tabeleinde(index)
                if (index..<end).contains(where: metTijd.contains) { tabel(index..<end) }
                index = end
            } else {
                if !lees.blokken[index].isContents { los.append(index) }
                index += 1
            }
        }
        lees(regels: &los)
        return genummerd(rijen.stappen)
    }

    // MARK: - Tables

    private func tabeleinde(_ start: Int) -> Int {
        var (end, lastRow) = (start, -1)
        while end < lees.blokken.count, case .cell(let row, _) = lees.blokken[end].kind, row >= lastRow {
            lastRow = row
            end += 1
        }
        return max(end, start + 1)
    }

    private mutating func tabel(_ range: Range<Int>) {
        var rows: [[[Range<Int>]]] = []
        for index in range {
            guard case .cell(let row, let column) = lees.blokken[index].kind, row < 5_000, column < 60 else { continue }
            while rows.count <= row { rows.append([]) }
            while rows[row].count <= column { rows[row].append([]) }
            rows[row][column].append(lees.blokken[index].range)
        }
        tabel(rows)
    }

    /// A table may hold rows that are only a year: what stands under each is a table of that year.
    private mutating func tabel(_ rows: [[[Range<Int>]]]) {
        sluit()
        rijen.begin()
        var deel: [[[Range<Int>]]] = []
        let kop = rows.first
        let vorigJaar = rijen.jaar.kop
        func jaar(_ rij: [[Range<Int>]]) -> Int? {
            let cellen = rij.joined().filter { !$0.isEmpty }
            guard cellen.count == 1, let cel = cellen.first, cel.count <= 20 else { return nil }
            return losJaar(cel)
        }
        for rij in rows {
            if let jaar = jaar(rij) {
                add(Planningstabel(deel, lees))
                deel = deel.isEmpty ? [] : kop.map { [$0] } ?? []
                if let first = deel.first, !first.joined().allSatisfy({ Tijdslezer.uitingen(in: lees.klein, $0).isEmpty }) { deel = [] }
                rijen.jaar.kop = jaar
            } else {
                deel.append(rij)
            }
        }
        add(Planningstabel(deel, lees))
        rijen.jaar.kop = vorigJaar
        aanloop = nil
    }

    private mutating func add(_ tabel: Planningstabel) {
        if isBeleidsplan, !isPlan { return }
        for var rij in tabel.planrijen(isPlan: isPlan) {
            rij.aanloop = aanloop
            rijen.add(rij)
        }
    }

    // MARK: - Lines

    private mutating func lees(regels blokken: inout [Int]) {
        let regels = Planregel.alle(lees, blokken) { metTijd.contains($0) }
        blokken = []
        var index = 0
        while index < regels.count {
            var einde = index
            while einde < regels.count, regels[einde].velden.count > 1 { einde += 1 }
            if einde - index >= 2 || einde > index && isPlan {
                let deel = regels[index..<einde]
                if deel.contains(where: { !$0.tijden.isEmpty }) { tabel(deel.map { regel in regel.velden.map { [$0] } }) }
                index = einde
            } else {
                regel(regels, index)
                index += 1
            }
        }
        sluit()
    }

    private mutating func regel(_ regels: [Planregel], _ index: Int) {
        let regel = regels[index]
        let blok = lees.blokken[regel.blok]
        if regel.range.count <= 12, let jaar = losJaar(regel.range) {
            sluit()
            rijen.begin()
            rijen.jaar.kop = jaar
            return
        }
        // "Fase 2 Ophalen" between two rows names what comes, and belongs to neither.
        if lopend != nil, regel.tijden.isEmpty, regel.range.count <= 80, lees.stapnummer(regel.range) != nil { return sluit() }
        let isKort =
            blok.isHeading || regel.range.lowerBound > blok.range.lowerBound && lees.isPlankop(regel.range)
            || regel.range.count <= 90 && blok.kind == .paragraph && !eindigtZin(regel.range)
        if let rij = rij(regel, metBuren: regels, index) {
            let vorige = lopend
            // "April – juni: voorleggen met het verzoek er 7 te kiezen:" says what the rows below it do.
            let tekst = vorige?.stukken.last.map { lees.zinmetleesteken($0, UInt8(ascii: ":")) }
            if let tekst, lees.klein[tekst].last == UInt8(ascii: ":") {
                lopend?.stukken.removeLast()
                if lopend?.stukken.isEmpty == true { lopend = nil }
            }
            sluit()
            if let tekst, lees.klein[tekst].last == UInt8(ascii: ":") { aanloop = tekst }
            (lopend, isLijst) = (rij, blok.isItem)
            lopend?.aanloop = aanloop
            if vorige == nil, !isPlan { rijen.begin() }
            return
        }
        if isKop(regel, blok, isKort, rijVolgt: rijVolgt(regels, index)) { return }
        if lees.klein[regel.range].last == UInt8(ascii: ":"), regel.range.count <= 400 {
            if kondigtAan(regel.range) { (isPlan, planniveau) = (true, min(planniveau, 8)) }
            if lopend == nil || !regel.tijden.isEmpty { sluit() } else { lopend?.stukken.append(regel.range) }
            aanloop = regel.range
            if regel.tijden.isEmpty { return }
        }
        if lopend != nil, !regel.tijden.isEmpty, blok.isItem { sluit() }
        if lopend != nil, hoortBij(regel, blok) || isKort && rijVolgt(regels, index) {
            gaVerder(regel.range)
            return
        }
        if !regel.tijden.isEmpty { zinnen(regel, blok) }
    }

    /// The row that a line begins: with a moment, or with a body and its moment. Outside a planning only beside another.
    private func rij(_ regel: Planregel, metBuren regels: [Planregel], _ index: Int) -> Planrij? {
        guard let begin = opening(regel), isPlan || lopend != nil || heeftBuur(regels, index) else { return nil }
        if isBeleidsplan, !isPlan { return nil }
        if isTerugblik, let dag = lees.kenmerken.datum, begin.tijden.allSatisfy({ rijen.jaar.tijdvak(of: $0).map { $0.tot < dag } ?? true }) {
            return nil
        }
        return Planrij(
            tijden: begin.tijden, organen: begin.organen, stukken: begin.tekst.isEmpty ? [] : [begin.tekst], plek: regel.range, aanloop: aanloop,
            isVanzelf: true)
    }

    private func opening(_ regel: Planregel) -> (tijden: [Tijdsuiting], organen: [Range<Int>], tekst: Range<Int>)? {
        let kern = lees.zonderStapnummer(regel.range)
        guard let eerste = regel.tijden.first, regel.range.count <= 1_500, lees.isOpener(eerste.range, in: regel.range) else { return nil }
        var groep = [eerste]
        for uiting in regel.tijden.dropFirst() {
            guard let last = groep.last, lees.isRijVanTijden(last.range.upperBound..<uiting.range.lowerBound) else { break }
            groep.append(uiting)
        }
        let tekst = lees.trimmed((groep.last ?? eerste).range.upperBound..<regel.range.upperBound)
        if lees.begint(kern, met: eerste.range) { return (groep, [], tekst) }
        guard let namen = lees.naamVoorTijd(kern, eerste) else { return nil }
        return (groep, namen, tekst)
    }

    /// Whether a new row begins soon below: cells of a table that lost its lines stand on lines of their own.
    private func rijVolgt(_ regels: [Planregel], _ index: Int) -> Bool {
        isPlan && lopend != nil && !isLijst && regels[index].range.count <= 120
            && (1...4).contains { regels.indices.contains(index + $0) && opening(regels[index + $0]) != nil }
    }

    private func heeftBuur(_ regels: [Planregel], _ index: Int) -> Bool {
        [index - 1, index + 1, index + 2].contains { regels.indices.contains($0) && $0 != index && opening(regels[$0]) != nil }
    }

    /// Whether a line is a heading, which is taken in: what stands below is a planning or it is not.
    private mutating func isKop(_ regel: Planregel, _ blok: Block, _ isKort: Bool, rijVolgt: Bool) -> Bool {
        let isPlankop = Planwoorden.kop.occurs(in: lees.klein, range: regel.range) && !Planwoorden.geenKop.occurs(in: lees.klein, range: regel.range)
        guard isKort, blok.isHeading || isPlankop || blok.bold, regel.velden.count == 1, !blok.isItem else { return false }
        let niveau = blok.headingLevel ?? 8
        if lopend != nil, !isPlankop || !lees.organen(in: regel.range).isEmpty, hoortBij(regel, blok) || rijVolgt { return false }
        // "Opgesteld: 4 november 2026" stands above no part of its own.
        if !regel.tijden.isEmpty, !isPlankop { return false }
        sluit()
        aanloop = nil
        isTerugblik = Planwoorden.gedaankop.occurs(in: lees.klein, range: regel.range)
        if isPlankop {
            if !isPlan { rijen.begin() }
            (isPlan, planniveau) = (true, niveau)
        } else if niveau <= planniveau {
            isPlan = false
            planniveau = 9
            rijen.jaar.kop = nil
        }
        let jaren = Jaren.jaren(in: lees.klein, regel.range)
        if jaren.count == 1, Jaren.perioden(in: lees.klein, regel.range).isEmpty, let jaar = jaren.first, isPlankop { rijen.jaar.kop = jaar }
        return true
    }

    /// "De planning ziet er als volgt uit:", "Hieronder staan de data van de vergaderingen:".
    private func kondigtAan(_ range: Range<Int>) -> Bool {
        guard let zin = lees.zinnen(in: range).last else { return false }
        return Planwoorden.aankondiging.occurs(in: lees.klein, range: zin)
            && (Planwoorden.kop.occurs(in: lees.klein, range: zin) || Planwoorden.aankondiging.hits(in: lees.klein, range: zin).count > 1)
    }

    /// Whether a line goes on with the row above it.
    private func hoortBij(_ regel: Planregel, _ blok: Block) -> Bool {
        guard let lopend else { return false }
        let laatste = lopend.stukken.last ?? lopend.plek
        // "Daarna gaan beide documenten naar het Bestuurscollege waar het" goes on.
        if lees.isOnaf(laatste), laatste.upperBound + 2 >= regel.range.lowerBound { return true }
        if lopend.stukken.isEmpty { return regel.range.count <= 400 }
        if isLijst, blok.isHeading { return false }
        if lees.isOrgaanregel(regel.range) { return true }
        if blok.isItem { return isPlan && regel.range.count <= 300 && !Planwoorden.terzijde.contains(eersteWoord(regel.range)) }
        return lees.zindelen(in: regel.range).contains { lees.isVervolg($0) }
            || regel.range.count <= 200 && Planwoorden.terzijde.contains(eersteWoord(regel.range)) && !blok.isHeading
    }

    /// Takes a line into the row above it: as a piece of its own, or as the rest of a piece that was broken off.
    private mutating func gaVerder(_ range: Range<Int>) {
        if let last = lopend?.stukken.last, lees.isOnaf(last) {
            lopend?.stukken.removeLast()
            lopend?.stukken.append(last.lowerBound..<range.upperBound)
        } else {
            lopend?.stukken.append(range)
        }
    }

    private func eersteWoord(_ range: Range<Int>) -> String {
        words(in: lees.klein, range: range.lowerBound..<min(range.upperBound, range.lowerBound + 24)).first.map(lees.klein) ?? ""
    }

    private mutating func sluit() {
        guard let rij = lopend else { return }
        lopend = nil
        if rij.stukken.count > 1 { aanloop = nil }
        rijen.add(rij)
    }
}
