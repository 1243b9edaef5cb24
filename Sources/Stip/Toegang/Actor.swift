/// On whose behalf something happens: passed along, never looked up in the air.
public struct Actor: Sendable, Equatable {
    /// The number of a gebruiker or a sleutel; `opdrachtregel` for who works on the server itself.
    let id: String
    let naam: String
    let rol: Rol

    /// Who works on the server, on the command line. In the history under this name.
    static let opdrachtregel = Actor(id: "opdrachtregel", naam: "De beheerder van de server", rol: .beheerder)

    func mayRead() throws(Refusal) { try require(.lezen, else: .magNietLezen) }
    func mayAddDocuments() throws(Refusal) { try require(.documentenToevoegen, else: .magGeenDocumentenToevoegen) }
    func mayReviewFindings() throws(Refusal) { try require(.bevindingenBeoordelen, else: .magNietBeoordelen) }
    func mayManageOrganisatie() throws(Refusal) { try require(.organisatieBeheren, else: .magOrganisatieNietBeheren) }
    func mayManageToegang() throws(Refusal) { try require(.toegangBeheren, else: .magToegangNietBeheren) }

    /// For a page that shows a button only to who may press it.
    func may(_ recht: Recht) -> Bool { rol.rechten.contains(recht) }

    private func require(_ recht: Recht, else reason: Reason) throws(Refusal) {
        guard may(recht) else { throw Refusal(reason) }
    }
}

extension Reason {
    static let magNietLezen = Reason(.forbidden, code: "mag-niet-lezen", "U mag dit niet zien. Vraag toegang aan de coördinator.")
    static let magGeenDocumentenToevoegen = Reason(
        .forbidden, code: "mag-geen-documenten-toevoegen", "U mag geen plannen toevoegen. Vraag het de coördinator of een analist.")
    static let magNietBeoordelen = Reason(
        .forbidden, code: "mag-niet-beoordelen", "U mag dit niet beoordelen. Vraag het de coördinator of een analist.")
    static let magOrganisatieNietBeheren = Reason(
        .forbidden, code: "mag-organisatie-niet-beheren", "U mag de eenheid niet wijzigen. Vraag het de coördinator.")
    static let magToegangNietBeheren = Reason(
        .forbidden, code: "mag-toegang-niet-beheren", "U mag niemand toegang geven. Vraag het de coördinator.")
    static let nietIngelogd = Reason(.forbidden, code: "niet-ingelogd", "Log eerst in.")
}
