/// The days that a field of a file means: a day, or a whole week, month, quarter or year.
///
/// Reads `2018-06-20`, `20-06-2018`, `2018-W25`, `2018-06`, `2018-Q2`, `2018`, and a day with a time behind it. Words are read
/// by whoever reads documents.
struct Datumveld: Equatable, Sendable {
    let van: Datum
    let tot: Datum
    let precisie: Tijdvak.Precisie

    init?(_ text: String) {
        let text = text.split(separator: "T", maxSplits: 1).first.map(String.init) ?? text
        if let dag = Datum(text) ?? Datumveld.dutch(text) {
            (van, tot, precisie) = (dag, dag, .dag)
            return
        }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }), let jaar = Int(year), jaar >= 1000
        else { return nil }
        guard parts.count > 1 else {
            guard let span = Datumveld.maanden(1...12, jaar) else { return nil }
            (van, tot, precisie) = (span.lowerBound, span.upperBound, .jaar)
            return
        }
        guard parts.count == 2, let span = Datumveld.deel(String(parts[1]), jaar) else { return nil }
        (van, tot, precisie) = span
    }

    /// The whole week, month, quarter or year around a day.
    init?(rond dag: Datum, precisie: Tijdvak.Precisie) {
        let span: ClosedRange<Datum>?
        switch precisie {
        case .dag, .vaag: span = dag...dag
        case .week: span = Datumveld.span(dag.adding(days: -dag.weekdag), dag.adding(days: 6 - dag.weekdag))
        case .maand: span = Datumveld.maanden(dag.maand...dag.maand, dag.jaar)
        case .kwartaal: span = Datumveld.kwartaal((dag.maand - 1) / 3 + 1, dag.jaar)
        case .jaar: span = Datumveld.maanden(1...12, dag.jaar)
        }
        guard let span else { return nil }
        (van, tot, self.precisie) = (span.lowerBound, span.upperBound, precisie)
    }

    /// What is wrong with a text that is no day, and what to write.
    static func fault(of text: String, at key: String) -> String {
        let shown = "\"\(text.prefix(40))\" bij \"\(key)\""
        let numbers = text.split(separator: "-").map { Int($0) }
        if numbers.count == 3, let jaar = numbers[0], let maand = numbers[1], let dag = numbers[2], (1000...9999).contains(jaar),
            (1...12).contains(maand),
            (1...99).contains(dag), let last = maanden(maand...maand, jaar)?.upperBound
        {
            return "\(shown) bestaat niet: \(Opmaak.maanden[maand - 1]) \(jaar) heeft \(last.dag) dagen. Verander de dag."
        }
        return "\(shown) is geen datum. Schrijf jaar, maand en dag zo: 2018-01-31."
    }

    private static func dutch(_ text: String) -> Datum? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let dag = Int(parts[0]), let maand = Int(parts[1]), let jaar = Int(parts[2]) else {
            return nil
        }
        return Datum(jaar: jaar, maand: maand, dag: dag)
    }

    private static func deel(_ text: String, _ jaar: Int) -> (Datum, Datum, Tijdvak.Precisie)? {
        let number = Int(text.drop { $0 == "W" || $0 == "Q" || $0 == "K" })
        guard let number, text.count <= 3 else { return nil }
        switch text.first {
        case "W":
            // Week 1 is the week of 4 January (ISO 8601).
            guard (1...53).contains(number), let fourth = Datum(jaar: jaar, maand: 1, dag: 4),
                let monday = fourth.adding(days: (number - 1) * 7 - fourth.weekdag), let sunday = monday.adding(days: 6)
            else { return nil }
            return (monday, sunday, .week)
        case "Q", "K": return (1...4).contains(number) ? kwartaal(number, jaar).map { ($0.lowerBound, $0.upperBound, .kwartaal) } : nil
        default:
            return text.count == 2 && (1...12).contains(number) ? maanden(number...number, jaar).map { ($0.lowerBound, $0.upperBound, .maand) } : nil
        }
    }

    private static func kwartaal(_ nummer: Int, _ jaar: Int) -> ClosedRange<Datum>? { maanden(nummer * 3 - 2...nummer * 3, jaar) }

    /// From the first day of the first month to the last day of the last.
    static func maanden(_ range: ClosedRange<Int>, _ jaar: Int) -> ClosedRange<Datum>? {
        let next = range.upperBound == 12 ? Datum(jaar: jaar + 1, maand: 1, dag: 1) : Datum(jaar: jaar, maand: range.upperBound + 1, dag: 1)
        return span(Datum(jaar: jaar, maand: range.lowerBound, dag: 1), next?.adding(days: -1))
    }

    private static func span(_ van: Datum?, _ tot: Datum?) -> ClosedRange<Datum>? {
        guard let van, let tot, van <= tot else { return nil }
        return van...tot
    }
}
