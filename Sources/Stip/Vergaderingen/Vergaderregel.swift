/// One meeting as a file tells it, before anybody looked whether Stip knows it.
struct Vergaderregel: Equatable, Sendable {
    /// Where it stands: "Regel 4", "Afspraak 3".
    let plek: String
    /// What the file calls the body or the meeting.
    var orgaantekst = ""
    var datum: Datum?
    var begin: Kloktijd?
    var eind: Kloktijd?
    var plaats: String?
    /// Nothing when the file does not tell.
    var isBesloten: Bool?
    var isAfgelast = false
    /// The UID of an appointment; nothing in a table.
    var kenmerk: String?
    /// Which fields the file tells at all. What it does not tell stays as it is.
    var heeftTijd = false
    /// Why it is no meeting, a sentence each.
    var fouten: [String] = []
    /// What somebody should know of it, a sentence each.
    var opmerkingen: [String] = []
}

/// What a file of meetings holds.
struct Vergaderbestand: Equatable, Sendable {
    var regels: [Vergaderregel] = []
    /// About the whole file, a sentence each.
    var opmerkingen: [String] = []

    /// Bytes. The meetings of all councils of a unit for a whole year fit in it.
    static let grens = 4_000_000
    static let regelgrens = 2_000
}

extension Reason {
    static let geenVergaderbestand = Reason(
        code: "geen-vergaderbestand", field: "bestand", "Kies een bestand met vergaderingen: .ics of .csv.")
    static func vergaderbestandTeGroot(_ size: Int) -> Reason {
        Reason(
            .tooLarge, code: "vergaderbestand-te-groot", field: "bestand",
            "Dit bestand is \(Opmaak.omvang(size)). Het mag hoogstens 4 MB zijn. Splits het, bijvoorbeeld per jaar of per overleg.")
    }
    static let vergaderbestandTeVeel = Reason(
        .tooLarge, code: "vergaderbestand-te-veel", field: "bestand",
        "In dit bestand staan te veel vergaderingen. Het mogen er hoogstens \(Vergaderbestand.regelgrens) zijn. Splits het, bijvoorbeeld per jaar.")
    static func vergaderbestandOnleesbaar(_ why: String) -> Reason { Reason(code: "vergaderbestand-onleesbaar", field: "bestand", why) }
    static func vergaderregelFout(_ plek: String, _ zin: String) -> Reason {
        Reason(code: "vergaderregel-fout", field: "bestand", "\(plek): \(zin)")
    }
    static func onbekendVergaderorgaan(_ code: String) -> Reason {
        Reason(
            code: "onbekend-vergaderorgaan", field: "orgaan",
            "Het overleg of de raad ‘\(code.prefix(40))’ kent Stip niet. Schrijf een code uit de eenheid, zoals DVO-MRK of GM9001.")
    }
    static func vergaderbestandOntbreekt(_ path: String) -> Reason {
        Reason(
            .missing, code: "vergaderbestand-ontbreekt", field: "bestand", "Het bestand \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
    static let importVeranderd = Reason(
        .conflict, code: "import-veranderd",
        "De vergaderingen in Stip zijn veranderd sinds u dit voorbeeld zag. Bekijk het voorbeeld hieronder en bevestig opnieuw.")
}
