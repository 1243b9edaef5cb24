import ArgumentParser
import Foundation

/// `stip planning`: what Stip says of a planning file, without a database.
struct PlanningCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planning", abstract: "Beoordeel een planning, of reken haar terug of vooruit.",
        subcommands: [PlanningBeoordeelCommand.self, PlanningTerugCommand.self, PlanningVooruitCommand.self])
}

/// `stip planning terug BESTAND --vastgesteld 2027-12-15`
struct PlanningTerugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terug", abstract: "Reken terug vanaf de vaststelling: wanneer elke stap uiterlijk klaar moet zijn.",
        discussion: Planningsbron.uitleg)

    @Argument(help: "Het planningsbestand, of de naam van een sjabloon.") var bestand: String
    @Option(help: "De dag waarop het plan wordt vastgesteld, zoals 2027-12-15.") var vastgesteld: String
    @Option(help: "De dag van vandaag, voor wat niet meer kan. Zonder deze optie is dat de dag van de computer.") var vandaag: String?
    @Flag(help: "Schrijf JSON op de standaarduitvoer.") var json = false

    func run() throws {
        let dag = try Planningsbron.datum(vastgesteld, "--vastgesteld")
        let nu = try vandaag.map { tekst throws(Refusal) in try Planningsbron.datum(tekst, "--vandaag") } ?? Date().inAmsterdam.datum
        let planning = try Planningsbron.planning(bestand)
        let uitkomst = try Terugrekening(planning, vastgesteld: dag, vandaag: nu)
        // Ways out of a day that lies behind us already are none.
        let uitwegen = uitkomst.kanNietMeer.isEmpty || dag < nu ? [] : try Uitwegen.zoek(planning, vastgesteld: dag, vandaag: nu)
        say(json ? try Terugrekentabel.json(uitkomst, uitwegen) : Terugrekentabel.tekst(uitkomst, planning, uitwegen, vandaag: nu))
    }
}

/// `stip planning vooruit BESTAND --vanaf 2027-01-11`
struct PlanningVooruitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vooruit", abstract: "Reken vooruit: wanneer elke stap op zijn vroegst klaar is, en wanneer het plan vastgesteld kan worden.",
        discussion: Planningsbron.uitleg)

    @Argument(help: "Het planningsbestand, of de naam van een sjabloon.") var bestand: String
    @Option(help: "De eerste dag waarop iets kan, zoals 2027-01-11.") var vanaf: String
    @Flag(help: "Schrijf JSON op de standaarduitvoer.") var json = false

    func run() throws {
        let dag = try Planningsbron.datum(vanaf, "--vanaf")
        let planning = try Planningsbron.planning(bestand)
        let uitkomst = try Vooruitrekening(planning, vanaf: dag)
        say(json ? try Vooruitrekentabel.json(uitkomst) : Vooruitrekentabel.tekst(uitkomst, planning))
    }
}

/// Where a command on plannings gets its planning from.
enum Planningsbron {
    static let uitleg = """
        BESTAND is een planningsbestand, in YAML of JSON, of de naam van een sjabloon. Zet een streepje (-) om te lezen wat er binnenkomt.
        De sjablonen zijn: \(Sjabloon.namen.joined(separator: ", ")).
        """

    static func planning(_ bestand: String) throws -> Planning {
        let bytes: Data?
        if bestand == "-" {
            bytes = try FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            bytes = FileManager.default.contents(atPath: bestand)
        }
        guard let bytes else {
            if let sjabloon = try Sjabloon.named(bestand) { return sjabloon.planning }
            throw Refusal(.geenPlanningOpPad(bestand))
        }
        let gelezen = try Planningsbestand.read(yaml: [UInt8](bytes))
        for waarschuwing in gelezen.waarschuwingen { FileHandle.standardError.write(Data("Let op: \(waarschuwing)\n".utf8)) }
        return gelezen.planning
    }

    static func datum(_ tekst: String, _ optie: String) throws(Refusal) -> Datum {
        guard let datum = Datum(tekst) else { throw Refusal(.geenDatum(tekst, optie)) }
        return datum
    }
}

extension Reason {
    fileprivate static func geenPlanningOpPad(_ pad: String) -> Reason {
        Reason(
            .missing, code: "geen-planning", field: "bestand",
            "\(pad) is geen bestand en geen sjabloon. De sjablonen zijn: \(Sjabloon.namen.joined(separator: ", ")).")
    }
    fileprivate static func geenDatum(_ tekst: String, _ optie: String) -> Reason {
        Reason(code: "geen-datum", field: optie, "\(tekst) bij \(optie) is geen dag van de kalender. Schrijf een datum als 2027-12-15.")
    }
}
