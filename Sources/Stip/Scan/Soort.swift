import Formats
import TextAnalysis

extension Leestekst {
    /// What kind of document it is: by the word above it, else by its title, else by its build.
    func soort(_ voorblad: Voorblad, titel: Range<Int>?) -> Documentsoort {
        let kop = voorblad.regels.prefix(14).map(\.range)
        let pers = perspunten()
        for range in kop.prefix(8) {
            if let hit = Soortwoorden.opschrift.opening(of: klein, range: range), range.count < hit.range.count + 50,
                pers < 3 || Soortwoorden.opschriften[hit.phrase].soort != .startnotitie
            {
                return Soortwoorden.opschriften[hit.phrase].soort
            }
        }
        if kop.contains(where: { Soortwoorden.gevraagd.opening(of: klein, range: $0) != nil }),
            kop.contains(where: { Soortwoorden.aan.opening(of: klein, range: $0) != nil })
        {
            return .oplegnotitie
        }
        if kop.prefix(8).contains(where: { Soortwoorden.aanDeRaad.opening(of: klein, range: $0) != nil }),
            voorblad.blokken.prefix(14).contains(where: { Soortwoorden.groet.opening(of: klein, range: $0.range) != nil })
        {
            return .raadsmededeling
        }
        // The official publication of a plan: "Besluit van de raad tot vaststelling van het Integraal veiligheidsplan 2031-2034".
        if let titel, Soortwoorden.besluitVan.opening(of: klein, range: titel) != nil, Soortwoorden.plannaam.occurs(in: klein, range: titel) {
            return .integraalVeiligheidsplan
        }
        let nieuws = isNieuws(kop, titel, pers)
        for range in (titel.map { [$0] } ?? []) + kop.filter({ $0.count <= 110 }) {
            guard let hit = Soortwoorden.titel.hits(in: klein, range: range).min(by: { $0.phrase < $1.phrase }) else { continue }
            let soort = Soortwoorden.titels[hit.phrase].soort
            // News is written about these as well, but their own words are much like those of news.
            if soort.isEigen && pers < 3 || soort == .overig { return soort }
            if !nieuws, isNaam(range) { return soort }
        }
        // A chapter of a plan, on a page of its own: "Hoofdstuk 3: Onze speerpunten".
        if !nieuws, let titel, let blok = blokken.firstIndex(where: { $0.range.overlaps(titel) }),
            klein[titel].starts(with: "hoofdstuk ".utf8) || !nummer(blok).isEmpty,
            let signaal = Signaal(signaalwoorden(in: titel, blok: blok), isHoger: isHoger), signaal.soort == .hoofd, signaal.kracht >= 0.9
        {
            return .integraalVeiligheidsplan
        }
        if Soortwoorden.planning.occurs(in: klein, range: 0..<min(400, klein.count)) { return .procesplanning }
        return !nieuws && bouw >= 3 && Soortwoorden.veilig.occurs(in: klein, range: 0..<min(3000, klein.count)) ? .integraalVeiligheidsplan : .overig
    }

    /// Whether a line is the name of a plan, and not a sentence or a headline about one.
    private func isNaam(_ range: Range<Int>) -> Bool {
        klein[range.upperBound - 1] != UInt8(ascii: ".") && words(in: klein, range: range).count <= 14
            && !isKrantenkop(range)
    }

    /// How much of it only a newspaper, a blog or a party says: the day on which it was written, who voted, what else to read.
    private func perspunten() -> Int {
        guard klein.count < 12_000 else { return 0 }
        let hits = Soortwoorden.pers.hits(in: klein, range: 0..<klein.count)
        let sure = min(2, Set(hits.filter { $0.group == 0 }.map(\.phrase)).count)
        let maybe = min(2, Set(hits.filter { $0.group == 1 }.map(\.phrase)).count)
        return 2 * sure + maybe + (blokken.prefix(6).contains(where: isDagteken) ? 2 : 0)
    }

    /// "HOOGZAND – De raad …": a place in capitals and a dash before the first sentence.
    private func isDagteken(_ block: Block) -> Bool {
        let range = block.range
        guard range.count > 60 else { return false }
        var index = range.lowerBound
        while index < range.lowerBound + 30, tekst.utf8[index].isUpper || tekst.utf8[index] == UInt8(ascii: "-") { index += 1 }
        return index >= range.lowerBound + 3 && index + 3 < range.upperBound && klein[index] == 0x20 && streep(at: index + 1) > 0
    }

    /// Whether a line reads as the headline of a piece of news. "Over de grens heen" is a name.
    private func isKrantenkop(_ range: Range<Int>) -> Bool {
        Soortwoorden.krant.hits(in: klein, range: range).contains { $0.range.lowerBound > range.lowerBound || $0.phrase != Soortwoorden.over }
    }

    /// How much a document is built as a plan: chapters, a table of contents, pages, a register's header.
    private var bouw: Int {
        var points = 0
        if blokken.count(where: { $0.isContents }) >= 3 { points += 2 }
        if blokken.count(where: { $0.isHeading && !$0.marker.isEmpty }) >= 3 { points += 2 }
        if tekst.pages.count >= 3 { points += 2 }
        if klein.count > 9000 { points += 1 }
        if blokken.prefix(12).contains(where: { Soortwoorden.register.occurs(in: klein, range: $0.range) }) { points += 3 }
        return points
    }

    /// Whether somebody writes about a plan: a headline, a place before the first sentence, what a council did, quotations.
    /// A front with the name of a plan and its decision takes more to be taken for news.
    private func isNieuws(_ kop: [Range<Int>], _ titel: Range<Int>?, _ pers: Int) -> Bool {
        guard bouw < 3, klein.count < 12_000 else { return false }
        var points = pers
        // A plan is seldom that short.
        let isKort = pers > 0 && klein.count < 1_800 && !blokken.contains { $0.isHeading && !$0.marker.isEmpty }
        if isKort { points += 1 }
        if kop.prefix(2).contains(where: { isKrantenkop($0) && !Soortwoorden.besluit.occurs(in: klein, range: $0) }) {
            points += 2
        }
        points += Set(Soortwoorden.bericht.hits(in: klein, range: 0..<min(klein.count, 2500)).map(\.phrase)).count
        if Soortwoorden.begroting.occurs(in: klein, range: 0..<min(klein.count, 1200)) { points += 2 }
        var needed = 2
        if let titel, isNaam(titel) {
            let hasYears = !Jaren.perioden(in: klein, titel).isEmpty
            // "Veilig Merenburg 2026-2029" is the name of a plan too.
            let isLeus = hasYears && (klein[titel].starts(with: "veilig ".utf8) || klein[titel].starts(with: "samen veilig".utf8))
            if isLeus || Soortwoorden.plannaam.occurs(in: klein, range: titel) { needed += hasYears && !isKort ? 2 : 1 }
        }
        // A plan says "wij"; who writes about it says "de gemeente".
        if Soortwoorden.wij.hits(in: klein, range: 0..<min(klein.count, 2500)).count >= 4 { needed += 2 }
        if kop.prefix(6).contains(where: { Soortwoorden.besluit.occurs(in: klein, range: $0) }) { needed += 2 }
        return points >= needed
    }
}

extension Documentsoort {
    /// Whether the word for it, in a title, is enough: others write about plans, seldom about these.
    fileprivate var isEigen: Bool {
        self == .strategischeAgenda || self == .startnotitie || self == .collegebericht || self == .raadsmededeling || self == .procesplanning
    }
}

private enum Soortwoorden {
    static let opschriften: [(woord: String, soort: Documentsoort)] = [
        ("collegebericht", .collegebericht), ("nota voor burgemeester en wethouders", .nota), ("b&w-nota", .nota), ("b&w nota", .nota),
        ("collegenota", .nota), ("collegevoorstel", .nota),
        ("raadsmededeling", .raadsmededeling), ("raadsinformatiebrief", .raadsmededeling), ("informatienota", .raadsmededeling),
        ("mededeling aan de raad", .raadsmededeling),
        ("memo aan de raad", .raadsmededeling), ("raadsbrief", .raadsmededeling), ("oplegnotitie", .oplegnotitie), ("oplegger", .oplegnotitie),
        ("startnotitie", .startnotitie),
        ("procesplanning", .procesplanning), ("raadsvoorstel", .overig), ("besluitenlijst", .overig), ("persbericht", .overig),
        ("oproeping", .overig),
        ("nieuwsbericht", .overig),
    ]
    static let opschrift = Lexicon(opschriften.map(\.woord))

    /// Words in a title and the kind they tell; an earlier one decides.
    static let titels: [(woord: String, soort: Documentsoort)] = [
        ("strategische agenda", .strategischeAgenda), ("startnotitie", .startnotitie), (" verslag ", .overig), ("notulen", .overig),
        (" motie ", .overig),
        ("amendement", .overig), ("uitnodiging", .overig), (" memo ", .overig), ("uitvoeringsplan", .uitvoeringsplan),
        ("uitvoeringsprogramma", .uitvoeringsplan),
        ("jaarplan", .uitvoeringsplan), ("jaaruitvoering", .uitvoeringsplan), ("actieplan", .uitvoeringsplan), ("actieprogramma", .uitvoeringsplan),
        ("voortgangsrapportage", .voortgangsrapportage), ("evaluatie integraal", .voortgangsrapportage),
        ("evaluatie veiligheid", .voortgangsrapportage), ("jaarverslag", .voortgangsrapportage), ("voortgang", .voortgangsrapportage),
        ("procesplanning", .procesplanning),
        ("planning veiligheid", .procesplanning), ("planning integraal", .procesplanning), ("planning integrale", .procesplanning),
        ("planning voor", .procesplanning), ("collegebericht", .collegebericht),
        ("raadsinformatiebrief", .raadsmededeling), ("raadsmededeling:", .raadsmededeling),
        ("integraal veilig", .integraalVeiligheidsplan), ("integrale veiligheid", .integraalVeiligheidsplan),
        ("veiligheidsplan", .integraalVeiligheidsplan),
        ("veiligheidsbeleid", .integraalVeiligheidsplan), ("kadernota", .integraalVeiligheidsplan), ("beleidsplan", .integraalVeiligheidsplan),
        ("veiligheidsagenda", .integraalVeiligheidsplan), ("veiligheidsvisie", .integraalVeiligheidsplan),
        ("veiligheidsstrategie", .integraalVeiligheidsplan),
        (" ivp ", .integraalVeiligheidsplan), ("nota veiligheid", .integraalVeiligheidsplan), ("veiligheidsnota", .integraalVeiligheidsplan),
        ("masterplan", .integraalVeiligheidsplan),
        ("veiligheidsprogramma", .integraalVeiligheidsplan), ("programma veiligheid", .integraalVeiligheidsplan),
        ("beleidsnota", .integraalVeiligheidsplan),
        ("veilig", .integraalVeiligheidsplan),
    ]
    static let titel = Lexicon(titels.map(\.woord))

    static let gevraagd = Lexicon(["gevraagd"])
    static let aanDeRaad = Lexicon(["aan de leden van de gemeenteraad", "aan de leden van de raad", "aan de gemeenteraad", "aan de raad"])
    static let besluitVan = Lexicon(["besluit van de raad", "besluit van de gemeenteraad", "raadsbesluit", "verordening"])
    static let groet = Lexicon(["geachte "])
    static let aan = Lexicon(["aan: ", "aan de leden", "aan:"])
    static let planning = Lexicon(["de planning voor een", "planning van het proces", "hieronder de planning"])
    static let veilig = Lexicon(["veiligheidsplan", "veiligheidsbeleid", "integrale veiligheid", "integraal veilig"])
    static let plannaam = Lexicon([
        "veiligheidsplan", "veiligheidsbeleid", "integrale veiligheid", "integraal veilig", "kadernota", "beleidsplan", "veiligheidsnota",
    ])
    static let register = Lexicon([
        "geldend van", "intitulé", "wettelijke grondslag", "officiële naam regeling", "gemeenteblad", "regeling vervallen",
    ])
    static let besluit = Lexicon([
        "vastgesteld door", "vastgesteld op", "vastgesteld bij", "vastgesteld raad", "vastgesteld in", "vastgesteld d.d", "raadsbesluit",
    ])
    static let wij = Lexicon([" wij ", " we ", " onze ", " ons "])
    static let begroting = Lexicon(["begroting", "programma 1", "beleidsnota's", "base description"])
    private static let krantwoorden = [
        " vastgesteld ", " nieuw ", " nieuwe ", " stelt ", " is ", " wordt ", " komt ", " legt ", " krijgt ", " kiest ", " wil ", " gaat ",
        " presenteert ", " over ", " maken ", " maakt ",
        " hoe ", " waarom ", " klaar ", " prioriteiten ", " goedgekeurd ", " staat ", " akkoord ", " bespreekt ", " prioritering ",
        " besluitvorming ", " in de maak ", " extra aandacht ",
        " samen met ", " nieuwsbericht ", " persbericht ", " geeft ", " trots ", " centraal in ", " besluit over ",
    ]
    static let krant = Lexicon(krantwoorden)
    static let over = krantwoorden.firstIndex(of: " over ") ?? 0
    /// What only a newspaper, a blog or a party says: surely, or perhaps.
    static let pers = Lexicon([
        [
            "vanavond ", "gisteren ", "gisteravond", "afgelopen maandag", "afgelopen dinsdag", "afgelopen woensdag", "afgelopen donderdag",
            "maandagavond", "dinsdagavond", "woensdagavond", "donderdagavond", "artikel delen", "deel dit artikel", "meer berichten", "meer nieuws",
            "lees ook:", "noot voor de redactie", "tekst: redactie", "onze fractie", "stemt in met", "onze partij",
        ],
        [
            "unaniem", "algemene stemmen", "commissievergadering", "ingestemd met", "fracties ", "de fractie ", " jl. ", "raadslid ",
            "veel gemeenten",
            "heeft het college", "handreiking",
        ],
    ])
    /// What news and pages about a plan say, and plans do not say of themselves.
    static let bericht = Lexicon([
        "het college legt", "het college stelt", "het college van", "college stelde", "aldus ", "vertelt ", " zegt ", "zegt de burgemeester",
        "legt de burgemeester", "de gemeenteraad heeft", "heeft de gemeenteraad",
        "de raad heeft ", "heeft de raad", "gemeenteraad stelde", "raad stelde", "gemeenteraad stemde", "gepubliceerd op", "leest u", "foto:",
        "het plan steunt", "lees meer", "lees verder",
        "het nieuwe veiligheidsplan", "het nieuwe integraal", "er is een nieuw", "het college is", "de fractie", "nieuwsflits", "in het ivp staat",
        "fractie van", "is vastgesteld", "hebben vastgesteld", "de minister",
        "vinden het belangrijk", "politie-eenheid", "stelde het", "stelden het", "burgemeester:", "presenteerden zij", "kwam het college",
        "aan de gemeenteraad voorlegt", "de raad besloot", "bekijk in de bijlage", "hebben samen", "werken sinds",
    ])
}
