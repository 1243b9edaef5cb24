import Testing

@testable import Stip

/// The sentence that is quoted with a priority.
@Suite struct UitspraakTests {
    private func uitspraken(_ text: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: gelezen(text).prioriteiten.map { ($0.naam, $0.uitspraak?.citaat ?? "") })
    }

    @Test func `of several in one sentence each is quoted from its own paragraph`() {
        let found = uitspraken(
            """
            Waar kiezen wij voor

            In de komende vier jaar staan drie onderwerpen centraal: woonoverlast, digitale veiligheid en de drugsproblematiek.

            Over woonoverlast. Wie achter een dunne muur woont, kent zijn buurman te goed. Wij willen in 2030 terug naar dertig dossiers.

            Over digitale veiligheid. De dorpsondersteuners krijgen een scholing, zodat iemand u in elk dorp kan helpen.

            Over drugs. Wij willen dat gebruik op feesten niet langer gewoon gevonden wordt.
            """)
        #expect(
            found == [
                "Woonoverlast": "Wij willen in 2030 terug naar dertig dossiers.",
                "Digitale veiligheid": "De dorpsondersteuners krijgen een scholing, zodat iemand u in elk dorp kan helpen.",
                "Drugsproblematiek": "Wij willen dat gebruik op feesten niet langer gewoon gevonden wordt.",
            ])
    }

    @Test func `a sentence about another priority is not said of this one`() {
        let found = uitspraken(
            """
            Prioriteiten

            1. Verkeer

            De drempels in de Dorpsstraat blijven liggen waar zij nu liggen. Wij willen dat ieder kind dat spijbelt een jongerenwerker kent.

            2. Jeugd

            Wij geven elke jongere een plek om te zijn, ook na tien uur.
            """)
        #expect(found == ["Verkeer": "", "Jeugd": "Wij geven elke jongere een plek om te zijn, ook na tien uur."])
    }
}
