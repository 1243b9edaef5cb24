import Yams

/// When bodies meet and when they do not, in a planning file.
extension Planningslezing {
    mutating func kalender(_ blok: Planningsblok) -> Vergaderkalender {
        var kalender = Vergaderkalender()
        for (naam, node) in organen(blok.node("vergaderingen"), "vergaderingen") {
            let plek = "Vergaderingen van \(naam)"
            let dagen = list(node).compactMap { dag($0, at: plek) }
            kalender.vergaderingen[Orgaan(naam).sleutel, default: []].append(contentsOf: dagen)
        }
        for (sleutel, dagen) in kalender.vergaderingen { kalender.vergaderingen[sleutel] = Array(Set(dagen)).sorted() }
        readRecessen(blok.node("reces", "recessen"), into: &kalender)
        for (naam, node) in organen(blok.node("aanlevertermijn", "aanlevertermijnen"), "aanlevertermijn") {
            guard let dagen = node.scalar?.string.split(separator: " ").first.flatMap({ Int($0) }), (0...366).contains(dagen) else {
                faults.add("Aanlevertermijn van \(naam)", "Schrijf een heel aantal dagen, zoals 14.")
                continue
            }
            kalender.aanlevertermijnen[Orgaan(naam).sleutel] = dagen
        }
        readSchoolregios(blok, into: &kalender)
        for (index, node) in list(blok.node("afwezig")).enumerated() {
            guard var deel = Planningsblok(node, at: "Afwezig, regel \(index + 1)", keys: ["persoon", "wie", "van", "tot", "datum"], into: &faults)
            else { continue }
            guard let persoon = deel.text("persoon", into: &faults) ?? deel.text("wie", into: &faults) else {
                faults.add(deel.plek, "Het veld \"persoon\" ontbreekt. Schrijf wie er niet is.")
                continue
            }
            deel.plek = "Afwezigheid van \(persoon)"
            let day = deel.dagen("datum", into: &faults).map { $0.van...$0.tot }
            if let dagen = day ?? periode(deel) { kalender.afwezig.append(.init(persoon: persoon, dagen: dagen)) }
        }
        return kalender
    }

    /// By body (`raad Polsdijk: [{van, tot}]`), or a list that holds for all, in which a line may name its body.
    private mutating func readRecessen(_ node: Node?, into kalender: inout Vergaderkalender) {
        guard let node else { return }
        guard node.mapping != nil, node.mapping?["van"] == nil else {
            for part in list(node) {
                guard let blok = Planningsblok(part, at: "Reces", keys: ["orgaan", "naam", "van", "tot"], into: &faults) else { continue }
                let sleutel = blok.text("orgaan", into: &faults).map { Vergaderkalender.sleutel($0) } ?? Vergaderkalender.iedereen
                if let dagen = periode(blok) { kalender.recessen[sleutel, default: []].append(dagen) }
            }
            return
        }
        for (naam, value) in organen(node, "reces") {
            for part in list(value) {
                guard let blok = Planningsblok(part, at: "Reces van \(naam)", keys: ["naam", "van", "tot"], into: &faults) else { continue }
                if let dagen = periode(blok) { kalender.recessen[Vergaderkalender.sleutel(naam), default: []].append(dagen) }
            }
        }
    }

    /// `schoolregio: noord` for all bodies, `schoolregios: {raad Polsdijk: zuid}` for one.
    private mutating func readSchoolregios(_ blok: Planningsblok, into kalender: inout Vergaderkalender) {
        if let text = blok.text("schoolregio", into: &faults) { kalender.schoolregio = regio(text, "schoolregio") }
        for (naam, node) in organen(blok.node("schoolregios"), "schoolregios") {
            kalender.schoolregios[Orgaan(naam).sleutel] = regio(node.scalar?.string ?? "", "Schoolregio van \(naam)")
        }
    }

    private mutating func regio(_ text: String, _ plek: String) -> Schoolregio? {
        if let known = Schoolregio(rawValue: text.lowercased()) { return known }
        faults.add(plek, "\"\(text.prefix(40))\" kent Stip niet. Kies noord, midden of zuid.")
        return nil
    }

    /// The bodies of a field, in the order of the file.
    private mutating func organen(_ node: Node?, _ key: String) -> [(naam: String, node: Node)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            faults.add("", "\"\(key)\" moet per orgaan staan, zoals \"BBG: [2018-06-07]\".")
            return []
        }
        return mapping.compactMap { name, value in (name.scalar?.string).map { ($0, value) } }
    }

    private mutating func dag(_ node: Node, at plek: String) -> Datum? {
        guard let text = Planningsblok.text(node, "datum", at: plek, atMost: 40, into: &faults) else { return nil }
        return Planningsblok.dagen(text, "datum", at: plek, into: &faults)?.van
    }

    private func list(_ node: Node?) -> [Node] { node.map { $0.sequence.map(Array.init) ?? [$0] } ?? [] }
}
