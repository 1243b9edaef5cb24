import Formats
import Foundation

/// Meetings from the appointments of a calendar.
enum Vergaderafspraken {
    static func regels(_ file: CalendarFile) -> Vergaderbestand {
        var bestand = Vergaderbestand(regels: file.events.map(regel))
        bestand.regels += file.faults.map { faulty in
            var regel = Vergaderregel(plek: "Afspraak \(faulty.number)", orgaantekst: faulty.summary)
            regel.fouten = [zin(faulty.fault)]
            return regel
        }
        if file.events.contains(where: { if case .floating = $0.begin { true } else { false } }) {
            bestand.opmerkingen.append("Bij een of meer tijden noemt het bestand geen tijdzone die Stip kent. Stip leest die tijden als de klok in Nederland.")
        }
        return bestand
    }

    private static func regel(_ event: CalendarFile.Event) -> Vergaderregel {
        var regel = Vergaderregel(plek: "Afspraak \(event.number)", orgaantekst: event.summary)
        regel.kenmerk = event.uid.isEmpty ? nil : String(event.uid.prefix(400))
        (regel.isAfgelast, regel.isBesloten) = (event.isCancelled, event.isPrivate ? true : nil)
        regel.plaats = event.location.isEmpty ? nil : String(event.location.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
        (regel.datum, regel.begin) = moment(event.begin)
        regel.heeftTijd = regel.begin != nil
        if regel.datum == nil { regel.fouten.append("De dag van deze afspraak bestaat niet.") }
        guard let end = event.end.map(moment), let first = regel.datum, let last = end.0 else { return regel }
        // A whole day ends on the day after it.
        if regel.begin == nil {
            if last.dagnummer - first.dagnummer > 1 { regel.opmerkingen.append("De afspraak duurt meer dagen. Stip neemt de eerste dag.") }
        } else if last == first || last.dagnummer == first.dagnummer + 1 && (end.1?.minuten ?? 0) <= 6 * 60 {
            regel.eind = end.1 == regel.begin ? nil : end.1
        } else {
            regel.opmerkingen.append("De afspraak loopt door op een andere dag. Stip laat de eindtijd weg.")
        }
        return regel
    }

    private static func moment(_ moment: CalendarFile.Moment) -> (Datum?, Kloktijd?) {
        switch moment {
        case .day(let year, let month, let day): return (Datum(jaar: year, maand: month, dag: day), nil)
        case .floating(let year, let month, let day, let hour, let minute):
            return (Datum(jaar: year, maand: month, dag: day), Kloktijd(uur: hour, minuut: minute))
        case .instant(let seconds):
            let local = Date(timeIntervalSince1970: Double(seconds)).inAmsterdam
            return (local.datum, Kloktijd(uur: local.second / 3_600, minuut: local.second / 60 % 60))
        }
    }

    private static func zin(_ fault: CalendarFile.Fault) -> String {
        switch fault {
        case .noBegin: "Deze afspraak heeft geen dag die Stip kan lezen."
        case .badMoment: "De dag of de tijd van deze afspraak bestaat niet."
        case .repeatsTooOften: "Deze afspraak herhaalt zich vaker dan elke dag. Dat is geen vergadering."
        case .badRepetition: "De herhaling van deze afspraak klopt niet. Zet de dagen er los in."
        case .repeatsTooLong: "Deze afspraak herhaalt zich te vaak. Stip neemt de eerste keren; controleer de laatste dag."
        }
    }
}
