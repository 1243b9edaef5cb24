import Foundation

/// A round as a file or a program writes it: the fields of the form, read and judged by the same rules.
struct RondeBody: Decodable, Equatable, Sendable {
    struct DeelnemerBody: Decodable, Equatable, Sendable {
        let overleg: String
        let kiest, vergaderdatum, gewicht: String?
    }
    struct SchaalBody: Decodable, Equatable, Sendable { let van, tot: Int }
    struct DrempelBody: Decodable, Equatable, Sendable {
        let stemmen: String
        let inwoners, organisaties: String?
    }
    /// Without a time the whole day.
    struct MomentBody: Decodable, Equatable, Sendable {
        let dag: String
        var tijd: String?
    }
    struct VraagBody: Decodable, Equatable, Sendable {
        let tekst: String
        let uitleg, soort, bereik, vorm: String?
        let verplicht: Bool?
    }

    let naam: String
    let toelichting, longlist, vorige: String?
    let zonder: [String]?
    let deelnemers: [DeelnemerBody]
    let keuzewijze: String
    let minimum, maximum, totaal: Int?
    let schaal: SchaalBody?
    let drempel: DrempelBody?
    let plaatsen: Int?
    let regel, regelreden: String?
    let gelijkstand: String
    let gelijkstandtekst, weging: String?
    let peiljaar, quorum: Int?
    let gr, geheim, zonderDistrict: Bool?
    var opent, sluit: MomentBody
    let vooraf: String?
    let vragen: [VraagBody]?
}

extension RondeBody {
    /// The list that it is made from: the one that is named, or else the latest.
    func bron(among longlists: [Longlist]) throws(Refusal) -> Rondevoorstel.Bron {
        if longlist != nil, vorige != nil { throw Refusal(.tweeBronnen) }
        if let vorige { return .ronde(ID(vorige)) }
        guard let longlist else {
            guard let latest = longlists.first else { throw Refusal(.geenLijst) }
            return .longlist(latest.id)
        }
        // A name can stand for more versions; the latest comes first.
        guard let found = longlists.first(where: { $0.id.rawValue == longlist || $0.naam == longlist }) else {
            throw Refusal(.onbekendeLonglist(longlist))
        }
        return .longlist(found.id)
    }

    /// What does not come along, as the form names it.
    func keuzenamen(of opties: [Optie]) throws(Refusal) -> [String] {
        var namen: [String] = []
        var unknown: [String] = []
        for tekst in zonder ?? [] {
            let optie = opties.first { $0.keuzenaam == tekst || $0.naam == tekst }
            if let optie { namen.append(optie.keuzenaam) } else { unknown.append(tekst) }
        }
        guard unknown.isEmpty else { throw Refusal(unknown.map(Reason.onbekendOnderwerp)) }
        return namen
    }

    /// The form, filled in with this.
    /// - Throws: `Refusal` with what a form has no room for.
    func formulier(from bron: Rondevoorstel.Bron, zonder namen: [String]) throws(Refusal) -> Rondeformulier {
        let vragen = vragen ?? Vraag.gewone.map { vraag in
            VraagBody(
                tekst: vraag.tekst, uitleg: vraag.uitleg, soort: vraag.soort.rawValue, bereik: vraag.bereik.rawValue, vorm: vraag.vorm.rawValue,
                verplicht: vraag.isVerplicht)
        }
        var reasons: [Reason] = []
        if vragen.count > Rondeformulier.vraagplaatsen { reasons.append(.teVeelVragen) }
        for (place, vraag) in vragen.enumerated() where vraag.tekst.allSatisfy(\.isWhitespace) { reasons.append(.ongeldigeVraag(place + 1)) }
        for deelnemer in deelnemers where deelnemer.overleg.isEmpty { reasons.append(.onbekendOverleg("")) }
        guard reasons.isEmpty else { throw Refusal(reasons) }

        var form = Form()
        func fill(_ name: String, _ value: (some CustomStringConvertible)?) { if let value { form.append(name, value.description) } }
        fill("naam", naam)
        fill("toelichting", toelichting)
        fill("bron", bron.tekst)
        for naam in namen { fill("staat-erop", naam) }
        for deelnemer in deelnemers {
            fill("deelnemers", (deelnemer.kiest == "leden" ? Rondevoorstel.Deelname.leden : Rondevoorstel.Deelname.overleg)(deelnemer.overleg).tekst)
            fill("vergadering-\(deelnemer.overleg)", deelnemer.vergaderdatum)
            fill("gewicht-\(deelnemer.overleg)", deelnemer.gewicht)
        }
        fill("keuzewijze", keuzewijze)
        fill("aantal", minimum)
        fill("hoogstens", maximum)
        fill("totaal", totaal)
        fill("schaal-van", schaal?.van)
        fill("schaal-tot", schaal?.tot)
        fill("drempel", drempel?.stemmen)
        fill("drempel-inwoners", drempel?.inwoners)
        fill("drempel-organisaties", drempel?.organisaties)
        fill("plaatsen", plaatsen)
        fill("regel", regel)
        fill("regelreden", regelreden)
        fill("gelijkstand", gelijkstand)
        fill("gelijkstandtekst", gelijkstandtekst)
        fill("weging", weging ?? "ieder")
        fill("peiljaar", peiljaar)
        fill("quorum", quorum)
        for (name, moment) in [("opent", opent), ("sluit", sluit)] {
            fill("\(name)-dag", moment.dag)
            fill("\(name)-tijd", moment.tijd)
        }
        // A box that is not ticked sends nothing.
        let boxes = [("gr", gr), ("geheim", geheim), ("opkomst-verborgen", vooraf == "niets"), ("zonder-district", zonderDistrict)]
        for (name, isOn) in boxes where isOn == true { fill(name, "ja") }
        for (place, vraag) in vragen.enumerated() {
            let name = "vraag-\(place + 1)"
            fill(name, vraag.tekst)
            fill("\(name)-uitleg", vraag.uitleg)
            fill("\(name)-soort", vraag.soort)
            fill("\(name)-bereik", vraag.bereik)
            fill("\(name)-vorm", vraag.vorm)
            if vraag.verplicht == true { fill("\(name)-verplicht", "ja") }
        }
        return Rondeformulier(form)
    }

    /// The same reasons, under the names that this form has for the fields.
    func renamed(_ refusal: Refusal) -> Refusal {
        let aantal = ["punten": "totaal", "score": "schaal"][keuzewijze] ?? "minimum"
        let names = [
            "aantal": aantal, "opent-dag": "opent", "sluit-dag": "sluit", "gewichten": "deelnemers", "opties": "zonder", "bron": "longlist",
        ]
        return Refusal(
            refusal.reasons.map { reason in
                guard let field = reason.field else { return reason }
                let name = field.hasPrefix("gewicht-") ? "deelnemers" : names[field] ?? field
                return Reason(reason.kind, code: reason.code, field: name, reason.message)
            })
    }
}

extension Reason {
    static let tweeBronnen = Reason(
        code: "twee-bronnen", field: "longlist", "Noem een longlist of een vorige ronde, niet allebei. De lijst komt uit één van de twee.")
    static func onbekendeLonglist(_ naam: String) -> Reason {
        Reason(
            code: "onbekende-longlist", field: "longlist",
            "Er is geen vastgelegde longlist ‘\(naam.prefix(150))’. Noem haar bij haar naam of haar nummer.")
    }
    static func onbekendOnderwerp(_ naam: String) -> Reason {
        Reason(
            code: "onbekend-onderwerp", field: "zonder",
            "‘\(naam.prefix(150))’ staat niet op de lijst, dus het kan er ook niet af. Noem het bij zijn naam.")
    }
    static let teVeelVragen = Reason(
        code: "te-veel-vragen", field: "vragen", "Stel hoogstens \(Opmaak.telwoord(Rondeformulier.vraagplaatsen)) vragen. Meer leest niemand uit.")
    static func rondebestandOntbreekt(_ path: String) -> Reason {
        Reason(.missing, code: "rondebestand-ontbreekt", field: "bestand", "Het bestand \(path) is niet te lezen. Controleer de naam en de rechten.")
    }
    static func geenRondebestand(_ fault: String) -> Reason {
        Reason(
            code: "geen-rondebestand", field: "bestand",
            "Dit bestand is geen stemronde. Vergelijk het met voorbeeld/merenland/stemronde.yaml. \(fault)")
    }
}
