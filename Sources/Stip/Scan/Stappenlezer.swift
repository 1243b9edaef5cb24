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
    let metTijd: Set<Int>

    /// Whether the part of the document that is read is a planning, by its heading or by the sentence that announces it.
    var isPlan = false
    private var planniveau = 9
    /// Whether the heading says that what stands below it was: "Gedaan".
    private var isTerugblik = false
    /// The row that is being gathered: the lines under it may go on with it.
    private(set) var lopend: Planrij?
    /// Whether the item that is read stands in a list of moments.
    var isMomentenlijst = false
    /// Whether a row stands above, below the same heading.
    private(set) var heeftRij = false
    /// Whether that row is an item of a list: a heading below it begins something else.
    private var isLijst = false
    /// The head of the last table, and the year at its end.
    var tabelkop: (tekst: String, jaar: Int?) = ("", nil)
    /// A line that ends in a colon, for the rows below it.
    var aanloop: Range<Int>?

    init(_ lees: Leestekst) {
        self.lees = lees
        rijen = Planrijen(lees)
        isBeleidsplan =
            [.integraalVeiligheidsplan, .uitvoeringsplan, .voortgangsrapportage, .strategischeAgenda].contains(lees.kenmerken.soort)
            && !lees.blokken.prefix(6).contains {
                Planwoorden.bericht.opening(of: lees.klein, range: $0.range)?.range.lowerBound == $0.range.lowerBound
            }
            && !(lees.kenmerken.titelplaats.map(lees.isPlanstuktitel) ?? false)
        let titel = lees.kenmerken.titelplaats
        isPlanstuk =
            titel.map { Planwoorden.kop.occurs(in: lees.klein, range: $0) || Planwoorden.planstuk.occurs(in: lees.klein, range: $0) } ?? false
        if let titel, Planwoorden.jaarstuk.occurs(in: lees.klein, range: titel), Jaren.perioden(in: lees.klein, titel).isEmpty {
            let jaren = Jaren.jaren(in: lees.klein, titel)
            if jaren.count == 1 { rijen.jaar.stuk = jaren.first }
        }
        var blokken: Set<Int> = []
        var blok = 0
        for hit in Tijdwoorden.lexicon.hits(in: lees.klein) {
            while blok < lees.blokken.count, lees.blokken[blok].range.upperBound <= hit.range.lowerBound { blok += 1 }
            if blok < lees.blokken.count, lees.blokken[blok].range.contains(hit.range.lowerBound) { blokken.insert(blok) }
        }
        metTijd = blokken
        if lees.kenmerken.datum == nil, lees.kenmerken.periode == nil {
            let jaren = blokken.sorted().flatMap { Tijdslezer.uitingen(in: lees.klein, lees.blokken[$0].range).compactMap(\.jaar) }
            rijen.jaar.genoemd = Dictionary(jaren.map { ($0, 1) }, uniquingKeysWith: +).max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
        }
    }

    /// A plan of four years names many dates of its measures; only a part that is about its making tells steps. A paper that
    /// is called after a planning is none.
    let isBeleidsplan: Bool
    /// Whether it is as short as a letter.
    var isKortStuk: Bool { !isBeleidsplan && lees.klein.count <= 8_000 }
    /// Whether the document is called after a planning: then its sentences about what comes are steps.
    let isPlanstuk: Bool
    /// The body that heads the rows below it, and whether it stands for several: "DVO's".
    var koporgaan: Range<Int>?

    mutating func stappen() -> [Stap] {
        guard !metTijd.isEmpty || isPlanstuk else { return [] }
        var index = 0
        var los: [Int] = []
        while index < lees.blokken.count {
            if lees.blokken[index].isCell {
                lees(regels: &los)
                let end = tabeleinde(index)
                if isPlan || (index..<end).contains(where: metTijd.contains) { tabel(index..<end) }
                index = end
            } else {
                if !lees.blokken[index].isContents { los.append(index) }
                index += 1
            }
        }
        lees(regels: &los)
        return genummerd(rijen.stappen)
    }

    // MARK: - Lines

    private mutating func lees(regels blokken: inout [Int]) {
        let cellen = blokken.flatMap(lees.bronregels)
        var begin = 0
        while let tabel = Celregels.zoek(cellen, vanaf: begin, lees) {
            lees(cellen[begin..<tabel.regels.lowerBound])
            self.tabel(tabel.rijen)
            begin = tabel.regels.upperBound
        }
        lees(cellen[begin...])
        blokken = []
    }

    /// - Parameter bron: lines of the source; of a block all that are left.
    private mutating func lees(_ bron: ArraySlice<Celregels.Regel>) {
        var delen: [Int: Range<Int>] = [:]
        for regel in bron {
            delen[regel.blok] = min(delen[regel.blok]?.lowerBound ?? regel.range.lowerBound, regel.range.lowerBound)..<regel.range.upperBound
        }
        let regels = Planregel.alle(lees, delen.keys.sorted(), delen) { metTijd.contains($0) }
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
        if let rij = rij(onderMeervoud: regel) ?? rij(metSlot: regel) ?? (opening(regel) == nil ? rij(metStaart: regel) : nil) {
            sluit()
            rijen.add(rij)
            return
        }
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
            (lopend, isLijst, heeftRij) = (rij, blok.isItem, true)
            lopend?.aanloop = aanloop
            if vorige == nil, !isPlan { rijen.begin() }
            return
        }
        if isOrgaankop(regels, index) {
            sluit()
            koporgaan = lees.organen(in: regel.range).first?.range
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
        var rij = Planrij(
            tijden: begin.tijden, organen: begin.organen, stukken: begin.tekst.isEmpty ? [] : [begin.tekst], plek: regel.range, aanloop: aanloop,
            isVanzelf: isPlan || isPlanstuk || lopend?.isVanzelf == true || !isFeitenlijst(begin.tekst),
            heeftTekst: !begin.tekst.isEmpty && !lees.isOrgaanregel(begin.tekst))
        if !rij.heeftTekst, !begin.tekst.isEmpty { (rij.organen, rij.stukken) = (lees.uitvoerders(in: begin.tekst), []) }
        if rij.organen.isEmpty, let koporgaan { rij.organen = [koporgaan] }
        return rij
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
        // Headings have their lists between them.
        let ver = lees.blokken[regels[index].blok].isHeading ? 8 : 2
        return (max(index - ver / 2, 0)...index + ver).contains { regels.indices.contains($0) && $0 != index && opening(regels[$0]) != nil }
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
        (aanloop, koporgaan, heeftRij) = (nil, nil, false)
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

    /// Whether a line goes on with the row above it.
    private func hoortBij(_ regel: Planregel, _ blok: Block) -> Bool {
        guard let lopend else { return false }
        let laatste = lopend.stukken.last ?? lopend.plek
        // "Daarna gaan beide documenten naar het Bestuurscollege waar het" goes on.
        if lees.isOnaf(laatste), laatste.upperBound + 2 >= regel.range.lowerBound { return true }
        if lopend.stukken.isEmpty { return regel.range.count <= 400 }
        if !lopend.heeftTekst, blok.isItem, lopend.stukken.allSatisfy(lees.isPunt) { return true }
        if isLijst, blok.isHeading { return false }
        if lees.isOrgaanregel(regel.range) { return true }
        if blok.isItem { return isPlan && regel.range.count <= 300 && !Planwoorden.terzijde.contains(lees.eersteWoord(regel.range)) }
        return lees.zindelen(in: regel.range).contains { lees.isVervolg($0) }
            || regel.range.count <= 200 && Planwoorden.terzijde.contains(lees.eersteWoord(regel.range)) && !blok.isHeading
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

    mutating func sluit() {
        guard let rij = lopend else { return }
        lopend = nil
        // "Donderdag 21 januari – BBG" with a list below it: each item is a step.
        if rij.stukken.count > 0, !rij.heeftTekst, rij.stukken.allSatisfy(lees.isPunt),
            !rij.stukken.contains(where: { !Tijdslezer.uitingen(in: lees.klein, $0).isEmpty })
        {
            for punt in rij.stukken {
                var eigen = rij
                (eigen.stukken, eigen.plek) = ([punt], rij.stukken.count == 1 ? rij.plek.lowerBound..<punt.upperBound : punt)
                rijen.add(eigen)
            }
            return
        }
        if rij.stukken.count > 1 { aanloop = nil }
        rijen.add(rij)
    }
}
