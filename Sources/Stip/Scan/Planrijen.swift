import TextAnalysis

/// Makes steps of rows, and keeps the year for the rows that follow.
struct Planrijen {
    let lees: Leestekst
    var jaar: Jaarkeuze
    private(set) var stappen: [Stapvoorstel] = []

    init(_ lees: Leestekst) {
        self.lees = lees
        jaar = Jaarkeuze(dagtekening: lees.kenmerken.datum, termijn: lees.kenmerken.periode)
    }

    /// A new table or list: its moments say nothing of those in the one before.
    mutating func begin() { jaar.vorige = nil }

    mutating func add(_ gelezen: Planrij) {
        var rij = metOrgaan(gelezen)
        if let nader = nader(rij) { rij.tijden = nader }
        let before = stappen.count
        var aanloop = rij.aanloop
        var hadEigen = false
        for (index, stuk) in rij.stukken.enumerated() {
            let delen = openingen(in: stuk)
            if let eerste = delen.first, eerste.tijden.isEmpty == false, !isZelfde(eerste.tijden, rij.tijden) {
                // A date inside the row goes before that of the row.
                for deel in delen { addDeel(deel.tijden, rij, deel.tekst, deel.plek, aanloop, isEerste: true) }
                hadEigen = true
                continue
            }
            let tekst = delen.first?.tekst ?? stuk
            let isAanloop = lees.klein[lees.trimmedEnd(tekst)].last == UInt8(ascii: ":")
            if isAanloop, index + 1 < rij.stukken.count, openingen(in: rij.stukken[index + 1]).first?.tijden.isEmpty == false {
                aanloop = tekst
                continue
            }
            var plek = index == 0 ? min(rij.plek.lowerBound, stuk.lowerBound)..<stuk.upperBound : stuk
            if rij.stukken.count == 1 && !rij.organen.isEmpty || rij.isTabelrij && index == 0 && rij.plek.count <= 400 { plek = rij.plek }
            addDeel(rij.tijden, rij, tekst, plek, aanloop, isEerste: index == 0)
        }
        if rij.stukken.isEmpty { addDeel(rij.tijden, rij, rij.plek.upperBound..<rij.plek.upperBound, rij.plek, aanloop, isEerste: true) }
        samengevoegd(vanaf: before)
        if !hadEigen || rij.tijden.count > 0, let last = rij.tijden.last, let vak = jaar.tijdvak(of: last), before < stappen.count || rij.isVanzelf {
            jaar.vorige = vak.tot
        }
        if let last = stappen.dropFirst(before).map(\.tijdvak.van).max(), hadEigen { jaar.vorige = max(last, jaar.vorige ?? last) }
    }

    /// "Oktober – bijeenkomsten in Breda (6 oktober) en Goes (12 oktober)": days between brackets say the month more exactly.
    private func nader(_ rij: Planrij) -> [Tijdsuiting]? {
        guard rij.tijden.count == 1, let ruim = rij.tijden.first, ruim.precisie > .dag, rij.stukken.count == 1, let stuk = rij.stukken.first,
            let hele = jaar.tijdvak(of: ruim)
        else { return nil }
        let dagen = Tijdslezer.uitingen(in: lees.klein, stuk)
        guard !dagen.isEmpty,
            dagen.allSatisfy({ dag in
                var begin = dag.range.lowerBound
                while begin > stuk.lowerBound, lees.klein[begin - 1].isSpace { begin -= 1 }
                guard dag.precisie == .dag, begin > stuk.lowerBound, lees.klein[begin - 1] == UInt8(ascii: "("), let vak = jaar.tijdvak(of: dag)
                else { return false }
                return hele.van <= vak.tot && vak.tot <= hele.tot
            })
        else { return nil }
        return dagen
    }

    /// A row of a table that lost its lines: a line that is only a body, or a body at the end of the text, was a cell.
    private func metOrgaan(_ rij: Planrij) -> Planrij {
        guard rij.isVanzelf, rij.organen.isEmpty, !rij.stukken.isEmpty else { return rij }
        var result = rij
        if let index = rij.stukken.indices.dropFirst().first(where: { lees.isOrgaanregel(rij.stukken[$0]) }) {
            result.organen = lees.uitvoerders(in: rij.stukken[index])
            result.stukken.remove(at: index)
        } else if let slot = lees.slotorgaan(in: rij.stukken[0]) {
            result.organen = [slot]
            result.stukken[0] = lees.trimmed(rij.stukken[0].lowerBound..<slot.lowerBound)
        }
        return result
    }

    private func isZelfde(_ left: [Tijdsuiting], _ right: [Tijdsuiting]) -> Bool {
        !right.isEmpty && zip(left, right).allSatisfy { $0.van == $1.van && $0.tot == $1.tot } && left.count == right.count
    }

    /// The pieces of a text that each begin with a moment: "4 april – DVO GLM; 19 april – DVO GLZ". Without one, nothing.
    private func openingen(in stuk: Range<Int>) -> [(tijden: [Tijdsuiting], tekst: Range<Int>, plek: Range<Int>)] {
        guard Tijdwoorden.lexicon.occurs(in: lees.klein, range: stuk) else { return [] }
        let uitingen = Tijdslezer.uitingen(in: lees.klein, stuk)
        guard let eerste = uitingen.first, lees.begint(stuk, met: eerste.range) else { return [] }
        var groepen: [[Tijdsuiting]] = []
        for uiting in uitingen {
            if let last = groepen.last?.last, lees.isRijVanTijden(last.range.upperBound..<uiting.range.lowerBound) {
                groepen[groepen.count - 1].append(uiting)
            } else if groepen.isEmpty || lees.isNieuweRegel(uiting.range.lowerBound, in: stuk), lees.isOpener(uiting.range, in: stuk) {
                groepen.append([uiting])
            }
        }
        return groepen.enumerated().map { index, groep in
            let end = index + 1 < groepen.count ? groepen[index + 1][0].range.lowerBound : stuk.upperBound
            let begin = index == 0 ? stuk.lowerBound : groep[0].range.lowerBound
            return (groep, lees.trimmed(groep[groep.count - 1].range.upperBound..<end), lees.trimmedEnd(begin..<end))
        }
    }

    /// The steps of one piece: its first sentence, and those after it that tell a step of their own.
    private mutating func addDeel(
        _ tijden: [Tijdsuiting], _ rij: Planrij, _ tekst: Range<Int>, _ plek: Range<Int>, _ aanloop: Range<Int>?, isEerste: Bool
    ) {
        guard !tijden.isEmpty else { return }
        let zinnen = lees.zindelen(in: tekst)
        for (index, zin) in zinnen.enumerated() where index == 0 && isEerste || lees.isVervolg(zin) {
            let hele = index > 0 ? zin : zinnen.count == 1 ? plek : plek.lowerBound..<max(zin.upperBound, plek.lowerBound)
            addStap(tijden, index == 0 ? rij.organen : [], zin, hele, aanloop, rij, moet: index == 0 && isEerste)
        }
        if zinnen.isEmpty, isEerste { addStap(tijden, rij.organen, tekst, plek, aanloop, rij, moet: true) }
    }

    private mutating func addStap(
        _ tijden: [Tijdsuiting], _ kolom: [Range<Int>], _ zin: Range<Int>, _ bewijs: Range<Int>, _ aanloop: Range<Int>?, _ rij: Planrij, moet: Bool
    ) {
        let genoemd = zin.isEmpty ? [] : lees.uitvoerders(in: zin)
        var organen = kolom.isEmpty ? genoemd : kolom
        if organen.isEmpty, lees.kenmerken.soort == .raadsmededeling, let u = Planwoorden.u.hits(in: lees.klein, range: zin).first {
            organen = [u.range]
        }
        if organen.isEmpty, lees.isVanCollege, let wij = Planwoorden.wij.hits(in: lees.klein, range: zin).first { organen = [wij.range] }
        let eigen = zin.isEmpty ? nil : lees.handeling(in: zin)?.handeling
        let handeling = eigen ?? aanloop.flatMap { lees.handeling(in: $0)?.handeling } ?? (genoemd.contains { lees.gaatNaar($0) } ? .aanbieden : nil)
        guard handeling != nil || !organen.isEmpty || moet && rij.isVanzelf && wordCount(in: lees.klein, range: zin) >= 2 else { return }
        let wat = lees.wat(zin, zonder: kolom.isEmpty ? genoemd.first : nil)
        let tekst = wat.isEmpty ? aanloop.map { lees.wat($0, zonder: nil) } ?? "" : wat
        let paren: [(Tijdsuiting, Range<Int>?)]
        if tijden.count == organen.count {
            paren = zip(tijden, organen).map { ($0, $1) }
        } else if organen.isEmpty {
            paren = tijden.map { ($0, nil) }
        } else {
            paren = tijden.flatMap { tijd in organen.map { (tijd, $0) } }
        }
        for (tijd, orgaan) in paren {
            var tijd = tijd
            if rij.isUiterlijk, tijd.grens == .geen { tijd.grens = .uiterlijk }
            guard let tijdvak = jaar.tijdvak(of: tijd) else { continue }
            // "7 oktober: college stelde de startnotitie vast", in a paper of later.
            if let dag = jaar.dagtekening, tijdvak.tot < dag, !zin.isEmpty, Planwoorden.verleden.occurs(in: lees.klein, range: zin) { continue }
            stappen.append(
                Stapvoorstel(
                    tijdvak: tijdvak, orgaan: orgaan.map { naam($0, rij) } ?? "",
                    handeling: handeling,
                    wat: tekst, tekst: zin,
                    bewijs: lees.plek(bewijs)))
        }
    }

    private func naam(_ orgaan: Range<Int>, _ rij: Planrij) -> String {
        let naam = Planwoorden.voornaamwoorden[lees.klein(orgaan)] ?? lees.naam(orgaan: orgaan)
        guard let plaats = rij.plaats else { return naam }
        // "DVO's" above "Stadsring" is DVO Stadsring.
        let enkel = ["'s", "’s"].first { naam.hasSuffix($0) }.map { String(naam.dropLast($0.count)) } ?? naam
        return "\(enkel) \(lees.naam(orgaan: plaats))"
    }

    /// In one row one body has one step: the first, with the act that weighs most.
    private mutating func samengevoegd(vanaf start: Int) {
        var result: [Stapvoorstel] = []
        for stap in stappen[start...] {
            if let index = result.firstIndex(where: {
                $0.tijdvak == stap.tijdvak && !$0.orgaan.isEmpty && $0.orgaan.lowercased() == stap.orgaan.lowercased()
            }) {
                if let handeling = stap.handeling, Handeling.gewicht(handeling) > result[index].handeling.map(Handeling.gewicht) ?? 0 {
                    result[index].handeling = handeling
                }
            } else {
                result.append(stap)
            }
        }
        stappen.replaceSubrange(start..., with: result)
    }

    /// A sentence of running text, with the moments that stand in it.
    ///
    /// `aanloop` is the clause before, whose act it goes on with when it has none of its own.
    /// - Parameter isVanzelf: whether it is a step also where no word of it is an act.
    mutating func addZin(_ deel: Range<Int>, _ tijden: [Tijdsuiting], hele: Range<Int>, aanloop: Range<Int>?, isVanzelf: Bool = false) {
        let before = stappen.count
        let rij = Planrij(tijden: tijden, plek: hele, isVanzelf: isVanzelf)
        addStap(tijden, [], deel, hele, aanloop, rij, moet: isVanzelf)
        samengevoegd(vanaf: before)
    }
}

extension Handeling {
    /// Which of two acts of one body says what it comes for.
    fileprivate static func gewicht(_ handeling: Handeling) -> Int {
        switch handeling {
        case .vaststellen: 4
        case .horen: 3
        case .kiezen: 2
        default: 1
        }
    }
}
