import Scheduling

/// A planning calculated back from the day of adoption: by when each step must have been done.
///
/// Nothing moves by itself: the planning stays as it is, this only tells. A step ends on a day on which its body meets, as far as
/// that is known (`Werkkalender`); all that lies between steps is in `Planningsnetwerk`.
struct Terugrekening: Sendable {
    /// What the calculation says of one step.
    struct Regel: Equatable, Sendable {
        /// The id of the step.
        let stap: String
        /// The latest first day.
        let begin: Datum
        /// The latest last day; for a step after the adoption the first day on which it can be done.
        let uiterlijk: Datum
        /// How many days the step can still be moved: from the day it is planned on, or else from the first day on which it can be.
        /// Below zero the planning does not fit.
        let speling: Int
        let isKritiek: Bool
        let isNaVaststelling: Bool
        /// The latest first day lies before today, and the step is not done nor planned from that day on.
        let kanNietMeer: Bool
        /// Its body meets, but of that time no meetings are known: the day is a working day on which it could meet.
        let isAangenomen: Bool
    }

    let vastgesteld: Datum
    /// The steps with which the plan is adopted.
    let doelen: [String]
    /// In the order of the planning; a step that was dropped has none.
    let regels: [Regel]
    /// The steps that decide how early the work must begin, in order.
    let kritiekePad: [String]
    /// What the reader must know besides, in sentences.
    let opmerkingen: [String]

    var kanNietMeer: [Regel] { regels.filter(\.kanNietMeer) }

    /// - Parameter vandaag: for what is too late; nothing when that is not asked.
    /// - Throws: `Refusal` for a ring, for ids that do not exist or stand twice, and for a chain longer than the calendar.
    init(_ planning: Planning, vastgesteld: Datum, vandaag: Datum? = nil) throws(Refusal) {
        try self.init(Planningsnetwerk(planning), vastgesteld: vastgesteld, vandaag: vandaag)
    }

    init(_ netwerk: Planningsnetwerk, vastgesteld: Datum, vandaag: Datum? = nil) throws(Refusal) {
        let werkkalender = Werkkalender(netwerk.planning.vergaderkalender)
        let passen = try Terugrekenpassen(netwerk, vastgesteld: vastgesteld.dagnummer, werkkalender)
        let stappen = netwerk.planning.stappen
        var isKritiek = [Bool](repeating: false, count: stappen.count)
        for place in passen.kritiek { isKritiek[place] = true }
        let nu = vandaag?.dagnummer ?? .min
        // Of most bodies nothing is known, or all; only of the others each day is looked up.
        let bekend = netwerk.organen.map { werkkalender.bekend(van: $0) }
        var regels: [Regel] = []
        regels.reserveCapacity(stappen.count)
        for place in stappen.indices where stappen[place].stand != .vervallen {
            let dag = passen.uiterlijk[place]
            guard let uiterlijk = Datum(dagnummer: dag), let begin = Datum(dagnummer: dag - netwerk.durations[place] + 1) else {
                throw Refusal(.buitenKalender)
            }
            regels.append(
                Regel(
                    stap: stappen[place].id, begin: begin, uiterlijk: uiterlijk, speling: passen.isNa[place] ? 0 : dag - passen.vroegst[place],
                    isKritiek: isKritiek[place], isNaVaststelling: passen.isNa[place],
                    kanNietMeer: begin.dagnummer < nu && !passen.isNa[place] && !Terugrekening.loopt(stappen[place], begin, dag >= nu),
                    isAangenomen: netwerk.isVergadering[place] && bekend[netwerk.orgaan[place]]?.contains(dag) != true))
        }
        self.vastgesteld = vastgesteld
        self.regels = regels
        doelen = netwerk.doelen.map { stappen[$0].id }
        kritiekePad = passen.kritiek.map { stappen[$0].id }
        opmerkingen = Terugrekening.opmerkingen(netwerk, werkkalender, vastgesteld)
    }

    /// Done, or begun in time with its last day still ahead.
    private static func loopt(_ stap: Stap, _ begin: Datum, _ isOpen: Bool) -> Bool {
        stap.stand == .gedaan || isOpen && stap.moment?.eerste.map { $0 <= begin } == true
    }

    private static func opmerkingen(_ netwerk: Planningsnetwerk, _ werkkalender: Werkkalender, _ vastgesteld: Datum) -> [String] {
        var found: [String] = []
        if netwerk.doelen.isEmpty {
            found.append("Er is geen stap waarin iets wordt vastgesteld. Stip rekent terug vanaf de dag waarop alles klaar is.")
        }
        // Many municipalities that adopt on one day need one sentence.
        var told: Set<String> = []
        for doel in netwerk.doelen {
            let sleutel = netwerk.organen[netwerk.orgaan[doel]]
            guard told.insert(sleutel).inserted, told.count <= 5 else { continue }
            guard let reden = werkkalender.verhindering(van: sleutel, op: vastgesteld) else { continue }
            let anders = [werkkalender.vorige(sleutel, tot: vastgesteld), werkkalender.volgende(sleutel, vanaf: vastgesteld)].compactMap(\.self)
            let raad = anders.isEmpty ? "" : " Wel kan \(Opmaak.lijst(anders.map(Opmaak.dagEnDatum), "of"))."
            let wie = netwerk.planning.stappen[doel].orgaan
            found.append("Op \(Opmaak.dagEnDatum(vastgesteld)) \(reden.tekst), dus dan vergadert \(wie) niet.\(raad)")
        }
        if let termijn = netwerk.planning.termijn, vastgesteld > termijn.lowerBound {
            found.append("De termijn begint op \(Opmaak.datum(termijn.lowerBound)). Het plan wordt pas daarna vastgesteld.")
        }
        return found
    }
}

extension Reason {
    static let buitenKalender = Reason(
        code: "buiten-kalender", field: "stappen",
        "De stappen duren samen zo lang dat ze niet in de kalender passen. Kijk of een duur of een wachttijd te groot is.")
}
