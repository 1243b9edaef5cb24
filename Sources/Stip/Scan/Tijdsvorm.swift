/// One moment as it was said, before it is known of which year it is.
enum Tijdsvorm: Hashable, Sendable {
    case dag(Int, maand: Int)
    case maanddeel(Maanddeel, maand: Int)
    case maand(Int)
    /// An ISO week: Monday to Sunday; week 1 holds 4 January.
    case week(Int)
    case kwartaal(Int)
    case jaardeel(Jaardeel)
    case jaar

    /// What the vague words for a part of a month can mean, as days of that month. A month has thirds and halves.
    enum Maanddeel: Hashable, Sendable {
        /// "Begin juni": 1 to 10.
        case begin
        /// "Medio", "half", "midden": 11 to 20.
        case midden
        /// "Eind juni": 21 to the last.
        case eind
        /// 1 to 15, and 16 to the last.
        case eersteHelft, tweedeHelft
        /// The first and the last seven days.
        case eersteWeek, tweedeWeek, derdeWeek, laatsteWeek
    }

    /// What the vague words for a part of a year can mean, as months, both included. A year has quarters and seasons; the
    /// seasons are those of the weather. Around the summer the recess of councils counts, not the weather.
    enum Jaardeel: Hashable, Sendable {
        /// "Begin 2019": January to March.
        case begin
        /// "Medio 2019", "halverwege": May to August.
        case midden
        /// "Eind 2018": October to December.
        case eind
        /// January to June, and July to December.
        case eersteHelft, tweedeHelft
        /// March to May; June to August; September to November; December to February of the year after.
        case voorjaar, zomer, najaar, winter
        /// "Voor de zomer", "voor het zomerreces": April to June.
        case voorDeZomer
        /// "Na de zomer", "na het zomerreces": September and October.
        case naDeZomer
        /// "Voor de kerst": 1 to 24 December.
        case voorDeKerst
        /// "Rond de jaarwisseling": 15 December to 15 January of the year after.
        case jaarwisseling
        /// "In de loop van 2019": the whole year, and vague.
        case loop
    }

    /// How exactly it was said. One or more months named are months, also where they happen to be a quarter: "jul/aug/sept"
    /// says three months, "Q3" says one quarter.
    var precisie: Tijdvak.Precisie {
        switch self {
        case .dag: .dag
        case .maanddeel(.eersteWeek, _), .maanddeel(.tweedeWeek, _), .maanddeel(.derdeWeek, _), .maanddeel(.laatsteWeek, _), .week: .week
        case .maanddeel, .jaardeel: .vaag
        case .maand: .maand
        case .kwartaal: .kwartaal
        case .jaar: .jaar
        }
    }

    /// The first and the last day in `jaar`; nothing when the calendar has no such day.
    func dagen(in jaar: Int) -> (van: Datum, tot: Datum)? {
        switch self {
        case .dag(let dag, let maand): return Datum(jaar: jaar, maand: maand, dag: dag).map { ($0, $0) }
        case .maand(let maand): return Tijdsvorm.maanden(maand, maand, jaar)
        case .kwartaal(let nummer): return Tijdsvorm.maanden(nummer * 3 - 2, nummer * 3, jaar)
        case .jaar: return Tijdsvorm.maanden(1, 12, jaar)
        case .week(let nummer):
            guard (1...53).contains(nummer), let vierde = Datum(jaar: jaar, maand: 1, dag: 4) else { return nil }
            let maandag = vierde.later((nummer - 1) * 7 - vierde.weekdag), donderdag = maandag.later(3)
            return donderdag.jaar == jaar ? (maandag, maandag.later(6)) : nil
        case .maanddeel(let deel, let maand):
            guard let (eerste, laatste) = Tijdsvorm.maanden(maand, maand, jaar) else { return nil }
            switch deel {
            case .begin: return (eerste, eerste.later(9))
            case .midden: return (eerste.later(10), eerste.later(19))
            case .eind: return (eerste.later(20), laatste)
            case .eersteHelft: return (eerste, eerste.later(14))
            case .tweedeHelft: return (eerste.later(15), laatste)
            case .eersteWeek: return (eerste, eerste.later(6))
            case .tweedeWeek: return (eerste.later(7), eerste.later(13))
            case .derdeWeek: return (eerste.later(14), eerste.later(20))
            case .laatsteWeek: return (laatste.later(-6), laatste)
            }
        case .jaardeel(let deel): return deel.dagen(in: jaar)
        }
    }

    /// The month and day it begins with, for telling that "dec – jan" goes over the end of a year.
    var plaats: Int {
        guard let van = dagen(in: 2024)?.van else { return 0 }
        return van.maand * 100 + van.dag
    }

    /// From the first day of month `eerste` to the last of month `laatste`; a month above 12 is of the year after.
    static func maanden(_ eerste: Int, _ laatste: Int, _ jaar: Int) -> (van: Datum, tot: Datum)? {
        guard let van = Datum(jaar: jaar, maand: eerste, dag: 1),
            let daarna = Datum(jaar: jaar + laatste / 12, maand: laatste % 12 + 1, dag: 1)
        else { return nil }
        return (van, daarna.later(-1))
    }
}

extension Tijdsvorm.Jaardeel {
    fileprivate func dagen(in jaar: Int) -> (van: Datum, tot: Datum)? {
        switch self {
        case .begin: return Tijdsvorm.maanden(1, 3, jaar)
        case .midden: return Tijdsvorm.maanden(5, 8, jaar)
        case .eind: return Tijdsvorm.maanden(10, 12, jaar)
        case .eersteHelft: return Tijdsvorm.maanden(1, 6, jaar)
        case .tweedeHelft: return Tijdsvorm.maanden(7, 12, jaar)
        case .voorjaar: return Tijdsvorm.maanden(3, 5, jaar)
        case .zomer: return Tijdsvorm.maanden(6, 8, jaar)
        case .najaar: return Tijdsvorm.maanden(9, 11, jaar)
        case .winter: return Tijdsvorm.maanden(12, 14, jaar)
        case .voorDeZomer: return Tijdsvorm.maanden(4, 6, jaar)
        case .naDeZomer: return Tijdsvorm.maanden(9, 10, jaar)
        case .voorDeKerst: return Datum(jaar: jaar, maand: 12, dag: 1).map { ($0, $0.later(23)) }
        case .jaarwisseling: return Datum(jaar: jaar, maand: 12, dag: 15).map { ($0, $0.later(31)) }
        case .loop: return Tijdsvorm.maanden(1, 12, jaar)
        }
    }
}

extension Datum {
    /// So many days later; the same day where the calendar ends.
    func later(_ days: Int) -> Datum { adding(days: days) ?? self }
}
