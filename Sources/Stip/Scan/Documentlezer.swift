import Foundation
import Formats

/// Reads a file from the first byte to what it says: takes the text out in a process of its own, and reads that.
struct Documentlezer: Sendable {
    let lezer: Lezer
    var limits = Limits()
    /// How this program is started to open what a stranger wrote.
    var child = Child.thisProgram(["uittreksel"])

    /// Reads the file at `pad`. What goes wrong is an outcome, so that one bad file never stops the others.
    func lees(_ pad: String) async -> Leesuitslag {
        do {
            let tekst = try await read(pad, limits: limits, child: child, tables: Planningstabel.kanStaan)
            guard tekst.blocks.contains(where: { !$0.range.isEmpty }) else {
                return .leeg(bladzijden: tekst.pages.count, reden: Documentlezer.zonderTekst)
            }
            return .gelezen(tekst, lezer.lees(tekst))
        } catch {
            let reden = error.message(limits: limits)
            return error == .toolMissing ? .uitgesteld(reden: reden) : .geweigerd(reden: reden)
        }
    }

    /// Reads bytes that are not in a file yet.
    func lees(_ inhoud: [UInt8], _ bestandsnaam: String) async -> Leesuitslag {
        do {
            let map = try Werkmap()
            defer { map.remove() }
            return await lees(try map.write(inhoud))
        } catch {
            return .geweigerd(reden: Unreadable.readerFailed.message(limits: limits))
        }
    }

    private static let zonderTekst =
        "Dit bestand bevat geen tekst: het is een scan. Vraag om het originele bestand, of om een pdf waarin u tekst kunt selecteren."
}

/// A folder for this program alone, for as long as one file is read.
struct Werkmap {
    let pad: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "stip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        pad = url.path
    }

    func write(_ bytes: [UInt8]) throws -> String {
        let bestand = pad + "/document"
        try Data(bytes).write(to: URL(filePath: bestand))
        return bestand
    }

    /// What cannot be removed is left for the system to clear: it holds nothing that is not also in the database.
    func remove() { _ = try? FileManager.default.removeItem(atPath: pad) }
}
