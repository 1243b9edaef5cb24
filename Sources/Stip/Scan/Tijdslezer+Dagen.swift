import TextAnalysis

/// Days and dates, alone, in lists and as spans.
extension Tijdslezer {
    /// "4 april 2018", "do 7 juni", "14, 21 en 28 mei", "3 t/m 14 juni", "28 juni – 3 juli", "04-04-2018", "2018-04-04".
    func dagen(at start: Int, van: Bool) -> ([Tijdsuiting], Int)? {
        var index = start
        var weekdag: Int?
        if let woord = woord(index), let gevonden = Tijdwoorden.weekdag(woord) { (weekdag, index) = (gevonden, index + 1) }
        if let (uiting, next) = cijferdatum(at: index) ?? dagEnMaand(at: index, naWeekdag: weekdag != nil) {
            var hele = uiting
            hele.weekdag = weekdag
            if weekdag != nil { hele.range = woorden[start].lowerBound..<hele.range.upperBound }
            return voortgezet(hele, next, van: van)
        }
        guard let eerste = dagnummer(index) else { return nil }
        var dagen = [(dag: eerste, index: index)]
        var (loop, isSpan) = (index + 1, false)
        // More days of the same month.
        while !isSpan, maand(loop) == nil {
            if let (teken, na) = verbinding(at: loop), let dag = dagnummer(naWeekdag(na)), maand(naWeekdag(na) + 1) != nil || teken == .en {
                isSpan = teken == .totEnMet || teken == .streep && !staatSchuin(loop)
                dagen.append((dag, naWeekdag(na)))
                loop = naWeekdag(na) + 1
            } else if loop < woorden.count, komma(loop), let dag = dagnummer(naWeekdag(loop)) {
                dagen.append((dag, naWeekdag(loop)))
                loop = naWeekdag(loop) + 1
            } else {
                return nil
            }
        }
        guard let maand = maand(loop), vanzelf(loop - 1, loop) else { return nil }
        let basis = Tijdsuiting(woorden[start].lowerBound..<eindeVanMaand(loop), .dag(eerste, maand: maand))
        let (metJaar, next) = metJaar(basis, loop + 1)
        if isSpan || van && dagen.count == 2 {
            var span = metJaar
            span.van = .dag(dagen[dagen.count - 2].dag, maand: maand)
            span.tot = .dag(dagen[dagen.count - 1].dag, maand: maand)
            span.weekdag = weekdag
            return ([span], next)
        }
        var uitingen = dagen.enumerated().map { place, dag in
            var uiting = metJaar
            uiting.van = .dag(dag.dag, maand: maand)
            uiting.tot = uiting.van
            if dagen.count > 1 {
                let end = place == dagen.count - 1 ? metJaar.range.upperBound : woorden[dag.index].upperBound
                uiting.range = (place == 0 ? woorden[start].lowerBound : woorden[dag.index].lowerBound)..<end
            }
            return uiting
        }
        uitingen[0].weekdag = weekdag
        return uitingen.count == 1 ? voortgezet(uitingen[0], next, van: van) : (uitingen, next)
    }

    /// "04-04-2018", "4/4/2018", "4.4.2018", "4-4-18", "04.04.'18", "2018-04-04", "4-apr-2018".
    func cijferdatum(at index: Int) -> (Tijdsuiting, Int)? {
        guard index + 2 < woorden.count, let eerste = getal(index), woorden[index + 1].lowerBound - woorden[index].upperBound == 1 else { return nil }
        // "4.4.'18": with any of the marks for it.
        let tweedeTeken = klein[woorden[index + 1].upperBound..<woorden[index + 2].lowerBound]
        let isKort = tweedeTeken.count > 1 && (tweedeTeken.last == UInt8(ascii: "'") || tweedeTeken.suffix(3).elementsEqual([0xE2, 0x80, 0x99]))
        guard tweedeTeken.count == 1 || isKort && tweedeTeken.count <= 4 else { return nil }
        let teken = klein[woorden[index].upperBound]
        guard teken == klein[woorden[index + 1].upperBound], "-/.".utf8.contains(teken) else { return nil }
        let range = woorden[index].lowerBound..<woorden[index + 2].upperBound
        guard let derde = getal(index + 2), let tweede = getal(index + 1) ?? maand(index + 1) else { return nil }
        let (jaar, dag) = woorden[index].count == 4 ? (eerste, derde) : (derde, eerste)
        let jaarlengte = woorden[index].count == 4 ? 4 : woorden[index + 2].count
        guard (1...31).contains(dag), (1...12).contains(tweede) else { return nil }
        guard
            jaarlengte == 4 && Tijdslezer.jaren.contains(jaar)
                || jaarlengte == 2 && (isKort || teken != UInt8(ascii: ".")) && (10...60).contains(jaar)
        else {
            return nil
        }
        var uiting = Tijdsuiting(range, .dag(dag, maand: tweede))
        uiting.jaar = jaarlengte == 2 ? 2000 + jaar : jaar
        return (uiting, index + 3)
    }

    /// "12-03", "di 17/03", "15-06 t/m 01-10": a day without a year. Two digits each, and one of them begins with a zero, unless
    /// the day of the week says that it is a date ("do 12-2"): "10-12 jaar" is none, and neither is a number of a telephone.
    func dagEnMaand(at index: Int, naWeekdag: Bool) -> (Tijdsuiting, Int)? {
        guard index + 1 < woorden.count, woorden[index].count == 2 || naWeekdag && woorden[index].count == 1,
            woorden[index + 1].count == 2 || naWeekdag && woorden[index + 1].count == 1, let dag = getal(index),
            let maand = getal(index + 1),
            (1...31).contains(dag), (1...12).contains(maand), woorden[index + 1].lowerBound - woorden[index].upperBound == 1
        else { return nil }
        let teken = klein[woorden[index].upperBound]
        guard teken == UInt8(ascii: "-") || teken == UInt8(ascii: "/"), naWeekdag || dag < 10 || maand < 10 else { return nil }
        // What runs on is a longer number: "06-12-1234", "06-12 34 56".
        if index > 0, woorden[index].lowerBound - woorden[index - 1].upperBound == 1, "-/.".utf8.contains(klein[woorden[index].lowerBound - 1]) {
            return nil
        }
        let end = woorden[index + 1].upperBound
        if end < klein.count, "-/.".utf8.contains(klein[end]), end + 1 < klein.count, klein[end + 1].isDigit { return nil }
        if index + 2 < woorden.count, klein[woorden[index + 2].lowerBound].isDigit, woorden[index + 2].lowerBound - end == 1 { return nil }
        return (Tijdsuiting(woorden[index].lowerBound..<end, .dag(dag, maand: maand)), index + 2)
    }

    func dagnummer(_ index: Int) -> Int? {
        guard let dag = getal(index) ?? rangtelling(index), (1...31).contains(dag), woorden[index].count <= 4 else { return nil }
        return dag
    }

    func rangtelling(_ index: Int) -> Int? {
        guard let woord = woord(index), let cijfers = Optional(woord.prefix { $0.isNumber }), (1...2).contains(cijfers.count),
            ["e", "ste", "de"].contains(woord.dropFirst(cijfers.count))
        else { return nil }
        return Int(cijfers)
    }
}
