import ArgumentParser
import Foundation
import Formats

/// `stip planning beoordeel`: what Stip says of the order of a planning.
struct PlanningBeoordeelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beoordeel", abstract: "Zeg wat er in een planning niet kan, wat er mist en wat de wet vraagt.",
        discussion: "Geef een planning in YAML of JSON, of een document waarin een planning staat.")

    @Argument(help: "Een planning (YAML of JSON) of een document.") var bestand: String
    @Flag(help: "Schrijf JSON op de standaarduitvoer.") var json = false
    @Option(help: "Een eenheid in YAML, met haar gemeenten en overleggen.") var eenheid: String?

    func run() async throws {
        let organisatie = try eenheid.map { try Organisatie.read(file: $0) }
        let gelezen = try await planning(organisatie)
        for waarschuwing in gelezen.waarschuwingen { FileHandle.standardError.write(Data("\(waarschuwing)\n".utf8)) }
        let bevindingen = Planningsoordeel.beoordeel(gelezen.planning, organisatie: organisatie)
        if json {
            FileHandle.standardOutput.write(try PlanningsoordeelJSON.encoded(bevindingen))
        } else {
            for line in PlanningBeoordeelCommand.verslag(bevindingen, of: gelezen.planning) { print(line) }
        }
    }

    /// By what stands in it, not by its name: a document opens with other bytes than a planning.
    private func planning(_ organisatie: Organisatie?) async throws -> Planningsbestand {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: bestand, isDirectory: &isDirectory) else { throw Refusal(.geenBestandOpPad(bestand)) }
        guard !isDirectory.boolValue else { throw Refusal(.planningIsMap) }
        // A whole document may be larger than a planning may be; what is read here only tells which of the two it is.
        guard let handle = FileHandle(forReadingAtPath: bestand), let data = try handle.read(upToCount: Planningsbestand.grens + 1) else {
            throw Refusal(.planningGeenYAML(regel: nil))
        }
        if Planningsbestand.isPlanning([UInt8](data), named: bestand) { return try Planningsbestand.read(yaml: [UInt8](data)) }
        switch await Documentlezer(lezer: try Lezer.standaard(organisatie)).lees(bestand) {
        case .gelezen(_, let lezing): return Planningsbestand(planning: Planning(lezing))
        case .leeg(_, let reden), .geweigerd(let reden), .uitgesteld(let reden): throw Refusal(.planningOnleesbaar(reden))
        }
    }

    /// One finding a line.
    static func verslag(_ bevindingen: [Bevinding], of planning: Planning) -> [String] {
        if planning.stappen.isEmpty { return ["In dit document staan geen stappen die Stip kan lezen."] }
        if bevindingen.isEmpty { return ["Stip ziet geen fouten in deze planning van \(Opmaak.aantal(planning.stappen.count, "stap", "stappen"))."] }
        return bevindingen.map { found in
            let plek = found.plekken.first.map { " (blz. \($0.bladzijde))" } ?? ""
            return
                "\(found.regel.rawValue) \(found.ernst.rawValue)\(found.isZeker ? "" : ", niet zeker"): \(found.tekst)\(plek) Oplossing: \(found.herstel)"
        }
    }
}

extension Reason {
    static let planningIsMap = Reason(code: "planning-is-map", field: "bestand", "Dit is een map. Geef één planning of één document.")
    static func planningOnleesbaar(_ reden: String) -> Reason { Reason(code: "planning-onleesbaar", field: "bestand", reden) }
}
