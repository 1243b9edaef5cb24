/// How far two readers agree, for one theme or for all: counted, and corrected for chance.
struct Overeenstemming: Equatable, Sendable {
    /// Places that at least one of both looked at.
    let plaatsen: Int
    /// Places of which both say the same.
    let gelijk: Int
    /// Cohen's kappa: 1 is full agreement, 0 what chance would give, below 0 less than that. Nothing where it has no
    /// meaning: without places, or when both always say one and the same.
    ///
    /// Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
    let kappa: Double?

    var deel: Double? { plaatsen == 0 ? nil : Double(gelijk) / Double(plaatsen) }

    /// - Parameter paren: what each reader says of the same place.
    init(_ paren: [(eerste: String, tweede: String)]) {
        plaatsen = paren.count
        gelijk = paren.count { $0.eerste == $0.tweede }
        var (eersten, tweeden): ([String: Int], [String: Int]) = ([:], [:])
        for paar in paren {
            eersten[paar.eerste, default: 0] += 1
            tweeden[paar.tweede, default: 0] += 1
        }
        // In whole numbers until the last step, so that the order of the words changes nothing.
        let byChance = eersten.reduce(0) { $0 + $1.value * (tweeden[$1.key] ?? 0) }
        let all = plaatsen * plaatsen
        kappa = byChance == all ? nil : Double(gelijk * plaatsen - byChance) / Double(all - byChance)
    }
}

/// The agreement on a document: overall, and for each theme that one of both chose.
struct Leesvergelijking: Equatable, Sendable {
    let koppels: [Koppel]
    let geheel: Overeenstemming
    let themas: [Themaregel]

    /// For one theme: whether each reader put a place under it or not.
    struct Themaregel: Equatable, Sendable {
        let thema: String
        let eerste: Int
        let tweede: Int
        let beide: Int
        let overeenstemming: Overeenstemming
    }

    init(_ eersten: [Codering], _ tweeden: [Codering]) {
        koppels = Koppel.koppel(eersten, tweeden)
        let paren = koppels.map {
            (eerste: $0.eerste?.oordeel ?? Codering.nietOpgenomen, tweede: $0.tweede?.oordeel ?? Codering.nietOpgenomen)
        }
        geheel = Overeenstemming(paren)
        let chosen = Set(paren.flatMap { [$0.eerste, $0.tweede] }).subtracting([Codering.nietOpgenomen]).sorted()
        themas = chosen.map { thema in
            let own = paren.map { (eerste: $0.eerste == thema ? "ja" : "nee", tweede: $0.tweede == thema ? "ja" : "nee") }
            return Themaregel(
                thema: thema, eerste: own.count { $0.eerste == "ja" }, tweede: own.count { $0.tweede == "ja" },
                beide: own.count { $0.eerste == "ja" && $0.tweede == "ja" }, overeenstemming: Overeenstemming(own))
        }
    }

    var verschillen: [Koppel] { koppels.filter { !$0.isGelijk } }
}
