import Database
import Synchronization
import TextAnalysis

private let stemmer = Mutex(Stemmer(exceptions: false))

/// The Dutch stems of the search index of SQLite: those of PostgreSQL's `dutch`, so that both find the same.
let dutchStem: Stem = { word, accept in
    let stem = stemmer.withLock { stemmer in stemmer.stem(Array(word)) }
    stem.withUnsafeBufferPointer(accept)
}
