/// The measures that both kinds of sheet choose the same way: heights of rows, sizes of letters, the foot.
extension Praatplaat {
    /// Divides the room between the head and the foot over the rows: above the horizon 1.75 times as high as below.
    func rowHeights(_ volgorde: Volgorde, kop: Double, least: Double = 12) -> (boven: Double, onder: Double, leegBoven: Double) {
        let (a, b) = (Double(volgorde.boven.count), Double(volgorde.onder.count))
        let leegBoven = a == 0 ? 22.0 : 0
        let meer = volgorde.verder.isEmpty ? 0 : Self.meerHoogte
        let room = Self.voetTop - kop - 2 * Self.zonekop - Self.horizonlijn - meer - leegBoven
        if a == 0 { return (0, min(46, room / max(b, 1)), leegBoven) }
        let boven = min(max(1.75 * room / (1.75 * a + b), 17), 58)
        if b == 0 { return (min(room / a, 75), 0, 0) }
        let onder = min(max((room - a * boven) / b, least), 46)
        return (min((room - b * onder) / a, 75), onder, 0)
    }

    /// The sizes that fit the rows of one zone. Numbers and names of a zone are equally large, whatever stands in them.
    func zone(_ rijen: [Rij], hoogte: Double, boven: Bool, ruim: Bool, breedte: Double, cijferbreedte: Double) -> Maten.Zone {
        var zone = Maten.Zone(hoogte: hoogte)
        let most = rijen.map(\.prioriteit).max() ?? 0
        let letters: [Double] =
            boven
            ? (niveau == .eenheid ? [20, 17, 14, 12] : ruim ? [34, 30, 26, 24, 21, 17, 14, 12] : [24, 21, 17, 14, 12])
            : ruim ? [26, 24, 21, 16.5, 14, 12] : [16.5, 14, 12]
        let cijfers: [Double] =
            boven
            ? (niveau == .eenheid ? [34, 28, 22] : ruim ? [66, 58, 48, 44, 36, 28, 22] : [44, 36, 28, 22])
            : niveau == .eenheid ? [24, 22, 18] : ruim ? [48, 40, 34, 27, 22] : [27, 22, 18]
        let small = ruim ? 12 * 1.1 + 2.84 : 9.5 * 1.1
        let namen = rijen.map(\.thema.naam)
        let twee = letters.first { pt in namen.allSatisfy { fits($0, pt: pt, regels: 2, breedte: breedte, hoogte: hoogte - 1) } } ?? 12
        let een = letters.first { pt in namen.allSatisfy { fits($0, pt: pt, regels: 1, breedte: breedte, hoogte: hoogte - 1) } } ?? 0
        zone.thema = een >= twee * 0.86 ? een : twee
        zone.aantal =
            cijfers.first { pt in
                (pt * 0.92 + small) * Posterletter.mmPerPt <= hoogte - 0.8
                    && Posterletter(pt: pt, vet: true, spatie: -0.04).breedte(String(most)) <= cijferbreedte
            } ?? cijfers.last ?? 18
        (zone.citaat, zone.citaatVet, zone.citaatregel) =
            switch (boven, ruim) {
            case (true, true): (23, true, 1.15)
            case (false, true): (17, false, 1.2)
            case (true, false): (12, false, 1.2)
            case (false, false): (9.8, false, 1.15)
            }
        zone.pictogram = ruim ? (boven ? 15 : 12) : min(boven && niveau == .district ? 14 : boven ? 12 : 10, hoogte - 2)
        return zone
    }

    /// On so many lines at most, and soft hyphens only if a word does not fit without.
    private func fits(_ naam: String, pt: Double, regels: Int, breedte: Double, hoogte: Double) -> Bool {
        let letter = Posterletter(pt: pt, vet: true, spatie: -0.015)
        let needed = letter.regels(Self.themanaam(naam, letter: letter, breedte: breedte), binnen: breedte)
        return needed.past && needed.aantal <= regels && Double(needed.aantal) * pt * 1.02 * Posterletter.mmPerPt <= hoogte
    }

    /// The name of a theme as it is set: with its soft hyphens only when its longest word needs them.
    static func themanaam(_ naam: String, letter: Posterletter, breedte: Double) -> String {
        let plain = naam.zonderAfbreektekens
        return letter.regels(plain, binnen: breedte).past ? plain : naam
    }

    /// The foot stands in the columns of the sheet when they are wide enough for its texts.
    func foot(_ maten: inout Maten) {
        let adres = Posterletter(pt: 9).breedte(adres)
        guard maten.rechts >= max(84, adres), maten.rechts <= 130, maten.stippen >= 150, maten.links >= 100 else { return }
        maten.voet = "\(maten.links.honderdsten)mm \(maten.stippen.honderdsten)mm 1fr"
        maten.voetRechts = maten.rechts
    }

    /// The largest title of which the lines leave room for the introduction under it.
    func titleSize(_ maten: Maten) -> Double {
        // Its numbers are bold and do not break, so it is measured with hard spaces and in a place a little narrower.
        let tekst = telling.map { $0.vet ? $0.tekst.replacing(" ", with: "\u{A0}") : $0.tekst }.joined()
        let intro = Posterletter(pt: 12.5).regels(tekst, binnen: min(112, maten.links) * 0.98).aantal
        let room = 24.2 - Double(max(0, intro - 3)) * 5.4 + (maten.kop - 75)
        return [60, 48, 36, 30, 24, 18, 14].first { pt in
            let lines = Posterletter(pt: pt, vet: true, spatie: -0.025).regels(naam, binnen: maten.links)
            return lines.past && Double(lines.aantal) * pt * 0.94 * Posterletter.mmPerPt <= room
        } ?? 12
    }

    /// The largest size of Opvallend that keeps it, with its explanation, out of the yellow, and the words at that size.
    ///
    /// What does not fit loses sentences of the explanation first, from the front, so that the question stays; then words.
    func opvallendOpMaat(_ maten: Maten, woorden: Opvallend) -> (pt: Double, zin: String, uitleg: String) {
        let breedte = maten.rechts - maten.inspringing
        let room = maten.kop - 12
        var uitleg = Self.sentences(woorden.toelichting)
        while true {
            let tekst = uitleg.joined(separator: " ")
            for pt in breedte > 150 ? [24.0, 19, 16, 14] : [19, 16, 14]
            where Self.opvallendHeight(woorden.zin, tekst, pt: pt, breedte: breedte) <= room {
                return (pt, woorden.zin, tekst)
            }
            guard uitleg.count > 1 else { break }
            uitleg.removeFirst()
        }
        let last = uitleg.first ?? ""
        let (groot, klein) = (14 * 1.12 * Posterletter.mmPerPt, 10.5 * 1.25 * Posterletter.mmPerPt)
        let letter = Posterletter(pt: 14, vet: true, spatie: -0.01)
        let zin = letter.ingekort(woorden.zin, binnen: breedte, regels: Int((room - 12.6 - klein) / groot), slot: "(…)")
        let over = room - 12.6 - Double(letter.regels(zin, binnen: breedte).aantal) * groot
        let kort = last.isEmpty ? "" : Posterletter(pt: 10.5).ingekort(last, binnen: breedte, regels: max(1, Int(over / klein)), slot: "(…)")
        return (14, zin, kort)
    }

    private static func opvallendHeight(_ zin: String, _ uitleg: String, pt: Double, breedte: Double) -> Double {
        let groot = Posterletter(pt: pt, vet: true, spatie: -0.01).regels(zin, binnen: breedte)
        let klein = uitleg.isEmpty ? 0 : Posterletter(pt: 10.5).regels(uitleg, binnen: breedte).aantal
        guard groot.past else { return .infinity }
        return 12.6 + (Double(groot.aantal) * pt * 1.12 + Double(klein) * 10.5 * 1.25) * Posterletter.mmPerPt
    }

    private static func sentences(_ tekst: String) -> [String] {
        var sentences: [String] = []
        for word in tekst.split(separator: " ") {
            if let last = sentences.last, !last.hasSuffix("."), !last.hasSuffix("?") {
                sentences[sentences.count - 1] += " \(word)"
            } else {
                sentences.append(String(word))
            }
        }
        return sentences
    }
}
