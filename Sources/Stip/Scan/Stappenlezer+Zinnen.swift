import Formats
import TextAnalysis

extension Stappenlezer {
    /// What a line says halfway: "De raad zal in september om een zienswijze gevraagd worden."
    mutating func zinnen(_ regel: Planregel, _ blok: Block) {
        if isBeleidsplan, !isPlan { return }
        for zin in lees.zindelen(in: regel.range) {
            let tijden = regel.tijden.filter { zin.contains($0.range.lowerBound) }
            guard !tijden.isEmpty else { continue }
            var vorige: Range<Int>?
            for (deel, eigen) in lees.bijzinnen(zin, tijden) where isVanPlan(deel, eigen, zin, blok, vorige) {
                rijen.addZin(deel, eigen, hele: lees.zinmetleesteken(zin), aanloop: vorige)
                vorige = deel
            }
        }
    }

    /// Whether a clause with a moment plans something.
    private func isVanPlan(_ deel: Range<Int>, _ tijden: [Tijdsuiting], _ zin: Range<Int>, _ blok: Block, _ vorige: Range<Int>?) -> Bool {
        // A clause without an act of its own goes on with the one before: "aan de minister en in april aan de raad".
        guard let (handeling, plaats) = lees.handeling(in: deel) ?? vorige.flatMap({ lees.handeling(in: $0) }) else { return false }
        let isZeker = Planwoorden.zeker.occurs(in: lees.klein, range: zin)
        if !isZeker, lees.isVoorbij(zin) { return false }
        // A year is no moment for somebody who plans.
        if !isPlan, tijden.allSatisfy({ $0.precisie == .jaar && $0.grens == .geen }) { return false }
        let formeel = lees.organen(in: deel).contains(where: \.isFormeel)
        let zaak = Planwoorden.zaken.occurs(in: lees.klein, range: zin)
        guard formeel || zaak || isPlan && handeling != .uitwerken else { return false }
        if let dagtekening = lees.kenmerken.datum, let last = tijden.compactMap({ rijen.jaar.tijdvak(of: $0)?.tot }).max(), last < dagtekening {
            return false
        }
        if isZeker || isPlan && blok.isItem { return true }
        // "Vaststellen definitief plan uiterlijk Q1": an item that opens with its act.
        if plaats.lowerBound - deel.lowerBound <= 20, blok.isItem || blok.isHeading || zin.count <= 120, !eindigtZin(zin) {
            return isPlan || blok.isItem || tijden.contains { $0.grens != .geen }
        }
        return Planwoorden.toekomst.occurs(in: lees.klein, range: zin)
    }
}
