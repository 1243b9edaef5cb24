/// All measures of one sheet, in mm unless a name says pt. Chosen beforehand from the data; the stylesheet does the rest.
extension Praatplaat {
    struct Maten: Equatable, Sendable {
        var kop = 75.0
        /// The three columns: what, who (`stippen`), and what the plans say.
        var links = 122.0
        var stippen = 24.0
        var rechts = 234.0
        /// What the slanted names take from the head of the third column.
        var inspringing = 0.0

        /// From dot to dot, between two parts, the width of each part, and the diameter of a large dot.
        var steek = 24.0
        var tussen = 3.4
        var delen: [Double] = []
        var stip = 20.0
        /// On the sheet of the unit: dots beside each other, per district.
        var kolommen: [Int] = []

        var namen = 0.0
        var naamlengte = 0.0
        var naamletter = 14.0
        var teamkop = 10.0
        /// Per part: its name is too wide for it, so it stands slanted with the municipalities.
        var schuin: [Bool] = []
        /// Per district of the unit: the key of numbers fits under its name, in one or two columns; 0 when it does not.
        var sleutel: [Int] = []

        var boven = Zone(hoogte: 25)
        var onder = Zone(hoogte: 14)
        /// The height of the yellow band when no theme stands above the horizon.
        var leegBoven = 0.0
        var isRuim = false

        var titel = 60.0
        var opvallend = 19.0
        var voet = "104mm 1fr 108mm"
        var voetRechts = 108.0

        /// Sizes of one side of the horizon.
        struct Zone: Equatable, Sendable {
            var hoogte: Double
            var thema = 24.0
            var aantal = 44.0
            var citaat = 12.0
            var citaatVet = false
            var citaatregel = 1.2
            var pictogram = 14.0
        }
    }

    var maten: Maten { niveau == .district ? districtsmaten : eenheidsmaten }

    static let breedte = 396.0
    static let tussenKolommen = 8.0
    static let zonekop = 8.5
    static let horizonlijn = 2.2
    static let voetTop = 261.5
    static let meerHoogte = 6.5
}

extension Praatplaat.Maten {
    /// The custom properties of the sheet, as the text of a stylesheet: a `style` attribute is not allowed on the site.
    var eigenschappen: String {
        let pairs = [
            ("links", mm(links)), ("stippen", mm(stippen)), ("steek", mm(steek)), ("tussen", mm(tussen)),
            ("delen", delen.isEmpty ? "1fr" : delen.map(mm).joined(separator: " ")), ("namen", mm(namen)), ("naamlengte", mm(naamlengte)),
            ("naamletter", pt(naamletter)), ("teamkop", mm(teamkop)), ("boven", mm(boven.hoogte)), ("onder", mm(onder.hoogte)), ("kop", mm(kop)),
            ("leegboven", mm(leegBoven)), ("inspringing", mm(inspringing)), ("titel", pt(titel)), ("opvallend", pt(opvallend)),
            ("thema-boven", pt(boven.thema)), ("thema-onder", pt(onder.thema)), ("aantal-boven", pt(boven.aantal)),
            ("aantal-onder", pt(onder.aantal)),
            ("citaat-boven", pt(boven.citaat)), ("citaat-onder", pt(onder.citaat)), ("voet", voet),
        ]
        return ".blad{" + pairs.map { "--\($0.0):\($0.1)" }.joined(separator: ";") + "}"
    }

    private func mm(_ waarde: Double) -> String { "\(waarde.honderdsten)mm" }
    private func pt(_ waarde: Double) -> String { "\(waarde.honderdsten)pt" }

    /// Where the middle of each dot of a district stands, from the left of the second column.
    func middens(_ perDeel: [Int]) -> [Double] {
        var x = 0.0
        var middens: [Double] = []
        for aantal in perDeel {
            middens += (0..<aantal).map { x + (Double($0) + 0.5) * steek }
            x += Double(aantal) * steek + tussen
        }
        return middens
    }
}

extension Double {
    /// Two decimals at most, with a point: the same on every machine.
    var honderdsten: String {
        let parts = Int((abs(self) * 100).rounded())
        let sign = self < 0 && parts > 0 ? "-" : ""
        if parts % 100 == 0 { return "\(sign)\(parts / 100)" }
        let decimals = parts % 10 == 0 ? "\(parts % 100 / 10)" : parts % 100 < 10 ? "0\(parts % 100)" : "\(parts % 100)"
        return "\(sign)\(parts / 100).\(decimals)"
    }

    var omlaagOpTiende: Double { (self * 10 + 1e-6).rounded(.down) / 10 }
}
