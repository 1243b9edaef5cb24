import Foundation
import Formats

extension Documentlezer {
    /// What Documenten asks: to take a zip apart, and to read a document.
    var bestandslezer: Bestandslezer {
        Bestandslezer(
            unpack: { inhoud, _ in try await unpacked(inhoud) },
            lees: { inhoud, naam in await lees(inhoud, naam) })
    }

    /// The documents in a zip; nothing for a file that is a document itself. Opened by a process of its own.
    private func unpacked(_ inhoud: [UInt8]) async throws -> Pakket? {
        guard inhoud.starts(with: [0x50, 0x4B]) else { return nil }
        let map = Uitpakmap(map: try Werkmap())
        let pad = try map.map.write(inhoud)
        do {
            guard try DocumentFormat.recognise(pad, limits: limits) == .zip else { return nil }
            let files = try await unpack(pad, into: map.map.pad, limits: limits, child: child)
            return Pakket(namen: files.map(\.name)) { index in
                switch files[index].path {
                case .success(let path): try withExtendedLifetime(map) { [UInt8](try Data(contentsOf: URL(filePath: path))) }
                case .failure(let reason): throw Refusal(.nietTeLezen(reason, limits))
                }
            }
        } catch let reason as Unreadable {
            throw Refusal(.nietTeLezen(reason, limits))
        }
    }
}

/// A folder that goes when nobody reads from it any more.
private final class Uitpakmap: Sendable {
    let map: Werkmap

    init(map: Werkmap) { self.map = map }
    deinit { map.remove() }
}

extension Reason {
    static func nietTeLezen(_ reason: Unreadable, _ limits: Limits) -> Reason {
        Reason(code: reason.rawValue, field: "bestanden", reason.message(limits: limits))
    }
}
