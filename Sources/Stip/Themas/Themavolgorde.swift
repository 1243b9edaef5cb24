/// The themes that count in the order of the tree: each followed by what stands under it.
struct Themavolgorde: Equatable, Sendable {
    struct Rij: Equatable, Sendable {
        let knoop: Themaknoop
        /// 1 for what stands under nothing.
        let diepte: Int
        /// The name of the theme above it.
        let boven: String?
        /// The field of the theme at the top: a tree is not torn apart over fields.
        let veld: Int?
    }

    let rijen: [Rij]

    init(_ boom: Themaboom) {
        let wijzer = boom.wijzer
        let children = Dictionary(grouping: boom.geldend) { wijzer.ouder(of: $0.code) }
        var rijen: [Rij] = []
        var waiting = (children[nil] ?? []).reversed().map { Rij(knoop: $0, diepte: 1, boven: nil, veld: $0.veld) }
        while let rij = waiting.popLast() {
            rijen.append(rij)
            waiting += (children[rij.knoop.code] ?? []).reversed().map {
                Rij(knoop: $0, diepte: rij.diepte + 1, boven: rij.knoop.naam, veld: rij.veld)
            }
        }
        self.rijen = rijen
    }
}
