import Database
import Foundation

extension Transaction {
    /// Decides about one step, with its line in the history and an act that can be taken back.
    ///
    /// Whether `actor` may do this the use case asks. With `versie` it refuses when somebody changed the step since.
    @discardableResult
    func decide(_ besluit: Stapbesluit, on id: ID<Stapvondst>, versie: Int?, by actor: Actor) throws -> Stapuitkomst {
        let former = try stapvondst(id)
        if let versie, versie != former.versie { throw Refusal(.stapIntussenGewijzigd) }
        let gehouden = try gehoudenStappen(of: former.document)
        let next = try apply(besluit, to: former, by: actor)
        try raiseVersie(of: former.document)
        try keepDaad(besluit.soort, in: former.document, [Stapdaadregel(was: former, nu: next)], gehouden: gehouden, by: actor)
        let open = try stappen(of: next.document).filter { $0.oordeel.stand == .voorstel }
        let volgende = open.first { $0.nummer > next.nummer } ?? open.first
        return Stapuitkomst(document: next.document, volgende: volgende?.nummer)
    }

    /// Confirms more than one in one act, which is taken back in one go as well.
    func confirm(_ vondsten: [Stapvondst], in document: ID<Document>, by actor: Actor) throws {
        guard !vondsten.isEmpty else { return }
        let lines = try vondsten.map { former in Stapdaadregel(was: former, nu: try apply(.bevestig, to: former, by: actor)) }
        try raiseVersie(of: document)
        try keepDaad(Stapbesluit.bevestig.soort, in: document, lines, by: actor)
    }

    private func apply(_ besluit: Stapbesluit, to former: Stapvondst, by actor: Actor) throws -> Stapvondst {
        let next = try former.decided(besluit, by: actor.naam, at: now)
        try replace(with: next)
        try setGehouden(next.id, besluit == .houd)
        let naam = "De stap ‘\(next.naam)’ in \(try bestandsnaam(of: next.document))"
        let text =
            switch besluit {
            case .bevestig: "\(naam) is bevestigd."
            case .wijzig: "\(naam) is gewijzigd en bevestigd."
            case .verwerp: "\(naam) is verworpen: ‘\(next.oordeel.reden ?? "")’"
            case .zetTerug: "\(naam) is teruggezet."
            case .wijsAan: "\(naam) kreeg een nieuwe passage."
            case .houd: "\(naam) is gehouden, ook al staan de woorden niet meer in het stuk."
            }
        try record("documentstap-\(besluit.soort)", on: next.id.rawValue, by: actor, text, wijzigingen: next.wijzigingen(since: former))
        return next
    }

    func addStap(in document: ID<Document>, _ wijziging: Stapwijziging, _ bewijs: Bewijs, by actor: Actor) throws -> Stapuitkomst {
        let bestaand = try alleStappen(of: document)
        let isAl = bestaand.contains {
            $0.los == nil && $0.bewijs == bewijs && $0.stap.moment == wijziging.moment && $0.stap.orgaan == wijziging.orgaan
        }
        guard !isAl else { throw Refusal(.stapIsAl) }
        let nummer = (bestaand.map(\.nummer).max() ?? 0) + 1
        let stap = Stap(
            id: Stap.id(nummer), orgaan: wijziging.orgaan, handeling: wijziging.handeling, wat: wijziging.wat, moment: wijziging.moment,
            bewijs: bewijs)
        let vondst = Stapvondst(
            id: newID(), document: document, nummer: nummer, stap: stap, oordeel: Oordeel(stand: .bevestigd, door: actor.naam, op: now),
            isHandmatig: true)
        try insert(vondst)
        try raiseVersie(of: document)
        try record(
            "documentstap-toegevoegd", on: vondst.id.rawValue, by: actor,
            "De stap ‘\(vondst.naam)’ is toegevoegd aan \(try bestandsnaam(of: document)).", wijzigingen: vondst.wijzigingen(since: nil))
        try keepDaad("toegevoegd", in: document, [Stapdaadregel(was: nil, nu: vondst)], by: actor)
        return Stapuitkomst(document: document, volgende: nummer)
    }
}
