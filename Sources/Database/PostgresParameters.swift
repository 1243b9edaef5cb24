internal import CPostgres

/// Values as PostgreSQL takes them in its binary form, one after the other in one piece of memory.
///
/// Nothing is printed and read again: a number keeps its bits, a document is not made twice as long.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []

    init(_ values: [Value]) {
        for value in values { append(value) }
        // So that there is memory to point at, also for one empty text.
        bytes.append(0)
    }

    private mutating func append(_ value: Value) {
        let start = bytes.count
        switch value {
        case .null: types.append(0)
        case .integer(let number):
            types.append(PostgresType.int8)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number):
            types.append(PostgresType.float8)
            withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            types.append(PostgresType.text)
            bytes.append(contentsOf: text.utf8)
        case .blob(let content):
            types.append(PostgresType.bytea)
            bytes.append(contentsOf: content)
        }
        ranges.append(start..<bytes.count)
    }

    func withPointers<T>(_ body: (_ types: [Oid], _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> T) -> T {
        bytes.withUnsafeBytes { memory in
            let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = zip(types, ranges).map { type, range in type == 0 ? nil : start.map { UnsafePointer($0 + range.lowerBound) } }
            return body(types, pointers, ranges.map { Int32($0.count) }, Array(repeating: 1, count: types.count))
        }
    }
}

/// The numbers by which PostgreSQL knows the types that can come and go.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}
