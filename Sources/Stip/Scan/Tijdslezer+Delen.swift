import TextAnalysis

/// Months, weeks, quarters, years, and parts of them.
extension Tijdslezer {
    func enkel(at index: Int, isBegrensd: Bool) -> (Tijdsuiting, Int)? {
        guard let woord = woord(index) else { return nil }
        if let dag = dagnummer(index), let maand = maand(index + 1), vanzelf(index, index + 1) {
            return metJaar(Tijdsuiting(woorden[index].lowerBound..<eindeVanMaand(index + 1), .dag(dag, maand: maand)), index + 2)
        }
        if let (uiting, next) = cijferdatum(at: index) ?? dagEnMaand(at: index, naWeekdag: false) { return (uiting, next) }
        if let maand = maand(index), isMaandnaam(index) {
            return metJaar(Tijdsuiting(woorden[index].lowerBound..<eindeVanMaand(index), .maand(maand)), index + 1)
        }
        return kwartaal(at: index, woord) ?? week(at: index, woord) ?? deel(at: index, woord) ?? seizoen(at: index, woord)
            ?? jaar(at: index, woord, isBegrensd: isBegrensd)
    }

    /// "Q1", "1e kwartaal", "laatste kwartaal van 2024", "kwartaal 2", "eerste en tweede kwartaal", "2024 Q1".
    func kwartaal(at index: Int, _ woord: String) -> (Tijdsuiting, Int)? {
        if woord.utf8.count == 2, woord.hasPrefix("q"), let nummer = Int(woord.dropFirst()), (1...4).contains(nummer) {
            return metJaar(Tijdsuiting(woorden[index], .kwartaal(nummer)), index + 1, streep: true)
        }
        if woord == "kwartaal", let nummer = getal(index + 1), (1...4).contains(nummer), woorden[index + 1].count == 1 {
            return metJaar(Tijdsuiting(woorden[index].lowerBound..<woorden[index + 1].upperBound, .kwartaal(nummer)), index + 2)
        }
        if let nummer = rang(index), (1...4).contains(nummer) {
            if ["kwartaal", "kw", "kwart"].contains(self.woord(index + 1) ?? "") {
                return metJaar(Tijdsuiting(woorden[index].lowerBound..<woorden[index + 1].upperBound, .kwartaal(nummer)), index + 2)
            }
            if ["en", "of"].contains(self.woord(index + 1) ?? ""), let tweede = rang(index + 2), (1...4).contains(tweede),
                self.woord(index + 3) == "kwartaal"
            {
                return metJaar(
                    Tijdsuiting(woorden[index].lowerBound..<woorden[index + 3].upperBound, .kwartaal(nummer), .kwartaal(tweede)), index + 4)
            }
        }
        if let jaar = jaartal(index), let next = self.woord(index + 1), next.utf8.count == 2, next.hasPrefix("q"), let nummer = Int(next.dropFirst()),
            (1...4).contains(nummer)
        {
            var uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[index + 1].upperBound, .kwartaal(nummer))
            uiting.jaar = jaar
            return (uiting, index + 2)
        }
        return nil
    }

    /// "Week 23", "wk 23", "week 23 t/m 25", "weken 23 en 24".
    func week(at index: Int, _ woord: String) -> (Tijdsuiting, Int)? {
        guard ["week", "wk", "weken", "weeknummer"].contains(woord), let nummer = getal(index + 1), (1...53).contains(nummer),
            woorden[index + 1].count <= 2
        else {
            return nil
        }
        var uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[index + 1].upperBound, .week(nummer))
        var next = index + 2
        if let (teken, na) = verbinding(at: next), let tot = getal(na), teken != .en || woord == "weken" || tot == nummer + 1, (1...53).contains(tot),
            woorden[na].count <= 2
        {
            uiting.tot = .week(tot)
            uiting.range = uiting.range.lowerBound..<woorden[na].upperBound
            next = na + 1
        }
        return metJaar(uiting, next, streep: true)
    }

    /// Below the head "Week": "14", "16 – 18", "24 en 25"; nothing when there is more.
    var weken: Tijdsuiting? {
        guard let eerste = getal(0), (1...53).contains(eerste), woorden[0].count <= 2, let hele = woorden.last else { return nil }
        var uiting = Tijdsuiting(woorden[0].lowerBound..<hele.upperBound, .week(eerste))
        if woorden.count == 1 { return uiting }
        guard let (_, na) = verbinding(at: 1), na == woorden.count - 1, let tot = getal(na), (1...53).contains(tot), woorden[na].count <= 2 else {
            return nil
        }
        uiting.tot = .week(tot)
        return uiting
    }

    /// "Begin mei", "medio 2019", "eind van het jaar", "einde maart", "tweede helft van maart", "eerste halfjaar 2019".
    func deel(at index: Int, _ woord: String) -> (Tijdsuiting, Int)? {
        var deel: (maand: Tijdsvorm.Maanddeel, jaar: Tijdsvorm.Jaardeel)?
        var next = index + 1
        if let vast = Tijdwoorden.delen[woord] { deel = vast }
        if let nummer = rang(index), let tweede = self.woord(index + 1) {
            switch tweede {
            case "helft" where nummer <= 2: deel = nummer == 1 ? (.eersteHelft, .eersteHelft) : (.tweedeHelft, .tweedeHelft)
            case "week": deel = ([.eersteWeek, .tweedeWeek, .derdeWeek, .laatsteWeek][nummer - 1], .loop)
            case "halfjaar" where nummer <= 2: return metJaar(halfjaar(nummer, index, index + 1), index + 2)
            case "half" where nummer <= 2 && self.woord(index + 2) == "jaar": return metJaar(halfjaar(nummer, index, index + 2), index + 3)
            default: return nil
            }
            next = index + 2
        }
        guard let deel else { return nil }
        while let woord = self.woord(next), ["van", "in", "de", "maand", "het"].contains(woord) { next += 1 }
        if let maand = maand(next) {
            return metJaar(Tijdsuiting(woorden[index].lowerBound..<eindeVanMaand(next), .maanddeel(deel.maand, maand: maand)), next + 1)
        }
        if [.eersteWeek, .tweedeWeek, .derdeWeek, .laatsteWeek].contains(deel.maand) { return nil }
        if let gevonden = self.woord(next), let (kwartaal, na) = kwartaal(at: next, gevonden), case .kwartaal(let nummer) = kwartaal.van {
            // A month of the three.
            let maand = deel.jaar == .begin ? nummer * 3 - 2 : deel.jaar == .eind ? nummer * 3 : nummer * 3 - 1
            var uiting = kwartaal
            (uiting.van, uiting.tot) = (.maanddeel(.begin, maand: maand), .maanddeel(.eind, maand: maand))
            uiting.range = woorden[index].lowerBound..<kwartaal.range.upperBound
            return (uiting, na)
        }
        let uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[min(next, woorden.count - 1)].upperBound, .jaardeel(deel.jaar))
        if let jaar = jaartal(next), !isPeriode(next) {
            var gevonden = uiting
            gevonden.jaar = jaar
            return (gevonden, next + 1)
        }
        if let (sprong, na) = jaarsprong(at: next) {
            var gevonden = uiting
            gevonden.jaarsprong = sprong
            gevonden.range = woorden[index].lowerBound..<woorden[na - 1].upperBound
            return (gevonden, na)
        }
        if self.woord(next) == "jaar", next > index + 1 {
            var gevonden = uiting
            gevonden.jaarsprong = 0
            return (gevonden, next + 1)
        }
        // "Tweede helft – college stelt op": at the beginning of a line, with a mark behind it.
        if index == 0, next == 2, isHelft(deel.jaar),
            next == woorden.count || !klein[woorden[1].upperBound..<woorden[2].lowerBound].allSatisfy(\.isSpace)
        {
            return (Tijdsuiting(woorden[0].lowerBound..<woorden[1].upperBound, .jaardeel(deel.jaar)), next)
        }
        return nil
    }

    private func isHelft(_ deel: Tijdsvorm.Jaardeel) -> Bool { deel == .eersteHelft || deel == .tweedeHelft }

    func halfjaar(_ nummer: Int, _ first: Int, _ last: Int) -> Tijdsuiting {
        Tijdsuiting(woorden[first].lowerBound..<woorden[last].upperBound, .jaardeel(nummer == 1 ? .eersteHelft : .tweedeHelft))
    }

    /// "Voorjaar 2024", "dit najaar", "in de zomer", "komend voorjaar", "in de loop van 2019".
    func seizoen(at index: Int, _ woord: String) -> (Tijdsuiting, Int)? {
        if let deel = Tijdwoorden.seizoenen[woord] {
            guard
                deel != .zomer && deel != .winter || woorden.count == 1 || jaartal(index + 1) != nil
                    || index > 0 && self.woord(index - 1).map(Tijdwoorden.lidwoorden.contains) ?? false
            else { return nil }
            return metJaar(Tijdsuiting(woorden[index], .jaardeel(deel)), index + 1)
        }
        if let sprong = Tijdwoorden.sprongen[woord], let deel = self.woord(index + 1).flatMap({ Tijdwoorden.seizoenen[$0] }) {
            var uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[index + 1].upperBound, .jaardeel(deel))
            // "Komend voorjaar" is the next one, whichever year that is.
            if sprong == 0 || woord == "volgend" || woord == "volgende" { uiting.jaarsprong = sprong }
            return (uiting, index + 2)
        }
        if woord == "loop", self.woord(index + 1) == "van", let jaar = jaartal(index + 2), !isPeriode(index + 2) {
            var uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[index + 2].upperBound, .jaardeel(.loop))
            uiting.jaar = jaar
            return (uiting, index + 3)
        }
        return nil
    }

    /// A year, where it is a moment: alone, or behind "in" or "uiterlijk"; never in "2020-2023" and "2020 en verder".
    func jaar(at index: Int, _ woord: String, isBegrensd: Bool) -> (Tijdsuiting, Int)? {
        if let jaar = jaartal(index) {
            let alleen = woorden.count == 1
            let ervoor = index > 0 ? self.woord(index - 1) : nil
            // "2027: start van de uitvoering".
            let isKop = index == 0 && woorden[0].upperBound < einde && klein[woorden[0].upperBound] == UInt8(ascii: ":")
            guard alleen || isKop || isBegrensd || ervoor == "in" || ervoor == "uiterlijk", !isPeriode(index) else { return nil }
            if self.woord(index + 1) == "en", ["verder", "daarna", "later"].contains(self.woord(index + 2) ?? "") { return nil }
            var uiting = Tijdsuiting(woorden[index], .jaar)
            uiting.jaar = jaar
            return (uiting, index + 1)
        }
        if let (sprong, next) = jaarsprong(at: index) {
            var uiting = Tijdsuiting(woorden[index].lowerBound..<woorden[next - 1].upperBound, .jaar)
            uiting.jaarsprong = sprong
            return (uiting, next)
        }
        return nil
    }
}
