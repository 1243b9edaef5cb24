import Formats

/// What came of reading one file.
enum Leesuitslag: Equatable, Sendable {
    case gelezen(DocumentText, Lezing)
    /// There is no text in it: a scan.
    case leeg(bladzijden: Int, reden: String)
    case geweigerd(reden: String)
    /// Cannot be read now, through no fault of the file: a program is missing here.
    case uitgesteld(reden: String)
}

/// The two things Documenten asks of whoever knows the formats and the reader.
struct Bestandslezer: Sendable {
    /// Takes a zip of documents apart. Nothing for a file that is a document itself, as a docx is.
    var unpack: @Sendable (_ inhoud: [UInt8], _ bestandsnaam: String) async throws -> Pakket?
    /// Reads one document. It never throws: what goes wrong is an outcome, and touches no other document.
    var lees: @Sendable (_ inhoud: [UInt8], _ bestandsnaam: String) async -> Leesuitslag
}

/// A zip of documents, opened but not yet taken out: each is read when its turn comes, so that memory holds one.
/// What was unpacked is let go of with `read`.
struct Pakket: Sendable {
    /// The documents in it. Folders and the hidden files that office suites and desktops leave are not among them.
    var namen: [String]
    /// The bytes of the document at that place in `namen`; refuses one that is larger than allowed or lies about its size.
    var read: @Sendable (_ index: Int) throws -> [UInt8]
}
