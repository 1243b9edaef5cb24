import HTML

/// What belongs to the planning and stands beside it: the same row on each of these pages.
struct Planningsdeuren {
    enum Deur: String, CaseIterable, Sendable {
        case planningen = "/planning"
        case week = "/deze-week"
        case vergaderingen = "/vergaderingen"
        case agenda = "/agenda"

        var naam: String {
            switch self {
            case .planningen: "Planningen"
            case .week: "Deze week"
            case .vergaderingen: "Vergaderingen"
            case .agenda: "Eigen agenda"
            }
        }
    }

    let hier: Deur

    var html: HTML {
        let links = Deur.allCases.map { deur -> HTML in
            let current: HTML = deur == hier ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(deur.rawValue)\"\(current)>\(deur.naam)</a></li>"
        }
        return "<nav class=\"stip-after-5\" aria-label=\"Bij de planning\"><ul class=\"stip-tabs\">\(links)</ul></nav>"
    }
}
