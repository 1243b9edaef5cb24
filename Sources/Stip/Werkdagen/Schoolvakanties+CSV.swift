extension Schoolvakanties {
    /// Those that Stip brings along; none when the file does not hold, which a test keeps from happening.
    static let landelijk = Schoolvakanties(read(csv: PackageResources.schoolvakanties_csv) ?? [])

    /// Reads lines of `schooljaar,vakantie,regios,van,tot`. Lines that begin with `#` are remarks.
    /// - Returns: nothing when a line is not of that form.
    static func read(csv bytes: [UInt8]) -> [Schoolvakantie]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var found: [Schoolvakantie] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") && !line.hasPrefix("schooljaar,") {
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 5, let van = Datum(cells[3]), let tot = Datum(cells[4]), van <= tot else { return nil }
            let regios = cells[2].split(separator: " ").map { Schoolregio(rawValue: String($0)) }
            guard !regios.isEmpty, !regios.contains(nil) else { return nil }
            found.append(Schoolvakantie(schooljaar: cells[0], naam: cells[1], regios: Set(regios.compactMap(\.self)), dagen: van...tot))
        }
        return found
    }
}
