import Database
import Foundation

extension Transaction {
    /// Decides about one step, with its line in the history. Whether `actor` may do this the use case asks.
    @discardableResult
    func decide(_ besluit: Stapbesluit, on id: ID<Stapvondst>, versie: Int?, by actor: Actor) throws -> Stapuitkomst {
        let former = try stapvondst(id)
        if let versie, versie != former.versie { throw Refusal(.stapIntussenGewijzigd) }
        let next = try former.decided(besluit, by: actor.naam, at: now)
        try replace(with: next)
        try raiseVersie(of: former.document)
        let naam = "De stap ‘\(next.naam)’ in \(try bestandsnaam(of: next.document))"
        let text =
            switch besluit {
            case .bevestig: "\(naam) is bevestigd."
            case .wijzig: "\(naam) is gewijzigd en bevestigd."
            case .verwerp: "\(naam) is verworpen: ‘\(next.oordeel.reden ?? "")’"
            case .zetTerug: "\(naam) is teruggezet."
            }
        try record("documentstap-\(besluit.soort)", on: id.rawValue, by: actor, text, wijzigingen: next.wijzigingen(since: former))
        let open = try stappen(of: next.document).filter { $0.oordeel.stand == .voorstel }
        let volgende = open.first { $0.nummer > next.nummer } ?? open.first
        return Stapuitkomst(document: next.document, volgende: volgende?.nummer)
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
        return Stapuitkomst(document: document, volgende: nummer)
    }
}
