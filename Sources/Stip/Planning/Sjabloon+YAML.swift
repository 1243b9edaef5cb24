extension Sjabloon {
    /// Those that Stip brings along, in the order in which they are offered.
    static let meegebracht: [(naam: String, yaml: [UInt8])] = [
        ("eenheidsplan", PackageResources.eenheidsplan_yaml), ("gemeenteplan-startnotitie", PackageResources.gemeenteplan_startnotitie_yaml),
        ("gemeenteplan-zienswijze", PackageResources.gemeenteplan_zienswijze_yaml), ("landelijke-agenda", PackageResources.landelijke_agenda_yaml),
        ("jaarcyclus", PackageResources.jaarcyclus_yaml),
    ]

    static var namen: [String] { meegebracht.map(\.naam) }

    static func alle() throws(Refusal) -> [Sjabloon] {
        var found: [Sjabloon] = []
        for (naam, yaml) in meegebracht { found.append(Sjabloon(naam: naam, planning: try Planningsbestand.read(yaml: yaml).planning)) }
        return found
    }

    /// Nothing when there is none of that name.
    static func named(_ naam: String) throws(Refusal) -> Sjabloon? { try alle().first { $0.naam == naam } }
}
