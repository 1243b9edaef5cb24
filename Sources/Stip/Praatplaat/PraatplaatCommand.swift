import ArgumentParser
import Foundation

/// `stip praatplaat`: from a folder of plans to the sheets, without a database.
struct PraatplaatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "praatplaat", abstract: "Lees plannen en maak de praatplaat van de eenheid en van elk district.",
        discussion: "In MAP komt de plaat van de eenheid; elk district krijgt een eigen map. Elke plaat is er als html, pdf, svg en png.")

    @Argument(help: "Bestanden en mappen met plannen.") var pad: [String]
    @Option(help: "De eenheid in YAML.") var eenheid: String
    @Option(help: "De map voor de platen.") var uit: String
    @Option(help: "De dag waarvoor de plaat geldt, zoals 2026-10-08. Zonder dag: de peildag van de eenheid, en anders vandaag.") var peildatum:
        String?
    @Option(help: "De python van WeasyPrint.") var python: String = Drukpers.standaardPython

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: eenheid) else { throw Refusal(.geenBestandOpPad(eenheid)) }
        let bestand = try Organisatie.read(yaml: [UInt8](data))
        let dag = try peildatum.map { try Datum.read($0) } ?? bestand.peildag ?? Date().inAmsterdam.datum
        let files = try Bestandenlijst.of(pad)
        let documentlezer = Documentlezer(lezer: try Lezer.standaard(bestand.organisatie))
        let gelezen = try await documentlezer.leesAlles(files) { bron, uitslag in (bron: bron, uitslag: uitslag) }
        let (namen, uitslagen) = (gelezen.map(\.bron.naam), gelezen.map(\.uitslag))
        let indeling = bestand.organisatie.op(dag)
        let (documenten, prioriteiten) = PraatplaatCommand.documenten(namen, uitslagen, indeling)
        let beeld = Planbeeld(
            indeling, termijn: bestand.cyclus ?? Planbeeld.termijn(of: documenten, on: dag), themas: documentlezer.lezer.themas,
            documenten: documenten, prioriteiten: prioriteiten)
        for (naam, uitslag) in zip(namen, uitslagen) { tell(naam, uitslag) }
        try await write(beeld)
    }

    /// The outcomes as documents, numbered in the order in which they were read.
    static func documenten(_ namen: [String], _ uitslagen: [Leesuitslag], _ indeling: Indeling) -> ([Document], [Prioriteit]) {
        var documenten: [Document] = []
        var prioriteiten: [Prioriteit] = []
        let gemeenten = indeling.gemeenten.map { (code: $0.code, naam: $0.naam) }
        for (index, (naam, uitslag)) in zip(namen, uitslagen).enumerated() {
            var document = Document(
                id: ID("document-\(index + 1)"), bestandsnaam: naam, sha256: "", grootte: 0, stand: .gelezen,
                ontvangen: Date(timeIntervalSince1970: 0), door: "")
            switch uitslag {
            case .gelezen(let tekst, let lezing):
                (document.bladzijden, document.soort, document.titel, document.periode) = (
                    tekst.pages.count, lezing.soort, lezing.titel, lezing.periode
                )
                (document.datum, document.kenmerk) = (lezing.datum, lezing.kenmerk)
                document.herkomst = lezing.organisaties.map { Herkomst(code: $0.code, naam: $0.naam, niveau: $0.niveau, bron: .tekst) }
                prioriteiten += lezing.prioriteiten.enumerated().map {
                    Prioriteit(id: ID("\(document.id)-\($0 + 1)"), document: document.id, nummer: $0 + 1, vondst: $1)
                }
            case .leeg(_, let reden): (document.stand, document.reden) = (.leeg, reden)
            case .geweigerd(let reden), .uitgesteld(let reden): (document.stand, document.reden) = (.geweigerd, reden)
            }
            if !document.herkomst.contains(where: { $0.niveau == .gemeente }) { document.herkomst += Herkomst.named(in: naam, among: gemeenten) }
            documenten.append(document)
        }
        return (documenten, prioriteiten)
    }

    private func write(_ beeld: Planbeeld) async throws {
        let pers = Drukpers(python: python)
        for plaat in beeld.platen {
            let map = URL(filePath: uit, directoryHint: .isDirectory)
                .appending(path: plaat.praatplaat.niveau == .eenheid ? "." : plaat.praatplaat.naam.kebab, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
            let blad = Blad(plaat.praatplaat)
            try Data(blad.document.text.utf8).write(to: map.appending(path: "praatplaat.html"))
            let druk = try await pers.druk(blad)
            try Data(druk.pdf).write(to: map.appending(path: "praatplaat.pdf"))
            try Data(druk.svg).write(to: map.appending(path: "praatplaat.svg"))
            try Data(druk.png).write(to: map.appending(path: "praatplaat.png"))
            print("\(plaat.praatplaat.naam): \(map.standardizedFileURL.path)/praatplaat.pdf")
        }
        await pers.stop()
    }

    private func tell(_ naam: String, _ uitslag: Leesuitslag) {
        switch uitslag {
        case .gelezen: return
        case .leeg(_, let reden), .geweigerd(let reden), .uitgesteld(let reden):
            FileHandle.standardError.write(Data("\(naam): \(reden)\n".utf8))
        }
    }
}

extension Drukpers {
    /// Where `bin/setup` puts it, beside the program or where one stands.
    static var standaardPython: String {
        let beside = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().path
        let places = [".venv/bin/python", beside + "/../../.venv/bin/python", beside + "/../../../.venv/bin/python"]
        return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? ".venv/bin/python"
    }
}

extension Datum {
    /// A day that somebody typed.
    static func read(_ text: String) throws(Refusal) -> Datum {
        guard let datum = Datum(text) else { throw Refusal(.geenDatum(text)) }
        return datum
    }
}

extension Reason {
    static func geenDatum(_ text: String) -> Reason {
        Reason(code: "geen-datum", field: "peildatum", "‘\(text)’ is geen datum. Schrijf jaar, maand en dag, zoals 2026-10-08.")
    }
}
