/// What a document may cost. The defaults hold every plan that was ever seen, many times over.
public struct Limits: Sendable, Equatable {
    /// Bytes of one file, on disk or unpacked from a zip.
    public var fileBytes = 100_000_000
    public var pages = 2_500
    /// Bytes of text that one document may give.
    public var textBytes = 64_000_000
    /// A line or paragraph that is longer is cut in pieces.
    public var lineBytes = 20_000
    /// Files in one zip, and bytes of them together when unpacked.
    public var entries = 1_000
    public var unpackedBytes = 500_000_000
    /// How often smaller than its contents a packed file of some size may be. Text packs 5 to 20 times smaller.
    public var ratio = 200
    /// Elements inside elements, in XML and HTML.
    public var depth = 256
    public var seconds = 60
    /// Address space of the process that reads.
    public var memoryBytes = 1_000_000_000

    public init() {}
}

/// The limits as one argument for the process that reads.
extension Limits {
    private static var fields: [WritableKeyPath<Limits, Int>] {
        [\.fileBytes, \.pages, \.textBytes, \.lineBytes, \.entries, \.unpackedBytes, \.ratio, \.depth, \.seconds, \.memoryBytes]
    }

    var argument: String { Limits.fields.map { String(self[keyPath: $0]) }.joined(separator: ",") }

    /// Nil when `argument` was not written by `argument`.
    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == Limits.fields.count else { return nil }
        for (field, number) in zip(Limits.fields, numbers) {
            guard let number, number > 0 else { return nil }
            self[keyPath: field] = number
        }
    }
}
