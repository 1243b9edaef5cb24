/// A body of the unit that meets: one of its overleggen, or the council of one of its municipalities.
struct Vergaderorgaan: Equatable, Sendable {
    /// The code of the overleg, or of the municipality.
    let code: String
    /// As it stands on a page: "gemeenteraad van Polsdijk".
    let naam: String
    let isRaad: Bool
    /// Every way in which a planning may write it.
    let spellingen: [String]
    /// Who sit in it and what for, as the unit tells.
    var rol: String?

    /// `Orgaan.sleutel` of each spelling, without those that mean all bodies of a kind.
    var sleutels: [String] {
        var keys: [String] = []
        for sleutel in spellingen.map({ Orgaan($0).sleutel }) where !Orgaan.meervouden.contains(sleutel) && !keys.contains(sleutel) { keys.append(sleutel) }
        return keys
    }

    /// The bodies of the unit on a day: overleggen in their order, councils by name.
    static func all(in indeling: Indeling?) -> [Vergaderorgaan] {
        guard let indeling else { return [] }
        let overleggen = indeling.overleggen.map { overleg in
            let district = indeling.districten.first { $0.district.code == overleg.district }?.district
            // "DVO Merenland-Noord": how a planning writes the body of a district.
            let ofDistrict = [district?.naam, district?.afkorting].compactMap(\.self).compactMap { plaats in overleg.soort.map { "\($0) \(plaats)" } }
            return Vergaderorgaan(
                code: overleg.code, naam: overleg.naam, isRaad: false,
                spellingen: [overleg.naam, overleg.afkorting, overleg.code.replacing("-", with: " ")].compactMap(\.self) + ofDistrict, rol: overleg.rol)
        }
        let raden = indeling.gemeenten.sorted { Opmaak.before($0.naam, $1.naam) }.map { gemeente in
            Vergaderorgaan(
                code: gemeente.code, naam: "gemeenteraad van \(gemeente.naam)", isRaad: true, spellingen: ["gemeenteraad van \(gemeente.naam)"])
        }
        return overleggen + raden
    }
}

extension [Vergaderorgaan] {
    subscript(code: String) -> Vergaderorgaan? { first { $0.code == code } }
    /// The name of a body; of one that no longer exists its code.
    func naam(of code: String) -> String { self[code]?.naam ?? code }
}
