/// A step as it was read, before it has its number.
struct Stapvoorstel: Equatable {
    var tijdvak: Tijdvak
    var orgaan: String
    var handeling: Handeling?
    var wat: String
    /// The whole of the text that tells it.
    var tekst: Range<Int>
    var bewijs: Range<Int>
}

/// One row of a planning: when, who, and the pieces of text that tell what. A list that lost its table, a row of a table
/// and a sentence are all read as this.
struct Planrij: Equatable {
    var tijden: [Tijdsuiting]
    /// From a column of its own, or beside the date.
    var organen: [Range<Int>] = []
    /// Of which place the body is, at the head of its column: "Oostdijk" of "College" in "College | Noorddijk | Oostdijk".
    var plaats: Range<Int>?
    /// Paragraphs, in order; the first tells the main thing.
    var stukken: [Range<Int>] = []
    /// Where the row begins and ends in the text.
    var plek: Range<Int>
    /// Whether the column says that its dates are last days.
    var isUiterlijk = false
    /// What a text above says for this row: "met het verzoek er 7 te kiezen:".
    var aanloop: Range<Int>?
    /// Whether it has a row to itself, so that it is a step also where no word of it is an act.
    var isVanzelf = false
    /// Whether its own line says what is done; else the lines below it do.
    var heeftTekst = false
    /// Whether it is a row of a table: then the row is the passage.
    var isTabelrij = false
}
