import Database
import Formats
import Logging

extension Documenten {
    /// Documents as this installation is set up: with the real readers and its own bounds.
    init(store: Store, settings: Configuration, log: Logger = Logger(label: "leeswerk")) {
        self.init(store: store, lezer: .standaard(over: store, limits: settings.leesgrenzen), grenzen: settings.documentgrenzen, log: log)
    }
}

extension Configuration {
    /// What one document may cost to read.
    var leesgrenzen: Limits {
        var limits = Limits()
        limits.fileBytes = bestandMB * 1_000_000
        limits.pages = bladzijden
        limits.entries = zipBestanden
        limits.unpackedBytes = uitgepaktMB * 1_000_000
        limits.seconds = leestijd
        return limits
    }

    /// How much comes in at once.
    var documentgrenzen: Grenzen {
        var grenzen = Grenzen(bestand: bestandMB * 1_000_000, levering: uploadMB * 1_000_000, bestanden: uploadBestanden)
        if lezers > 0 { grenzen.tegelijk = lezers }
        return grenzen
    }
}
