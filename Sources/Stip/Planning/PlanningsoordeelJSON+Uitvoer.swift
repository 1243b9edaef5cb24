import Foundation

/// What `stip planning beoordeel --json` prints: the form that others build on.
struct PlanningsoordeelJSON: Encodable {
    let versie = 1
    let bevindingen: [Bevinding]

    struct Bevinding: Encodable {
        let regel, ernst: String
        let zeker: Bool
        let stappen: [String]
        let tekst, herstel: String
        /// Where it stands, for a planning that was read from a document.
        let plekken: [LezingJSON.Bewijs]
    }

    static func encoded(_ bevindingen: [Stip.Bevinding]) throws -> Data {
        try LezingJSON.encoder.encode(PlanningsoordeelJSON(bevindingen: bevindingen.map(Bevinding.init))) + Data("\n".utf8)
    }
}

extension PlanningsoordeelJSON.Bevinding {
    init(_ bevinding: Bevinding) {
        self.init(
            regel: bevinding.regel.rawValue, ernst: bevinding.ernst.rawValue, zeker: bevinding.isZeker, stappen: bevinding.stappen,
            tekst: bevinding.tekst,
            herstel: bevinding.herstel, plekken: bevinding.plekken.map { .init($0) })
    }
}
