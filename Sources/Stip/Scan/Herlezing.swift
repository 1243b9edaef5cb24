import Formats

/// A priority with what is needed to find its passage in another text.
struct Verankerd: Equatable, Sendable {
    var prioriteit: Prioriteit
    let anker: Anker
    let uitspraak: Anker?
}

/// What becomes of the priorities of a document when its text is read again, or when another text takes its place.
///
/// What is found again keeps its number in the address. What a person decided is never written over: only its place
/// follows the new text, and when it has no place there any more it says so (`los`). A proposal that is not found again goes.
struct Herlezing: Equatable, Sendable {
    /// In the order of their marks; first what was found, then what people added or what lost its place.
    private(set) var blijven: [Prioriteit] = []
    private(set) var nieuw: [Prioriteit] = []
    private(set) var vervallen: [ID<Prioriteit>] = []

    /// - Parameters:
    ///   - bestaand: what there was, each with its anchor in the text it stood in.
    ///   - bron: the name of that document, for what loses its place.
    init(
        of document: ID<Document>, bestaand: [Verankerd], vondsten: [Vondst], tekst: DocumentText, bron: String,
        newID: () -> ID<Prioriteit>
    ) {
        let text = Ankertekst(tekst.utf8)
        let places = bestaand.map { $0.anker.range(in: text) }
        var taken: Set<Int> = []
        func firstFree(where fits: (Int) -> Bool) -> Int? { bestaand.indices.first { !taken.contains($0) && fits($0) } }

        // The surest match of all findings goes before a weaker one of any: first place and name, then place, then name.
        var matches: [Int?] = Array(repeating: nil, count: vondsten.count)
        let rounds: [(Int, Vondst) -> Bool] = [
            { places[$0] == $1.bewijs.bereik && bestaand[$0].prioriteit.vondst.naam == $1.naam },
            { places[$0] == $1.bewijs.bereik },
            { places[$0]?.overlaps($1.bewijs.bereik) == true },
            { places[$0] == nil && bestaand[$0].prioriteit.vondst.naam.inOneLine.lowercased() == $1.naam.inOneLine.lowercased() },
        ]
        for isMatch in rounds {
            for (index, vondst) in vondsten.enumerated() where matches[index] == nil {
                guard let match = firstFree(where: { isMatch($0, vondst) }) else { continue }
                matches[index] = match
                taken.insert(match)
            }
        }

        for (index, vondst) in vondsten.enumerated() {
            if let match = matches[index] {
                blijven.append(bestaand[match].prioriteit.found(again: vondst, nummer: index + 1, in: document))
            } else {
                nieuw.append(Prioriteit(id: newID(), document: document, nummer: index + 1, vondst: vondst))
            }
        }
        var nummer = vondsten.count
        for (index, oud) in bestaand.enumerated() where !taken.contains(index) {
            guard oud.prioriteit.isBeslist else {
                vervallen.append(oud.prioriteit.id)
                continue
            }
            nummer += 1
            let uitspraak = oud.uitspraak.flatMap { anker in anker.range(in: text).map { Bewijs($0, in: tekst) } }
            blijven.append(oud.prioriteit.moved(to: places[index].map { Bewijs($0, in: tekst) }, uitspraak, nummer, in: document, from: bron))
        }
    }

    /// When there is no text to look in: a scan, or a file that cannot be read.
    init(of document: ID<Document>, zonderTekst bestaand: [Verankerd], bron: String) {
        self.init(of: document, bestaand: bestaand, vondsten: [], tekst: .leeg, bron: bron) {
            preconditionFailure("no findings, so no numbers")
        }
    }
}

extension Prioriteit {
    /// Read once more: a proposal becomes what was read now, a decision stays what it was and follows the text.
    fileprivate func found(again vondst: Vondst, nummer: Int, in document: ID<Document>) -> Prioriteit {
        var next = self
        (next.nummer, next.document, next.los) = (nummer, document, nil)
        if isBeslist {
            (next.vondst.bewijs, next.vondst.uitspraak) = (vondst.bewijs, vondst.uitspraak)
        } else {
            next.vondst = vondst
        }
        return next.counted(since: self)
    }

    fileprivate func moved(to bewijs: Bewijs?, _ uitspraak: Bewijs?, _ nummer: Int, in document: ID<Document>, from bron: String) -> Prioriteit {
        var next = self
        (next.nummer, next.document) = (nummer, document)
        if let bewijs {
            (next.vondst.bewijs, next.vondst.uitspraak, next.los) = (bewijs, uitspraak, nil)
        } else if los == nil {
            next.los = bron
        }
        return next.counted(since: self)
    }

    /// With a version of its own when it says something else; a number on the page is no news.
    private func counted(since former: Prioriteit) -> Prioriteit {
        var next = self
        if vondst != former.vondst || los != former.los || document != former.document { next.versie += 1 }
        return next
    }
}

extension DocumentText {
    /// Of a scan, or of a file that cannot be read.
    static var leeg: DocumentText { DocumentText(utf8: [], pages: [], blocks: []) }
}

extension Bewijs {
    /// The bytes `range` of a text, with the page on which they begin.
    init(_ range: Range<Int>, in tekst: DocumentText) {
        let page = tekst.pages.firstIndex { $0.contains(range.lowerBound) } ?? 0
        self.init(
            bladzijde: page + 1, van: range.lowerBound, tot: range.upperBound, citaat: String(decoding: tekst.utf8[range], as: UTF8.self))
    }
}
