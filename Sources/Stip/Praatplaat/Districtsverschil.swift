/// What stands out on the sheet of the unit: how the districts differ.
extension Praatplaat {
    /// What one district chose of one theme.
    struct Aandeel: Equatable, Sendable {
        let district: Deel
        let aantal: Int
        let gelezen: Int
        let elders: Int
        let gelezenElders: Int

        /// The share differs forty percentage points or more from the rest of the unit, and both rest on five plans.
        var isAnders: Bool {
            gelezen >= Praatplaat.genoeg && gelezenElders >= Praatplaat.genoeg && abs(difference) * 10 >= gelezen * gelezenElders * 4
        }
        var isHoog: Bool { difference > 0 }

        /// Share here less share elsewhere, times both numbers of plans: whole numbers compare exactly.
        var difference: Int { aantal * gelezenElders - elders * gelezen }

        func isMore(than other: Aandeel) -> Bool { aantal * other.gelezen > other.aantal * gelezen }
    }

    func aandelen(_ rij: Rij) -> [Aandeel] {
        let gelezen = gelezen.count
        return districten.map { district in
            let leden = gemeenten(of: district).filter(\.plan.gelezen)
            let aantal = count(rij.thema, in: leden).prioriteit
            return Aandeel(
                district: district, aantal: aantal, gelezen: leden.count, elders: rij.prioriteit - aantal, gelezenElders: gelezen - leden.count)
        }
    }

    var opvallendInEenheid: Opvallend {
        let volgorde = geordend
        let merken = Dictionary(volgorde.rijen.map { ($0.thema.id, marked($0)) }, uniquingKeysWith: { a, _ in a }).filter { !$0.value.isEmpty }
        if let woorden { return Opvallend(zin: woorden.zin, toelichting: woorden.toelichting, merken: merken) }
        if gelezen.count < Self.genoeg { return weinigPlannen(volgorde) }
        let apart = apartInEenheid(volgorde)
        return Opvallend(
            zin: "\(gedeeld(volgorde, apart: apart)) \(grootsteVerschillen(volgorde))",
            toelichting: toelichting(volgorde, apart: apart), merken: merken)
    }

    /// In a district that differs: who chose the theme, or, where it chose less than the rest, who did not.
    private func marked(_ rij: Rij) -> Set<String> {
        Set(
            aandelen(rij).filter(\.isAnders).flatMap { aandeel in
                gemeenten(of: aandeel.district).filter { $0.plan.gelezen && (rij.thema.noemt[$0.code] == .prioriteit) == aandeel.isHoog }.map(\.code)
            })
    }

    /// Districts where no plan chooses any of the themes above the horizon.
    private func apartInEenheid(_ volgorde: Volgorde) -> [Deel] {
        guard !volgorde.boven.isEmpty else { return [] }
        return districten.filter { district in
            let leden = gemeenten(of: district).filter(\.plan.gelezen)
            return !leden.isEmpty && volgorde.boven.allSatisfy { count($0.thema, in: leden).prioriteit == 0 }
        }
    }

    private func gedeeld(_ volgorde: Volgorde, apart: [Deel]) -> String {
        let aantal = volgorde.boven.count
        guard aantal > 0 else { return "Geen thema staat boven de horizon." }
        let behalve = apart.isEmpty ? "" : ", behalve \(Postertaal.opsomming(apart.map(\.naam), most: 3))"
        return "\(Postertaal.hoofdletter(Postertaal.telwoord(aantal))) thema\(aantal == 1 ? "" : "’s") deelt de hele eenheid\(behalve)."
    }

    private func grootsteVerschillen(_ volgorde: Volgorde) -> String {
        let anders = volgorde.rijen.filter { aandelen($0).contains(where: \.isAnders) }.map { Postertaal.inZin($0.thema.naam) }
        switch anders.count {
        case 0: return "De districten lijken op elkaar: nergens is het verschil groot."
        case 1: return "Het grootste verschil zit in \(anders[0])."
        default: return "De grootste verschillen zitten in \(Postertaal.opsomming(anders, most: 4))."
        }
    }

    private func toelichting(_ volgorde: Volgorde, apart: [Deel]) -> String {
        guard let eerste = apart.first else {
            return volgorde.boven.isEmpty
                ? "Wat vraagt om een afspraak van de hele eenheid, en wat niet?" : "Wat spreekt de hele eenheid hierover af?"
        }
        let plannen = gemeenten(of: eerste).count(where: \.plan.gelezen)
        let welke =
            volgorde.boven.count == 1 ? "het gedeelde thema niet" : "geen van de \(Postertaal.telwoord(volgorde.boven.count)) gedeelde thema’s"
        return
            "\(eerste.naam) kiest \(welke). \(plannen == 1 ? "Dat is één gelezen plan." : "Dat zijn \(Postertaal.telwoord(plannen)) gelezen plannen.")"
    }

    // MARK: The sentence beside a row

    /// Where the districts differ on one theme, in one sentence.
    func verschil(_ rij: Rij) -> String {
        if let zin = rij.thema.verschil { return zin }
        let aandelen = aandelen(rij).filter { $0.gelezen > 0 }
        if rij.prioriteit == 0 { return "Nergens een prioriteit, wel een doorlopend thema." }
        if rij.prioriteit == gelezen.count { return "In alle gelezen plannen." }
        if aandelen.count < 2 { return "" }
        let anders = aandelen.filter(\.isAnders).stableSorted {
            abs($0.difference) * $1.gelezen * $1.gelezenElders > abs($1.difference) * $0.gelezen * $0.gelezenElders
        }
        if let eerste = anders.first { return anderszin(eerste) }
        return spread(aandelen)
    }

    /// No district stands out by the rule, so: who does not join, or where it is chosen most and least.
    private func spread(_ aandelen: [Aandeel]) -> String {
        let kiezers = aandelen.filter { $0.aantal > 0 }
        let anderen = aandelen.filter { $0.aantal == 0 }
        // A share of two plans says little: the most and the least are looked for among districts of five plans or more.
        let order = (kiezers.contains { $0.gelezen >= Self.genoeg } ? kiezers.filter { $0.gelezen >= Self.genoeg } : kiezers)
            .stableSorted { $0.isMore(than: $1) }
        let (meest, minst) = (order[0], order[order.count - 1])
        let minder = minst.isMore(than: meest) || meest.isMore(than: minst)
        if kiezers.count == 1 { return "Alleen in \(meest.district.naam): \(breuk(meest)) plannen." }
        if kiezers.allSatisfy({ $0.aantal * 2 > $0.gelezen }), anderen.count <= 1 {
            let rest = minder ? ", het minst in \(minst.district.naam): \(breuk(minst))" : ""
            return anderen.isEmpty
                ? "In elk district een meerderheid\(rest)." : "In \(anderen[0].district.naam) niemand, elders een meerderheid\(rest)."
        }
        if kiezers.count == 2, aandelen.count > 2 { return "Alleen in \(kiezers[0].district.naam) en \(kiezers[1].district.naam)." }
        if let most = kiezers.map(\.aantal).max(), most <= 2 {
            return "Verspreid: nooit meer dan \(most == 1 ? "één plan" : "twee plannen") per district."
        }
        let nergens = kiezers.allSatisfy { $0.aantal * 2 <= $0.gelezen } ? "Nergens een meerderheid. " : ""
        let minste =
            anderen.first.map { "In \($0.district.naam) niemand." } ?? (minder ? "Het minst in \(minst.district.naam): \(breuk(minst))." : "")
        return "\(nergens)Het meest in \(meest.district.naam): \(breuk(meest)). \(minste)"
    }

    private func anderszin(_ aandeel: Aandeel) -> String {
        let elders = "in de rest van de eenheid \(aandeel.elders) van \(aandeel.gelezenElders)"
        if aandeel.aantal == aandeel.gelezen { return "Alle gelezen plannen in \(aandeel.district.naam), \(elders)." }
        if aandeel.aantal == 0 { return "Geen plan in \(aandeel.district.naam), \(elders)." }
        return "In \(aandeel.district.naam) \(aandeel.isHoog ? "" : "maar ")\(aandeel.aantal) van \(aandeel.gelezen), \(elders)."
    }

    private func breuk(_ aandeel: Aandeel) -> String { "\(aandeel.aantal) van de \(aandeel.gelezen)" }
}
