import Configuration
import Foundation

/// Every setting of an installation, read once and checked as a whole. Nothing else reads a setting.
///
/// Arguments come before the environment (`STIP_ADRES`), the environment before a file of the same names, the file before
/// the default. What differs per region and may change while the program runs is data, not a setting.
public struct Configuration: Equatable, Sendable {
    /// Where the server listens.
    var adres = "127.0.0.1:8080"
    /// A file of SQLite, or `postgres://…`.
    var database = "stip.sqlite"
    /// How the site is called from outside.
    var openbaarAdres = ""
    var achterProxy = false
    var sessieStil = 30
    var sessieDuur = 10
    var linkDuur = 24
    /// `verplicht`, or `uit` on a network that is closed by itself.
    var tweedeFactor = "verplicht"
    var apiPerMinuut = 600
    var bestandMB = 50
    var uploadMB = 500
    var uploadBestanden = 500
    var zipBestanden = 1_000
    var uitgepaktMB = 500
    var bladzijden = 2_000
    var leestijd = 60
    /// How many documents are read at once; 0 is one for each processor core.
    var lezers = 0
    /// How many candidates a longlist holds.
    var longlistMaximum = 10
    /// The Python that has WeasyPrint.
    var python = ".venv/bin/python"
    var contact = "Vragen? Vraag het uw coördinator."
    var hulplijn = "uw coördinator"
    var toegankelijkheidsverklaring: String?
    var corsHerkomsten: [String] = []
    var apiContactNaam = "Beheer van Stip"
    var apiContactMail = "stip@example.nl"
    var apiContactUrl = "https://example.nl/stip"
    /// Nothing: then Stip sends no mail, and pages show a link to copy.
    var mailServer: String?
    var mailAfzender: String?
    var mailAntwoord: String?
    var mailGebruiker: String?
    var mailWachtwoordBestand: String?
    var mailTls = true
    var logniveau = "info"

    public init() {}

    /// The address for people, without a slash behind it.
    var publicAddress: String { openbaarAdres.isEmpty ? "http://\(adres)" : openbaarAdres }
    /// Whether visitors come over https, through a proxy.
    var isSecure: Bool { publicAddress.hasPrefix("https://") }

    var host: String { String(adres[..<(adres.lastIndex(of: ":") ?? adres.endIndex)]).trimmingCharacters(in: ["[", "]"]) }
    var port: Int { Int(adres[(adres.lastIndex(of: ":").map(adres.index(after:)) ?? adres.endIndex)...]) ?? 0 }

    /// Reads all settings and tells every fault at once.
    public init(arguments: [String: String] = [:], environment: [String: String] = [:], file: String = "") throws(Refusal) {
        var faults: [Reason] = []
        let fromFile = Configuration.lines(of: file, &faults)
        for name in environment.keys.sorted() where name.hasPrefix("STIP_") && !Configuration.names.contains(name) {
            faults.append(.onbekendeInstelling(name))
        }
        var reader = SettingsReader(arguments: arguments, environment: environment, file: fromFile)
        read(from: &reader)
        faults += reader.faults
        check(&faults)
        guard faults.isEmpty else { throw Refusal(faults) }
    }

    private mutating func read(from reader: inout SettingsReader) {
        reader.text("adres", &adres)
        reader.text("database", &database)
        reader.text("openbaarAdres", &openbaarAdres)
        reader.flag("achterProxy", &achterProxy)
        reader.number("sessieStil", &sessieStil, in: 5...240)
        reader.number("sessieDuur", &sessieDuur, in: 1...24)
        reader.number("linkDuur", &linkDuur, in: 1...168)
        reader.text("tweedeFactor", &tweedeFactor)
        reader.number("apiPerMinuut", &apiPerMinuut, in: 10...1_000_000)
        reader.number("bestandMB", &bestandMB, in: 1...1_000)
        reader.number("uploadMB", &uploadMB, in: 1...10_000)
        reader.number("uploadBestanden", &uploadBestanden, in: 1...10_000)
        reader.number("zipBestanden", &zipBestanden, in: 1...100_000)
        reader.number("uitgepaktMB", &uitgepaktMB, in: 1...10_000)
        reader.number("bladzijden", &bladzijden, in: 1...100_000)
        reader.number("leestijd", &leestijd, in: 1...3_600)
        reader.number("lezers", &lezers, in: 0...256)
        reader.number("longlistMaximum", &longlistMaximum, in: 2...100)
        reader.text("python", &python)
        reader.text("contact", &contact)
        reader.text("hulplijn", &hulplijn)
        reader.text("toegankelijkheidsverklaring", &toegankelijkheidsverklaring)
        reader.list("corsHerkomsten", &corsHerkomsten)
        reader.text("apiContactNaam", &apiContactNaam)
        reader.text("apiContactMail", &apiContactMail)
        reader.text("apiContactUrl", &apiContactUrl)
        reader.text("mailServer", &mailServer)
        reader.text("mailAfzender", &mailAfzender)
        reader.text("mailAntwoord", &mailAntwoord)
        reader.text("mailGebruiker", &mailGebruiker)
        reader.text("mailWachtwoordBestand", &mailWachtwoordBestand)
        reader.flag("mailTls", &mailTls)
        reader.text("logniveau", &logniveau)
    }

    private func check(_ faults: inout [Reason]) {
        if host.isEmpty || !(0...65_535).contains(port) || !adres.contains(":") || Int(adres.split(separator: ":").last ?? "") == nil {
            faults.append(.instelling("adres", "Schrijf computer en poort, zoals 127.0.0.1:8080."))
        }
        if !openbaarAdres.isEmpty, !Configuration.isOrigin(openbaarAdres) {
            faults.append(.instelling("openbaarAdres", "Schrijf https:// en de naam, zonder pad, zoals https://stip.voorbeeld.nl."))
        }
        if uploadMB < bestandMB { faults.append(.instelling("uploadMB", "Laat minstens zoveel toe als één bestand groot mag zijn.")) }
        for origin in corsHerkomsten where !Configuration.isOrigin(origin) {
            faults.append(.instelling("corsHerkomsten", "‘\(origin)’ is geen herkomst. Schrijf bijvoorbeeld https://kaart.voorbeeld.nl."))
        }
        if let toegankelijkheidsverklaring, !toegankelijkheidsverklaring.hasPrefix("https://") {
            faults.append(.instelling("toegankelijkheidsverklaring", "Schrijf het hele adres, dat begint met https://."))
        }
        checkMail(&faults)
        if !["verplicht", "uit"].contains(tweedeFactor) { faults.append(.instelling("tweedeFactor", "Kies verplicht of uit.")) }
        if !["debug", "info", "warning", "error"].contains(logniveau) {
            faults.append(.instelling("logniveau", "Kies debug, info, warning of error."))
        }
    }

    /// `https://naam` or `http://naam:poort`, and nothing behind it.
    private static func isOrigin(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host, !host.isEmpty, url.scheme == "https" || url.scheme == "http" else { return false }
        return url.path.isEmpty && url.query == nil && url.fragment == nil && url.user == nil
    }

    /// The lines `NAAM=waarde` of a file; empty lines and lines that begin with `#` do not count.
    private static func lines(of file: String, _ faults: inout [Reason]) -> [String: String] {
        var values: [String: String] = [:]
        for (place, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].trimmingCharacters(in: .whitespaces)
            if parts.count < 2 {
                faults.append(.instelling("regel \(place + 1)", "Schrijf NAAM=waarde."))
            } else if !names.contains(name) {
                faults.append(.onbekendeInstelling(name))
            } else {
                values[name] = parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return values
    }
}

extension Configuration {
    /// Every setting by its name. A test holds this list against docs/beheer/configuratie.md and against what is read.
    static let keys = [
        "adres", "database", "openbaarAdres", "achterProxy", "sessieStil", "sessieDuur", "linkDuur", "tweedeFactor", "apiPerMinuut", "bestandMB", "uploadMB", "uploadBestanden",
        "zipBestanden", "uitgepaktMB", "bladzijden", "leestijd", "lezers", "longlistMaximum", "python", "contact", "hulplijn", "toegankelijkheidsverklaring",
        "corsHerkomsten", "apiContactNaam", "apiContactMail", "apiContactUrl", "mailServer", "mailAfzender", "mailAntwoord", "mailGebruiker",
        "mailWachtwoordBestand", "mailTls", "logniveau",
    ]

    /// `openbaarAdres` is `STIP_OPENBAAR_ADRES` in the environment and in the file.
    static func variable(_ key: String) -> String {
        var name = "STIP_"
        var previousIsLower = false
        for letter in key {
            if letter.isUppercase, previousIsLower { name += "_" }
            previousIsLower = letter.isLowercase
            name += letter.uppercased()
        }
        return name
    }

    /// `STIP_INSTELLINGEN` says where the file is, and so is no setting itself.
    static let names = Set(keys.map(variable) + ["STIP_INSTELLINGEN"])
}

/// Takes settings from the places they can stand in, and remembers what cannot be read.
private struct SettingsReader {
    let reader: ConfigReader
    var faults: [Reason] = []

    init(arguments: [String: String], environment: [String: String], file: [String: String]) {
        let given = arguments.map { (AbsoluteConfigKey(["stip", $0.key]), ConfigValue(.string($0.value), isSecret: false)) }
        reader = ConfigReader(providers: [
            InMemoryProvider(name: "arguments", values: Dictionary(given) { first, _ in first }),
            EnvironmentVariablesProvider(environmentVariables: environment.filter { $0.key.hasPrefix("STIP_") }),
            EnvironmentVariablesProvider(environmentVariables: file),
        ])
    }

    private func value(_ key: String) -> String? { reader.string(forKey: ConfigKey(["stip", key])) }

    mutating func text(_ key: String, _ setting: inout String) {
        guard let value = value(key) else { return }
        if value.isEmpty { faults.append(.instelling(key, "Vul iets in, of laat de instelling weg.")) } else { setting = value }
    }

    mutating func text(_ key: String, _ setting: inout String?) {
        guard let value = value(key) else { return }
        setting = value.isEmpty ? nil : value
    }

    mutating func number(_ key: String, _ setting: inout Int, in range: ClosedRange<Int>) {
        guard let value = value(key) else { return }
        if let number = Int(value), range.contains(number) {
            setting = number
        } else {
            faults.append(.instelling(key, "Schrijf een getal van \(range.lowerBound) tot en met \(range.upperBound)."))
        }
    }

    mutating func flag(_ key: String, _ setting: inout Bool) {
        guard let value = value(key) else { return }
        switch value {
        case "ja": setting = true
        case "nee": setting = false
        default: faults.append(.instelling(key, "Schrijf ja of nee."))
        }
    }

    mutating func list(_ key: String, _ setting: inout [String]) {
        guard let value = value(key) else { return }
        setting = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

extension Reason {
    static func instelling(_ key: String, _ remedy: String) -> Reason {
        Reason(code: "instelling", field: key, "Instelling \(key): \(remedy)")
    }
    static func onbekendeInstelling(_ name: String) -> Reason {
        Reason(code: "onbekende-instelling", field: name, "Instelling \(name) bestaat niet. Kijk in docs/beheer/configuratie.md.")
    }
}
