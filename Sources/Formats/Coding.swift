/// A compact form in bytes, between two processes of the same build. Whatever is decoded was checked: the parent does not
/// trust the child, which read the file of a stranger.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Seven bits a byte, the highest bit on all but the last.
    mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ run: some Collection<UInt8>) {
        write(run.count)
        bytes += run
    }
}

/// Reads what `ByteWriter` wrote; every method gives nil at the first thing that cannot be.
struct ByteReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }
    /// What is left: no list can be longer than that.
    var left: Int { bytes.count - place }

    /// A number from 0 to `limit`.
    mutating func number(atMost limit: Int) -> Int? {
        var value = 0
        var shift = 0
        while place < bytes.count, shift < 49 {
            let byte = bytes[place]
            place += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value <= limit ? value : nil }
            shift += 7
        }
        return nil
    }

    mutating func run() -> [UInt8]? {
        guard let count = number(atMost: left), count <= left else { return nil }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    mutating func text() -> String? { run().flatMap { String(validating: $0, as: UTF8.self) } }

    mutating func list<Item>(_ item: (inout ByteReader) -> Item?) -> [Item]? {
        guard let count = number(atMost: left) else { return nil }
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count {
            guard let next = item(&self) else { return nil }
            items.append(next)
        }
        return items
    }
}

extension Answer {
    private static var mark: [UInt8] { Array("stip1".utf8) }

    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(Answer.mark)
        switch self {
        case .text(let text):
            writer.write(0)
            writer.write(text.encoded())
        case .refused(let reason):
            writer.write(1)
            writer.write(reason.rawValue.utf8)
        case .files(let files):
            writer.write(2)
            writer.write(files.count)
            for file in files {
                writer.write(file.name.utf8)
                switch file.path {
                case .success(let path):
                    writer.write(0)
                    writer.write(path.utf8)
                case .failure(let reason):
                    writer.write(1)
                    writer.write(reason.rawValue.utf8)
                }
            }
        case .calendar(let calendar):
            writer.write(3)
            writer.write(calendar.encoded())
        }
        return writer.bytes
    }

    init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.run() == Answer.mark else { return nil }
        let answer: Answer?
        switch reader.number(atMost: 3) {
        case 0: answer = reader.run().flatMap { DocumentText(decoding: $0) }.map { .text($0) }
        case 1: answer = reader.text().flatMap { Unreadable(rawValue: $0) }.map { .refused($0) }
        case 2: answer = reader.list { $0.file() }.map { .files($0) }
        case 3: answer = reader.run().flatMap { CalendarFile(decoding: $0) }.map { .calendar($0) }
        default: answer = nil
        }
        guard let answer, reader.isAtEnd else { return nil }
        self = answer
    }
}

extension ByteReader {
    fileprivate mutating func file() -> Unpacked? {
        guard let name = text(), let kind = number(atMost: 1), let word = text() else { return nil }
        if kind == 0 { return Unpacked(name: name, path: .success(word)) }
        return Unreadable(rawValue: word).map { Unpacked(name: name, path: .failure($0)) }
    }
}
