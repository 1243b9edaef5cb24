import Testing

@testable import Stip

@Suite struct ConfigurationTests {
    @Test func `without settings it runs in an empty folder`() throws {
        let settings = try Configuration()
        #expect(settings.database == "stip.sqlite")
        #expect((settings.host, settings.port) == ("127.0.0.1", 8080))
        #expect(settings.publicAddress == "http://127.0.0.1:8080")
        #expect(!settings.isSecure)
        #expect(settings == Configuration())
    }

    @Test func `arguments come before the environment, that before the file`() throws {
        let file = "# Stip\nSTIP_ADRES=127.0.0.1:1\nSTIP_BLADZIJDEN = 3\nSTIP_LEZERS=5\n\n"
        let settings = try Configuration(
            arguments: ["adres": "[::1]:3"], environment: ["STIP_ADRES": "127.0.0.1:2", "STIP_BLADZIJDEN": "4", "PATH": "/bin"], file: file)
        #expect((settings.host, settings.port) == ("::1", 3))
        #expect(settings.bladzijden == 4)
        #expect(settings.lezers == 5)
    }

    @Test func `every fault is told at once`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try Configuration(
                arguments: ["adres": "overal"],
                environment: [
                    "STIP_SESSIE_STIL": "kort", "STIP_ACHTER_PROXY": "misschien", "STIP_ADRESS": "x", "STIP_BESTAND_MB": "900",
                    "STIP_LOGNIVEAU": "hard",
                    "STIP_OPENBAAR_ADRES": "stip.nl/x", "STIP_CORS_HERKOMSTEN": "https://a.nl, b", "STIP_TOEGANKELIJKHEIDSVERKLARING": "ja",
                ], file: "STIP_ADRES\nSTIP_NIETS=1")
        }
        let fields = refusal.reasons.compactMap(\.field)
        #expect(
            Set(fields) == [
                "regel 1", "STIP_NIETS", "STIP_ADRESS", "sessieStil", "achterProxy", "adres", "openbaarAdres", "uploadMB", "corsHerkomsten",
                "toegankelijkheidsverklaring", "logniveau",
            ])
    }

    @Test(arguments: ["", "8080", "localhost", ":8080", "localhost:", "localhost:x", "localhost:70000", "localhost:-1"])
    func `an address without computer and port is refused`(adres: String) {
        #expect(throws: Refusal.self) { try Configuration(arguments: ["adres": adres]) }
    }

    @Test(arguments: ["https://stip.nl/", "https://stip.nl/pad", "stip.nl", "ftp://stip.nl", "https://", "https://u@stip.nl", "https://stip.nl?x"])
    func `a public address with more than a name is refused`(adres: String) {
        #expect(throws: Refusal.self) { try Configuration(arguments: ["openbaarAdres": adres]) }
    }

    @Test(arguments: ["mail.voorbeeld.nl", "http://mail.voorbeeld.nl", "smtp://", "smtp://a@mail.voorbeeld.nl", "smtp://mail.voorbeeld.nl/x"])
    func `a mail server that is none is refused`(server: String) throws {
        let refusal = try #require(throws: Refusal.self) { try Configuration(arguments: ["mailServer": server, "mailAfzender": "stip@voorbeeld.nl"]) }
        #expect(refusal.reasons.compactMap(\.field) == ["mailServer", "openbaarAdres"])
    }

    @Test func `mail tells at once all that it lacks`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try Configuration(arguments: [
                "mailServer": "smtp://mail.voorbeeld.nl", "mailAntwoord": "niemand", "mailGebruiker": "a:b", "mailTls": "nee",
            ])
        }
        #expect(refusal.reasons.compactMap(\.field) == ["mailAntwoord", "mailGebruiker", "mailGebruiker", "mailTls", "mailAfzender", "openbaarAdres"])
    }

    @Test func `every setting can be set in the environment under its own name`() throws {
        let values = [
            "adres": "127.0.0.1:9", "openbaarAdres": "https://stip.voorbeeld.nl", "achterProxy": "ja", "longlistMaximum": "12", "corsHerkomsten": "https://kaart.voorbeeld.nl",
            "toegankelijkheidsverklaring": "https://voorbeeld.nl/v", "logniveau": "error", "sessieStil": "11", "sessieDuur": "12", "linkDuur": "13", "tweedeFactor": "uit", "apiPerMinuut": "22",
            "bestandMB": "14", "uploadMB": "15", "uploadBestanden": "16", "zipBestanden": "17", "uitgepaktMB": "18", "bladzijden": "19",
            "leestijd": "20", "lezers": "21", "mailServer": "smtp://mail.voorbeeld.nl:587", "mailAfzender": "Stip <stip@voorbeeld.nl>",
            "mailAntwoord": "noor@voorbeeld.nl", "mailTls": "nee",
        ]
        /// What a setting cannot do without.
        let beside = [
            "bestandMB": ["STIP_UPLOAD_MB": "500"], "uploadMB": ["STIP_BESTAND_MB": "1"], "mailGebruiker": ["STIP_MAIL_WACHTWOORD_BESTAND": "/etc/stip.mail"],
            "mailServer": ["STIP_MAIL_AFZENDER": "stip@voorbeeld.nl", "STIP_OPENBAAR_ADRES": "https://stip.voorbeeld.nl"],
            "mailWachtwoordBestand": ["STIP_MAIL_GEBRUIKER": "stip"],
        ]
        for key in Configuration.keys {
            let changed = try Configuration(
                environment: [Configuration.variable(key): values[key] ?? "iets anders"].merging(beside[key] ?? [:]) { one, _ in one })
            #expect(changed != Configuration(), "\(key) is not read")
        }
        #expect(Configuration.variable("openbaarAdres") == "STIP_OPENBAAR_ADRES")
        #expect(Configuration.variable("uploadMB") == "STIP_UPLOAD_MB")
    }
}
