extension Bewijs {
    /// Which bytes of the document it is, to tell whether it is still the same place.
    struct Plek: Equatable, Sendable {
        let van: Int
        let tot: Int

        init(van: Int, tot: Int) { (self.van, self.tot) = (van, tot) }

        /// As it goes along in a form: `120-180`.
        init?(_ text: String) {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2, parts[0] >= 0, parts[1] >= parts[0] else { return nil }
            (van, tot) = (parts[0], parts[1])
        }

        var text: String { "\(van)-\(tot)" }
    }

    var plek: Plek { Plek(van: van, tot: tot) }
}
