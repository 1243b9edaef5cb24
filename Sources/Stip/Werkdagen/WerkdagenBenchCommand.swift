import ArgumentParser

/// The holidays that Stip knows, a line each, for whoever holds them against another list.
///
/// `feestdag`, the day, its name and its ground; `school`, the day, the name of the holiday and the region.
struct BenchWerkdagen: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "werkdagen", shouldDisplay: false)

    @Argument(help: "Het eerste jaar.") var van: Int
    @Argument(help: "Het laatste jaar.") var tot: Int

    func run() {
        for jaar in van...max(van, tot) {
            for feestdag in Feestdagen.van(jaar) { say("feestdag\t\(feestdag.datum)\t\(feestdag.naam)\t\(feestdag.grond.rawValue)") }
        }
        for vakantie in Schoolvakanties.landelijk.alle {
            for regio in vakantie.regios.sorted(by: { $0.rawValue < $1.rawValue }) {
                for dag in vakantie.dagen.dagnummers {
                    if let datum = Datum(dagnummer: dag) { say("school\t\(datum)\t\(vakantie.naam)\t\(regio.rawValue)") }
                }
            }
        }
    }
}
