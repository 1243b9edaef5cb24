import Testing

@testable import Stip

/// Plans that present what they put first with words and forms of their own.
@Suite struct EigenWoordenTests {
    @Test func `headings that open with the same words of choice, and the text under each that says what they are about`() {
        let text = """
            Wij kiezen voor een veilig Aldermeer

            Integraal veiligheidsplan 2027-2030 van de gemeente Aldermeer

            Wij kiezen voor een haven die schoon blijft

            Criminele netwerken zoeken loodsen en chauffeurs, en jongens die snel geld willen verdienen met drugs.

            Wij kiezen voor hulp voordat het uit de hand loopt

            Bij onbegrepen gedrag gaat er binnen twee dagen iemand langs, en dat is meestal geen agent.

            Wij kiezen voor inwoners die zich online durven bewegen

            Oplichters worden slimmer, en wij helpen inwoners om het op tijd te zien en het te melden.
            """
        #expect(
            gelezen(text).eerste == ["Een haven die schoon blijft", "Hulp voordat het uit de hand loopt", "Inwoners die zich online durven bewegen"])
    }

    @Test(arguments: ["Belofte", "Spoor", "Kern"]) func `a word of the plan's own with a number`(woord: String) {
        let text = """
            \(woord) 1: Stevige wijken
            In zes wijken staat de leefbaarheid onder druk, en bewoners beslissen mee over wat er gebeurt in hun straat.
            \(woord) 2: Stevige jeugd
            Wij werken met scholen, ouders en sportclubs en treden op waar jongeren over de schreef gaan met elkaar.
            \(woord) 3: Stevige aanpak van ondermijning
            Wie de wet ontduikt, treft ons op zijn weg, en geen vergunning krijgt wie niet deugt of niet wil zeggen wie hij is.
            """
        #expect(gelezen(text).eerste == ["Stevige wijken", "Stevige jeugd", "Stevige aanpak van ondermijning"])
    }

    @Test(arguments: ["Bijlage", "Fase", "Stap", "Vraag", "Tabel"]) func `a word that numbers the parts of any paper opens none`(woord: String) {
        #expect(gelezen("\(woord) 1: Jeugd en drugs\n\n\(woord) 2: Ondermijning\n\n\(woord) 3: Woonoverlast\n").eerste.isEmpty)
    }

    @Test func `titles marked as a priority among others that are not`() {
        let text = """
            1 Veilige woon- en leefomgeving
            1.1 Woonoverlast (prioriteit)
            Het aantal meldingen groeit en wij stellen een team in dat er sneller bij is dan voorheen.
            1.2 Woninginbraak
            De inbraken dalen en de avonden over preventie gaan door zoals de inwoners die kennen.
            2 Jeugd en veiligheid
            2.1 Alcohol en drugs (prioriteit)
            Ouders zijn aan zet en wij ook, want wij verlenen de vergunningen en houden het toezicht.
            """
        #expect(gelezen(text).eerste == ["Woonoverlast", "Alcohol en drugs"])
    }

    @Test func `a heading that says nothing above a sentence that says how many there are`() {
        let text = """
            2. Waar wij aan werken
            In deze periode hebben twee onderwerpen onze extra aandacht.
            2.1 Prettig wonen
            Met de woningbouwvereniging spreken wij af dat elke melding van overlast een antwoord krijgt van een mens.
            2.2 Brandveilige boerderijen
            De brandweer gaat op huisbezoek en de gemeente legt twee putten aan waar het water ver weg is.
            3. Middelen
            Er is 30.000 euro per jaar, en dat is genoeg voor wat er in dit plan staat en niet voor meer.
            """
        #expect(gelezen(text).eerste == ["Prettig wonen", "Brandveilige boerderijen"])
    }

    @Test func `a question as a heading, and the answer under it`() {
        let text = """
            Wat vindt de raad het belangrijkst?

            Drie zaken: drukte in het hoogseizoen, drank en drugs onder jongeren, en voorbereid zijn op storm en hoogwater.

            Waarom niet meer?

            Wij hebben één wijkagent en één boa, en wie veel belooft doet meestal weinig van wat hij belooft.
            """
        #expect(gelezen(text).eerste == ["Drukte in het hoogseizoen", "Drank en drugs onder jongeren", "Voorbereid zijn op storm en hoogwater"])
    }

    @Test func `whole sentences, as many as the text says`() {
        let text = """
            Deze drie dingen vinden wij het belangrijkst:
            1. Wij helpen mensen die in de war zijn.
            2. Wij houden criminelen weg uit het buitengebied.
            3. Wij lossen ruzies tussen buren op.
            """
        #expect(
            gelezen(text).eerste == [
                "Wij helpen mensen die in de war zijn", "Wij houden criminelen weg uit het buitengebied", "Wij lossen ruzies tussen buren op",
            ])
    }

    @Test func `a row of ordinals that the next paragraph looks back on`() {
        let text = """
            Ten eerste willen wij het gebruik van alcohol en drugs terugdringen. Ten tweede werken wij aan zelfredzaamheid bij hoogwater.

            Dit zijn onze twee prioriteiten.
            """
        #expect(gelezen(text).eerste == ["Alcohol en drugs", "Zelfredzaamheid"])
    }

    @Test func `one local priority beside joint ones, also where the sentence names those`() {
        let text = """
            Gezamenlijke prioriteiten

            • Ondermijning
            • Zorg en veiligheid

            Aldermeer

            Aanvullend op de gezamenlijke prioriteiten heeft de raad van Aldermeer een lokale prioriteit:

            • Woninginbraak
            """
        #expect(Set(gelezen(text).eerste) == ["Ondermijning", "Zorg en veiligheid", "Woninginbraak"])
    }

    @Test(arguments: ["Ondermijning ● ● ●", "Ondermijning ● – ●", "Ondermijning – ✓ ✓", "Ondermijning ■ □"])
    func `the marks of a table do not stay at the end of a name`(regel: String) {
        #expect(gelezen("Prioriteiten\n\n• \(regel)\n• Woonoverlast ● ● ●\n").eerste == ["Ondermijning", "Woonoverlast"])
    }
}
