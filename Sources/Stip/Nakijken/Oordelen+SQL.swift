import Database
import Foundation

extension Transaction {
    /// Decides about one priority, with its line in the history and a step that can be taken back.
    ///
    /// Whether `actor` may do this the use case asks. With `versie` it refuses when somebody changed the priority since.
    @discardableResult
    func decide(_ besluit: Besluit, on id: ID<Prioriteit>, versie: Int?, by actor: Actor) throws -> Prioriteit {
        let former = try prioriteit(id)
        if let versie, versie != former.versie { throw Refusal(.intussenGewijzigd) }
        if case .wijsAan(let bewijs) = besluit { try check(bewijs, in: former.document) }
        let next = try decided(former, besluit, by: actor)
        try replace(former, with: next)
        if case .wijzig = besluit { try removeThemakeuzes(of: id) }
        try raiseVersie(of: former.document)
        try record(besluit, former, next, by: actor)
        try keepStep(besluit.soort, in: former.document, [Stapregel(was: former, nu: next)], by: actor)
        return next
    }

    /// Confirms more than one in one act, which is taken back in one step as well.
    func confirm(_ prioriteiten: [Prioriteit], in document: ID<Document>, by actor: Actor) throws {
        var lines: [Stapregel] = []
        for former in prioriteiten {
            let next = try decided(former, .bevestig, by: actor)
            try replace(former, with: next)
            try record(.bevestig, former, next, by: actor)
            lines.append(Stapregel(was: former, nu: next))
        }
        guard !lines.isEmpty else { return }
        try raiseVersie(of: document)
        try keepStep(Besluit.bevestig.soort, in: document, lines, by: actor)
    }

    /// Makes a priority of a passage that Stip passed by.
    @discardableResult
    func addPrioriteit(
        in document: ID<Document>, bewijs: Bewijs, _ wijziging: Vondstwijziging, gemeenten: [String] = [], by actor: Actor
    ) throws -> Prioriteit {
        let themas = try themacodes()
        let faults = wijziging.faults { themas.contains($0) }
        guard faults.isEmpty else { throw Refusal(faults) }
        try check(bewijs, in: document)
        let same = try first(
            """
            select id from prioriteit
            where document = \(document) and van = \(bewijs.van) and tot = \(bewijs.tot) and naam = \(wijziging.naam) and los is null
            """
        ) { row in try row["id"] as ID<Prioriteit> }
        guard same == nil else { throw Refusal(.passageIsAl) }
        let last = try one("select coalesce(max(nummer), 0) from prioriteit where document = \(document)") { try $0[0] as Int }
        let vondst = Vondst(
            naam: wijziging.naam, rang: wijziging.rang, themas: wijziging.themas, focus: wijziging.focus, zekerheid: 1,
            reden: "Toegevoegd door \(actor.naam).", groep: nil, gemeenten: gemeenten, bewijs: bewijs)
        let prioriteit = Prioriteit(
            id: newID(), document: document, nummer: last + 1, vondst: vondst,
            oordeel: Oordeel(stand: .bevestigd, door: actor.naam, op: now), isHandmatig: true)
        try insert(prioriteit)
        try raiseVersie(of: document)
        try record(
            "prioriteit-toegevoegd", on: prioriteit.id.rawValue, by: actor,
            "‘\(vondst.naam)’ is toegevoegd aan \(try bestandsnaam(of: document)).", wijzigingen: prioriteit.wijzigingen(since: nil))
        try keepStep("toevoeging", in: document, [Stapregel(was: nil, nu: prioriteit)], by: actor)
        return prioriteit
    }

    private func decided(_ former: Prioriteit, _ besluit: Besluit, by actor: Actor) throws -> Prioriteit {
        var themas: Set<String> = []
        if case .wijzig = besluit { themas = try themacodes() }
        return try former.decided(besluit, by: actor.naam, at: now) { themas.contains($0) }
    }

    private func themacodes() throws -> Set<String> { Set(try themalijst().themas.map(\.code)) }

    /// Refuses a passage that is not in the text of the document, letter for letter.
    private func check(_ bewijs: Bewijs, in document: ID<Document>) throws {
        let page = try first("select 1 as een from bladzijde where document = \(document) and van <= \(bewijs.van) and tot >= \(bewijs.tot)") { _ in
            try bladzijde(at: bewijs.van, of: document)
        }
        guard let page, bewijs.van < bewijs.tot, bewijs.tot <= page.bereik.upperBound, page.nummer == bewijs.bladzijde,
            page.text(bewijs.bereik) == bewijs.citaat
        else { throw Refusal(.passageBestaatNiet) }
    }

    private func record(_ besluit: Besluit, _ former: Prioriteit, _ next: Prioriteit, by actor: Actor) throws {
        let naam = "‘\(next.vondst.naam)’ in \(try bestandsnaam(of: next.document))"
        let text =
            switch besluit {
            case .bevestig: "\(naam) is bevestigd."
            case .wijzig: "\(naam) is gewijzigd en bevestigd."
            case .verwerp: "\(naam) is verworpen: ‘\(next.oordeel.reden ?? "")’"
            case .zetTerug: "\(naam) is teruggezet."
            case .wijsAan: "\(naam) kreeg een nieuwe passage."
            }
        try record("prioriteit-\(besluit.soort)", on: next.id.rawValue, by: actor, text, wijzigingen: next.wijzigingen(since: former))
    }
}

extension Besluit {
    /// As one word for machines.
    var soort: String {
        switch self {
        case .bevestig: "bevestigd"
        case .wijzig: "gewijzigd"
        case .verwerp: "verworpen"
        case .zetTerug: "teruggezet"
        case .wijsAan: "aangewezen"
        }
    }
}
