import Foundation
import Hummingbird

/// Rounds on the site: the list, one of them, and what who leads them does.
struct StemrondesPages: Sendable {
    let stemrondes: Stemrondes

    func addPages(to routes: Routes) {
        routes.get("stemrondes", use: list)
        routes.get("stemrondes/nieuw", use: newForm)
        routes.post("stemrondes", use: make)
        routes.get("stemrondes/:ronde", use: one)
        routes.get("stemrondes/:ronde/bewerken", use: editForm)
        routes.post("stemrondes/:ronde/bewerken", use: edit)
        routes.post("stemrondes/:ronde/opening", use: open)
        routes.get("stemrondes/:ronde/sluiting") { request, visit in try await actForm(.sluiting, visit) }
        routes.post("stemrondes/:ronde/sluiting") { request, visit in try await act(.sluiting, request, visit) }
        routes.get("stemrondes/:ronde/intrekking") { request, visit in try await actForm(.intrekking, visit) }
        routes.post("stemrondes/:ronde/intrekking") { request, visit in try await act(.intrekking, request, visit) }
        routes.post("stemrondes/:ronde/herinneringen", use: remind)
        routes.get("stemrondes/:ronde/opkomst", use: turnout)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let beeld = try await stemrondes.overzicht(by: actor)
        return visit.page(
            Stemrondespagina(regels: beeld.regels, now: beeld.now, magLeiden: actor.may(.rondesLeiden), heeftLijst: beeld.heeftLijst))
    }

    // MARK: Making and changing

    @Sendable private func newForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let bron = try request.query()["bron"].flatMap { Rondevoorstel.Bron($0) }
        let keuze = try await stemrondes.grond(bron, by: visit.actor)
        return visit.page(Rondeformulierpagina(keuze: keuze, formulier: keuze.nieuw))
    }

    @Sendable private func make(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = Rondeformulier(try await request.form())
        do {
            let id = try await stemrondes.make(try form.voorstel(), by: visit.actor)
            return .seeOther("/stemrondes/\(id)?gedaan=gemaakt")
        } catch let refusal as Refusal where refusal.canBeMended {
            let keuze = try await stemrondes.grond(Rondevoorstel.Bron(form["bron"]), by: visit.actor)
            return visit.page(Rondeformulierpagina(keuze: keuze, formulier: form, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func editForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let (ronde, keuze) = try await existing(visit)
        return visit.page(Rondeformulierpagina(keuze: keuze, formulier: Rondeinvulling.bestaand(ronde), ronde: ronde))
    }

    @Sendable private func edit(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = Rondeformulier(try await request.form())
        let id: ID<Stemronde> = try visit.id("ronde")
        do {
            try await stemrondes.edit(id, to: try form.voorstel(), versie: Int(form["versie"]) ?? 0, by: visit.actor)
            return .seeOther("/stemrondes/\(id)?gedaan=gewijzigd")
        } catch let refusal as Refusal where refusal.canBeMended {
            let (ronde, keuze) = try await existing(visit)
            return visit.page(Rondeformulierpagina(keuze: keuze, formulier: form, ronde: ronde, refusal: refusal), status: refusal.status)
        }
    }

    private func existing(_ visit: Visit) async throws -> (Stemronde, Rondekeuze) {
        let actor = try visit.actor
        try actor.mayLeadRondes()
        let ronde = try await stemrondes.ronde(visit.id("ronde"), by: actor)
        guard ronde.stand == .opgesteld else { throw Refusal(.rondeNietOpgesteld(ronde, at: ronde.gelezen)) }
        return (ronde, try await stemrondes.grond(ronde.bron, by: actor))
    }

    // MARK: One round

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        try await page(visit, gedaan: try request.query()["gedaan"].flatMap { StemrondesPages.gedaan[$0] })
    }

    private func page(_ visit: Visit, gedaan: String? = nil, herinnering: Rondeherinnering? = nil, refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        var page = try await stemrondes.beeld(visit.id("ronde"), by: actor)
        (page.gedaan, page.herinnering, page.refusal) = (gedaan, herinnering, refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    private static let gedaan = [
        "gemaakt": "De ronde staat klaar om te openen. Kijk haar na en open haar.", "gewijzigd": "De ronde is bewaard.",
        "geopend": "De ronde is voorgelegd aan wie meedoet.", "gesloten": "De ronde is gesloten.", "ingetrokken": "De ronde is ingetrokken.",
        "geregeld": "Dat is bewaard.", "ingevoerd": "De keuze is ingevoerd. Zij telt zodra iemand anders van het overleg haar bevestigt.",
        "bevestigd": "De keuze is bevestigd en telt mee.", "geweigerd": "De ingevoerde keuze is geweigerd. Wat er eerder stond, blijft staan.",
    ]

    @Sendable private func open(_ request: Request, _ visit: Visit) async throws -> Response {
        let isNow = try await request.form()["wanneer"] == "nu"
        let id: ID<Stemronde> = try visit.id("ronde")
        do {
            try await stemrondes.open(id, nu: isNow, by: visit.actor)
            return .seeOther("/stemrondes/\(id)?gedaan=geopend")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, refusal: refusal)
        }
    }

    private func actForm(_ handeling: Rondehandelingpagina.Handeling, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        try actor.mayLeadRondes()
        return visit.page(Rondehandelingpagina(ronde: try await stemrondes.ronde(visit.id("ronde"), by: actor), handeling: handeling))
    }

    private func act(_ handeling: Rondehandelingpagina.Handeling, _ request: Request, _ visit: Visit) async throws -> Response {
        let (form, actor) = (try await request.form(), try visit.actor)
        let id: ID<Stemronde> = try visit.id("ronde")
        do {
            switch handeling {
            case .sluiting: try await stemrondes.close(id, reden: form["reden"], by: actor)
            case .intrekking: try await stemrondes.withdraw(id, reden: form["reden"], by: actor)
            }
            return .seeOther("/stemrondes/\(id)?gedaan=\(handeling == .sluiting ? "gesloten" : "ingetrokken")")
        } catch let refusal as Refusal where refusal.canBeMended {
            let ronde = try await stemrondes.ronde(id, by: actor)
            return visit.page(
                Rondehandelingpagina(ronde: ronde, handeling: handeling, reden: form["reden"] ?? "", refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func remind(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            return try await page(visit, herinnering: try await stemrondes.remind(visit.id("ronde"), by: visit.actor))
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, refusal: refusal)
        }
    }

    @Sendable private func turnout(_ request: Request, _ visit: Visit) async throws -> Response {
        let (ronde, opkomst) = try await stemrondes.opkomst(of: visit.id("ronde"), by: visit.actor)
        let vorm = CSV.Vorm(rawValue: try request.query()["vorm"] ?? "") ?? .excel
        return .download(Array(opkomst.csv.text(vorm).utf8), naam: "opkomst-\(ronde.id).csv", type: vorm.mediatype)
    }
}
