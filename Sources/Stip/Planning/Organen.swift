/// The bodies of one planning, with the spellings that mean the same taken together.
///
/// By the names and the abbreviations of the unit where it is known. Else by what is written: "IJSS" and "IJsselland" are one when
/// the short name begins the long one, or when its letters stand in it in that order, and no other name of the planning fits too.
struct Organen: Sendable {
    private var sleutels: [String: String] = [:]
    private var perNaam: [String: Orgaan] = [:]

    init(_ planning: Planning, organisatie: Organisatie? = nil) {
        let kalender = planning.vergaderkalender
        for stap in planning.stappen where perNaam[stap.orgaan] == nil { perNaam[stap.orgaan] = Orgaan(stap.orgaan) }
        let keys = Set(perNaam.values.map(\.sleutel)).union(kalender.vergaderingen.keys).union(kalender.recessen.keys).union(
            kalender.aanlevertermijnen.keys)
        var known: [String: String] = [:]
        for overleg in organisatie?.overleggen ?? [] {
            let own = Orgaan(overleg.naam).sleutel
            for spelling in [overleg.afkorting, overleg.code].compactMap(\.self) { known[Orgaan(spelling).sleutel] = own }
        }
        for key in keys { sleutels[key] = known[key] ?? Organen.lang(key, among: keys) ?? key }
        if planning.niveau == .gemeente { joinPlaceless(keys) }
    }

    subscript(_ naam: String) -> Orgaan { perNaam[naam] ?? Orgaan(naam) }

    /// The key under which a body goes in this planning.
    func sleutel(_ naam: String) -> String { gelijk(self[naam].sleutel) }
    func gelijk(_ sleutel: String) -> String { sleutels[sleutel] ?? sleutel }

    /// In the plan of one municipality "de raad" is the raad that is named with its place.
    private mutating func joinPlaceless(_ keys: Set<String>) {
        for stam in ["raad", "college", "burgemeester"] where keys.contains(stam) {
            let placed = keys.filter { $0.hasPrefix("\(stam):") }
            if placed.count == 1, let only = placed.first { sleutels[stam] = only }
        }
    }

    /// The longer name that a short one stands for; nothing when there is none or when there are more.
    private static func lang(_ key: String, among keys: Set<String>) -> String? {
        guard let colon = key.firstIndex(of: ":") else { return nil }
        let stam = key[...colon], short = key[key.index(after: colon)...]
        guard (2...6).contains(short.count), !short.contains("-") else { return nil }
        let fits = keys.filter { other in
            other != key && other.hasPrefix(stam) && other.count > key.count
                && (isBegin(short, of: other.dropFirst(stam.count)) || isKort(short, of: other.dropFirst(stam.count)))
        }
        let begins = fits.filter { isBegin(short, of: $0.dropFirst(stam.count)) }
        let best = begins.isEmpty ? fits : begins
        return best.count == 1 ? best.first : nil
    }

    private static func isBegin(_ short: Substring, of long: Substring) -> Bool { short.count >= 3 && long.hasPrefix(short) }

    /// Whether the letters of the short name stand in the long one, in that order, from the first letter on.
    private static func isKort(_ short: Substring, of long: Substring) -> Bool {
        guard short.first == long.first else { return false }
        var rest = long[...]
        for letter in short {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}
