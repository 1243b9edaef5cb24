import Foundation

/// What stands in the form before anybody typed: sensible values for a first round, for a following one, or of the round itself.
enum Rondeinvulling {
    /// Kies 7 of 10 by all district boards, from tomorrow for three weeks.
    static func nieuw(_ grond: Rondegrond, bron: Rondevoorstel.Bron, termijn: String, at now: Date) -> Rondeformulier {
        var form = Form()
        let isVervolg = grond.vorige != nil
        let overleggen = grond.indeling.overleggen.filter { $0.mag(.kiezen) }
        // District boards choose first; a board of the whole unit makes the top five of it.
        let wide = overleggen.filter { $0.district == nil }
        let takePart = isVervolg && !wide.isEmpty ? wide.prefix(1).map { $0 } : overleggen.filter { $0.district != nil }
        let aantal = isVervolg ? min(5, grond.opties.count - 1) : min(7, grond.opties.count - 1)
        form.append("naam", isVervolg ? "Top vijf voor \(termijn)" : "Welke onderwerpen kiest u voor \(termijn)?")
        form.append("bron", bron.tekst)
        for optie in grond.opties { form.append("optie", optie.keuzenaam) }
        for overleg in takePart { form.append("deelnemers", Rondevoorstel.Deelname.overleg(overleg.code).tekst) }
        form.append("keuzewijze", "kies")
        form.append("aantal", String(max(1, aantal)))
        form.append("plaatsen", String(max(1, min(5, grond.opties.count - 1))))
        form.append("regel", "goedkeuring")
        form.append("gelijkstand", "meeste-gemeenten")
        form.append("weging", "ieder")
        let day = now.inAmsterdam.datum
        form.append("opent-dag", (day.adding(days: 1) ?? day).description)
        form.append("opent-tijd", "09.00")
        form.append("sluit-dag", (day.adding(days: 22) ?? day).description)
        for (place, vraag) in Vraag.gewone.enumerated() { form.append(vraag, place: place + 1) }
        return Rondeformulier(form)
    }

    /// The round as it stands, to be changed.
    static func bestaand(_ ronde: Stemronde) -> Rondeformulier {
        var form = Form()
        form.append("naam", ronde.naam)
        form.append("toelichting", ronde.toelichting)
        form.append("bron", ronde.bron?.tekst ?? "")
        for optie in ronde.opties { form.append("optie", optie.keuzenaam) }
        for deelname in ronde.deelname { form.append("deelnemers", deelname.tekst) }
        form.append("keuzewijze", ronde.keuzewijze.soort)
        switch ronde.keuzewijze {
        case .kies(let minimum, let maximum):
            form.append("aantal", String(minimum))
            if maximum != minimum { form.append("hoogstens", String(maximum)) }
        case .rangorde(let minimum): form.append("aantal", String(minimum))
        case .punten(let totaal): form.append("totaal", String(totaal))
        case .score(let schaal):
            form.append("schaal-van", String(schaal.lowerBound))
            form.append("schaal-tot", String(schaal.upperBound))
        case .meerderheid(let eis):
            form.append("drempel", eis.stemmen.tekst)
            form.append("drempel-inwoners", eis.inwoners?.tekst ?? "")
            form.append("drempel-organisaties", eis.organisaties?.tekst ?? "")
        case .consent, .zienswijze: break
        }
        form.append("plaatsen", String(ronde.telling.plaatsen))
        form.append("regel", ronde.telling.regel?.code ?? "goedkeuring")
        form.append("regelreden", ronde.telling.reden ?? "")
        form.append("gelijkstand", ronde.telling.gelijkstand.code)
        if case .eigen(let tekst) = ronde.telling.gelijkstand { form.append("gelijkstandtekst", tekst) }
        form.append("weging", ronde.weging.code)
        form.append("peiljaar", ronde.weging.peiljaar.map(String.init) ?? "")
        if ronde.isGR { form.append("gr", "ja") }
        form.append("quorum", ronde.quorum.map(String.init) ?? "")
        if ronde.isGeheim { form.append("geheim", "ja") }
        if ronde.vooraf == .niets { form.append("opkomst-verborgen", "ja") }
        for (name, moment, isEnd) in [("opent", ronde.opent, false), ("sluit", ronde.sluit, true)] {
            let fields = Rondemoment.velden(moment, isEnd: isEnd)
            form.append("\(name)-dag", fields.dag)
            form.append("\(name)-tijd", fields.tijd)
        }
        for deelnemer in ronde.deelnemers {
            if let dag = deelnemer.uiterlijk { form.append("vergadering-\(deelnemer.overleg)", dag.description) }
            if ronde.weging == .vast { form.append("gewicht-\(deelnemer.overleg)", deelnemer.gewicht.description) }
        }
        for vraag in ronde.vragen { form.append(vraag, place: Int(vraag.id.dropFirst()) ?? 1) }
        return Rondeformulier(form)
    }
}

extension Form {
    fileprivate mutating func append(_ vraag: Vraag, place: Int) {
        append("vraag-\(place)", vraag.tekst)
        append("vraag-\(place)-uitleg", vraag.uitleg ?? "")
        append("vraag-\(place)-soort", vraag.soort.rawValue)
        append("vraag-\(place)-bereik", vraag.bereik.rawValue)
        append("vraag-\(place)-vorm", vraag.vorm.rawValue)
        if vraag.isVerplicht { append("vraag-\(place)-verplicht", "ja") }
    }
}

extension Stemronde {
    /// Where its list came from.
    var bron: Rondevoorstel.Bron? { vorige.map { .ronde($0) } ?? longlist.map { .longlist($0) } }

    /// Who was asked to take part: boards as one, and boards whose members answer apart.
    var deelname: [Rondevoorstel.Deelname] {
        var seen: Set<Rondevoorstel.Deelname> = []
        return deelnemers.map { $0.isPersoon ? .leden($0.overleg) : .overleg($0.overleg) }.filter { seen.insert($0).inserted }
    }
}
