/// Why a body cannot meet on a day.
enum Verhindering: Equatable, Sendable {
    case weekend
    case feestdag(String)
    case reces(ClosedRange<Datum>)
    case schoolvakantie(String)
    case verkiezingen
    /// Its meetings of that time are known, and this day is not one of them.
    case geenVergadering

    /// After "op die dag": "is het Hemelvaartsdag".
    var tekst: String {
        switch self {
        case .weekend: "is het weekend"
        case .feestdag(let naam): "is het \(naam)"
        case .reces(let dagen): "is er reces, tot en met \(Opmaak.datum(dagen.upperBound))"
        case .schoolvakantie(let naam): "is het \(naam)"
        case .verkiezingen: "zijn er gemeenteraadsverkiezingen"
        case .geenVergadering: "is er geen vergadering"
        }
    }
}
