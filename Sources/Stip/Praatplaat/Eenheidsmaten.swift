/// The measures of the sheet of the unit: districts beside each other, their dots in two or three rows.
extension Praatplaat {
    var eenheidsmaten: Maten {
        let volgorde = geordend
        var maten = Maten()
        maten.kop = 79
        maten.links = 112
        maten.tussen = 4
        let rows = gemeenten.count > 44 ? 3 : 2
        maten.kolommen = districten.map { max(3, ($0.gemeenten.count + rows - 1) / rows) }
        let vast = maten.tussen * Double(max(districten.count - 1, 0)) + Self.vakrand * Double(districten.count)
        let kolommen = Double(max(maten.kolommen.reduce(0, +), 1))
        let rijen = Double(max(volgorde.rijen.count, 1))
        let meer = volgorde.verder.isEmpty ? 0 : Self.meerHoogte
        let leegBoven = volgorde.boven.isEmpty ? 22.0 : 0
        let room = Self.voetTop - maten.kop - 2 * Self.zonekop - Self.horizonlijn - meer - leegBoven
        let byHeight = (room / rijen - 1.9) / Double(rows)
        maten.steek = max(2, min(8.4, (205 - vast) / kolommen, byHeight)).omlaagOpTiende
        maten.stip = (maten.steek * 0.9 * 10).rounded() / 10
        maten.delen = maten.kolommen.map { Double($0) * maten.steek + Self.vakrand }
        maten.stippen = maten.delen.reduce(0, +) + maten.tussen * Double(max(districten.count - 1, 0))
        maten.rechts = Self.breedte - maten.links - maten.stippen - 2 * Self.tussenKolommen

        let heights = rowHeights(volgorde, kop: maten.kop, least: max(12, Double(rows) * maten.steek + 0.4 + 1.4))
        maten.leegBoven = heights.leegBoven
        maten.boven = zone(volgorde.boven, hoogte: heights.boven, boven: true, ruim: false, breedte: maten.links - 34, cijferbreedte: 18)
        maten.onder = zone(volgorde.onder, hoogte: heights.onder, boven: false, ruim: false, breedte: maten.links - 34, cijferbreedte: 18)
        maten.sleutel = zip(districten, maten.delen).map { keyColumns($0, breedte: $1) }
        maten.namen = Self.sleutelhoogte(maten.sleutel.contains { $0 > 0 } ? Self.sleutelregels : 0)
        maten.titel = titleSize(maten)
        maten.opvallend = opvallendOpMaat(maten, woorden: isLeeg ? nuBekend : opvallend).pt
        foot(&maten)
        return maten
    }

    /// Beside the dots of a district: the rule at its left and the number at its right.
    static let vakrand = 10.6
    private static let sleutelregels = 9

    private static func sleutelhoogte(_ regels: Int) -> Double { regels == 0 ? 1 : Double(regels) * 9 * 1.16 * Posterletter.mmPerPt + 2.9 }

    /// One column of names, two where there is room, none where they do not fit: then page 2 has the key.
    private func keyColumns(_ district: Deel, breedte: Double) -> Int {
        let namen = gemeenten(of: district).map(\.naam)
        for columns in 1...2 where columns == 1 || breedte >= 46 {
            let width = columns == 1 ? breedte : (breedte - 2) / 2
            let lines = namen.map { Posterletter(pt: 9).regels($0, binnen: width - 5) }
            if lines.allSatisfy(\.past), lines.reduce(0, { $0 + $1.aantal }) <= columns * Self.sleutelregels - (columns - 1) { return columns }
        }
        return 0
    }
}
