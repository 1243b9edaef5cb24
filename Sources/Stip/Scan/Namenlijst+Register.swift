extension Namenlijst {
    /// Every municipality of the country and of the unit, under all names it has or had.
    init(_ register: Gemeenteregister) {
        self.init(register.entries.map { Naam(code: $0.code, naam: $0.naam, niveau: .gemeente, schrijfwijzen: $0.namen) })
    }

    /// The names of the country, with those of a unit.
    static func of(_ eenheid: Organisatie?) throws -> Namenlijst {
        Namenlijst(Gemeenteregister(landelijk: try Gemeenteregister.landelijk(), eenheid: eenheid))
    }
}

extension Lezer {
    /// The reader with the list of themes that Stip brings along, for a unit; without one for the whole country.
    static func standaard(_ eenheid: Organisatie?) throws -> Lezer {
        Lezer(themas: try Themalijst.standaard(), namen: try Namenlijst.of(eenheid))
    }
}
