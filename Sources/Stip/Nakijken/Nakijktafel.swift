import Foundation

/// What lies on the desk beside a document, for who may review it.
struct Nakijktafel: Equatable, Sendable {
    /// The themes to choose from.
    var themas: [Thema]
    /// The next plan that has something left to review, in the order of the unit.
    var volgend: Volgendplan?
    /// What this person can take back.
    var stap: Nakijkstap?
}

struct Volgendplan: Equatable, Sendable {
    let document: ID<Document>
    /// Of the municipality, as the list of plans calls it.
    let naam: String
}

/// One act of somebody at one document, as far as it can be taken back.
struct Nakijkstap: Equatable, Sendable {
    let id: ID<Nakijkstap>
    /// `bevestigd`, `verworpen`, `toevoeging` and so on.
    let soort: String
    let moment: Date
}

/// What somebody wants to do on the desk that needs a form.
enum Nakijkhandeling: Equatable, Sendable {
    case wijzig, verwerp
    /// The same for one that lost its place in the text.
    case wijsAan(ID<Prioriteit>), verwerpLos(ID<Prioriteit>)
}

/// What was typed on the desk, as it was typed: it comes back when it is refused.
struct Nakijkinvoer: Equatable, Sendable {
    var naam = ""
    /// Codes, in order; empty where nothing is chosen.
    var themas: [String] = []
    var rang = Vondst.Rang.prioriteit.rawValue
    var focus = ""
    var reden = ""
    var bladzijde = ""
    var zin = ""
    var versie: Int?

    init() {}

    /// What a finding says now, to change it.
    init(_ prioriteit: Prioriteit, themas: [String]) {
        (naam, self.themas, rang) = (prioriteit.vondst.naam, themas, prioriteit.vondst.rang.rawValue)
        (focus, versie) = (prioriteit.vondst.focus ?? "", prioriteit.versie)
    }

    /// - Throws: `Refusal` with everything that is wrong with it.
    func wijziging(isThema: (String) -> Bool) throws(Refusal) -> Vondstwijziging {
        let wijziging = Vondstwijziging(
            naam: naam, themas: themas.filter { !$0.isEmpty }, rang: Vondst.Rang(rawValue: rang) ?? .prioriteit, focus: focus)
        var faults = wijziging.faults(isThema: isThema)
        if Vondst.Rang(rawValue: rang) == nil { faults.append(.onbekendeRang) }
        guard faults.isEmpty else { throw Refusal(faults) }
        return wijziging
    }
}

extension Nakijkinvoer {
    /// The place of the sentence on the page that consists of `delen`.
    ///
    /// - Throws: `Refusal` when there is no such page, or when the sentence is not on it or more than once.
    func passage(on delen: [Bladzijde]) throws(Refusal) -> Bewijs {
        guard !delen.isEmpty else { throw Refusal(.geenBladzijdeIngevuld) }
        guard zin.count <= 1_000 else { throw Refusal(.zinTeLang) }
        let places = delen.flatMap { $0.passages(of: zin) }
        guard let place = places.first else { throw Refusal(.passageBestaatNiet) }
        guard places.count == 1 else { throw Refusal(.passageStaatErVaker) }
        return place
    }

    /// All of a new priority, or every reason why it cannot be one.
    func toevoeging(on delen: [Bladzijde], isThema: (String) -> Bool) throws(Refusal) -> (Vondstwijziging, Bewijs) {
        var reasons: [Reason] = []
        var (wijziging, bewijs): (Vondstwijziging?, Bewijs?)
        do { bewijs = try passage(on: delen) } catch { reasons += error.reasons }
        do { wijziging = try self.wijziging(isThema: isThema) } catch { reasons += error.reasons }
        guard let wijziging, let bewijs else { throw Refusal(reasons) }
        return (wijziging, bewijs)
    }
}

/// Two people at one priority: what the first made of it since the second looked.
struct Botsing: Equatable, Sendable {
    let prioriteit: Prioriteit
    /// What the first did, latest first.
    let gebeurtenissen: [Gebeurtenis]
}

extension Reason {
    static let geenBladzijdeIngevuld = Reason(
        code: "geen-bladzijde-ingevuld", field: "bladzijde", "Vul het nummer in van een bladzijde van dit document.")
    static let passageStaatErVaker = Reason(
        code: "passage-staat-er-vaker", field: "zin", "Deze woorden staan meer dan één keer op die bladzijde. Neem meer woorden over.")
    static let zinTeLang = Reason(code: "zin-te-lang", field: "zin", "Neem hoogstens 1.000 tekens over. Eén zin is meestal genoeg.")
}
