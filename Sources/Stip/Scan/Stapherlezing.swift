import Formats

/// What becomes of the steps of a document when its text is read again, or when another text takes its place.
///
/// As with priorities (`Herlezing`): what is found again keeps its number in the address, what a person decided is never
/// written over, and a proposal that is not found again goes. More than one step may stand in one passage, so the moment
/// and the body tell them apart.
struct Stapherlezing: Equatable, Sendable {
    private(set) var blijven: [Stapvondst] = []
    private(set) var nieuw: [Stapvondst] = []
    private(set) var vervallen: [ID<Stapvondst>] = []

    init(of document: ID<Document>, bestaand: [Verankerdestap], stappen: [Stap], tekst: DocumentText, bron: String, newID: () -> ID<Stapvondst>) {
        let text = Ankertekst(tekst.utf8)
        let places = bestaand.map { $0.anker.range(in: text) }
        var taken: Set<Int> = []
        var matches: [Int?] = Array(repeating: nil, count: stappen.count)
        let rounds: [(Int, Stap) -> Bool] = [
            { places[$0] == $1.bewijs?.bereik && bestaand[$0].vondst.stap.moment == $1.moment && bestaand[$0].vondst.stap.orgaan == $1.orgaan },
            { places[$0] == $1.bewijs?.bereik && bestaand[$0].vondst.stap.moment == $1.moment },
            { places[$0] == $1.bewijs?.bereik && bestaand[$0].vondst.stap.orgaan == $1.orgaan },
            { places[$0] == $1.bewijs?.bereik },
            { place, stap in places[place].flatMap { at in stap.bewijs.map { $0.bereik.overlaps(at) } } == true },
            { places[$0] == nil && bestaand[$0].vondst.stap.moment == $1.moment && bestaand[$0].vondst.stap.orgaan == $1.orgaan },
        ]
        for isMatch in rounds {
            for (index, stap) in stappen.enumerated() where matches[index] == nil {
                guard let match = bestaand.indices.first(where: { !taken.contains($0) && isMatch($0, stap) }) else { continue }
                matches[index] = match
                taken.insert(match)
            }
        }
        // What a step needs is told by ids, which follow the new numbers.
        var nummers: [String: String] = [:]
        for (index, match) in matches.enumerated() { if let match { nummers[bestaand[match].vondst.stap.id] = Stap.id(index + 1) } }
        for (index, stap) in stappen.enumerated() {
            if let match = matches[index] {
                blijven.append(bestaand[match].vondst.found(again: stap, index + 1, in: document, nummers))
            } else {
                nieuw.append(Stapvondst(id: newID(), document: document, nummer: index + 1, stap: stap))
            }
        }
        var nummer = stappen.count
        for (index, oud) in bestaand.enumerated() where !taken.contains(index) {
            guard oud.vondst.isBeslist else {
                vervallen.append(oud.vondst.id)
                continue
            }
            nummer += 1
            blijven.append(oud.vondst.moved(to: places[index].map { Bewijs($0, in: tekst) }, nummer, in: document, nummers, from: bron))
        }
    }
}

extension Stapvondst {
    fileprivate func found(again gelezen: Stap, _ nummer: Int, in document: ID<Document>, _ nummers: [String: String]) -> Stapvondst {
        var next = self
        (next.nummer, next.document, next.los) = (nummer, document, nil)
        if isBeslist {
            next.stap.bewijs = gelezen.bewijs
            next.stap.nodig = stap.nodig.compactMap { nummers[$0] }
        } else {
            next.stap = gelezen
        }
        return next.counted(since: self)
    }

    fileprivate func moved(to bewijs: Bewijs?, _ nummer: Int, in document: ID<Document>, _ nummers: [String: String], from bron: String) -> Stapvondst
    {
        var next = self
        (next.nummer, next.document) = (nummer, document)
        if let bewijs { (next.stap.bewijs, next.los) = (bewijs, nil) } else if los == nil { next.los = bron }
        next.stap.nodig = stap.nodig.compactMap { nummers[$0] }
        return next.counted(since: self)
    }

    private func counted(since former: Stapvondst) -> Stapvondst {
        var next = self
        next.stap.id = Stap.id(nummer)
        var was = former.stap
        was.id = next.stap.id
        if next.stap != was || los != former.los || document != former.document { next.versie += 1 }
        return next
    }
}
