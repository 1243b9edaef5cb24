import Foundation
import Hummingbird

/// The steps that were read in a document, for programs: how they stand, and deciding about them.
struct DocumentstappenAPI: Sendable {
    let keuring: Stappenkeuring

    func addResources(to resources: inout Resources) {
        resources.define("Documentstap", DocumentstapBody.schema)
        resources.add(
            Operation(
                .get, "documenten/{document}/stappen", "De stappen die Stip in één document las, in de volgorde van de tekst",
                query: Bladering.parameters + [
                    .init("stand", .choice(Oordeel.Stand.allCases.map(\.rawValue), "Alleen met deze stand."))
                ], answer: .json(Resultaten<DocumentstapBody>.schema(of: .named("Documentstap"), "Stappen.")), errors: [.notFound]), use: list)
        resources.add(
            Operation(
                .get, "documenten/{document}/stappen/{documentstap}", "Eén stap uit een document", answer: .json(.named("Documentstap")),
                errors: [.notFound]), use: one)
        resources.add(
            Operation(
                .patch, "documenten/{document}/stappen/{documentstap}", "Beoordeel of wijzig een stap uit een document",
                body: .json(StapbeoordelingBody.schema), answer: .json(.named("Documentstap")), errors: [.notFound, .conflict], isConditional: true),
            use: patch)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let inzage = try await keuring.inzage(of: visit.id("document"), by: visit.actor)
        let stand = query["stand"].flatMap(Oordeel.Stand.init)
        let all = (inzage.stappen + inzage.verworpen + inzage.los).filter { stand == nil || $0.oordeel.stand == stand }
            .sorted { $0.nummer < $1.nummer }
        let bladering = Bladering(query)
        let bodies = bladering.part(of: all).map { DocumentstapBody($0, isGehouden: inzage.gehouden.contains($0.id)) }
        return try .json(try Resultaten(bodies, of: all.count, bladering, for: request), for: request)
    }

    private func found(_ visit: Visit) async throws -> (vondst: Stapvondst, body: DocumentstapBody) {
        let (vondst, isGehouden) = try await keuring.stap(visit.id("documentstap"), of: visit.id("document"), by: visit.actor)
        return (vondst, DocumentstapBody(vondst, isGehouden: isGehouden))
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response { try .json(try await found(visit).body, for: request) }

    @Sendable private func patch(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        // Who may not review hears that, and not that something changed.
        try actor.mayReviewFindings()
        let former = try await found(visit)
        try request.check(ifMatch: former.body)
        let body = try await request.decode(StapbeoordelingBody.self)
        let (id, versie) = (former.vondst.id, former.vondst.versie)
        do {
            switch try body.wens(on: former.vondst) {
            case .wijzig(let invoer): _ = try await keuring.change(id, to: invoer, by: actor)
            case .beslis(let besluit): _ = try await keuring.decide(besluit, on: id, versie: versie, by: actor)
            case .houd: _ = try await keuring.keep(id, versie: versie, by: actor)
            }
        } catch let refusal as Refusal where refusal.reasons.contains(.stapIntussenGewijzigd) {
            throw HTTPError(.preconditionFailed)
        }
        return try .json(try await found(visit).body, for: request)
    }
}

/// A step of a document as JSON.
struct DocumentstapBody: Encodable {
    let id, document: String
    let nummer: Int
    let moment: MomentBody?
    let orgaan: String
    let handeling: String?
    let wat: String
    let bewijs: PrioriteitBody.BewijsBody
    let stand: String
    let versie: Int
    let isHandmatig, isGehouden: Bool
    let stondIn: String?
    let beslist: PrioriteitBody.BeslistBody?

    init(_ vondst: Stapvondst, isGehouden: Bool) {
        let (stap, bewijs) = (vondst.stap, vondst.bewijs)
        (id, document, nummer) = (vondst.id.rawValue, vondst.document.rawValue, vondst.nummer)
        (moment, orgaan, handeling, wat) = (MomentBody(stap.moment), stap.orgaan, stap.handeling?.rawValue, stap.wat)
        self.bewijs = .init(bladzijde: bewijs.bladzijde, van: bewijs.van, tot: bewijs.tot, citaat: bewijs.citaat)
        (stand, versie, isHandmatig) = (vondst.oordeel.stand.rawValue, vondst.versie, vondst.isHandmatig)
        (self.isGehouden, stondIn) = (isGehouden && vondst.los != nil, vondst.los)
        beslist = vondst.oordeel.stand == .voorstel ? nil : .init(vondst.oordeel)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("document", .text("Het nummer van het document.")),
            .init("nummer", .integer(1...100_000, "De hoeveelste stap in het document.")), .init("moment", MomentBody.schema, isRequired: false),
            .init("orgaan", .text("Wie het doet; leeg als het er niet bij staat.")),
            .init("handeling", .choice(Handeling.allCases.map(\.rawValue), "Wat voor handeling het is."), isRequired: false),
            .init("wat", .text("Wat er gebeurt.")), .init("bewijs", PrioriteitBody.bewijsschema),
            .init("stand", .choice(Oordeel.Stand.allCases.map(\.rawValue), "Wat mensen besloten; tot dan is het een voorstel van Stip.")),
            .init("versie", .integer(1...Int(Int32.max), "Gaat bij elke wijziging omhoog.")), .init("isHandmatig", .flag("Of een mens haar vond.")),
            .init("isGehouden", .flag("Of iemand haar houdt, ook al staan de woorden niet meer in de tekst.")),
            .init(
                "stondIn", .text("Het document waarin de woorden het laatst stonden, als zij niet meer in deze tekst staan."), isRequired: false),
            .init("beslist", PrioriteitBody.beslistschema, isRequired: false),
        ], "Een stap die in een document staat, met haar plaats.")
}

/// What a program changes of a step: what is left out stays.
struct StapbeoordelingBody: Decodable {
    enum Wens {
        case wijzig(Stapformulierinvoer)
        case beslis(Stapbesluit)
        case houd
    }

    let wanneer, orgaan: String?
    /// Something, or nothing at all; the outer nothing leaves it as it is.
    let handeling: String??
    let wat, stand, reden: String?
    let isGehouden: Bool?

    private enum CodingKeys: String, CodingKey { case wanneer, orgaan, handeling, wat, stand, reden, isGehouden }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        wanneer = try box.decodeIfPresent(String.self, forKey: .wanneer)
        orgaan = try box.decodeIfPresent(String.self, forKey: .orgaan)
        handeling = box.contains(.handeling) ? .some(try box.decodeIfPresent(String.self, forKey: .handeling)) : nil
        wat = try box.decodeIfPresent(String.self, forKey: .wat)
        stand = try box.decodeIfPresent(String.self, forKey: .stand)
        reden = try box.decodeIfPresent(String.self, forKey: .reden)
        isGehouden = try box.decodeIfPresent(Bool.self, forKey: .isGehouden)
    }

    private var isWijziging: Bool { wanneer != nil || orgaan != nil || handeling != nil || wat != nil }

    /// The one decision that this asks for.
    func wens(on vondst: Stapvondst) throws(Refusal) -> Wens {
        let stand = stand.flatMap(Oordeel.Stand.init)
        if isWijziging {
            guard stand == nil || stand == .bevestigd, isGehouden == nil else { throw Refusal(.stapstandMetWijziging) }
            var invoer = Stapformulierinvoer(vondst)
            (invoer.wanneer, invoer.orgaan, invoer.wat) = (wanneer ?? invoer.wanneer, orgaan ?? invoer.orgaan, wat ?? invoer.wat)
            if let handeling { invoer.handeling = handeling ?? "" }
            return .wijzig(invoer)
        }
        if isGehouden == true {
            guard stand == nil || stand == .bevestigd else { throw Refusal(.stapstandMetWijziging) }
            return .houd
        }
        return switch stand {
        case .bevestigd: .beslis(.bevestig)
        case .verworpen: .beslis(.verwerp(reden: reden ?? ""))
        case .voorstel: .beslis(.zetTerug)
        case nil: throw Refusal(.nietsTeWijzigenAanStap)
        }
    }

    static let schema = Schema.object(
        [
            .init("wanneer", .text("Het moment in woorden, met het jaar: ‘4 april 2028’ of ‘uiterlijk Q1 2028’.", max: 200), isRequired: false),
            .init("orgaan", .text("Wie het doet.", max: 1_000), isRequired: false),
            .init(
                "handeling", .nullable(.choice(Handeling.allCases.map(\.rawValue), "Wat voor handeling het is; null haalt haar weg.")),
                isRequired: false),
            .init("wat", .text("Wat er gebeurt.", max: 2_000), isRequired: false),
            .init(
                "stand", .choice(Oordeel.Stand.allCases.map(\.rawValue), "Bevestigd, verworpen (met reden) of terug naar voorstel."),
                isRequired: false),
            .init("reden", .text("Waarom zij verworpen is.", max: 1_000), isRequired: false),
            .init("isGehouden", .flag("Houd een stap waarvan de woorden niet meer in de tekst staan."), isRequired: false),
        ], "Wat er anders wordt. Een wijziging is ook een bevestiging.")
}

extension Reason {
    static let stapstandMetWijziging = Reason(
        code: "stapstand-met-wijziging", field: "stand", "Wijzig de stap, houd haar, of verwerp haar. Wie haar wijzigt of houdt, bevestigt haar ook.")
    static let nietsTeWijzigenAanStap = Reason(
        code: "niets-te-wijzigen", "Noem wat er anders wordt: wanneer, orgaan, handeling, wat, stand of isGehouden.")
}
