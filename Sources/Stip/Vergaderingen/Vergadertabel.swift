import Formats

/// Meetings from a table: a column for the day, and for what else is known, in any order.
enum Vergadertabel {
    private enum Kolom: String, CaseIterable {
        case datum, begin, eind, orgaan, plaats, besloten, openbaar

        /// What people write at the head of it.
        var namen: Set<String> {
            switch self {
            case .datum: ["datum", "dag", "vergaderdatum", "date", "wanneer"]
            case .begin: ["begin", "begintijd", "aanvang", "aanvangstijd", "starttijd", "start", "van", "tijd", "tijdstip"]
            case .eind: ["eind", "einde", "eindtijd", "tot"]
            case .orgaan: ["orgaan", "overleg", "vergadering", "gremium", "wie", "code", "naam", "raad", "onderwerp"]
            case .plaats: ["plaats", "locatie", "zaal", "waar", "adres"]
            case .besloten: ["besloten"]
            case .openbaar: ["openbaar", "openbaarheid", "toegang"]
            }
        }
    }

    static func lees(_ bytes: [UInt8]) throws(Refusal) -> Vergaderbestand {
        let tabel: DelimitedText
        do {
            tabel = try DelimitedText(inAnyCharset: bytes, limit: Vergaderbestand.regelgrens + 1)
        } catch {
            throw Refusal(reason(error))
        }
        var rows = tabel.rows[...]
        // A line for Excel that says which separator follows.
        if let first = rows.first, first.cells[0].lowercased().hasPrefix("sep=") { rows = rows.dropFirst() }
        guard let head = rows.popFirst() else { throw Refusal(.vergaderbestandOnleesbaar("Dit bestand is leeg. Zet er een regel met kolomnamen in, en daaronder de vergaderingen.")) }
        let kolommen = try kolommen(head.cells)
        let regels = rows.map { regel($0, kolommen) }
        if regels.isEmpty { throw Refusal(.vergaderbestandOnleesbaar("Onder de kolomnamen staat geen enkele vergadering.")) }
        return Vergaderbestand(regels: regels)
    }

    private static func reason(_ fault: DelimitedText.Fault) -> Reason {
        switch fault {
        case .notText: .vergaderbestandOnleesbaar("Dit bestand is geen tekst. Bewaar het rekenblad als csv en probeer het opnieuw.")
        case .openQuote(let line): .vergaderbestandOnleesbaar("Op regel \(line) begint een aanhalingsteken dat nergens eindigt. Verbeter die regel.")
        case .tooManyRows: .vergaderbestandTeVeel
        }
    }

    private static func kolommen(_ cells: [String]) throws(Refusal) -> [Kolom: Int] {
        var found: [Kolom: Int] = [:]
        for (place, cell) in cells.enumerated() {
            let name = String(cell.lowercased().filter(\.isLetter))
            guard let kolom = Kolom.allCases.first(where: { $0.namen.contains(name) }) else { continue }
            if found[kolom] != nil {
                throw Refusal(.vergaderbestandOnleesbaar("Twee kolommen betekenen hetzelfde: \(kolom.rawValue). Haal er een weg."))
            }
            found[kolom] = place
        }
        guard found[.datum] != nil else {
            throw Refusal(
                .vergaderbestandOnleesbaar("De kolom datum ontbreekt. Zet op de eerste regel de kolomnamen: datum, begin, eind, overleg, plaats, besloten."))
        }
        return found
    }

    private static func regel(_ row: DelimitedText.Row, _ kolommen: [Kolom: Int]) -> Vergaderregel {
        func cell(_ kolom: Kolom) -> String {
            guard let place = kolommen[kolom], row.cells.indices.contains(place) else { return "" }
            return row.cells[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        var regel = Vergaderregel(plek: "Regel \(row.line)", orgaantekst: String(cell(.orgaan).prefix(200)))
        regel.datum = Vergadertabel.datum(cell(.datum))
        if regel.datum == nil {
            regel.fouten.append(cell(.datum).isEmpty ? "De datum ontbreekt." : "De dag \"\(cell(.datum).prefix(40))\" bestaat niet. Schrijf hem als dag-maand-jaar.")
        }
        // "19:30 - 22:00" in one cell is a begin and an end.
        let times = cell(.begin).replacing(" tot ", with: "-").replacing("–", with: "-").split(separator: "-").map { $0.trimmingPrefix(while: \.isWhitespace) }
        let begin = times.first.map(String.init) ?? ""
        let eind = cell(.eind).isEmpty && times.count == 2 ? String(times[1]) : cell(.eind)
        (regel.begin, regel.eind, regel.heeftTijd) = (Kloktijd(begin), Kloktijd(eind), !begin.isEmpty)
        for (typed, read) in [(begin, regel.begin), (eind, regel.eind)] where !typed.isEmpty && read == nil {
            regel.fouten.append("De tijd \"\(typed.prefix(40))\" bestaat niet. Schrijf hem als uren en minuten, bijvoorbeeld 19:30.")
        }
        regel.plaats = cell(.plaats).isEmpty ? nil : cell(.plaats)
        regel.isBesloten = openbaarheid(cell(.besloten), isOpen: false, &regel) ?? openbaarheid(cell(.openbaar), isOpen: true, &regel)
        return regel
    }

    private static func openbaarheid(_ text: String, isOpen: Bool, _ regel: inout Vergaderregel) -> Bool? {
        switch text.lowercased() {
        case "": return nil
        case "besloten", "gesloten": return true
        case "openbaar": return false
        case "ja", "j", "x", "1", "true", "waar": return !isOpen
        case "nee", "n", "0", "false", "onwaar": return isOpen
        default:
            regel.fouten.append("\"\(text.prefix(40))\" zegt niet of de vergadering besloten is. Schrijf openbaar of besloten.")
            return nil
        }
    }

    /// `2027-03-04`, `4-3-2027`, `04/03/2027`, `do 4 maart 2027`.
    static func datum(_ text: String) -> Datum? {
        let plain = text.replacing("/", with: "-").replacing(".", with: "-")
        if let datum = Datum(typed: plain) { return datum }
        var words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        if words.count == 4 { words.removeFirst() }
        guard words.count == 3, let dag = Int(words[0]), let jaar = Int(words[2]),
            let maand = Opmaak.maanden.firstIndex(where: { $0 == words[1] || $0.prefix(3) == words[1] })
        else { return nil }
        return Datum(jaar: jaar, maand: maand + 1, dag: dag)
    }
}
