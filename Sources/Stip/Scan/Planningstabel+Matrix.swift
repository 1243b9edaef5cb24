import Formats
import TextAnalysis

/// Tables that tell their moments by the heads of their columns.
extension Planningstabel {
    /// A step for each date below a body, or in the row of a body below a place.
    func matrix(_ kolommen: Kolommen) -> [Planrij] {
        rijen.indices.dropFirst(kolommen.eersteRij).flatMap { rij in
            kolommen.matrix.compactMap { kolom -> Planrij? in
                let eigen = tijd(rij, kolom)
                guard !eigen.isEmpty, let datum = cel(rij, kolom).first, let kop = kopcel(kolom).first else { return nil }
                let label = cel(rij, 0)
                let plek = kolom > 0 ? (label.first?.lowerBound ?? datum.lowerBound)..<datum.upperBound : datum
                if kolommen.isPerPlaats {
                    return Planrij(tijden: eigen, organen: Array(label.prefix(1)), plaats: kop, plek: plek, isVanzelf: true)
                }
                if kolommen.isPerRonde {
                    return Planrij(tijden: eigen, organen: Array(label.prefix(1)), stukken: [kop], plek: plek, isVanzelf: true, isTabelrij: true)
                }
                if kolommen.isVanPlaats {
                    return Planrij(
                        tijden: eigen, organen: [lees.organen(in: kop).first?.range ?? kop], plaats: label.first, plek: plek, isVanzelf: true)
                }
                return Planrij(
                    tijden: eigen, organen: [lees.organen(in: kop).first?.range ?? kop], stukken: kolommen.tekst.prefix(1).flatMap { cel(rij, $0) },
                    plek: plek, isVanzelf: true)
            }
        }
    }

    /// The rows of a chart of bars: months at the head and a mark in each month that a row takes. Nothing when the table is none.
    func balken() -> [Planrij]? {
        guard let kop = rijen.indices.prefix(3).first(where: { self.koptijden($0).count >= 4 }) else { return nil }
        let koptijden = self.koptijden(kop)
        let kolommen = (0..<breedte).filter { koptijden[$0] != nil }
        let inhoud = rijen.indices.dropFirst(kop + 1)
        guard inhoud.reduce(0, { sum, rij in sum + kolommen.count { isMerk(rij, $0) } }) >= 2,
            inhoud.allSatisfy({ rij in kolommen.allSatisfy { cel(rij, $0).isEmpty || isMerk(rij, $0) } })
        else { return nil }
        let eerste = kolommen[0]
        let metOrgaankop = (1..<max(eerste, 1)).filter { kolom in
            (0...kop).contains { rij in cel(rij, kolom).contains { Planwoorden.kolomOrgaan.occurs(in: lees.klein, range: $0) } }
        }
        return inhoud.flatMap { rij -> [Planrij] in
            let tekst = (0..<eerste).filter { !metOrgaankop.contains($0) }.flatMap { cel(rij, $0) }
            guard let begin = tekst.first, let hoofd = tekst.last else { return [] }
            // Months that follow each other are one bar.
            var balken: [[Int]] = []
            for (plaats, kolom) in kolommen.enumerated() where isMerk(rij, kolom) {
                if let last = balken.last?.last, plaats > 0, kolommen[plaats - 1] == last {
                    balken[balken.count - 1].append(kolom)
                } else {
                    balken.append([kolom])
                }
            }
            var organen = metOrgaankop.flatMap { cel(rij, $0) }
            if organen.isEmpty { organen = tekst.dropFirst().filter { lees.isOrgaanregel($0) } }
            if organen.isEmpty { organen = lees.orgaanTussenHaken(in: hoofd).map { [$0] } ?? [] }
            return balken.compactMap { balk in
                guard let van = balk.first.flatMap({ koptijden[$0] }), let tot = balk.last.flatMap({ koptijden[$0] }) else { return nil }
                let einde = (tekst + organen + balk.flatMap { cel(rij, $0) }).map(\.upperBound).max() ?? hoofd.upperBound
                return Planrij(
                    tijden: [span(van, tot)], organen: Array(organen.prefix(1)), stukken: [lees.zonder(organen.first, in: hoofd)],
                    plek: begin.lowerBound..<einde, isVanzelf: true, isTabelrij: true)
            }
        }
    }

    /// "Spoor | Q3 2026 | Q4 2026": a moment at the head of each column, and in each row what somebody does then.
    func perTijd() -> [Planrij]? {
        let koptijden = self.koptijden(0)
        guard koptijden.count >= 2, koptijden[0] == nil, breedte - koptijden.count <= 2 else { return nil }
        let inhoud = rijen.indices.dropFirst()
        let cellen = inhoud.flatMap { rij in koptijden.keys.sorted().flatMap { cel(rij, $0) } }
        // Words and no figures, with no moments of their own.
        guard inhoud.count >= 2, cellen.count >= 3,
            cellen.allSatisfy({ wordCount(in: lees.klein, range: $0) >= 2 && !lees.klein[$0].contains { $0 == UInt8(ascii: "%") } }),
            cellen.count(where: { lees.handeling(in: $0) != nil }) * 3 >= cellen.count
        else { return nil }
        return inhoud.flatMap { rij in
            koptijden.keys.sorted().flatMap { kolom in
                cel(rij, kolom).compactMap { tekst in
                    koptijden[kolom].map {
                        Planrij(tijden: [$0], organen: Array(cel(rij, 0).prefix(1)), stukken: [tekst], plek: tekst, isVanzelf: true)
                    }
                }
            }
        }
    }

    /// "Maand | Driehoek Noord | Driehoek Zuid": cells that each open with a day and say what is done then, below a body.
    func perCel() -> [Planrij]? {
        guard koprijen == 1, breedte >= 3 else { return nil }
        let kolommen = (1..<breedte).filter { kolom in
            let gevuld = rijen.indices.dropFirst().filter { !cel($0, kolom).isEmpty }
            return gevuld.count >= 1
                && gevuld.allSatisfy { rij in
                    guard let deel = cel(rij, kolom).first, let dag = openingsdag(deel) else { return false }
                    return deel.upperBound - dag.range.upperBound >= 6
                }
        }
        guard kolommen.count >= 2 else { return nil }
        return rijen.indices.dropFirst().flatMap { rij in
            kolommen.flatMap { kolom in
                cel(rij, kolom).compactMap { deel -> Planrij? in
                    guard let dag = openingsdag(deel) else { return nil }
                    let tekst = lees.trimmed(dag.range.upperBound..<deel.upperBound)
                    return Planrij(tijden: [dag], organen: Array(cel(0, kolom).prefix(1)), stukken: [tekst], plek: deel, isVanzelf: true)
                }
            }
        }
    }

    /// The day with which a cell opens; "14-1" is one there.
    private func openingsdag(_ deel: Range<Int>) -> Tijdsuiting? {
        if let dag = Tijdslezer.uitingen(in: lees.klein, deel).first, dag.precisie == .dag, lees.begint(deel, met: dag.range) { return dag }
        let kort = Tijdslezer(lees.klein, deel).dagEnMaand(at: 0, naWeekdag: true)?.0
        return kort.flatMap { lees.begint(deel, met: $0.range) ? $0 : nil }
    }

    /// The moments at the head of the columns, with the year above them where it stands there.
    private func koptijden(_ rij: Int) -> [Int: Tijdsuiting] {
        var result: [Int: Tijdsuiting] = [:]
        let letters = lettermaanden(rij)
        for kolom in 0..<breedte {
            if let letter = letters[kolom] {
                result[kolom] = letter
            } else if let cel = cel(rij, kolom).first, cel.count <= 14, let tijd = tijd(rij, kolom).first, tijd.precisie != .dag,
                tijd.precisie != .jaar
            {
                result[kolom] = tijd
            }
        }
        let jaren =
            rij == 0
            ? [] : (0..<rij).flatMap { above in (0..<breedte).flatMap { kolom in cel(above, kolom).flatMap { Jaren.jaren(in: lees.klein, $0) } } }
        guard var jaar = jaren.first else { return result }
        // One year after the other, from left to right.
        var vorige: Tijdsuiting?
        for kolom in result.keys.sorted() {
            guard var tijd = result[kolom], !tijd.heeftJaar else { continue }
            if let vorige, tijd.van.plaats < vorige.van.plaats { jaar += 1 }
            vorige = tijd
            tijd.jaar = jaar
            result[kolom] = tijd
        }
        return result
    }

    /// "J F M A M J J A S O N D": twelve columns of one letter.
    private func lettermaanden(_ rij: Int) -> [Int: Tijdsuiting] {
        let kolommen = (0..<breedte).filter { !cel(rij, $0).isEmpty }.suffix(12)
        let letters = kolommen.map { cel(rij, $0).first.map { lees.klein($0) } ?? "" }.joined()
        guard kolommen.count == 12, letters == "jfmamjjasond" else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: kolommen.enumerated().compactMap { plaats, kolom in
                cel(rij, kolom).first.map { (kolom, Tijdsuiting($0, .maand(plaats + 1))) }
            })
    }

    private func isMerk(_ rij: Int, _ kolom: Int) -> Bool {
        guard let cel = cel(rij, kolom).first else { return false }
        let tekst = lees.klein(cel)
        return tekst.count <= 2 && !tekst.contains(where: \.isNumber) && tekst != "-" && tekst != "–"
    }

    func span(_ van: Tijdsuiting, _ tot: Tijdsuiting) -> Tijdsuiting {
        var hele = van
        hele.tot = tot.tot
        hele.jaarVan = van.jaarVan ?? van.jaar
        hele.jaar = tot.jaar
        return hele
    }
}

extension Leestekst {
    /// "Evaluatie huidig plan (kerngroep)": who does it, behind the text; never a moment or a remark.
    func orgaanTussenHaken(in range: Range<Int>) -> Range<Int>? {
        let kaal = trimmedEnd(range)
        guard let slot = klein[kaal].last, slot == UInt8(ascii: ")"), let open = klein[kaal].lastIndex(of: UInt8(ascii: "(")) else { return nil }
        let binnen = open + 1..<kaal.upperBound - 1
        guard (2...45).contains(binnen.count), !klein[binnen].contains(where: \.isDigit) else { return nil }
        return binnen
    }

    /// A text without what stands between brackets at its end, where that is `orgaan`.
    func zonder(_ orgaan: Range<Int>?, in tekst: Range<Int>) -> Range<Int> {
        guard let orgaan, tekst.contains(orgaan.lowerBound), orgaan.lowerBound > tekst.lowerBound + 1 else { return tekst }
        return trimmed(tekst.lowerBound..<orgaan.lowerBound - 1)
    }
}
