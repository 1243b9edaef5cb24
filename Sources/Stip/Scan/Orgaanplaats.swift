import TextAnalysis

/// A place where a body or a role is named.
struct Orgaanplaats: Equatable {
    /// Its name as it stands there, without the article.
    var range: Range<Int>
    /// Whether it is a body that meets and decides. Two of those in one step are two steps; roles that work together are one.
    var isFormeel: Bool
    /// What stands before it: who does it, or to whom it goes.
    var rol: Rol

    enum Rol: Int, Comparable {
        /// "Op basis van bespreking DVO's", "prioriteiten van politie en OM": of another step, or of a thing.
        case bijzaak
        case genoemd
        /// "Door de werkgroep".
        case aan
        case door

        static func < (left: Rol, right: Rol) -> Bool { left.rawValue < right.rawValue }
    }
}

/// The bodies and roles of a policy cycle, and how their names go on.
private enum Orgaannamen {
    /// Groups: a body without more; a body whose name goes on in capitals; with "van"; a committee; the same four for roles;
    /// the first part of a compound.
    static let lexicon = Lexicon([
        [
            " bestuurscollege ", " college van burgemeester en wethouders ", " burgemeester en wethouders ", " b&w ", " b & w ", " b en w ",
            " colleges van b&w ", " colleges van burgemeester en wethouders ",
            " colleges ", " collegeleden ", " bbg ", " rvo ", " presidium ", " driehoek ", " basisteamdriehoek ", " districtsdriehoek ",
            " driehoeksoverleg ", " districtscollege ", " regionaal college ",
            " raad van korpschefs ", " tweede kamer ", " gedeputeerde staten ", " provinciale staten ", " algemeen bestuur ", " dagelijks bestuur ",
            " lovp ", " gemeenteraden ", " raden ", " raadsleden ",
            " fractievoorzitters ", " regionaal bestuurlijk overleg ", " bestuurlijk overleg ", " portefeuillehoudersoverleg ",
            " portefeuilleoverleg ", " pho ", " pfo ", " eenheidsdriehoek ", " hovj ",
            " hoofdofficier van justitie ", " hoofdofficier ", " regionaal veiligheidsoverleg ", " college van procureurs-generaal ",
            " agendacommissie ", " auditcommissie ", " gezagsdriehoek ", " burgemeesterskring ",
            " burgemeestersoverleg ", " bestuurlijke begeleidingsgroep ", " seniorenconvent ", " raadspresidium ", " veiligheidscollege ",
        ],
        [
            " dvo ", " dvo's ", " districtelijk veiligheidsoverleg ", " districtelijke veiligheidsoverleggen ", " regioburgemeester ",
            " regioburgemeesters ", " forum ", " districtsveiligheidsoverleg ", " stuurgroep ",
        ],
        [" raad ", " gemeenteraad ", " college ", " burgemeester ", " burgemeesters ", " minister ", " korpschef ", " politiechef ", " wethouder "],
        [
            " commissie ", " raadscommissie ", " raadscommissies ", " commissies ", " raadsgroep ", " rondetafelgesprek ", " raadstafel ",
            " politieke markt ", " commissievergadering ",
        ],
        [
            " politie ", " om ", " openbaar ministerie ", " oov ", " team oov ", " inwoners ", " bewoners ", " griffie ", " gemeentesecretaris ",
            " ambtelijk overleg ", " ambtelijke werkgroep ", " mt ", " managementteam ",
            " directie ", " directieteam ", " partners ", " veiligheidspartners ", " ondernemers ", " beleidsadviseur ", " beleidsadviseurs ",
            " beleidsmedewerker ", " projectleider ", " communicatie ",
            " coördinator ", " secretaris ", " portefeuillehouder ", " teamchef ", " ambtenaren ", " gemeenten ", " jongeren ", " woningcorporaties ",
            " rekenkamer ", " projectteam ", " jongerenraad ", " schrijfgroep ",
            " provincie ", " eenheidsleiding ", " netwerkpartners ", " ketenpartners ", " wijkagenten ", " ambtelijk team ", " kernteam ",
            " beleidsteam ", " programmamanager ", " kwartiermaker ",
            " wijkraden ", " dorpsraden ", " wijkteams ", " coördinatoren ", " communicatieadviseur ", " programmasecretaris ",
            " beleidsmedewerkers ",
            " jongerenwerkers ", " winkeliers ", " verenigingen ", " maatschappelijke organisaties ", " fracties ", " scholen ",
        ],
        [
            " werkgroep ", " projectgroep ", " klankbordgroep ", " veiligheidsnetwerk ", " veiligheidsregio ", " expertteam ", " expertteams ",
            " netwerk ", " afdeling ", " cluster ", " denktank ", " regiegroep ", " kerngroep ", " adviesraad ", " wijkraad ", " dorpsraad ",
            " riec ", " team ",
        ],
        [" adviesgroep "],
        [],
        [
            " raadsvergadering", " raadsbehandeling", " raadsbesluit", " raadsavond", " raadsinformatieavond", " raadsbijeenkomst", " raadscyclus",
            " raadssessie", " raadsinformatiebijeenkomst", " raadsvoorstel naar",
        ],
        [" collegevergadering", " collegebehandeling", " collegebesluit"],
        [" commissievergadering", " commissiebehandeling", " commissiebespreking"],
    ])
    /// Of the name of a committee, where it is written in small letters.
    static let commissies: Set<String> = [
        "samenleving", "bestuur", "ruimte", "veiligheid", "algemene", "zaken", "middelen", "financiën", "sociaal", "domein", "inwoners", "economie",
        "wonen",
        "leefomgeving", "burger", "burgers", "mens", "maatschappij", "bestuurszaken", "welzijn", "openbare", "orde", "bestuurlijke", "leefbaarheid",
        "abz", "az",
    ]
    /// Who adopt a plan together, and to whom it is sent (Politiewet 2012, article 39).
    static let samen = Lexicon([[" burgemeesters "], [" hoofdofficier"], [" minister "], [" korpschef "]])
    static let door = Lexicon([" door ", " door de ", " door het ", " vanuit de ", " vanuit het ", " vanuit "])
    static let bij = Lexicon([" met ", " onder "])
    static let aan = Lexicon([
        " aan ", " aan de ", " aan het ", " aan uw ", " naar ", " naar de ", " naar het ", " in de ", " in het ", " in ", " bij de ", " bij het ",
        " informeren ", " informeren van de ", " met ", " met de ", " onder ", " onder de ", " consulteren ", " consulteren van ",
        " horen ", " horen van de ", " raadplegen ", " raadplegen van ", " voor de ", " informatie aan ", " tijdens de ", " aan alle ", " aan uw ",
    ])
    static let bijzaak = Lexicon([
        " van ", " van de ", " van het ", " bespreking ", " bespreking in ", " bespreking in de ", " instemming van de ", " instemming van ",
        " namens de ", " namens ",
        " na instemming van de ", " voorzitter ", " leden van ", " leden van de ", " na bespreking in de ", " na bespreking in ", " na de ",
    ])
    static let titels: Set<String> = ["van", "de", "den", "der", "ter", "te"]
}

extension Leestekst {
    /// The bodies and roles in a range, in its order.
    func organen(in range: Range<Int>) -> [Orgaanplaats] {
        var result: [Orgaanplaats] = []
        for hit in metEigenNamen(Orgaannamen.lexicon.hits(in: klein, range: range), in: range) {
            guard hit.range.lowerBound >= (result.last?.range.upperBound ?? range.lowerBound), !isWoord(hit, in: range) else { continue }
            var plaats = hit.range
            switch hit.group {
            case 1, 5: plaats = metHoofdletters(plaats, range)
            case 2, 6: plaats = metVan(plaats, range)
            case 3: plaats = alsCommissie(plaats, range)
            case 8: plaats = plaats.lowerBound..<plaats.lowerBound + 4
            case 9: plaats = plaats.lowerBound..<plaats.lowerBound + 7
            case 10: plaats = plaats.lowerBound..<plaats.lowerBound + 9
            case 11, 12: plaats = metHoofdletters(plaats, range)
            default: break
            }
            let isFormeel = hit.group <= 3 || (8...11).contains(hit.group)
            result.append(Orgaanplaats(range: plaats, isFormeel: isFormeel, rol: rol(of: plaats, in: range)))
        }
        return result
    }

    /// Words that are a body only when they are written as one: "om", "in het netwerk", "van het team".
    private func isWoord(_ hit: (group: Int, range: Range<Int>), in range: Range<Int>) -> Bool {
        let text = tekst.utf8[hit.range]
        let woord = klein(hit.range)
        if ["om", "oov", "mt", "pho", "pfo"].contains(woord) { return !text.allSatisfy(\.isUpper) }
        if ["team", "netwerk", "cluster", "afdeling", "forum", "directie"].contains(woord) {
            let next = hit.range.upperBound + 1
            return !(next < range.upperBound && tekst.utf8[next].isUpper) && text.first?.isUpper != true
        }
        if ["communicatie", "gemeenten", "partners", "jongeren"].contains(woord) {
            return text.first?.isUpper != true && hit.range.lowerBound > range.lowerBound && !isLijdend(hit.range, in: range)
        }
        return woord == "college" && klein[hit.range.upperBound...].starts(with: " van procureurs".utf8)
    }

    private func isLijdend(_ plaats: Range<Int>, in range: Range<Int>) -> Bool {
        let before = max(range.lowerBound, plaats.lowerBound - 16)..<plaats.lowerBound
        return Orgaannamen.door.hits(in: klein, range: before).contains { $0.range.upperBound + 1 >= plaats.lowerBound }
            || Orgaannamen.bij.hits(in: klein, range: before).contains { $0.range.upperBound + 1 >= plaats.lowerBound }
    }

    /// "DVO Noord-Gelderland", "Werkgroep Expertteams": the words with a capital behind it, and "en" between two of them.
    private func metHoofdletters(_ plaats: Range<Int>, _ range: Range<Int>) -> Range<Int> {
        var end = plaats.upperBound
        var rest = words(in: klein, range: end..<min(range.upperBound, end + 60))[...]
        while let woord = rest.first, klein[end..<woord.lowerBound].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }), woord.lowerBound > end {
            if klein[plaats].last == UInt8(ascii: "s"), klein[plaats].starts(with: "dvo".utf8) { break }
            // "Klankbordgroep Tweede bijeenkomst".
            if Tijdwoorden.rangen[klein(woord)] != nil { break }
            let isKapitaal = tekst.utf8[woord.lowerBound].isUpper || tekst.utf8[woord.lowerBound] == 0xC3
            if !isKapitaal {
                guard klein(woord) == "en", let volgende = rest.dropFirst().first, tekst.utf8[volgende.lowerBound].isUpper,
                    klein[plaats].starts(with: "dvo ".utf8) || end > plaats.upperBound,
                    klein[woord.upperBound..<volgende.lowerBound].elementsEqual(" ".utf8), organen(isHier: volgende) == false
                else { break }
            } else if organen(isHier: woord) || Tijdwoorden.maanden[klein(woord)] != nil {
                break
            }
            end = woord.upperBound
            rest = rest.dropFirst()
        }
        // "DVO Twente en" does not end in "en".
        return plaats.lowerBound..<end
    }

    /// Whether a body or an act begins here, so that the name before it ends.
    private func organen(isHier woord: Range<Int>) -> Bool {
        Orgaannamen.lexicon.opening(of: klein, range: woord.lowerBound..<min(klein.count, woord.lowerBound + 48)).map {
            $0.range.lowerBound == woord.lowerBound && $0.range.upperBound >= woord.upperBound
        } ?? false || Handelingswoorden.lexicon.opening(of: klein, range: woord).map { $0.range.lowerBound == woord.lowerBound } ?? false
    }

    /// "Gemeenteraad van Polsdijk", "minister van V&J", "burgemeester Van Veldhuizen", "college van B&W".
    private func metVan(_ plaats: Range<Int>, _ range: Range<Int>) -> Range<Int> {
        let rest = words(in: klein, range: plaats.upperBound..<min(range.upperBound, plaats.upperBound + 60))
        guard let eerste = rest.first, klein[plaats.upperBound..<eerste.lowerBound].elementsEqual(" ".utf8) else { return plaats }
        if tekst.utf8[eerste.lowerBound].isUpper, Tijdwoorden.maanden[klein(eerste)] == nil, !organen(isHier: eerste) || klein(eerste) == "van" {
            // A name with a particle: "Van Veldhuizen".
            if Orgaannamen.titels.contains(klein(eerste)), rest.count > 1 { return plaats.lowerBound..<naam(vanaf: rest[1], range) }
            return plaats.lowerBound..<naam(vanaf: eerste, range)
        }
        guard klein(eerste) == "van", rest.count > 1, tekst.utf8[rest[1].lowerBound].isUpper,
            klein[eerste.upperBound..<rest[1].lowerBound].elementsEqual(" ".utf8)
        else {
            return plaats
        }
        return plaats.lowerBound..<naam(vanaf: rest[1], range)
    }

    /// The end of a name that begins with a word in capitals: "V&J", "Justitie en Veiligheid", "Zuid Holland".
    private func naam(vanaf first: Range<Int>, _ range: Range<Int>) -> Int {
        var end = first.upperBound
        if end + 1 < range.upperBound, klein[end] == UInt8(ascii: "&"), klein[end + 1].isLetter {
            end += 1
            while end < range.upperBound, klein[end].isLetter { end += 1 }
        }
        var rest = words(in: klein, range: end..<min(range.upperBound, end + 40))[...]
        while let woord = rest.first, klein[end..<woord.lowerBound].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }), woord.lowerBound > end,
            tekst.utf8[woord.lowerBound].isUpper,
            !organen(isHier: woord), Tijdwoorden.maanden[klein(woord)] == nil
        {
            end = woord.upperBound
            rest = rest.dropFirst()
        }
        if let en = rest.first, klein(en) == "en", let volgende = rest.dropFirst().first, tekst.utf8[volgende.lowerBound].isUpper,
            klein[first].elementsEqual("justitie".utf8)
        {
            end = volgende.upperBound
        }
        return end
    }

    /// "Commissie Samenleving", "raadscommissie Bestuur en Veiligheid", "commissie algemene zaken".
    private func alsCommissie(_ plaats: Range<Int>, _ range: Range<Int>) -> Range<Int> {
        var end = plaats.upperBound
        var rest = words(in: klein, range: end..<min(range.upperBound, end + 60))[...]
        func hoortErbij(_ woord: Range<Int>) -> Bool {
            (tekst.utf8[woord.lowerBound].isUpper && !organen(isHier: woord) && Tijdwoorden.maanden[klein(woord)] == nil)
                || Orgaannamen.commissies.contains(klein(woord))
        }
        while let woord = rest.first, klein[end..<woord.lowerBound].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ",") }),
            woord.lowerBound > end
        {
            if hoortErbij(woord) {
                end = woord.upperBound
            } else if klein(woord) == "en" || klein(woord) == "van", let volgende = rest.dropFirst().first, hoortErbij(volgende),
                end > plaats.upperBound
            {
                end = volgende.upperBound
                rest = rest.dropFirst()
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        return plaats.lowerBound..<end
    }

    private func rol(of plaats: Range<Int>, in range: Range<Int>) -> Orgaanplaats.Rol {
        let before = max(range.lowerBound, plaats.lowerBound - 36)..<plaats.lowerBound
        func staatErvoor(_ lexicon: Lexicon) -> Bool {
            lexicon.hits(in: klein, range: before).contains { $0.range.upperBound + 1 >= plaats.lowerBound }
        }
        if staatErvoor(Orgaannamen.door) { return .door }
        if staatErvoor(Orgaannamen.bijzaak) { return .bijzaak }
        return staatErvoor(Orgaannamen.aan) ? .aan : .genoemd
    }

    /// Who does a step, of those that a text names: who is said to do it, who is named first, to whom it goes. Bodies that are
    /// named in one breath are all of it.
    func uitvoerders(in range: Range<Int>) -> [Range<Int>] {
        let alle = organen(in: range)
        guard let hoogste = alle.map(\.rol).max() else { return [] }
        let opening = alle.first.flatMap { $0.rol == .genoemd && isOpening($0.range, in: range) ? $0 : nil }
        // "… willen wij de raad informeren, met de burgemeester": a body that meets and stands before whoever it goes to.
        let onderwerp = alle.first { $0.rol >= .genoemd }.flatMap { $0.rol == .genoemd && $0.isFormeel ? $0 : nil }
        guard
            let eerste = hoogste == .door
                ? alle.first(where: { $0.rol == .door })
                : opening ?? onderwerp ?? alle.first(where: { $0.rol == .aan }) ?? alle.first(where: { $0.rol == .genoemd }) ?? alle.first
        else { return [] }
        var samen = [eerste]
        for volgende in alle.drop(while: { $0.range.lowerBound <= eerste.range.lowerBound }) {
            guard let last = samen.last, isSamen(last.range.upperBound..<volgende.range.lowerBound) else { break }
            samen.append(volgende)
        }
        // Boards that meet are a step each. The mayors and the hoofdofficier are one, and so are the two who get the plan.
        let genoemd = Set(Orgaannamen.samen.hits(in: klein, range: range).map(\.group))
        let isEen = genoemd.isSuperset(of: [0, 1]) || genoemd.isSuperset(of: [2, 3])
        if samen.count > 1, samen.allSatisfy(\.isFormeel), !isEen { return samen.map(\.range) }
        return [eerste.range.lowerBound..<(samen.last?.range.upperBound ?? eerste.range.upperBound)]
    }

    private func isOpening(_ plaats: Range<Int>, in range: Range<Int>) -> Bool {
        words(in: klein, range: range.lowerBound..<plaats.lowerBound).allSatisfy { ["de", "het", "onze", "alle", "uw"].contains(klein($0)) }
    }

    /// Whether what stands between two bodies makes them one row: "en", a comma, a slash.
    private func isSamen(_ range: Range<Int>) -> Bool {
        range.count <= 12 && !klein[range].contains(UInt8(ascii: "."))
            && words(in: klein, range: range).allSatisfy { ["en", "de", "het", "het", "alle"].contains(klein($0)) }
            && klein[range].contains { !$0.isSpace } && !tekst.utf8[range].contains(0x0A)
    }
}
