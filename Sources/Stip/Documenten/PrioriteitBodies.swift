import Foundation

/// A priority as JSON.
struct PrioriteitBody: Encodable {
    struct BewijsBody: Encodable {
        let bladzijde: Int
        let van: Int
        let tot: Int
        let citaat: String
    }

    struct BeslistBody: Encodable {
        let door: String?
        let opTijdstip: String?
        let reden: String?

        init(_ oordeel: Oordeel) { (door, opTijdstip, reden) = (oordeel.door, oordeel.op?.ISO8601Format(), oordeel.reden) }
    }

    let id: String
    let document: String
    let nummer: Int
    let naam: String
    let rang: String
    let themas: [String]
    let focus: String?
    let zekerheid: Double
    let reden: String
    let groep: String?
    let gemeenten: [String]
    let bewijs: BewijsBody
    let stand: String
    let versie: Int
    let isHandmatig: Bool
    let beslist: BeslistBody?

    init(_ prioriteit: Prioriteit) {
        let vondst = prioriteit.vondst
        (id, document, nummer) = (prioriteit.id.rawValue, prioriteit.document.rawValue, prioriteit.nummer)
        (naam, rang, themas, focus) = (vondst.naam, vondst.rang.rawValue, vondst.themas, vondst.focus)
        (stand, versie, isHandmatig) = (prioriteit.oordeel.stand.rawValue, prioriteit.versie, prioriteit.isHandmatig)
        beslist = prioriteit.oordeel.stand == .voorstel ? nil : BeslistBody(prioriteit.oordeel)
        (zekerheid, reden, groep, gemeenten) = (vondst.zekerheid, vondst.reden, vondst.groep, vondst.gemeenten)
        bewijs = BewijsBody(
            bladzijde: vondst.bewijs.bladzijde, van: vondst.bewijs.van, tot: vondst.bewijs.tot, citaat: vondst.bewijs.citaat)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("document", .text("Het nummer van het document.")),
            .init("nummer", .integer(1...100_000, "De hoeveelste vondst in het document.")), .init("naam", .text("De naam in het document.")),
            .init("rang", .choice(Vondst.Rang.allCases.map(\.rawValue), "Wat het document ermee doet.")),
            .init("themas", .list(.text("De code van een thema."), "De thema's, het beste eerst.")),
            .init("focus", .text("Waartoe het document het beperkt."), isRequired: false),
            .init("zekerheid", .number(0...1, "Hoe zeker Stip is.")), .init("reden", .text("Waarom.")),
            .init("groep", .text("De kop boven een groep."), isRequired: false),
            .init("gemeenten", .list(.text("Een code."), "Voor welke gemeenten; leeg betekent alle van het document.")),
            .init("bewijs", bewijsschema),
            .init("stand", .choice(Oordeel.Stand.allCases.map(\.rawValue), "Wat mensen besloten; tot dan is het een voorstel van Stip.")),
            .init("versie", .integer(1...Int(Int32.max), "Gaat bij elke wijziging omhoog.")),
            .init("isHandmatig", .flag("Of een mens het vond.")),
            .init("beslist", beslistschema, isRequired: false),
        ], "Een prioriteit met haar plaats.")

    static let bewijsschema = Schema.object(
        [
            .init("bladzijde", .integer(1...100_000, "De bladzijde.")),
            .init("van", .integer(0...Int(Int32.max), "De plaats van de eerste byte in de tekst (UTF-8).")),
            .init("tot", .integer(0...Int(Int32.max), "De plaats achter de laatste byte.")), .init("citaat", .text("Precies die tekst.")),
        ], "Waar het staat.")

    static let beslistschema = Schema.object(
        [
            .init("door", .text("Wie besloot."), isRequired: false), .init("opTijdstip", .moment("Wanneer."), isRequired: false),
            .init("reden", .text("Waarom het verworpen is."), isRequired: false),
        ], "Het besluit.")
}

/// What a program changes of a priority: what is left out stays.
struct BeoordelingBody: Decodable {
    let naam: String?
    let themas: [String]?
    let rang: String?
    /// Something, or nothing at all; the outer nothing leaves it as it is.
    let focus: String??
    let stand: String?
    let reden: String?

    private enum CodingKeys: String, CodingKey { case naam, themas, rang, focus, stand, reden }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        naam = try box.decodeIfPresent(String.self, forKey: .naam)
        themas = try box.decodeIfPresent([String].self, forKey: .themas)
        rang = try box.decodeIfPresent(String.self, forKey: .rang)
        focus = box.contains(.focus) ? .some(try box.decodeIfPresent(String.self, forKey: .focus)) : nil
        stand = try box.decodeIfPresent(String.self, forKey: .stand)
        reden = try box.decodeIfPresent(String.self, forKey: .reden)
    }

    private var isWijziging: Bool { naam != nil || themas != nil || rang != nil || focus != nil }

    /// The one decision that this asks for.
    func besluit(on prioriteit: Prioriteit) throws(Refusal) -> Besluit {
        let stand = stand.flatMap(Oordeel.Stand.init)
        if isWijziging {
            guard stand == nil || stand == .bevestigd else { throw Refusal(.standMetWijziging) }
            return .wijzig(
                Vondstwijziging(
                    naam: naam ?? prioriteit.vondst.naam, themas: themas ?? prioriteit.vondst.themas,
                    rang: rang.flatMap(Vondst.Rang.init) ?? prioriteit.vondst.rang, focus: focus ?? prioriteit.vondst.focus))
        }
        return switch stand {
        case .bevestigd: .bevestig
        case .verworpen: .verwerp(reden: reden ?? "")
        case .voorstel: .zetTerug
        case nil: throw Refusal(.nietsTeWijzigen)
        }
    }

    static let schema = Schema.object(
        [
            .init("naam", .text("De naam.", max: 1_000), isRequired: false),
            .init("themas", .list(.text("De code van een thema."), "Hoogstens drie, het beste eerst."), isRequired: false),
            .init("rang", .choice(Vondst.Rang.allCases.map(\.rawValue), "Wat het document ermee doet."), isRequired: false),
            .init("focus", .nullable(.text("Waartoe het document het beperkt; null haalt het weg.", max: 1_000)), isRequired: false),
            .init(
                "stand", .choice(Oordeel.Stand.allCases.map(\.rawValue), "Bevestigd, verworpen (met reden) of terug naar voorstel."),
                isRequired: false),
            .init("reden", .text("Waarom het verworpen is.", max: 1_000), isRequired: false),
        ], "Wat er anders wordt. Een wijziging is ook een bevestiging.")
}

extension Reason {
    static let standMetWijziging = Reason(
        code: "stand-met-wijziging", field: "stand", "Wijzig de prioriteit, of verwerp haar. Wie haar wijzigt, bevestigt haar ook.")
    static let nietsTeWijzigen = Reason(code: "niets-te-wijzigen", "Noem wat er anders wordt: naam, themas, rang, focus of stand.")
}
