import Testing

@testable import Stip

@Suite struct AnkerTests {
    static let tekst = """
        Inleiding. In het najaar spraken wij met inwoners, ondernemers en de politie over veiligheid.
        Prioriteit 1: Ondermijning en weerbaarheid
        Leegstaande schuren trekken criminelen aan. Wij maken eigenaren weerbaar en controleren samen.
        Prioriteit 2: Jeugd
        Het gebruik van alcohol daalt, maar dat van andere middelen stijgt onder jongeren.
        Prioriteit 3: Zorg en veiligheid, met focus op personen met onbegrepen gedrag
        Politie en zorg komen nu los van elkaar aan de deur. Wij willen dat één team dit samen doet.
        """

    func anker(_ citaat: String, in text: String = tekst) throws -> Anker {
        let range = try #require(text.range(of: citaat))
        let van = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Anker(van..<van + citaat.utf8.count, in: Array(text.utf8))
    }

    func found(_ anker: Anker, in text: String) -> String? {
        let utf8 = Array(text.utf8)
        return anker.range(in: Ankertekst(utf8)).map { String(decoding: utf8[$0], as: UTF8.self) }
    }

    @Test func `in the same text every passage is where it was`() throws {
        for citaat in ["Ondermijning en weerbaarheid", "Jeugd", "één team", "Inleiding", "doet."] {
            let anker = try anker(citaat)
            #expect(anker.range(in: Ankertekst(Array(Self.tekst.utf8)))?.lowerBound == anker.plaats)
        }
    }

    @Test func `what stands around it is cut on borders of characters`() throws {
        let text = String(repeating: "é", count: 50) + "stip" + String(repeating: "ü", count: 50)
        let anker = try anker("stip", in: text)
        #expect(anker.voor.utf8.count <= Anker.omgeving && anker.voor.allSatisfy { $0 == "é" })
        #expect(anker.na.utf8.count <= Anker.omgeving && anker.na.allSatisfy { $0 == "ü" })
    }

    @Test func `a passage that moved is found at its new place`() throws {
        let lines = Self.tekst.split(separator: "\n").map(String.init)
        let moved = ([lines[0]] + lines[5...] + lines[1...4]).joined(separator: "\n")
        #expect(found(try anker("Zorg en veiligheid, met focus op personen met onbegrepen gedrag"), in: moved) != nil)
        #expect(found(try anker("Jeugd"), in: moved) == "Jeugd")
    }

    @Test func `a passage that is gone or changed by a word is nowhere`() throws {
        #expect(found(try anker("Ondermijning en weerbaarheid"), in: Self.tekst.replacing("Ondermijning en weerbaarheid", with: "")) == nil)
        #expect(found(try anker("Ondermijning en weerbaarheid"), in: Self.tekst.replacing("en weerbaarheid", with: "en veerkracht")) == nil)
        #expect(found(try anker("Jeugd"), in: Self.tekst.replacing("Jeugd", with: "Jeugdzorg")) == nil)
    }

    @Test func `a short word that only stands elsewhere is not taken for it`() throws {
        let other = Self.tekst.replacing("Prioriteit 2: Jeugd\n", with: "") + "\nOok de Jeugd telt mee."
        #expect(found(try anker("Jeugd"), in: other) == nil)
    }

    @Test func `spaces, breaks and hyphens may differ, and the words of the new text are given`() throws {
        let anker = try anker("Zorg en veiligheid, met focus op personen met onbegrepen gedrag")
        let broken = Self.tekst.replacing("met focus op personen met onbegrepen gedrag", with: "met fo-\ncus op  personen\u{a0}met onbe\u{ad}grepen gedrag")
        #expect(found(anker, in: broken) == "Zorg en veiligheid, met fo-\ncus op  personen\u{a0}met onbe\u{ad}grepen gedrag")
    }

    @Test func `of two copies the one in the same surroundings is chosen, and between equals none`() throws {
        let anker = try anker("Jeugd")
        let twice = "Prioriteit 9: Jeugd\nEen heel ander verhaal over sport en spel.\n" + Self.tekst
        #expect(anker.range(in: Ankertekst(Array(twice.utf8)))?.lowerBound == twice.utf8.count - Self.tekst.utf8.count + anker.plaats)
        let bare = "x Jeugd y\nx Jeugd y"
        #expect(found(anker, in: bare) == nil)
    }

    @Test func `whatever is put in around it, it is found where it is or not at all`() throws {
        var chance = Dobbelsteen(zaad: 7)
        let citaat = "Leegstaande schuren trekken criminelen aan."
        let begin = try #require(Self.tekst.range(of: citaat))
        let anker = try anker(citaat)
        var hits = 0
        for _ in 0..<300 {
            var (before, after) = (Array(Self.tekst[..<begin.lowerBound]), Array(Self.tekst[begin.upperBound...]))
            for _ in 0..<Int.random(in: 0..<6, using: &chance) {
                before.insert(contentsOf: " extra", at: Int.random(in: 0...before.count - 1, using: &chance))
                let place = Int.random(in: 1..<after.count - 6, using: &chance)
                after.removeSubrange(place..<place + 5)
            }
            let utf8 = Array((String(before) + citaat + String(after)).utf8)
            guard let range = anker.range(in: Ankertekst(utf8)) else { continue }
            hits += 1
            #expect(range.lowerBound == String(before).utf8.count)
        }
        // It is long enough to be its own proof, so edits around it do not matter.
        #expect(hits == 300)
    }

    @Test func `a short one under random edits is never put elsewhere`() throws {
        var chance = Dobbelsteen(zaad: 11)
        let anker = try anker("Jeugd")
        let words = Self.tekst.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<300 {
            var edited = words
            for _ in 0..<8 { edited[Int.random(in: 0..<edited.count, using: &chance)] = ["Jeugd", "en", "wijk", ""].randomElement(using: &chance) ?? "" }
            let text = edited.joined(separator: " ")
            let utf8 = Array(text.utf8)
            guard let range = anker.range(in: Ankertekst(utf8)) else { continue }
            // Where it says it is, at least one side is what it was.
            let around = Anker(range, in: utf8)
            let isSameBefore = around.voor.suffix(10) == anker.voor.suffix(10)
            let isSameAfter = around.na.prefix(10) == anker.na.prefix(10)
            let likeness = Ankertekst(utf8).likeness(around: range, Ankertekst(Array(anker.voor.utf8)).letters, Ankertekst(Array(anker.na.utf8)).letters)
            #expect(isSameBefore || isSameAfter || likeness >= Anker.houvast)
        }
    }
}

/// Numbers that look like chance and are the same every time.
struct Dobbelsteen: RandomNumberGenerator {
    private var stand: UInt64

    init(zaad: UInt64) { stand = zaad }

    mutating func next() -> UInt64 {
        stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return stand ^ (stand >> 29)
    }
}
