import SocialChoice

extension Fraction {
    /// As people read it: `12`, `3,5`, or the exact fraction where decimals would not end soon.
    var inCijfers: String {
        let parts = description.split(separator: "/")
        guard parts.count == 2, let below = Int(parts[1]), let above = Int(parts[0]) else {
            return Int(description).map { Opmaak.getal($0) } ?? description
        }
        for (places, scale) in [(1, 10), (2, 100)] where scale % below == 0 { return Opmaak.getal(Double(above) / Double(below), decimalen: places) }
        return description
    }
}
