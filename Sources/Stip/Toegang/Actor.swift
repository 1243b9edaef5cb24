/// On whose behalf something happens: passed along, never looked up in the air.
public struct Actor: Sendable, Equatable {
    /// The number of a gebruiker or a sleutel; `opdrachtregel` for who works on the server itself.
    let id: String
    let naam: String
    /// What somebody may do, and where. The first is the one that stands beside the name.
    let rollen: [Rolverlening]
    /// From where: the address of the network, or the name of the program itself. It stands in the history.
    var herkomst = ""

    init(id: String, naam: String, rollen: [Rolverlening], herkomst: String = "") {
        (self.id, self.naam, self.rollen, self.herkomst) = (id, naam, rollen, herkomst)
    }

    init(id: String, naam: String, rol: Rol, in organisatie: String? = nil, herkomst: String = "") {
        self.init(id: id, naam: naam, rollen: [Rolverlening(rol, in: organisatie)], herkomst: herkomst)
    }

    var rol: Rol { rollen.first?.rol ?? .lezer }

    /// Who works on the server, on the command line. In the history under this name.
    static let opdrachtregel = Actor(id: "opdrachtregel", naam: "De beheerder van de server", rol: .beheerder, herkomst: "opdrachtregel")
    /// The program itself, when it reads what waits. It may do nothing that people decide.
    static let stip = Actor(id: "stip", naam: "Stip", rollen: [], herkomst: "stip")

    /// Whether this is allowed in the whole unit; with `organisatie`, whether it is allowed there.
    func may(_ recht: Recht, in organisatie: String? = nil) -> Bool {
        rollen.contains { verlening in
            switch Rechtenmatrix.bereik(of: recht, for: verlening.rol) {
            case .eenheid: verlening.organisatie == nil || recht == .lezen
            case .eigen: organisatie != nil && verlening.organisatie == organisatie
            case nil: false
            }
        }
    }

    /// The organisations in which this is allowed by a role held there.
    func organisaties(for recht: Recht) -> [String] {
        rollen.compactMap { verlening in verlening.organisatie.flatMap { may(recht, in: $0) ? $0 : nil } }
    }

    func mayRead() throws(Refusal) { try require(.lezen, else: .magNietLezen) }
    func mayAddDocuments() throws(Refusal) { try require(.documentenToevoegen, else: .magGeenDocumentenToevoegen) }
    func mayReviewFindings() throws(Refusal) { try require(.bevindingenBeoordelen, else: .magNietBeoordelen) }
    func mayLeadToets() throws(Refusal) { try require(.toetsLeiden, else: .magToetsNietLeiden) }
    func mayAnswerToets(for gemeente: String) throws(Refusal) { try require(.toetsBeantwoorden, in: gemeente, else: .magToetsNietBeantwoorden) }
    func mayManageThemas() throws(Refusal) { try require(.themasBeheren, else: .magThemasNietBeheren) }
    func mayGroup() throws(Refusal) { try require(.groeperen, else: .magNietGroeperen) }
    func mayFreezeLonglist() throws(Refusal) { try require(.longlistVastleggen, else: .magLonglistNietVastleggen) }
    func mayLeadRondes() throws(Refusal) { try require(.rondesLeiden, else: .magRondesNietLeiden) }
    func mayVote(for overleg: String) throws(Refusal) { try require(.stemmen, in: overleg, else: .magNietStemmen) }
    func mayEnterVote(for overleg: String) throws(Refusal) { try require(.stemInvoeren, in: overleg, else: .magStemNietInvoeren) }
    /// The planning of a municipality, or of the whole unit.
    func mayKeepPlanning(of gemeente: String? = nil) throws(Refusal) {
        try require(.planningBijhouden, in: gemeente, else: .magPlanningNietBijhouden)
    }
    /// The meetings of an overleg or of the council of a municipality, by its code.
    func mayKeepMeetings(of organisatie: String) throws(Refusal) {
        try require(.vergaderingenBijhouden, in: organisatie, else: .magVergaderingenNietBijhouden)
    }
    func mayRecordPlanbesluit(of gemeente: String) throws(Refusal) {
        try require(.planbesluitVastleggen, in: gemeente, else: .magPlanbesluitNietVastleggen)
    }
    func mayFreezePlaten() throws(Refusal) { try require(.platenVastleggen, else: .magPlatenNietVastleggen) }
    func mayManageOrganisatie() throws(Refusal) { try require(.organisatieBeheren, else: .magOrganisatieNietBeheren) }
    func mayManageToegang() throws(Refusal) { try require(.toegangBeheren, else: .magToegangNietBeheren) }
    func maySeeHistorie() throws(Refusal) { try require(.historieInzien, else: .magHistorieNietInzien) }

    private func require(_ recht: Recht, in organisatie: String? = nil, else reason: Reason) throws(Refusal) {
        guard may(recht, in: organisatie) else { throw Refusal(reason) }
    }
}

extension Reason {
    static let magNietLezen = Reason(.forbidden, code: "mag-niet-lezen", "U mag dit niet zien. Vraag toegang aan de coördinator.")
    static let magGeenDocumentenToevoegen = Reason(
        .forbidden, code: "mag-geen-documenten-toevoegen", "U mag geen plannen toevoegen. Vraag het de coördinator of een analist.")
    static let magNietBeoordelen = Reason(
        .forbidden, code: "mag-niet-beoordelen", "U mag dit niet beoordelen. Vraag het de coördinator of een analist.")
    static let magToetsNietLeiden = Reason(
        .forbidden, code: "mag-toets-niet-leiden", "U mag de ambtelijke toets niet leiden. Vraag het de coördinator.")
    static let magToetsNietBeantwoorden = Reason(
        .forbidden, code: "mag-toets-niet-beantwoorden", "U mag voor deze gemeente niet antwoorden. Dat doet haar eigen adviseur OOV.")
    static let magThemasNietBeheren = Reason(
        .forbidden, code: "mag-themas-niet-beheren", "U mag de thema’s niet wijzigen. Vraag het de coördinator of een analist.")
    static let magNietGroeperen = Reason(
        .forbidden, code: "mag-niet-groeperen", "U mag de groepen niet wijzigen. Vraag het de coördinator of een analist.")
    static let magLonglistNietVastleggen = Reason(
        .forbidden, code: "mag-longlist-niet-vastleggen", "U mag de longlist niet vastleggen. Vraag het de coördinator.")
    static let magRondesNietLeiden = Reason(
        .forbidden, code: "mag-rondes-niet-leiden", "U mag geen stemrondes maken, openen of sluiten. Vraag het de coördinator.")
    static let magNietStemmen = Reason(
        .forbidden, code: "mag-niet-stemmen", "U mag voor dit overleg niet kiezen. Dat doen zijn leden en zijn secretaris.")
    static let magStemNietInvoeren = Reason(
        .forbidden, code: "mag-stem-niet-invoeren", "U mag de keuze van dit overleg niet invoeren. Dat doet zijn secretaris.")
    static let magPlanningNietBijhouden = Reason(
        .forbidden, code: "mag-planning-niet-bijhouden",
        "U mag deze planning niet wijzigen. Vraag het de coördinator; voor een gemeente haar adviseur OOV.")
    static let magVergaderingenNietBijhouden = Reason(
        .forbidden, code: "mag-vergaderingen-niet-bijhouden",
        "U mag deze vergaderingen niet wijzigen. Vraag het de coördinator, de secretaris van het overleg of de griffier.")
    static let magPlanbesluitNietVastleggen = Reason(
        .forbidden, code: "mag-planbesluit-niet-vastleggen",
        "U mag voor deze gemeente geen besluit vastleggen. Vraag het haar adviseur OOV, haar griffier of een analist.")
    static let magPlatenNietVastleggen = Reason(
        .forbidden, code: "mag-platen-niet-vastleggen", "U mag geen versie vastleggen. Vraag het de coördinator of een analist.")
    static let magOrganisatieNietBeheren = Reason(
        .forbidden, code: "mag-organisatie-niet-beheren", "U mag de eenheid niet wijzigen. Vraag het de coördinator.")
    static let magToegangNietBeheren = Reason(
        .forbidden, code: "mag-toegang-niet-beheren", "U mag niemand toegang geven. Vraag het de coördinator.")
    static let magHistorieNietInzien = Reason(
        .forbidden, code: "mag-historie-niet-inzien", "U mag de historie niet zien. Vraag het de coördinator of de beheerder.")
    static let nietIngelogd = Reason(.forbidden, code: "niet-ingelogd", "Log eerst in.")
}
