import Foundation

extension Bericht {
    /// More lines than this nobody reads; the rest stands on the start page.
    static let meesteWeekregels = 12

    /// What somebody has to do this week.
    ///
    /// - Parameter taken: those that were not told before, the first to end first; not empty.
    static func weekbrief(_ taken: [Weektaak], aan: Postadres, site: String) throws(Refusal) -> Bericht {
        let count = Opmaak.telwoord(taken.count)
        let late = taken.count(where: \.isTeLaat)
        var alineas = [
            taken.count == 1 ? "Er staat deze week één ding voor u op de planning." : "Er staan deze week \(count) dingen voor u op de planning."
        ]
        if late > 0 { alineas.append(late == 1 ? "Eén daarvan had al klaar moeten zijn." : "\(Opmaak.zin(Opmaak.telwoord(late))) daarvan hadden al klaar moeten zijn.") }
        alineas += taken.prefix(meesteWeekregels).map(\.briefregel)
        if taken.count > meesteWeekregels { alineas.append("En nog \(Opmaak.telwoord(taken.count - meesteWeekregels)) andere.") }
        return try Bericht(
            soort: "weekbrief", aan: aan,
            onderwerp: taken.count == 1 ? "Deze week: één ding voor u in Stip" : "Deze week: \(count) dingen voor u in Stip", alineas: alineas,
            link: Briefverwijzing("Bekijk wat u kunt doen", site + "/"))
    }
}
