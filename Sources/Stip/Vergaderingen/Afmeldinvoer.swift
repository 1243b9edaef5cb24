/// What stands in the form of an absence, as it was typed.
struct Afmeldinvoer: Equatable, Sendable {
    var persoon = ""
    var van = ""
    var tot = ""
    var reden = ""

    var isOpen: Bool { !persoon.isEmpty || !van.isEmpty }

    /// The days, or every reason why they are none.
    func dagen() throws(Refusal) -> ClosedRange<Datum> {
        let first = Datum(typed: van), last = Datum(typed: tot)
        guard let first, let last else {
            throw Refusal([first == nil ? .geenAfmelddag("van") : nil, last == nil ? .geenAfmelddag("tot") : nil].compactMap(\.self))
        }
        guard first <= last else { throw Refusal(.afmeldingAchterstevoren) }
        return first...last
    }
}
