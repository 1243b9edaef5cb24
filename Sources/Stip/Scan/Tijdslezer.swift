import TextAnalysis

/// Finds the Dutch words of time in a part of a text: "do 7 juni", "jul/aug/sept", "uiterlijk Q1 2024", "eind 2018".
///
/// Works on words and on the bytes between them, and never looks back: a text of any length costs its length. What the
/// words can mean stands in `Tijdsvorm`.
struct Tijdslezer {
    let klein: [UInt8]
    let woorden: [Range<Int>]
    let einde: Int

    init(_ klein: [UInt8], _ range: Range<Int>) {
        self.klein = klein
        woorden = words(in: klein, range: range)
        einde = range.upperBound
    }

    /// The words of time in the order of the text; two days of one month are two.
    static func uitingen(in klein: [UInt8], _ range: Range<Int>) -> [Tijdsuiting] { Tijdslezer(klein, range).alle() }

    func alle() -> [Tijdsuiting] {
        var result: [Tijdsuiting] = []
        var index = 0
        while index < woorden.count {
            guard kanBeginnen(index), let (gevonden, next) = uiting(at: index) else {
                index += 1
                continue
            }
            // "Week 23 (4 juni)" says it twice: the second time more exactly.
            if let vorige = result.last, let eerste = gevonden.first, staatTussenHaken(eerste.range, na: vorige.range),
                eerste.precisie < vorige.precisie
            {
                result.removeLast()
            }
            // "14 mei en 21 juni 2024": the year is of both.
            if let jaar = gevonden.first?.jaar, let last = result.indices.last, !result[last].heeftJaar, result[last].jaarsprong == nil,
                let eerste = gevonden.first, eerste.range.lowerBound - result[last].range.upperBound <= 5,
                result[last].van.plaats <= eerste.van.plaats
            {
                result[last].jaar = jaar
            }
            result += gevonden
            index = max(next, index + 1)
        }
        return result
    }

    /// Whether a moment may begin with this word: a look at its first letters, because most words are something else.
    private func kanBeginnen(_ index: Int) -> Bool {
        let woord = klein[woorden[index]]
        return woord.first?.isDigit == true || Tijdwoorden.beginletters.contains(Tijdwoorden.beginletters(of: woord))
    }

    func staatTussenHaken(_ range: Range<Int>, na vorige: Range<Int>) -> Bool {
        let between = klein[vorige.upperBound..<max(vorige.upperBound, range.lowerBound)]
        return between.contains(UInt8(ascii: "(")) && between.allSatisfy { $0.isSpace || $0 == UInt8(ascii: "(") }
    }

    // MARK: - One moment, with what stands before it

    func uiting(at start: Int) -> (uitingen: [Tijdsuiting], next: Int)? {
        var index = start
        var grens = Tijdsuiting.Grens.geen
        var isRond = false
        if let vast = vasteWoorden(at: index) { return ([vast.uiting], vast.next) }
        if let (gevonden, next) = self.grens(at: index) { (grens, index) = (gevonden, next) }
        if let woord = woord(index), Tijdwoorden.rond.contains(woord) { (isRond, index) = (true, index + 1) }
        while index > start, let woord = woord(index), Tijdwoorden.lidwoorden.contains(woord) { index += 1 }
        let van = woord(index) == "van" || woord(index) == "tussen"
        guard var (uitingen, next) = reeks(at: van ? index + 1 : index, van: van, isBegrensd: grens != .geen) else { return nil }
        if grens == .voor, uitingen.contains(where: { $0.van == .jaar }) { return nil }
        for place in uitingen.indices {
            uitingen[place].grens = grens
            uitingen[place].isRond = isRond
        }
        // "Vóór", "uiterlijk" and "rond" belong to what was said; "van" and "tussen" too when they open a span.
        if let first = uitingen.indices.first, start < index || van && uitingen[first].van != uitingen[first].tot {
            uitingen[first].range = woorden[start].lowerBound..<uitingen[first].range.upperBound
        }
        return (uitingen, next)
    }

    /// "Uiterlijk", "vóór", "voor", "tot", "tot en met", "t/m", "deadline:".
    func grens(at index: Int) -> (Tijdsuiting.Grens, Int)? {
        guard let woord = woord(index) else { return nil }
        switch woord {
        case "uiterlijk", "deadline":
            return (.uiterlijk, ["op", "per", "in", "is", "voor"].contains(self.woord(index + 1) ?? "") ? index + 2 : index + 1)
        case "vóór": return (.voor, index + 1)
        case "voor" where self.woord(index + 1) == "uiterlijk": return (.uiterlijk, index + 2)
        case "voor": return (.voor, index + 1)
        case "tot":
            if self.woord(index + 1) == "en", self.woord(index + 2) == "met" { return (.uiterlijk, index + 3) }
            return (.uiterlijk, ["uiterlijk", "aan"].contains(self.woord(index + 1) ?? "") ? index + 2 : index + 1)
        case "t" where self.woord(index + 1) == "m" && tussen(index) == "/": return (.uiterlijk, index + 2)
        default: return nil
        }
    }

    /// "Voor de zomer", "na het zomerreces", "rond de jaarwisseling": words that say a part of the year together.
    func vasteWoorden(at index: Int) -> (uiting: Tijdsuiting, next: Int)? {
        guard let eerste = woord(index), ["voor", "vóór", "na", "rond"].contains(eerste), let lid = woord(index + 1),
            Tijdwoorden.lidwoorden.contains(lid),
            let naam = woord(index + 2)
        else { return nil }
        let deel: Tijdsvorm.Jaardeel
        switch (eerste, naam) {
        case ("voor", let naam), ("vóór", let naam):
            if Tijdwoorden.zomers.contains(naam) { deel = .voorDeZomer } else if naam.hasPrefix("kerst") { deel = .voorDeKerst } else { return nil }
        case ("na", let naam) where Tijdwoorden.zomers.contains(naam): deel = .naDeZomer
        case ("rond", "jaarwisseling"): deel = .jaarwisseling
        default: return nil
        }
        return metJaar(Tijdsuiting(woorden[index].lowerBound..<woorden[index + 2].upperBound, .jaardeel(deel)), index + 3)
    }

    /// One moment, or two with a word or mark between them that makes them a span; or the days of a list.
    func reeks(at index: Int, van: Bool, isBegrensd: Bool) -> ([Tijdsuiting], Int)? {
        if let dagen = dagen(at: index, van: van) { return dagen }
        guard let (eerste, next) = enkel(at: index, isBegrensd: isBegrensd) else { return nil }
        return voortgezet(eerste, next, van: van)
    }

    /// The same with the moment that follows, where the two are a span.
    func voortgezet(_ eerste: Tijdsuiting, _ start: Int, van: Bool) -> ([Tijdsuiting], Int) {
        var (hele, next) = (eerste, start)
        // "Jul/aug/sept" goes on as long as it goes on.
        while let (teken, na) = verbinding(at: next), let (volgende, daarna) = enkel(at: naWeekdag(na), isBegrensd: false),
            past(teken, hele, volgende, van: van), !(teken == .streep && hele.precisie == .dag && staatSchuin(next))
        {
            // "April - 14 april: ...": the day is of that month, and says it more exactly.
            if teken == .streep, case .maand(let maand) = hele.van, hele.van == hele.tot, case .dag(_, maand) = volgende.van {
                return ([volgende], daarna)
            }
            if hele.jaarVan == nil { hele.jaarVan = hele.jaar }
            if hele.jaarsprong == nil { hele.jaarsprong = volgende.jaarsprong }
            hele.tot = volgende.tot
            hele.jaar = volgende.jaar
            hele.range = hele.range.lowerBound..<volgende.range.upperBound
            next = daarna
        }
        return ([hele], next)
    }

    enum Verbinding { case streep, totEnMet, en }

    func past(_ teken: Verbinding, _ eerste: Tijdsuiting, _ volgende: Tijdsuiting, van: Bool) -> Bool {
        switch teken {
        case .totEnMet: return true
        case .streep: return eerste.precisie != .jaar && volgende.precisie != .jaar
        case .en:
            // "Juli en augustus", "derde en vierde kwartaal" are one span; "mei en november" are two moments.
            if van { return true }
            switch (eerste.tot, volgende.van) {
            case (.maand(let left), .maand(let right)): return right == left % 12 + 1
            case (.kwartaal(let left), .kwartaal(let right)): return right == left + 1
            default: return false
            }
        }
    }

    /// What stands between the word before `index` and the one at it, when it can join two moments; with the word after it.
    func verbinding(at index: Int) -> (Verbinding, Int)? {
        guard index > 0, index < woorden.count else { return nil }
        let between = klein[woorden[index - 1].upperBound..<woorden[index].lowerBound]
        switch woord(index) {
        case "en", "of": return between.allSatisfy(\.isSpace) ? (.en, index + 1) : nil
        case "tot":
            guard between.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: ",") }) else { return nil }
            return woord(index + 1) == "en" && woord(index + 2) == "met" ? (.totEnMet, index + 3) : (.totEnMet, index + 1)
        case "t" where woord(index + 1) == "m": return (.totEnMet, index + 2)
        case "tm": return (.totEnMet, index + 1)
        default:
            // A full stop may close an abbreviation: "jan.-mrt."
            let rest = between.drop { $0 == UInt8(ascii: ".") }
            guard !rest.isEmpty, rest.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 >= 0x80 }) else {
                return nil
            }
            return rest.contains { !$0.isSpace } ? (.streep, index) : nil
        }
    }

    func naWeekdag(_ index: Int) -> Int { woord(index).flatMap { Tijdwoorden.weekdag($0) } == nil ? index : index + 1 }
}
