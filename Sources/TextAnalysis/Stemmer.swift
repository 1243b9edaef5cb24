import CStemmer

/// Brings Dutch words back to their stem, as PostgreSQL's `dutch` and the search index do (Snowball).
///
/// Takes folded words. Not safe for two threads at once: make one for each task.
public final class Stemmer {
    private let handle: OpaquePointer
    private var known: [[UInt8]: [UInt8]] = [:]

    private let withExceptions: Bool

    /// - Parameter exceptions: whether words of the field go before the rules. A search index that must find the same as
    ///   PostgreSQL goes without.
    public init(exceptions: Bool = true) {
        withExceptions = exceptions
        guard let handle = sb_stemmer_new("dutch", "UTF_8") else { preconditionFailure("libstemmer has no Dutch") }
        self.handle = handle
    }
    deinit { sb_stemmer_delete(handle) }

    public func stem(_ word: [UInt8]) -> [UInt8] {
        if withExceptions, let exception = exceptions[word] { return exception }
        if let stem = known[word] { return stem }
        let stem = word.withUnsafeBufferPointer { bytes -> [UInt8] in
            guard let result = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else { return word }
            return Array(UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(handle))))
        }
        if known.count < 20_000 { known[word] = stem }
        return stem
    }
}

/// Words of the field that the rules would throw together or keep apart wrongly: `gevaren` is not `gevaar`, and
/// `steden` is `stad`.
private let exceptions: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
        ("gevaren", "gevaar"), ("gevaarlijke", "gevaar"), ("gevaarlijk", "gevaar"), ("steden", "stad"), ("geent", "geent"),
        ("thema's", "thema"), ("themas", "thema"), ("wapens", "wapen"), ("wapen", "wapen"), ("messen", "mes"), ("mes", "mes"),
        ("drugs", "drug"), ("drug", "drug"), ("cyber", "cyber"), ("zorg", "zorg"), ("zorgen", "zorgen"), ("branden", "brand"),
        ("steekincidenten", "steekincident"), ("politie", "politie"), ("woning", "woning"), ("woningen", "woning"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) })
