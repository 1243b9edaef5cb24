import Database
import Formats
import Foundation

extension Bestandslezer {
    /// Opens files in a process of their own, and reads them with the names of the unit that is loaded.
    static func standaard(over store: Store, limits: Limits) -> Bestandslezer {
        let bron = Lezerbron(store: store)
        return Bestandslezer(
            unpack: { inhoud, _ in try await unpack(inhoud, limits) },
            lees: { inhoud, bestandsnaam in
                do {
                    return await Documentlezer(lezer: try await bron.lezer(), limits: limits).lees(inhoud, bestandsnaam)
                } catch {
                    return .geweigerd(reden: Formats.Unreadable.readerFailed.message(limits: limits))
                }
            })
    }

    private static func unpack(_ inhoud: [UInt8], _ limits: Limits) async throws -> Pakket? {
        guard inhoud.starts(with: [0x50, 0x4B]) else { return nil }
        let map = try Werkmap()
        do {
            let pad = try map.write(inhoud)
            guard isPakket(pad, limits) else {
                map.remove()
                return nil
            }
            let uit = map.pad + "/uit"
            try FileManager.default.createDirectory(atPath: uit, withIntermediateDirectories: false)
            let files = try await Formats.unpack(pad, into: uit, limits: limits, child: Documentlezer.kind)
            return Pakket(namen: files.map(\.name), read: { try bytes(of: files[$0], limits) }, close: { map.remove() })
        } catch let unreadable as Formats.Unreadable {
            map.remove()
            throw Refusal(.nietUitTePakken(unreadable, limits))
        } catch {
            map.remove()
            throw error
        }
    }

    /// A docx is a zip too, but it is one document; what cannot even be recognised is for the reader to refuse.
    private static func isPakket(_ pad: String, _ limits: Limits) -> Bool {
        do { return try DocumentFormat.recognise(pad, limits: limits) == .zip } catch { return error.isOfPakket }
    }

    private static func bytes(of file: Unpacked, _ limits: Limits) throws -> [UInt8] {
        switch file.path {
        case .success(let pad): return [UInt8](try Data(contentsOf: URL(filePath: pad)))
        case .failure(let unreadable): throw Refusal(.nietUitTePakken(unreadable, limits))
        }
    }
}

extension Formats.Unreadable {
    /// What only a zip of files can be guilty of.
    fileprivate var isOfPakket: Bool { [.tooManyEntries, .zipBomb, .lyingSizes, .archive].contains(self) }
}

extension Documentlezer {
    /// How this program starts itself to open what a stranger wrote.
    static let kind = Child.thisProgram(["uittreksel"])
}

/// The reader for the unit of this moment, made again only when the unit changed.
private actor Lezerbron {
    private let store: Store
    private var known: (organisatie: Organisatie?, lezer: Lezer)?

    init(store: Store) { self.store = store }

    func lezer() async throws -> Lezer {
        let organisatie = try await store.read { db in try db.eersteOrganisatie() }
        if let known, known.organisatie == organisatie { return known.lezer }
        let lezer = try Lezer.standaard(organisatie)
        known = (organisatie, lezer)
        return lezer
    }
}

extension Reason {
    static func nietUitTePakken(_ unreadable: Formats.Unreadable, _ limits: Limits) -> Reason {
        Reason(code: unreadable.rawValue, field: "bestanden", unreadable.message(limits: limits))
    }
}
