import Formats
import TextAnalysis

extension Stappenlezer {
    /// What a line says halfway: "De raad zal in september om een zienswijze gevraagd worden."
    mutating func zinnen(_ regel: Planregel, _ blok: Block) {
        if isBeleidsplan, !isPlan { return }
        // A planning may tell what was done; outside one "op 12 mei" in September is of the year after.
        let terug = rijen.jaar.terug
        if !isPlan { rijen.jaar.terug = min(terug, 31) }
        defer { rijen.jaar.terug = terug }
        let isGenummerd = lees.stapnummer(regel.range) != nil
        isMomentenlijst = blok.isItem && lees.isMomentenlijst(regel.blok, metTijd)
        var ervoor: Range<Int>?
        for zin in lees.zindelen(in: lees.zonderStapnummer(regel.range)) {
            let tijden = metJaar(regel.tijden.filter { zin.contains($0.range.lowerBound) })
            defer { ervoor = zin }
            guard !tijden.isEmpty else { continue }
            if organenMetMoment(zin, tijden) { continue }
            // "De burgemeester bespreekt de nota met de teamchef. Dat gebeurt medio april."
            if let ervoor, Planwoorden.datGebeurt.opening(of: lees.klein, range: zin)?.range.lowerBound == zin.lowerBound,
                isPlan || lees.handeling(in: ervoor) != nil
            {
                rijen.addZin(ervoor, tijden, hele: ervoor.lowerBound..<lees.zinmetleesteken(zin).upperBound, aanloop: nil, isVanzelf: true)
                continue
            }
            var vorige: Range<Int>?
            for (deel, eigen) in lees.bijzinnen(zin, tijden) where isVanPlan(deel, eigen, zin, blok, vorige, isItem: blok.isItem || isGenummerd) {
                rijen.addZin(deel, eigen, hele: lees.zinmetleesteken(zin), aanloop: vorige, isVanzelf: isPlan || isKortStuk)
                vorige = deel
            }
        }
    }

    /// "Op 14 april 2026, en op 12 mei": a later moment of a sentence is of the year that was just said.
    private func metJaar(_ tijden: [Tijdsuiting]) -> [Tijdsuiting] {
        tijden.reduce(into: []) { result, tijd in
            var tijd = tijd
            if !tijd.heeftJaar, tijd.jaarsprong == nil, let vorige = result.last, vorige.tot.plaats <= tijd.van.plaats { tijd.jaar = vorige.jaar }
            result.append(tijd)
        }
    }

    /// Whether a clause with a moment plans something.
    private func isVanPlan(
        _ deel: Range<Int>, _ tijden: [Tijdsuiting], _ zin: Range<Int>, _ blok: Block, _ vorige: Range<Int>?, isItem: Bool
    ) -> Bool {
        let isZeker = Planwoorden.zeker.occurs(in: lees.klein, range: zin)
        if !isZeker, lees.isVoorbij(zin) { return false }
        if let dagtekening = lees.kenmerken.datum, let last = tijden.compactMap({ rijen.jaar.tijdvak(of: $0)?.tot }).max(), last < dagtekening {
            return false
        }
        // In a planning each item with a moment is a step, and so is all that comes.
        if isItem, isPlan || isPlanstuk || isMomentenlijst { return true }
        if isPlan, isZeker || Planwoorden.toekomst.occurs(in: lees.klein, range: deel) { return true }
        // A letter, a memo, minutes: short, dated, and what it promises comes after it.
        let organen = lees.organen(in: deel)
        let zaak = Planwoorden.zaken.occurs(in: lees.klein, range: zin)
        if isKortStuk, komt(tijden), !Planwoorden.voorwaarde.contains(lees.eersteWoord(zin)),
            isZeker || Planwoorden.toekomst.occurs(in: lees.klein, range: deel),
            organen.contains(where: { $0.rol >= .genoemd }) || lees.handeling(in: deel) != nil
        {
            return true
        }
        // A clause without an act of its own goes on with the one before: "aan de minister en in april aan de raad".
        guard let (handeling, plaats) = lees.handeling(in: deel) ?? vorige.flatMap({ lees.handeling(in: $0) }) else { return false }
        // A year is no moment for somebody who plans.
        if !isPlan, tijden.allSatisfy({ $0.precisie == .jaar && $0.grens == .geen }) { return false }
        let formeel = organen.contains(where: \.isFormeel) || isItem && organen.contains { $0.rol == .genoemd || $0.rol == .door }
        // "Daarvoor organiseren wij in november een bewonersavond", in a letter of the board.
        let haaltOp = handeling == .ophalen && (isPlan || lees.isVanCollege) && Planwoorden.wij.occurs(in: lees.klein, range: zin)
        let doetIets = isPlanstuk && organen.contains { $0.rol >= .genoemd }
        guard formeel || zaak || haaltOp || doetIets || isPlan && handeling != .uitwerken else { return false }
        if isZeker { return true }
        // "Vaststellen definitief plan uiterlijk Q1": an item that opens with its act.
        if plaats.lowerBound - deel.lowerBound <= 20, isItem || blok.isHeading || zin.count <= 120, !eindigtZin(lees.zinmetleesteken(zin)),
            isPlan || isItem || tijden.contains(where: { $0.grens != .geen })
        {
            return true
        }
        return Planwoorden.toekomst.occurs(in: lees.klein, range: zin)
    }

    /// "Ronde langs de districten: DVO West (24 maart), DVO Midden (31 maart) en DVO Oost (7 april)": a step for each body with its moment.
    private mutating func organenMetMoment(_ zin: Range<Int>, _ tijden: [Tijdsuiting]) -> Bool {
        let organen = lees.organen(in: zin)
        let paren = tijden.compactMap { tijd -> (orgaan: Range<Int>, tijd: Tijdsuiting)? in
            guard let orgaan = organen.last(where: { $0.range.upperBound <= tijd.range.lowerBound })?.range,
                lees.klein[orgaan.upperBound..<tijd.range.lowerBound].elementsEqual(" (".utf8)
            else { return nil }
            return (orgaan, tijd)
        }
        guard paren.count >= 2 || paren.count == 1 && tijden.count == 1 && isPlan, paren.count == tijden.count, let eerste = paren.first,
            !lees.isVoorbij(zin)
        else {
            return false
        }
        let tekst = lees.trimmed(zin.lowerBound..<eerste.orgaan.lowerBound)
        for (orgaan, tijd) in paren {
            let einde = min(tijd.range.upperBound + 1, zin.upperBound)
            rijen.add(
                Planrij(tijden: [tijd], organen: [orgaan], plek: orgaan.lowerBound..<einde, aanloop: tekst.isEmpty ? nil : tekst, isVanzelf: true))
        }
        return true
    }

    /// Whether a moment lies on or after the date of the document; without a date nobody knows, and a year alone is none.
    private func komt(_ tijden: [Tijdsuiting]) -> Bool {
        guard let dag = lees.kenmerken.datum else { return false }
        return tijden.contains { tijd in tijd.precisie != .jaar && rijen.jaar.tijdvak(of: tijd).map { $0.tot >= dag } ?? false }
    }

    func eindigtZin(_ range: Range<Int>) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(lees.klein[range].last ?? 0)
    }

    /// The year that a line is, and nothing else.
    /// - Parameter metDeel: also with the part of it, "Eerste kwartaal 2022": a heading in a table.
    func losJaar(_ range: Range<Int>, metDeel: Bool = false) -> Int? {
        let uitingen = Tijdslezer.uitingen(in: lees.klein, range)
        if metDeel, uitingen.count == 1, let tijd = uitingen.first, let jaar = tijd.jaar, tijd.jaarVan == nil,
            tijd.precisie == .kwartaal || tijd.precisie == .vaag,
            tijd.range.count + 2 >= range.count
        {
            return jaar
        }
        let woorden = words(in: lees.klein, range: range)
        let rest = woorden.drop { ["jaar", "planning"].contains(lees.klein($0)) }
        guard rest.count == 1, let jaar = rest.first else { return nil }
        return Jaren.jaar(lees.klein, jaar.lowerBound, jaar.upperBound)
    }
}
