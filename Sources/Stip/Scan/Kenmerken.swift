import Formats
import TextAnalysis

/// What a document says of itself: kind, title, term, date and reference number.
struct Kenmerken {
    var soort: Documentsoort
    var titel: String?
    /// Where the title stands.
    var titelplaats: Range<Int>?
    var periode: Periode?
    var datum: Datum?
    var kenmerk: String?

    init(_ lees: Leestekst) {
        let front = lees.blokken.prefix { $0.range.lowerBound < 6000 }
        let lines = front.filter { $0.range.count <= 220 && !$0.isContents }
        let title = Kenmerken.titel(among: lines, lees)
        soort = Kenmerken.soort(lines, title: title, lees)
        titel = title.map { Kenmerken.schoon(lees.tekst($0)) }
        titelplaats = title
        periode = Kenmerken.periode(title: title, front: front, lees)
        datum = Kenmerken.datum(Array(front), lees)
        kenmerk = Kenmerken.kenmerk(Array(front), lees)
        if let title, let periode, !lees.tekst(title).contains(String(periode.van)), let next = Kenmerken.jarenOnder(title, lines, periode, lees) {
            titel = Kenmerken.schoon(lees.tekst(title)) + " " + next
        }
    }

    private static func schoon(_ text: String) -> String {
        text.replacing("**", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first line that names a plan or a paper, else the first heading.
    private static func titel(among lines: [Block], _ lees: Leestekst) -> Range<Int>? {
        // "Onderwerp" on a form stands before the title.
        for (index, block) in lines.enumerated() {
            let flat = lees.plat(block.range)
            if flat == "onderwerp" || flat == "onderwerp:", index + 1 < lines.count { return lees.trimmed(lines[index + 1].range) }
            if flat.hasPrefix("onderwerp:") || flat.hasPrefix("betreft:") || flat.hasPrefix("onderwerp\t"), let colon = lees.tekst.utf8[block.range].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0x09 }) {
                return lees.trimmed(colon + 1..<block.range.upperBound)
            }
        }
        let titleLike = lines.prefix(25).first { block in
            block.range.count >= 8 && block.range.count <= 130 && lees.tekst.utf8[block.range.upperBound - 1] != UInt8(ascii: ".") && titelwoorden.contains(where: lees.plat(block.range).contains)
        }
        let block = titleLike ?? lines.first { $0.isHeading } ?? lines.first { $0.range.count >= 6 }
        return block.map { lees.trimmed($0.range) }
    }

    private static func soort(_ lines: [Block], title: Range<Int>?, _ lees: Leestekst) -> Documentsoort {
        let head = lines.prefix(14).map { lees.plat($0.range) }
        for (word, soort) in opschriften where head.prefix(8).contains(where: { $0.hasPrefix(word) && $0.utf8.count < word.utf8.count + 40 }) { return soort }
        let text = title.map { lees.plat($0) } ?? ""
        let front = ([text] + head).joined(separator: "\n")
        if front.contains("gevraagd"), front.contains("aan:") || front.contains("aan de leden") { return .oplegnotitie }
        for (word, soort) in titels where text.contains(word) && (soort != .integraalVeiligheidsplan || isPlantitel(text)) { return soort }
        for (word, soort) in titels where head.contains(where: { $0.contains(word) && (soort != .integraalVeiligheidsplan || isPlantitel($0)) && $0.utf8.count <= 110 && !$0.hasSuffix(".") }) {
            return soort
        }
        return lees.tekst.pages.count >= 6 && text.contains("veilig") ? .integraalVeiligheidsplan : .overig
    }

    /// Whether a line is the name of a plan, and not a sentence or a headline about one.
    private static func isPlantitel(_ flat: String) -> Bool {
        let words = flat.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard words.count <= 14, !flat.hasSuffix("."), !words.contains(where: { krantenwoorden.contains($0) }) else { return false }
        return true
    }

    /// "2023-2026", "2023 – 2026", "2023 t/m 2026", "2023/2026"; in the title first, else the one that stands most at the front.
    private static func periode(title: Range<Int>?, front: ArraySlice<Block>, _ lees: Leestekst) -> Periode? {
        if let title, let found = Jaren.perioden(in: lees.klein, title).first { return found }
        var counts: [Periode: Int] = [:]
        var order: [Periode] = []
        for block in front {
            for found in Jaren.perioden(in: lees.klein, block.range) {
                counts[found, default: 0] += block.isHeading || block.range.count < 100 ? 3 : 1
                if !order.contains(found) { order.append(found) }
            }
        }
        let most = counts.values.max() ?? 0
        return order.first { counts[$0] == most }
    }

    /// The years on a line of their own right under or above the title.
    private static func jarenOnder(_ title: Range<Int>, _ lines: [Block], _ periode: Periode, _ lees: Leestekst) -> String? {
        guard let index = lines.firstIndex(where: { $0.range.overlaps(title) }) else { return nil }
        for other in [index + 1, index - 1, index + 2] where lines.indices.contains(other) {
            let block = lines[other]
            if block.range.count <= 26, Jaren.perioden(in: lees.klein, block.range).first == periode { return "\(periode.van)-\(periode.tot)" }
        }
        return nil
    }

    /// The date behind a word that says it is one, else the first whole date on a short line.
    private static func datum(_ front: [Block], _ lees: Leestekst) -> Datum? {
        for word in datumwoorden {
            for (index, block) in front.enumerated() {
                let flat = lees.plat(block.range)
                guard flat.hasPrefix(word) || word.hasPrefix(" ") && flat.contains(word) else { continue }
                if let found = datums(in: lees, block.range).first { return found }
                if flat.utf8.count <= word.utf8.count + 2, index + 1 < front.count, let found = datums(in: lees, front[index + 1].range).first { return found }
            }
        }
        for block in front.prefix(30) where block.range.count <= 60 {
            if let found = datums(in: lees, block.range).first { return found }
        }
        return nil
    }

    /// Whole dates: "20 maart 2023", "27-06-2019", "2019-07-10".
    static func datums(in lees: Leestekst, _ range: Range<Int>) -> [Datum] {
        var result: [Datum] = []
        let words = TextAnalysis.words(in: Array(lees.klein[range]))
        let texts = words.map { lees.klein(range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound) }
        guard texts.count >= 3 else { return [] }
        for index in 0..<texts.count - 2 {
            let (first, second, third) = (texts[index], texts[index + 1], texts[index + 2])
            if let dag = Int(first), first.utf8.count <= 2, let jaar = Int(third), (1990...2099).contains(jaar) {
                let maand = maanden.firstIndex(of: second).map { $0 + 1 } ?? (second.utf8.count <= 2 ? Int(second) : nil)
                if let maand, let datum = Datum(jaar: jaar, maand: maand, dag: dag) { result.append(datum) }
            } else if let jaar = Int(first), (1990...2099).contains(jaar), second.utf8.count == 2, third.utf8.count == 2, let maand = Int(second), let dag = Int(third),
                let datum = Datum(jaar: jaar, maand: maand, dag: dag)
            {
                result.append(datum)
            }
        }
        return result
    }

    private static func kenmerk(_ front: [Block], _ lees: Leestekst) -> String? {
        for word in kenmerkwoorden {
            for (index, block) in front.enumerated() {
                let flat = lees.plat(block.range)
                guard flat.hasPrefix(word), flat.utf8.count <= 90 else { continue }
                let rest = lees.tekst(block.range).dropFirst(word.count)
                if let found = nummer(in: String(rest)) { return found }
                if flat.utf8.count <= word.utf8.count + 2, index + 1 < front.count, front[index + 1].range.count <= 40, let found = nummer(in: lees.tekst(front[index + 1].range)) { return found }
            }
        }
        return nil
    }

    /// The first word with a digit in it, and nothing before it but a colon or space.
    private static func nummer(in text: String) -> String? {
        let words = text.split { $0.isWhitespace || $0 == ":" }
        guard let first = words.first, first.contains(where: \.isNumber), first.utf8.count >= 3 else { return nil }
        return String(first).trimmingSuffix { $0 == "," || $0 == "." || $0 == ";" }
    }
}

extension String {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, matches(last) { text = text.dropLast() }
        return String(text)
    }
}

private let krantenwoorden: Set<String> = [
    "vastgesteld", "nieuw", "nieuwe", "stelt", "is", "wordt", "komt", "legt", "krijgt", "kiest", "voor", "wil", "gaat", "presenteert", "over", "maken", "maakt", "hoe", "waarom", "klaar", "prioriteiten", "goedgekeurd", "staat", "akkoord", "bespreekt", "prioritering", "raad",
]
private let maanden = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
private let datumwoorden = ["datum", "d.d.", "dagtekening", "collegevergadering", "raadsvergadering", "vergaderdatum", "vastgesteld", " vastgesteld door de raad op", " vastgesteld op", " op ", " d.d. "]
private let kenmerkwoorden = [
    "zaaknummer", "kenmerk", "ons kenmerk", "notanummer", "registratienummer", "documentnummer", "mededelingennr", "zaak", "raadsvoorstelnummer", "nummer", "volgnummer", "docnr", "corsanummer", "registratiekenmerk", "voorstelnummer", "briefnummer",
]
private let opschriften: [(String, Documentsoort)] = [
    ("collegebericht", .collegebericht), ("nota voor burgemeester en wethouders", .nota), ("b&w-nota", .nota), ("b&w nota", .nota), ("collegenota", .nota), ("collegevoorstel", .nota), ("raadsmededeling", .raadsmededeling),
    ("raadsinformatiebrief", .raadsmededeling), ("informatienota", .raadsmededeling), ("mededeling aan de raad", .raadsmededeling), ("memo aan de raad", .raadsmededeling), ("raadsbrief", .raadsmededeling),
    ("oplegnotitie", .oplegnotitie), ("oplegger", .oplegnotitie), ("startnotitie", .startnotitie), ("procesplanning", .procesplanning), ("raadsvoorstel", .nota),
]
private let titels: [(String, Documentsoort)] = [
    ("strategische agenda", .strategischeAgenda), ("startnotitie", .startnotitie), ("uitvoeringsplan", .uitvoeringsplan), ("uitvoeringsprogramma", .uitvoeringsplan), ("jaarplan", .uitvoeringsplan), ("jaaruitvoering", .uitvoeringsplan),
    ("actieplan", .uitvoeringsplan), ("actieprogramma", .uitvoeringsplan), ("voortgangsrapportage", .voortgangsrapportage), ("jaarverslag", .voortgangsrapportage), ("voortgang", .voortgangsrapportage), ("procesplanning", .procesplanning), ("planning veiligheid", .procesplanning),
    ("planning voor", .procesplanning), ("collegebericht", .collegebericht), ("raadsinformatiebrief", .raadsmededeling), ("integraal veiligheids", .integraalVeiligheidsplan), ("integrale veiligheid", .integraalVeiligheidsplan), ("veiligheidsplan", .integraalVeiligheidsplan), ("veiligheidsbeleid", .integraalVeiligheidsplan),
    ("kadernota", .integraalVeiligheidsplan), ("beleidsplan", .integraalVeiligheidsplan), ("veiligheidsagenda", .integraalVeiligheidsplan), ("veiligheidsvisie", .integraalVeiligheidsplan), ("veiligheidsstrategie", .integraalVeiligheidsplan), ("ivp ", .integraalVeiligheidsplan),
    ("nota veiligheid", .integraalVeiligheidsplan), ("veiligheidsnota", .integraalVeiligheidsplan), ("masterplan", .integraalVeiligheidsplan), ("veiligheidsprogramma", .integraalVeiligheidsplan), ("programma veiligheid", .integraalVeiligheidsplan), ("beleidsnota", .integraalVeiligheidsplan), ("samen veilig", .integraalVeiligheidsplan), ("veilig", .integraalVeiligheidsplan),
]
private let titelwoorden = [
    "veiligheidsplan", "veiligheidsbeleid", "integrale veiligheid", "integraal veilig", "kadernota", "beleidsplan", "veiligheidsagenda", "startnotitie", "strategische agenda", "uitvoeringsplan", "uitvoeringsprogramma", "veiligheidsstrategie", "bestuurlijke prioriteiten", "ivp ",
    "veiligheidsvisie", "voortgangsrapportage", "jaarverslag", "samen veilig", "veilig", "jaarplan", "actieplan", "masterplan", "nota ",
]
