import ArgumentParser
import Database
import Foundation

/// `stip kies --ronde NUMMER --overleg DVO-MRK 1 2 3`
struct KiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kies", abstract: "Verstuur de keuze van een overleg in een stemronde.",
        discussion: """
            Noem de onderwerpen bij hun plaats op de lijst of bij hun letter: 1 2 3, of a b c. Bij een volgorde de belangrijkste eerst. Bij punten, \
            cijfers en stemmen schrijft u achter elk onderwerp de waarde: 1=5 2=3. In de historie staat dat het op de server zelf gebeurde.
            """)

    @OptionGroup var installation: Installation
    @Option(help: "Het nummer van de ronde, uit haar adres.") var ronde: String
    @Option(help: "De code van het overleg, zoals DVO-MRK.") var overleg: String
    @Argument(help: "De gekozen onderwerpen.") var onderwerpen: [String]

    func run() async throws {
        let store = try await installation.open(try installation.settings())
        // Who works on the server may do what the secretaris of that overleg may; the history tells that it was done there.
        let actor = Actor(
            id: Actor.opdrachtregel.id, naam: Actor.opdrachtregel.naam, rol: .secretaris, in: overleg, herkomst: Actor.opdrachtregel.herkomst)
        let ronde = try await Stemrondes(store: store).ronde(ID(ronde), by: actor)
        guard let deelnemer = ronde.deelnemer(overleg: overleg) else { throw Refusal(.doetNietMee) }
        let biljet = try await Stemmen(store: store).cast(ronde.invoer(of: onderwerpen), from: deelnemer.id, in: ronde.id, by: actor)
        say("De keuze van \(deelnemer.naam) is verstuurd. Ontvangstcode: \(biljet.ontvangstcode ?? "geen").")
    }
}

extension Stemronde {
    /// Words of the command line: places or ids of options, each perhaps with `=` and a value.
    func invoer(of words: [String]) -> Keuzeinvoer {
        var invoer = Keuzeinvoer()
        for word in words {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            let name = parts.first ?? ""
            let optie = Int(name).flatMap { place in opties.first { $0.plaats == place }?.id } ?? name
            if parts.count == 2 { invoer.waarden[optie] = parts[1] } else { invoer.opties.append(optie) }
        }
        return invoer
    }
}
