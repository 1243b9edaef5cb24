import Formats

/// The process as it stands in a start note: when, what, who; one row for each step, in the order of time.
struct Procestabel: Equatable, Sendable {
    static let type = Paper.odtType

    struct Regel: Equatable, Sendable {
        let wanneer, wat, wie: String
    }

    let naam: String
    let regels: [Regel]

    init(_ dossier: Planningsdossier) {
        naam = dossier.naam
        regels = dossier.opVolgorde.filter { $0.stap.stand != .vervallen }.map { one in
            Regel(wanneer: Procestabel.wanneer(one.stap.moment), wat: Procestabel.wat(one.stap), wie: Opmaak.zin(one.stap.orgaan))
        }
    }

    private static func wanneer(_ moment: Tijdvak?) -> String {
        guard let moment else { return "Nog te bepalen" }
        return Opmaak.zin(moment.isDag ? Opmaak.datum(moment.tot) : moment.isUiterlijk ? "uiterlijk \(Opmaak.datum(moment.tot))" : Tijdvakwoorden.lang(moment))
    }

    /// "Vaststellen: beleidsplan"; the act is left out when the words say it already.
    private static func wat(_ stap: Stap) -> String {
        guard let act = stap.handeling?.rawValue, !stap.wat.lowercased().contains(act) else { return Opmaak.zin(stap.wat) }
        return stap.wat.isEmpty ? Opmaak.zin(act) : "\(Opmaak.zin(act)): \(stap.wat)"
    }

    func stuk(op dag: Datum) -> Paper {
        Paper(
            title: naam, subtitle: "Procestabel, zoals die in een startnotitie staat", author: "Stip",
            facts: [.init("Stand van", Paper.Text(Opmaak.datum(dag)))],
            blocks: [
                .paragraph("De planning is in deze tabel op hoofdlijnen weergegeven."),
                .table(
                    .init(
                        "Planning", header: ["Wanneer", "Actie", "Wie"],
                        rows: regels.map { [Paper.Text($0.wanneer), Paper.Text($0.wat), Paper.Text($0.wie)] }, widths: [3, 5, 3])),
            ])
    }
}
