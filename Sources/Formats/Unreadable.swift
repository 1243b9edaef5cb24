/// Why a file was not read. The raw value is the code in the API and in the state of a document.
public enum Unreadable: String, Error, CaseIterable, Sendable {
    case notADocument = "geen-document"
    case emptyFile = "leeg-bestand"
    case oldWord = "oud-word"
    case richText = "rtf"
    case spreadsheet = "rekenblad"
    case presentation = "presentatie"
    case image = "afbeelding"
    case otherArchive = "ander-archief"
    /// A zip is not one document: `unpack` gives the documents in it.
    case archive = "zip"
    case nestedZip = "zip-in-zip"

    case passwordProtected = "wachtwoord"
    case copyingForbidden = "kopieren-verboden"
    case truncated = "afgekapt"
    case damaged = "beschadigd"
    case doctype = "doctype"
    case tooDeep = "te-diep"
    case lyingSizes = "onjuiste-maten"
    case zipBomb = "zipbom"

    case tooLarge = "te-groot"
    case tooManyPages = "te-veel-bladzijden"
    case tooMuchText = "te-veel-tekst"
    case tooManyEntries = "te-veel-bestanden"
    case tooSlow = "te-traag"
    case tooMuchMemory = "te-veel-geheugen"

    case notThere = "niet-te-openen"
    case toolMissing = "hulpprogramma-ontbreekt"
    case cancelled = "afgebroken"
    case readerFailed = "lezen-mislukt"
}

extension Unreadable {
    /// The reason in a sentence that says what to do.
    public func message(limits: Limits = Limits()) -> String {
        switch self {
        case .notADocument:
            "Dit bestand is geen pdf, Word-, ODT-, HTML- of tekstbestand. Sla het document op als pdf en voeg het opnieuw toe."
        case .emptyFile: "Dit bestand is leeg. Controleer het origineel en voeg het opnieuw toe."
        case .oldWord: "Dit is een oud Word-bestand (.doc). Open het in Word, sla het op als .docx of pdf en voeg het opnieuw toe."
        case .richText: "Dit is een RTF-bestand. Open het in Word, sla het op als .docx of pdf en voeg het opnieuw toe."
        case .spreadsheet: "Dit is een rekenblad. Stip leest geen rekenbladen. Voeg het document zelf toe, bijvoorbeeld als pdf."
        case .presentation: "Dit is een presentatie. Sla de presentatie op als pdf en voeg die toe."
        case .image: "Dit is een afbeelding. Stip leest geen tekst uit afbeeldingen. Vraag om een pdf of Word-bestand met tekst."
        case .otherArchive: "Dit is een ingepakt bestand dat Stip niet kan uitpakken. Pak het uit en voeg de documenten toe, los of in een zip."
        case .archive: "Dit is een zip-bestand en geen document. Voeg het toe als zip, of pak het uit en voeg de documenten los toe."
        case .nestedZip: "Dit is een zip-bestand in een zip-bestand. Pak het uit en voeg de documenten los toe."
        case .passwordProtected: "Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord en voeg het opnieuw toe."
        case .copyingForbidden: "Van dit bestand mag de tekst niet worden gekopieerd. Vraag de afzender om een pdf zonder die beveiliging."
        case .truncated: "Dit bestand is niet compleet: het einde ontbreekt. Haal het opnieuw op en voeg het opnieuw toe."
        case .damaged: "Dit bestand is beschadigd. Open het in het programma waarmee het is gemaakt, sla het opnieuw op en voeg het toe."
        case .doctype: "Dit bestand bevat opdrachten (een DOCTYPE) die hier niet mogen. Sla het opnieuw op in Word of LibreOffice en voeg het toe."
        case .tooDeep: "Dit bestand is te ingewikkeld opgebouwd: meer dan \(limits.depth) lagen diep. Sla het op als pdf en voeg die toe."
        case .lyingSizes: "Dit ingepakte bestand bevat iets anders dan het zelf opgeeft. Stip opent het niet. Maak het opnieuw en voeg het toe."
        case .zipBomb: "Dit ingepakte bestand wordt bij het uitpakken veel te groot. Stip opent het niet. Voeg de documenten los toe."
        case .tooLarge: "Dit bestand is te groot. Een bestand mag hoogstens \(limits.fileBytes / 1_000_000) MB zijn. Maak het kleiner of splits het."
        case .tooManyPages: "Dit document heeft te veel bladzijden. Stip leest er hoogstens \(dutch(limits.pages)). Splits het document."
        case .tooMuchText: "Dit document bevat te veel tekst. Stip leest hoogstens \(limits.textBytes / 1_000_000) MB aan tekst. Splits het document."
        case .tooManyEntries: "Dit ingepakte bestand bevat te veel bestanden. Het mogen er hoogstens \(dutch(limits.entries)) zijn. Splits het."
        case .tooSlow: "Het lezen van dit bestand duurt te lang: meer dan \(limits.seconds) seconden. Sla het opnieuw op als pdf, of splits het."
        case .tooMuchMemory: "Het lezen van dit bestand kost te veel geheugen. Sla het opnieuw op als pdf, of splits het."
        case .notThere: "Stip kan dit bestand niet openen. Controleer of het bestaat en of Stip het mag lezen."
        case .toolMissing:
            "Stip kan dit bestand nu niet lezen: een programma ontbreekt. Vraag de beheerder om poppler-utils en util-linux te installeren."
        case .cancelled: "Het lezen is afgebroken. Probeer het opnieuw."
        case .readerFailed: "Het lezen van dit bestand is mislukt. Sla het opnieuw op, bij voorkeur als pdf, en voeg het opnieuw toe."
        }
    }

    private func dutch(_ number: Int) -> String {
        number < 1_000 ? String(number) : dutch(number / 1_000) + "." + String(1_000 + number % 1_000).dropFirst()
    }
}
