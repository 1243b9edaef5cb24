/// Where a theme or a list comes from, as somebody wrote it: text in which addresses of the web may stand.
struct Bronvermelding: Equatable, Sendable {
    enum Deel: Equatable, Sendable {
        case tekst(String)
        /// An address, and what to show of it: the name of the site.
        case adres(String, site: String)
    }

    let delen: [Deel]

    init(_ text: String) {
        var delen: [Deel] = []
        var plain = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let bare = word.prefix { !";,)".contains($0) }
            guard bare.hasPrefix("https://") || bare.hasPrefix("http://"), let site = Bronvermelding.site(of: bare) else {
                plain += (plain.isEmpty && delen.isEmpty ? "" : " ") + word
                continue
            }
            delen += [.tekst(plain + " "), .adres(String(bare), site: site)]
            plain = String(word.dropFirst(bare.count))
        }
        if !plain.isEmpty { delen.append(.tekst(plain)) }
        self.delen = delen
    }

    /// `vng.nl` of `https://www.vng.nl/nieuws`.
    private static func site(of address: Substring) -> String? {
        guard let host = address.split(separator: "/", maxSplits: 2).dropFirst().first, host.contains(".") else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}

extension String {
    /// A source without the addresses in it: "VNG, Kernbeleid Veiligheid (zesde editie)".
    var zonderAdressen: String {
        guard let first = Bronvermelding(self).delen.first, case .tekst(let text) = first else { return self }
        return text.split(separator: " ").joined(separator: " ").trimmingSuffix(":;,")
    }

    private func trimmingSuffix(_ signs: String) -> String {
        var text = self[...]
        while let last = text.last, signs.contains(last) { text.removeLast() }
        return String(text)
    }
}
