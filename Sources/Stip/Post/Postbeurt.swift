import Foundation

/// One attempt to send one letter.
struct Postbeurt: Equatable, Sendable {
    let poststuk: ID<Poststuk>
    let bericht: Bericht
    let gemaakt: Date
    /// Counts from 1. A later attempt makes an earlier one void.
    let poging: Int
    /// With how many attempts it ends.
    let hoogstens: Int

    /// As long as a letter is in the hands of one attempt, at most: longer than an attempt can take.
    static let pacht: TimeInterval = 300
    static let afgebroken = "Stip stopte te vaak terwijl het dit bericht verstuurde."

    /// What becomes of the letter.
    enum Uitkomst: Equatable, Sendable {
        case verzonden
        case later(Date, reden: String)
        case mislukt(reden: String)
    }

    /// Whether every attempt was used already: the last one began and was never heard of again.
    var isOpgegeven: Bool { poging > hoogstens }

    func uitkomst(of bezorging: Bezorging, at now: Date) -> Uitkomst {
        switch bezorging {
        case .aangenomen: .verzonden
        case .geweigerd(let reden): .mislukt(reden: reden)
        case .uitgesteld(let reden), .onbereikbaar(let reden):
            poging >= hoogstens ? .mislukt(reden: reden) : .later(now.addingTimeInterval(wachttijd), reden: reden)
        }
    }

    /// Whether the letter comes to an end with this, which the history tells.
    func changesHistory(with bezorging: Bezorging) -> Bool {
        if case .later = uitkomst(of: bezorging, at: gemaakt) { false } else { true }
    }

    /// Ever longer: a minute after the first attempt, a day before the last.
    private var wachttijd: TimeInterval {
        let minutes = [1, 5, 15, 60, 240, 720, 1_440]
        let place = max(0, poging - 1 - (hoogstens - Poststuk.hoogstens))
        return Double(minutes[min(place, minutes.count - 1)]) * 60
    }
}

extension Poststuk {
    /// So many attempts, in about two days.
    static let hoogstens = 8
}

extension Postadres {
    /// `Sanne Oeverlo (sanne@boekveen.nl)`
    var voluit: String { naam.isEmpty ? adres : "\(naam) (\(adres))" }
}
