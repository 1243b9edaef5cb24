import ArgumentParser
import Database
import Foundation

/// `stip importeer plannen MAP...`: a folder of plans into the database, read at once.
///
/// `stip serve` may run beside it on the same database.
struct ImporteerPlannen: Sendable {
    let documenten: Documenten
    /// Says how far it is; nothing where nobody looks.
    let say: @Sendable (String) -> Void

    /// Adds every file under `paths`. What cannot be taken in is told and stops no other.
    func run(_ paths: [String]) async throws -> Telling {
        let files = try Bestandenlijst.of(paths).map { URL(filePath: $0) }
        guard !files.isEmpty else { throw Refusal(.geenBestandenGevonden) }
        var telling = Telling()
        var leveringen: [ID<Levering>] = []
        for file in files {
            // Each file is a levering of its own: the bounds of a levering are for a form, not for a folder.
            let levering = try await documenten.openLevering(by: .opdrachtregel).id
            let inhoud = [UInt8](try Data(contentsOf: file))
            try await documenten.add(Bestand(naam: file.lastPathComponent, inhoud: inhoud), to: levering, by: .opdrachtregel)
            leveringen.append(levering)
            if leveringen.count == documenten.grenzen.tegelijk * 4 { try await settle(&leveringen, &telling) }
        }
        try await settle(&leveringen, &telling)
        return telling
    }

    /// Reads what came in and tells of each file what became of it.
    private func settle(_ leveringen: inout [ID<Levering>], _ telling: inout Telling) async throws {
        try await documenten.leeswerk.drain()
        for levering in leveringen {
            let stand = try await documenten.levering(levering, by: .opdrachtregel)
            for ontvangst in stand.levering.ontvangsten {
                let document = ontvangst.uitkomst.document.flatMap { stand.documenten[$0] }
                telling.count(ontvangst, document)
                say(ImporteerPlannen.line(ontvangst, document, stand.aantallen))
            }
        }
        leveringen = []
    }

    private static func line(_ ontvangst: Ontvangst, _ document: Document?, _ aantallen: [ID<Document>: Int]) -> String {
        let name = ontvangst.bestandsnaam
        if let reden = ontvangst.uitkomst.reden { return "\(name): geweigerd. \(reden)" }
        if ontvangst.uitkomst.isAlBekend { return "\(name): al bekend, er is niets veranderd." }
        guard let document else { return "\(name): toegevoegd." }
        switch document.stand {
        case .gelezen: return "\(name): gelezen, \(Opmaak.aantal(aantallen[document.id] ?? 0, "prioriteit", "prioriteiten"))."
        case .leeg, .geweigerd: return "\(name): \(document.stand.naam.lowercased()). \(document.reden ?? "")"
        case .wacht, .bezig: return document.reden.map { "\(name): toegevoegd, wacht. \($0)" } ?? "\(name): toegevoegd, wordt nog gelezen."
        }
    }

    /// What became of the files.
    struct Telling: Equatable, Sendable {
        var gelezen = 0
        var leeg = 0
        var geweigerd = 0
        var alBekend = 0
        var wacht = 0

        mutating func count(_ ontvangst: Ontvangst, _ document: Document?) {
            switch document?.stand {
            case _ where ontvangst.uitkomst.isAlBekend: alBekend += 1
            case .gelezen: gelezen += 1
            case .leeg: leeg += 1
            case .wacht, .bezig: wacht += 1
            default: geweigerd += 1
            }
        }

        var zin: String {
            "\(gelezen) gelezen, \(alBekend) al bekend, \(leeg) zonder tekst, \(wacht > 0 ? "\(wacht) wachten nog, " : "")\(geweigerd) geweigerd."
        }
    }
}

extension Reason {
    static let geenBestandenGevonden = Reason(.missing, code: "geen-bestanden", "Er zijn geen bestanden gevonden. Noem een map met plannen.")
}

struct ImporteerPlannenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plannen", abstract: "Lees plannen in: bestanden, mappen en zips.",
        discussion: "Een bestand dat er al is, verandert niets. Eén onleesbaar bestand houdt de andere niet tegen.")

    @OptionGroup var installation: Installation
    @Argument(help: "Bestanden en mappen.") var pad: [String]

    func run() async throws {
        let settings = try installation.settings()
        let product = try Product(store: try await installation.open(settings), settings: settings)
        let telling = try await ImporteerPlannen(documenten: product.documenten, say: { say($0) }).run(pad)
        say(telling.zin)
    }
}
