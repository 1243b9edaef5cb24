import Foundation
import TextAnalysis

@testable import Stip

/// The steps that writers put in papers of their own: `voorbeeld/stappen/andere-hand/goud.json`.
struct Stapgoud: Decodable {
    struct Document: Decodable {
        let bestand, groep: String
        let stappen: [Stap]
    }
    struct Stap: Decodable {
        /// Nothing where the paper leaves it open: "uiterlijk", "vanaf".
        let van, tot: String?
        let precisie, orgaan, handeling, citaat: String
        let uiterlijk: Bool
        var vanSpelingDagen, totSpelingDagen: Int?
        var precisieOok, orgaanOok: [String]?
        /// Whether two readers may differ on it: found it is no mistake, missed neither.
        var optioneel: Bool?
        var uiterlijkVrij: Bool?

        var isOptioneel: Bool { optioneel ?? false }
    }
    let documenten: [Document]

    static let map = Goud.map.deletingLastPathComponent().appending(path: "stappen/andere-hand")

    static func read() throws -> Stapgoud {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Stapgoud.self, from: Data(contentsOf: map.appending(path: "goud.json")))
    }
}

/// How well the steps that were read agree with those that the writers put in the papers.
///
/// A step that was read belongs to one of the gold when its days agree and half of the words of its passage do. What is vague has room
/// for a difference of days. One belongs to one: the best passage first, then as many pairs as there can be.
struct Stapmaat {
    private(set) var goud = 0, gevonden = 0, goed = 0, precisie = 0, orgaan = 0, uiterlijk = 0
    /// What was read in papers that plan nothing.
    private(set) var inLegeStukken = 0
    /// The steps that were missed and those that are too many, for who wants to know.
    private(set) var fouten: [String] = []

    var nauwkeurigheid: Double { Double(goed) / Double(max(1, gevonden)) }
    var vindkans: Double { Double(goed) / Double(max(1, goud)) }
    func deel(_ aantal: Int) -> Double { Double(aantal) / Double(max(1, goed)) }

    var verslag: String {
        func deel(_ aantal: Int, _ van: Int) -> String {
            "\(aantal) van \(van) (\(Opmaak.getal(Double(aantal) / Double(max(1, van)), decimalen: 3)))"
        }
        return "goed van gevonden \(deel(goed, gevonden)), goed van goud \(deel(goed, goud)), precisie \(deel(precisie, goed)), "
            + "orgaan \(deel(orgaan, goed)), uiterlijk \(deel(uiterlijk, goed)), in stukken zonder stap \(inLegeStukken)"
    }

    mutating func add(_ gelezen: [LezingJSON.Stap], _ document: Stapgoud.Document) {
        let paren = paren(document.stappen, gelezen)
        let optioneel = paren.keys.count { document.stappen[$0].isOptioneel }
        let plicht = document.stappen.indices.filter { !document.stappen[$0].isOptioneel }
        goud += plicht.count
        gevonden += gelezen.count - optioneel
        if plicht.isEmpty { inLegeStukken += gelezen.count - optioneel }
        for index in plicht {
            let echt = document.stappen[index]
            guard let stap = paren[index].map({ gelezen[$0] }) else {
                fouten.append("\(document.bestand) gemist: \(echt.van ?? "")..\(echt.tot ?? "") \(echt.orgaan): \(echt.citaat)")
                continue
            }
            goed += 1
            if ([echt.precisie] + (echt.precisieOok ?? [])).contains(stap.precisie) { precisie += 1 }
            if isOrgaan(stap, echt) { orgaan += 1 }
            if echt.uiterlijkVrij ?? false || stap.uiterlijk == echt.uiterlijk { uiterlijk += 1 }
        }
        for (index, stap) in gelezen.enumerated() where !paren.values.contains(index) {
            fouten.append("\(document.bestand) te veel: \(stap.van)..\(stap.tot) \(stap.orgaan): \(stap.bewijs.citaat)")
        }
    }

    // MARK: - Pairs

    private struct Paar {
        let goud, gelezen: Int
        let isPlicht: Bool
        let gewicht: Double
    }

    /// For each step of the gold the one that was read of it.
    private func paren(_ goud: [Stapgoud.Stap], _ gelezen: [LezingJSON.Stap]) -> [Int: Int] {
        var mogelijk: [Paar] = []
        for (index, echt) in goud.enumerated() {
            for (plaats, stap) in gelezen.enumerated() where klopt(stap, echt) {
                let (eng, ruim) = woorddeel(stap, echt)
                guard ruim >= 0.5 else { continue }
                mogelijk.append(Paar(goud: index, gelezen: plaats, isPlicht: !echt.isOptioneel, gewicht: ruim + eng + (isOrgaan(stap, echt) ? 1 : 0)))
            }
        }
        var (van, naar): ([Int: Int], [Int: Int]) = ([:], [:])
        let gesorteerd = mogelijk.enumerated().sorted {
            ($0.element.isPlicht ? 1 : 0, $0.element.gewicht, -$0.offset) > ($1.element.isPlicht ? 1 : 0, $1.element.gewicht, -$1.offset)
        }
        for (_, paar) in gesorteerd where van[paar.goud] == nil && naar[paar.gelezen] == nil {
            (van[paar.goud], naar[paar.gelezen]) = (paar.gelezen, paar.goud)
        }
        // A step moves to another that it may belong to as well, where that lets one more in.
        func vul(_ index: Int, _ gezien: inout Set<Int>) -> Bool {
            for paar in mogelijk where paar.goud == index && gezien.insert(paar.gelezen).inserted {
                if naar[paar.gelezen].map({ vul($0, &gezien) }) ?? true {
                    (van[index], naar[paar.gelezen]) = (paar.gelezen, index)
                    return true
                }
            }
            return false
        }
        for index in goud.indices.filter({ !goud[$0].isOptioneel }) + goud.indices.filter({ goud[$0].isOptioneel }) where van[index] == nil {
            var gezien: Set<Int> = []
            _ = vul(index, &gezien)
        }
        return van
    }

    private func klopt(_ stap: LezingJSON.Stap, _ echt: Stapgoud.Stap) -> Bool {
        let vanSpeling = echt.vanSpelingDagen ?? 0
        let totSpeling = echt.totSpelingDagen ?? vanSpeling
        func dichtbij(_ een: String, _ ander: String?, _ speling: Int) -> Bool {
            guard let een = Datum(een), let ander = ander.flatMap({ Datum($0) }) else { return false }
            return abs(een.dagnummer - ander.dagnummer) <= speling
        }
        if echt.uiterlijk || echt.van != nil && echt.tot != nil && echt.uiterlijkVrij ?? false && stap.uiterlijk {
            return dichtbij(stap.tot, echt.tot, totSpeling)
        }
        return (echt.van == nil || dichtbij(stap.van, echt.van, vanSpeling)) && (echt.tot == nil || dichtbij(stap.tot, echt.tot, totSpeling))
    }

    /// How much of the words of the gold stand in the act and the body, and how much in the passage as well.
    private func woorddeel(_ stap: LezingJSON.Stap, _ echt: Stapgoud.Stap) -> (eng: Double, ruim: Double) {
        let gezocht = Self.woorden(echt.citaat)
        func deel(_ gelezen: [String]) -> Double {
            let los = Set(gelezen), vast = gelezen.joined()
            // A long word may be broken over two lines.
            return Double(gezocht.count { los.contains($0) || $0.count > 5 && vast.contains($0) }) / Double(max(1, gezocht.count))
        }
        let kern = Self.woorden(stap.handeling) + Self.woorden(stap.orgaan)
        return (deel(kern), deel(kern + Self.woorden(stap.bewijs.citaat)))
    }

    private func isOrgaan(_ stap: LezingJSON.Stap, _ echt: Stapgoud.Stap) -> Bool {
        let naam = Self.orgaan(stap.orgaan)
        return ([echt.orgaan] + (echt.orgaanOok ?? [])).contains { Self.orgaan($0) == naam }
    }

    private static func orgaan(_ naam: String) -> [String] { Array(woorden(naam).drop { ["de", "het", "een", "t"].contains($0) }) }

    private static func woorden(_ text: String) -> [String] {
        let klein = text.precomposedStringWithCompatibilityMapping.replacing("\u{AD}", with: "").replacing("-\n", with: "").lowercased()
        return klein.split { !("0"..."9").contains($0) && !("a"..."z").contains($0) && !("à"..."ÿ").contains($0) }.map(String.init)
    }
}
