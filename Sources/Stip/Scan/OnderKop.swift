import Formats

/// A heading, or a sentence that ends in a colon, that announces a list, and what it reaches over.
struct Aankondiging {
    let signaal: Signaal
    let tekst: String
    let blok: Int
    /// The blocks it reaches over.
    let bereik: Range<Int>
    let isKop: Bool
}

extension Leestekst {
    /// The lists under the headings and sentences that announce one.
    func onderKoppen() -> [Opsomming] {
        var result: [Opsomming] = []
        for aankondiging in aankondigingen() {
            let forms = [punten(under: aankondiging), inhoud(under: aankondiging), koppen(under: aankondiging), labels(under: aankondiging), regels(under: aankondiging)]
            let best = forms.compactMap { $0 }.max { $0.gewicht < $1.gewicht }
            if let best, best.gewicht > 0.12 { result.append(best) }
        }
        return result
    }

    private func aankondigingen() -> [Aankondiging] {
        var result: [Aankondiging] = []
        for (index, block) in blokken.enumerated() where heeftSignaal[index] {
            let isKop = block.isHeading || block.isContents || block.isItem && block.range.count < 70
            let beforeItem = blokken.dropFirst(index + 1).first?.isItem == true
            let opensList = tekst.utf8[block.range].last == UInt8(ascii: ":") || !block.isItem && beforeItem
            guard isKop || opensList || block.range.count <= 70 else { continue }
            if block.isItem, beforeItem, case .item(_, numbered: false) = block.kind { continue }
            let line = opensList && !isKop ? laatsteZin(block.range) : block.range
            guard line.count <= 420 else { continue }
            let flat = plat(line)
            guard let signaal = signaal(of: flat) else { continue }
            if block.isHeading || block.isContents, line.count > 110 { continue }
            let end = bereik(of: index)
            result.append(Aankondiging(signaal: signaal, tekst: tekst(line), blok: index, bereik: index + 1..<end, isKop: isKop))
        }
        return result
    }

    private func laatsteZin(_ range: Range<Int>) -> Range<Int> {
        var low = range.upperBound - 1
        while low > range.lowerBound + 2 {
            if tekst.utf8[low - 1].isSpace, tekst.utf8[low - 2] == UInt8(ascii: "."), tekst.utf8[low].isUpper { break }
            low -= 1
        }
        return low <= range.lowerBound + 2 ? range : low..<range.upperBound
    }

    /// Up to the next heading of the same or a higher level. A heading with a number reaches to the next number that is
    /// not under its own.
    private func bereik(of index: Int) -> Int {
        let block = blokken[index]
        let number = nummer(block)
        var end = index + 1
        // Chapters that begin again at 1 under an unnumbered heading belong to it.
        var expected = 1
        while end < blokken.count, end - index < 400 {
            let other = blokken[end]
            if block.isContents {
                guard other.isContents else { break }
                let own = nummer(other)
                if number.isEmpty ? false : own.isEmpty || !(own.count > number.count && own.starts(with: number)) { break }
                if number.isEmpty, end > index + 1, isStop(other) { break }
            } else if let level = other.headingLevel {
                let own = nummer(other)
                if !number.isEmpty, block.isHeading {
                    if !own.isEmpty, !(own.count > number.count && own.starts(with: number)) { break }
                    if own.isEmpty, let mine = block.headingLevel, level < mine { break }
                    if own.isEmpty, isStop(other) { break }
                } else if own == [expected] {
                    expected += 1
                } else if block.isHeading {
                    if let mine = block.headingLevel, level < mine || (level == mine && (isStop(other) || !own.isEmpty)) { break }
                    if level == block.headingLevel, signaal(of: plat(other.range)) != nil { break }
                } else if !own.isEmpty && own.count == 1 || isStop(other) {
                    break
                }
            }
            end += 1
        }
        return end
    }

    /// Headings that are never a priority and end a list of them.
    private func isStop(_ block: Block) -> Bool {
        let flat = plat(block.range)
        return stopkoppen.contains { flat.hasPrefix($0) }
    }

    private func punten(under aankondiging: Aankondiging) -> Opsomming? {
        var indices: [Int] = []
        var kind: Block.Kind?
        var gap = 0
        var groep: String?
        var groepen: [Int: String] = [:]
        for index in aankondiging.bereik {
            let block = blokken[index]
            if case .item(let level, let numbered) = block.kind {
                if kind == nil {
                    guard gap <= 5 else { break }
                    kind = .item(level: level, numbered: numbered)
                }
                guard block.kind == kind else { continue }
                if !indices.isEmpty, numbered, let mine = nummer(block).first, let last = indices.last.flatMap({ nummer(blokken[$0]).first }), mine != last + 1 { break }
                indices.append(index)
                groepen[index] = groep
                gap = 0
            } else {
                // A heading ends a list, unless it parts an agenda into blocks.
                if block.isHeading {
                    if !indices.isEmpty, !isBlokkop(block, volgend: index, kind: kind) { break }
                    groep = isBlokkop(block, volgend: index, kind: kind) ? tekst(block.marker.lowerBound..<block.range.upperBound) : groep
                }
                gap += 1
                if !indices.isEmpty, gap > 12 { break }
            }
        }
        return opsomming(.punten, aankondiging, indices, groepen)
    }

    /// Whether a heading parts a list into blocks: it has a letter or a number, and a list of the same kind follows.
    private func isBlokkop(_ block: Block, volgend index: Int, kind: Block.Kind?) -> Bool {
        guard !block.marker.isEmpty, let next = blokken.dropFirst(index + 1).first else { return false }
        guard case .item(_, let numbered) = next.kind else { return false }
        return kind.map { if case .item(_, numbered) = $0 { true } else { false } } ?? true
    }

    private func inhoud(under aankondiging: Aankondiging) -> Opsomming? {
        guard blokken[aankondiging.blok].isContents else { return nil }
        let depth = nummer(blokken[aankondiging.blok]).count
        let indices = aankondiging.bereik.filter { index in
            let own = nummer(blokken[index])
            return depth == 0 ? own.isEmpty : own.count == depth + 1
        }
        return opsomming(.inhoudsopgave, aankondiging, indices, [:])
    }

    /// Headings one level down: by number, or the ones of one level that are not repeated and have text under them.
    private func koppen(under aankondiging: Aankondiging) -> Opsomming? {
        guard aankondiging.isKop, !blokken[aankondiging.blok].isContents else { return nil }
        let depth = nummer(blokken[aankondiging.blok]).count
        let headings = aankondiging.bereik.filter { blokken[$0].isHeading }
        if depth > 0 {
            let numbered = headings.filter { nummer(blokken[$0]).count == depth + 1 }
            if numbered.count >= 2 { return opsomming(.koppen, aankondiging, numbered, [:]) }
        }
        let chapters = headings.filter { nummer(blokken[$0]).count == 1 }
        if depth == 0, chapters.count >= 2, chapters.enumerated().allSatisfy({ nummer(blokken[$1]) == [$0 + 1] }) { return opsomming(.koppen, aankondiging, chapters, [:]) }
        guard let level = headings.map({ blokken[$0].headingLevel ?? 9 }).min() else { return nil }
        var seen: [String: Int] = [:]
        for index in headings { seen[plat(blokken[index].range), default: 0] += 1 }
        let candidates = headings.filter { index in
            let block = blokken[index]
            return block.headingLevel == level && seen[plat(block.range)] == 1 && !isTussenkop(plat(block.range))
        }
        return opsomming(.koppen, aankondiging, candidates, [:])
    }

    /// A heading that comes back under every theme ("Aanpak", "Wat willen we bereiken?"), so not a theme itself.
    func isTussenkop(_ flat: String) -> Bool {
        if flat.hasSuffix("?") || tussenkoppen.contains(where: { flat.hasPrefix($0 + " ") }) && flat.utf8.count < 32 && themas(of: flat).isEmpty { return true }
        return tussenkoppen.contains(flat) || vraagwoorden.contains { flat.hasPrefix($0) }
    }

    /// Paragraphs that begin with a label: "Ondermijning: …", or a bold line of their own.
    private func labels(under aankondiging: Aankondiging) -> Opsomming? {
        let indices = aankondiging.bereik.prefix(60).filter { index in
            let block = blokken[index]
            guard block.kind == .paragraph, block.range.count > 30 else { return false }
            if heeftFocuszin(block) { return true }
            let bytes = tekst.utf8[block.range].prefix(75)
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
            let words = bytes[..<colon].split(separator: 0x20).count
            return words <= 8 && !bytes[..<colon].contains(UInt8(ascii: ".")) && bytes.first?.isUpper == true
        }
        return opsomming(.labels, aankondiging, indices, [:])
    }

    /// "Ondermijning, met focus op het buitengebied. Van de 214 …": a first sentence without a verb.
    private func heeftFocuszin(_ block: Block) -> Bool {
        guard let zin = zinnen(in: block.range).first, zin.count < 130, zin.upperBound < block.range.upperBound else { return false }
        let text = klein(zin)
        return text.contains(" met focus op ") || text.contains(" met aandacht voor ") || text.contains(" met nadruk op ") || text.contains(" met extra aandacht ")
    }

    /// Short lines that follow each other without a bullet. Numbers that a column tore off are passed over.
    private func regels(under aankondiging: Aankondiging) -> Opsomming? {
        var indices: [Int] = []
        for index in aankondiging.bereik {
            let block = blokken[index]
            let short = block.range.count <= 90 && tekst.utf8[block.range.upperBound - 1] != UInt8(ascii: ".")
            let isNumber = !tekst.utf8[block.range].contains { $0.isLetter }
            if isNumber { continue }
            if short, block.kind == .paragraph || block.isHeading {
                indices.append(index)
            } else if !indices.isEmpty {
                break
            } else if index - aankondiging.blok > 4 {
                break
            }
        }
        return opsomming(.regels, aankondiging, indices, [:])
    }

    private func opsomming(_ vorm: Opsomming.Vorm, _ aankondiging: Aankondiging, _ indices: [Int], _ groepen: [Int: String]) -> Opsomming? {
        var punten: [Opsomming.Punt] = []
        for index in indices {
            let block = blokken[index]
            guard let naam = naam(in: zonderStaart(block)), !isTussenkop(plat(naam.range)) else { continue }
            if isVerzamelnaam(plat(naam.range)) { continue }
            var found = themas(of: naam.tekst)
            if found.isEmpty, let focus = naam.focus { found = themas(of: focus) }
            punten.append(Opsomming.Punt(naam: naam, themas: found, blok: index, groep: groepen[index]))
        }
        guard punten.count >= 2 else { return nil }
        return Opsomming(
            vorm: vorm, signaal: aankondiging.signaal, aankondiging: tekst(zonderStaart(blokken[aankondiging.blok])).isEmpty ? aankondiging.tekst : aankondiging.tekst, blok: aankondiging.blok,
            punten: punten, aantal: aantal(in: aankondiging.tekst))
    }

    /// A block without the page number at its end, for a line of contents that was not told apart.
    private func zonderStaart(_ block: Block) -> Range<Int> {
        guard block.isHeading, block.range.count > 4 else { return block.range }
        var end = block.range.upperBound
        while end > block.range.lowerBound, tekst.utf8[end - 1].isDigit { end -= 1 }
        let digits = block.range.upperBound - end
        guard (1...2).contains(digits), end > block.range.lowerBound, tekst.utf8[end - 1].isSpace else { return block.range }
        return block.range.lowerBound..<end
    }

    /// "Overige thema's", "Inleiding": a drawer, not a priority.
    private func isVerzamelnaam(_ flat: String) -> Bool {
        verzamelnamen.contains { flat.hasPrefix($0) } && !(flat.hasPrefix("lokale ") && !themas(of: flat).isEmpty) || !Kenmerken.perioden(in: Array(flat.utf8), 0..<flat.utf8.count).isEmpty
    }

    /// The number before the word that announces: "vier prioriteiten" is 4.
    func aantal(in text: String) -> Int? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        for (index, word) in words.enumerated() where index > 0 {
            guard word.hasPrefix("priorit") || word.hasPrefix("speerpunt") || word.hasPrefix("thema") || word.hasSuffix("thema") || word.hasPrefix("accent") else { continue }
            for before in words[max(0, index - 3)..<index].reversed() {
                if let number = telwoorden.firstIndex(of: String(before)) { return number + 2 }
                if let number = Int(before), (2...12).contains(number) { return number }
            }
        }
        return nil
    }
}

private let telwoorden = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
private let stopkoppen = [
    "organisatie", "financi", "communicatie", "samenwerking", "partners", "bijlage", "inleiding", "monitoring", "evaluatie", "planning", "sturing", "uitvoering", "betrokken", "begroting",
    "tot slot", "slot", "verantwoording", "kosten", "rollen", "regie", "cyclus", "proces", "borging", "coordinatie", "middelen en", "colofon", "leeswijzer", "consult", "procedure", "vervolg", "begrippen",
    "afkortingen", "samenvatting", "wettelijk", "aanleiding", "voorwoord", "informatie", "capaciteit",
]
private let tussenkoppen = [
    "doel", "doelen", "aanpak", "ambitie", "ambities", "waarom", "inzet", "doelstelling", "doelstellingen", "resultaat", "resultaten", "acties", "maatregelen", "huidige situatie", "analyse", "aanleiding", "beoogd", "rol", "inspanningen",
    "onze inzet", "onze aanpak", "ontwikkelingen", "trends", "cijfers", "inleiding", "toelichting", "partners", "betrokken", "indicator", "planning", "situatie", "stand van zaken", "achtergrond",
    "strategie", "activiteiten", "dit gaan we doen", "dit willen we", "dit doen", "gewenst", "probleem", "context", "conclusie", "uitgangspunt", "kern", "activiteit", "beleid", "relevante", "subdoel", "kaders",
    "onze ambitie", "landelijk", "regionaal", "lokaal", "bijlage", "figuur", "tabel", "bron", "meten", "sturing", "leeswijzer", "samenvatting", "dit gaat",
]
private let vraagwoorden = ["wat ", "hoe ", "wie ", "waar ", "waarom "]
private let verzamelnamen = [
    "overige", "overig ", "inleiding", "algemeen", "andere ", "diversen", "thema", "prioriteit", "inhoud", "totaal", "bijlage", "onderwerp", "integraal veiligheids", "kadernota", "speerpunt", "leeswijzer", "samenvatting", "lijst met", "ivp ",
    "strategische thema", "veiligheidsthema", "verbindende thema", "niet geprioriteerde", "nieuwe ontwikkelingen", "lokale ", "gezamenlijke prior", "regionale prior", "financi",
]
