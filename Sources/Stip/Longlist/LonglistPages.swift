import Hummingbird

/// Candidates and longlists on the site.
struct LonglistPages: Sendable {
    let longlists: Longlists
    let groepen: Groepen

    func addPages(to routes: Routes) {
        routes.get("longlist", use: overview)
        routes.get("longlist/kandidaten/nieuw", use: newForm)
        routes.post("longlist/kandidaten", use: make)
        routes.get("longlist/kandidaten/:kandidaat", use: candidate)
        routes.post("longlist/kandidaten/:kandidaat", use: edit)
        routes.post("longlist/kandidaten/:kandidaat/bronnen", use: addSource)
        routes.post("longlist/kandidaten/:kandidaat/bronnen/verwijdering", use: removeSources)
        routes.post("longlist/kandidaten/:kandidaat/plaatsing", use: place)
        routes.post("longlist/kandidaten/:kandidaat/verschuiving", use: move)
        routes.post("longlist/versies", use: freeze)
        routes.get("longlist/versies/:versie", use: version)
        routes.get("longlist/versies/:versie/lijst", use: list)
        routes.post("longlist/versies/:versie/vervolg", use: resume)
    }

    // MARK: The list

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            return try await overview(visit)
        } catch let refusal as Refusal where refusal == Refusal(.geenEenheid) {
            return visit.page(Geeneenheidpagina(title: "Longlist"))
        }
    }

    private func overview(_ visit: Visit, _ form: Form = Form(), refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        let stand = try await longlists.werk(by: actor)
        let page = Longlistpagina(
            werk: stand.werk, bronnen: stand.bronnen, versies: stand.versies, mag: actor.may(.groeperen),
            magVastleggen: actor.may(.longlistVastleggen), gevuld: form, refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    @Sendable private func place(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onList(visit) {
            if form["longlist"] == "af" {
                try await longlists.remove(visit.id("kandidaat"), by: visit.actor)
            } else {
                try await longlists.add(visit.id("kandidaat"), by: visit.actor)
            }
        }
    }

    @Sendable private func move(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onList(visit) { try await longlists.move(visit.id("kandidaat"), up: form["richting"] != "neer", by: visit.actor) }
    }

    @Sendable private func freeze(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            let id = try await longlists.freeze(
                naam: form["naam"], datum: form["datum"].flatMap { Datum($0) }, akkoord: form["akkoord"] == "ja", by: visit.actor)
            return .seeOther("/longlist/versies/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await overview(visit, form, refusal: refusal)
        }
    }

    private func onList(_ visit: Visit, _ act: () async throws -> Void) async throws -> Response {
        do {
            try await act()
            return .seeOther("/longlist")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await overview(visit, refusal: refusal)
        }
    }

    // MARK: Candidates

    @Sendable private func newForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayGroup()
        return try await newForm(visit, try request.query())
    }

    private func newForm(_ visit: Visit, _ form: Form, refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await groepen.beeld(by: visit.actor)
        return visit.page(
            Nieuwekandidaatpagina(groepen: beeld.indeling.groepen, gevuld: form, refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func make(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            let id = try await longlists.make(
                naam: form["naam"] ?? "", omschrijving: form["omschrijving"] ?? "", groepen: form.ids("groep"), by: visit.actor)
            return .seeOther("/longlist/kandidaten/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await newForm(visit, form, refusal: refusal)
        }
    }

    @Sendable private func candidate(_ request: Request, _ visit: Visit) async throws -> Response { try await candidate(visit) }

    private func candidate(_ visit: Visit, typed form: Form? = nil, refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        let beeld = try await longlists.kandidaat(visit.id("kandidaat"), by: actor)
        let getypt = form.map { form in
            Kandidaat(
                id: beeld.kandidaat.id, cyclus: beeld.kandidaat.cyclus, naam: form["naam"] ?? "", omschrijving: form["omschrijving"] ?? "",
                versie: form.versie, oordelen: form.oordelen)
        }
        let page = Kandidaatpagina(beeld: beeld, mag: actor.may(.groeperen), getypt: getypt, refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    @Sendable private func edit(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Kandidaat> = try visit.id("kandidaat")
        let form = try await request.form()
        do {
            try await longlists.edit(
                id, naam: form["naam"] ?? "", omschrijving: form["omschrijving"] ?? "", oordelen: form.oordelen, versie: form.versie, by: visit.actor)
            return .seeOther("/longlist/kandidaten/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await candidate(visit, typed: form, refusal: refusal)
        }
    }

    @Sendable private func addSource(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onCandidate(request, visit) { id, form in
            if let andere = form["andere"] {
                try await longlists.addBron(ID(andere), to: id, versie: form.versie, by: visit.actor)
            } else {
                try await longlists.addGroep(ID(form["groep"] ?? ""), to: id, versie: form.versie, by: visit.actor)
            }
        }
    }

    @Sendable private func removeSources(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onCandidate(request, visit) { id, form in
            try await longlists.removeBronnen(form.ids("prioriteit"), from: id, versie: form.versie, by: visit.actor)
        }
    }

    private func onCandidate(_ request: Request, _ visit: Visit, _ act: (ID<Kandidaat>, Form) async throws -> Void) async throws -> Response {
        let id: ID<Kandidaat> = try visit.id("kandidaat")
        let form = try await request.form()
        do {
            try await act(id, form)
            return .seeOther("/longlist/kandidaten/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await candidate(visit, refusal: refusal)
        }
    }

    // MARK: Frozen ones

    @Sendable private func version(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        return visit.page(Longlistversiepagina(longlist: try await longlists.longlist(visit.id("versie"), by: actor), mag: actor.may(.groeperen)))
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try request.vorm()
        let longlist = try await longlists.longlist(visit.id("versie"), by: visit.actor)
        return try .download(longlist.sheet, form, naam: "longlist-\(longlist.cyclus)-versie-\(longlist.nummer)", op: longlist.datum)
    }

    @Sendable private func resume(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try await request.form()
        return try await onList(visit) { try await longlists.resume(visit.id("versie"), by: visit.actor) }
    }
}

extension Form {
    /// The scores and reasons as they were typed. What is no score at all is refused by the rule, as a score that does not exist.
    fileprivate var oordelen: [Criterium: Criteriumoordeel] {
        Dictionary(
            uniqueKeysWithValues: Criterium.allCases.map { criterium in
                let score = self["score-\(criterium.rawValue)"].map { Int($0) ?? -1 }
                return (criterium, Criteriumoordeel(score: score, reden: self["reden-\(criterium.rawValue)"] ?? ""))
            })
    }
}
