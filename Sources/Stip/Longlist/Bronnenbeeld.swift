/// Every priority that a candidate can rest on, as it is now: those of the plans that count, and those of other documents.
struct Bronnenbeeld: Sendable {
    struct Bron: Equatable, Sendable {
        let prioriteit: Prioriteit
        let document: Document
        /// Codes of the municipalities it counts for; none for a document that is not a plan that counts.
        let gemeenten: [String]

        var adres: String { Vindplaats(document: document.id, bewijs: prioriteit.vondst.bewijs).adres(nummer: prioriteit.nummer) }
        /// The words to quote: the sentence that says what it is about, else the passage itself.
        var citaat: Bewijs { prioriteit.vondst.uitspraak ?? prioriteit.vondst.bewijs }
    }

    let beeld: Planbeeld
    private let bronnen: [ID<Prioriteit>: Bron]

    init(_ beeld: Planbeeld, documenten: [Document], prioriteiten: [Prioriteit]) {
        self.beeld = beeld
        let documents = Dictionary(documenten.map { ($0.id, $0) }) { first, _ in first }
        var gemeenten: [ID<Prioriteit>: [String]] = [:]
        for regel in beeld.regels { for prioriteit in regel.prioriteiten { gemeenten[prioriteit.id, default: []].append(regel.gemeente.code) } }
        bronnen = Dictionary(
            prioriteiten.compactMap { prioriteit in
                documents[prioriteit.document].map {
                    (prioriteit.id, Bron(prioriteit: prioriteit, document: $0, gemeenten: gemeenten[prioriteit.id] ?? []))
                }
            }
        ) { first, _ in first }
    }

    subscript(id: ID<Prioriteit>) -> Bron? { bronnen[id] }

    /// Priorities of documents that are no plan that counts: the national agenda, a threat picture, a partner's plan.
    var andere: [Bron] {
        bronnen.values.filter(\.gemeenten.isEmpty).sorted {
            ($0.document.naam, $0.prioriteit.nummer, $0.prioriteit.id) < ($1.document.naam, $1.prioriteit.nummer, $1.prioriteit.id)
        }
    }

    /// The municipalities that name a candidate, as far as its sources count today.
    func gemeenten(of kandidaat: Kandidaat) -> [String] { Set(kandidaat.bronnen.flatMap { bronnen[$0.prioriteit]?.gemeenten ?? [] }).sorted() }

    /// A copy of the candidate as it is now, for a longlist that is frozen.
    func regel(_ kandidaat: Kandidaat, plaats: Int) -> Longlist.Regel {
        Longlist.Regel(
            plaats: plaats, kandidaat: kandidaat.id, naam: kandidaat.naam, omschrijving: kandidaat.omschrijving,
            noemt: gemeenten(of: kandidaat).count, gelezen: beeld.gelezen, oordelen: kandidaat.oordelen.filter { $0.value != .leeg },
            bronnen: kandidaat.bronnen.compactMap { bron in
                bronnen[bron.prioriteit].map { found in
                    Longlist.Bron(
                        groepsnaam: bron.groepsnaam, prioriteit: bron.prioriteit, naam: found.prioriteit.vondst.naam,
                        gemeenten: found.gemeenten.map { beeld.regel($0)?.gemeente.naam ?? $0 }, document: found.document.id,
                        documentnaam: found.document.naam, nummer: found.prioriteit.nummer, bladzijde: found.citaat.bladzijde,
                        citaat: found.citaat.citaat, stand: found.prioriteit.oordeel.stand)
                }
            })
    }
}
