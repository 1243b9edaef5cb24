import Foundation

/// An e-mail: to whom, about what, and a few sentences with a link.
///
/// It says that something is ready and where, never what stands in it: mail is read on the way and on telephones (UIT-34).
/// Text and HTML are made of the same sentences, so the text is whole without the HTML.
struct Bericht: Equatable, Sendable {
    /// Which letter this is, as one word for machines: `uitnodiging`, `toets-herinnering`.
    let soort: String
    let aan: Postadres
    let onderwerp: String
    /// Whole sentences, without the greeting: that is added.
    let alineas: [String]
    let link: Briefverwijzing?

    /// Throws a `Refusal` when the subject or a sentence does not fit on one line, or the link is no address of the web.
    init(soort: String, aan: Postadres, onderwerp: String, alineas: [String], link: Briefverwijzing? = nil) throws(Refusal) {
        guard onderwerp.isOneLine, !onderwerp.isEmpty, onderwerp.count <= 200 else { throw Refusal(.nietOpEenRegel(field: "onderwerp")) }
        guard alineas.allSatisfy(\.isOneLine) else { throw Refusal(.nietOpEenRegel(field: "alineas")) }
        if let link {
            let isAddress =
                (link.adres.hasPrefix("https://") || link.adres.hasPrefix("http://")) && link.adres.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            guard isAddress, link.tekst.isOneLine else { throw Refusal(.nietOpEenRegel(field: "link")) }
        }
        (self.soort, self.aan, self.onderwerp, self.alineas, self.link) = (soort, aan, onderwerp, alineas, link)
    }
}

/// Where a letter leads: what is there, and the whole address. The reader sees both.
struct Briefverwijzing: Equatable, Sendable {
    /// As a command without a point: `Bekijk wat wij lazen`.
    let tekst: String
    /// `https://stip.voorbeeld.nl/toets/…`
    let adres: String

    init(_ tekst: String, _ adres: String) { (self.tekst, self.adres) = (tekst, adres) }
}

/// A bericht in the outbox, and how it stands with it.
struct Poststuk: Equatable, Sendable {
    let id: ID<Poststuk>
    let soort: String
    let aan: Postadres
    let onderwerp: String
    let gemaakt: Date
    let stand: Stand
    /// How often Stip began to send it.
    let pogingen: Int
    /// When Stip tries again, while it waits.
    let volgende: Date
    let verzonden: Date?
    /// Why the last attempt did not succeed, in a sentence.
    let fout: String?

    enum Stand: String, Sendable { case wacht, verzonden, mislukt }
}
