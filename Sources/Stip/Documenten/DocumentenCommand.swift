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
        let files = try ImporteerPlannen.files(under: paths)
        guard !files.isEmpty else { throw Refusal(.geenBestandenGevonden) }
        var telling = Telling()
        // In parts, each a levering of its own: the bounds of a levering are for a form, not for a folder.
        for part in stride(from: 0, to: files.count, by: documenten.grenzen.bestanden).map({ files[$0..<min($0 + documenten.grenzen.bestanden, files.count)] }) {
            var levering = try await documenten.openLevering(by: .opdrachtregel).id
            var bytes = 0
            for file in part {
                let inhoud = try Data(contentsOf: file, options: .mappedIfSafe)
                if bytes + inhoud.count > documenten.grenzen.levering, bytes > 0 {
                    try await settle(levering, &telling)
                    levering = try await documenten.openLevering(by: .opdrachtregel).id
                    bytes = 0
                }
                bytes += inhoud.count
                try await documenten.add(Bestand(naam: file.lastPathComponent, inhoud: [UInt8](inhoud)), to: levering, by: .opdrachtregel)
            }
            try await settle(levering, &telling)
        }
        return telling
    }

    /// Reads what came in and tells of each file what became of it.
    private func settle(_ levering: ID<Levering>, _ telling: inout Telling) async throws {
        try await documenten.leeswerk.drain()
        let stand = try await documenten.levering(levering, by: .opdrachtregel)
        for ontvangst in stand.levering.ontvangsten {
            let document = ontvangst.uitkomst.document.flatMap { stand.documenten[$0] }
            telling.count(ontvangst, document)
            say(ImporteerPlannen.line(ontvangst, document, stand.aantallen))
        }
    }

    private static func line(_ ontvangst: Ontvangst, _ document: Document?, _ aantallen: [ID<Document>: Int]) -> String {
        let name = ontvangst.bestandsnaam
        if let reden = ontvangst.uitkomst.reden { return "\(name): geweigerd. \(reden)" }
        if case .alBekend = ontvangst.uitkomst { return "\(name): al bekend, er is niets veranderd." }
        guard let document else { return "\(name): toegevoegd." }
        switch document.stand {
        case .gelezen: return "\(name): gelezen, \(Opmaak.aantal(aantallen[document.id] ?? 0, "prioriteit", "prioriteiten"))."
        case .leeg, .geweigerd: return "\(name): \(document.stand.naam.lowercased()). \(document.reden ?? "")"
        case .wacht, .bezig: return "\(name): toegevoegd, wordt nog gelezen."
        }
    }

    /// Every file in the folders, in the order of their paths; hidden ones and those of the machine are left out.
    static func files(under paths: [String]) throws -> [URL] {
        try paths.flatMap { path -> [URL] in
            let url = URL(filePath: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { throw Refusal(.padBestaatNiet(path)) }
            guard isFolder.boolValue else { return [url] }
            let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
            let files = (found?.allObjects ?? []).compactMap { $0 as? URL }
            return try files.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
                .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }

    /// What became of the files.
    struct Telling: Equatable, Sendable {
        var gelezen = 0
        var leeg = 0
        var geweigerd = 0
        var alBekend = 0

        mutating func count(_ ontvangst: Ontvangst, _ document: Document?) {
            if case .alBekend = ontvangst.uitkomst { alBekend += 1; return }
            switch document?.stand {
            case .gelezen: gelezen += 1
            case .leeg: leeg += 1
            default: geweigerd += 1
            }
        }

        var zin: String { "\(gelezen) gelezen, \(alBekend) al bekend, \(leeg) zonder tekst, \(geweigerd) geweigerd." }
    }
}

extension Reason {
    static func padBestaatNiet(_ path: String) -> Reason { Reason(.missing, code: "pad-bestaat-niet", "\(path) bestaat niet.") }
    static let geenBestandenGevonden = Reason(.missing, code: "geen-bestanden", "Er zijn geen bestanden gevonden. Noem een map met plannen.")
}
