import Synchronization

/// What the documents say of their own decisions, read once for each version of a document. Holds no more than there are documents.
final class Besluitgeheugen: Sendable {
    private let known = Mutex<[ID<Document>: (versie: Int, lezingen: [Besluitlezing])]>([:])

    func lezingen(_ versies: [ID<Document>: Int], read: (ID<Document>) throws -> [Besluitlezing]) rethrows -> [ID<Document>: [Besluitlezing]] {
        let old = known.withLock { $0 }
        var new: [ID<Document>: (versie: Int, lezingen: [Besluitlezing])] = [:]
        for (id, versie) in versies {
            if let entry = old[id], entry.versie == versie { new[id] = entry } else { new[id] = (versie, try read(id)) }
        }
        known.withLock { [new] in $0 = new }
        return new.mapValues(\.lezingen)
    }
}
