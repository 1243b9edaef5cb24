/// Takes a form with files apart while it comes in (RFC 7578), in chunks of any size.
///
/// Holds no more than one chunk and the beginning of a boundary. What comes out is handed on at once.
struct MultipartReader {
    struct Part: Equatable, Sendable {
        var name: String
        /// The name of a file as the sender calls it, without a path; nothing for an ordinary field.
        var filename: String?
        var type: String
    }

    enum Event: Equatable, Sendable {
        case begin(Part)
        case bytes([UInt8])
        case end
    }

    private enum State { case delimiter, afterDelimiter, headers, body, done }

    private static let headerLimit = 16 << 10

    private let delimiter: [UInt8]
    private var state = State.delimiter
    /// Begins as if a line had just ended, so that the first boundary looks like all others.
    private var buffer: [UInt8] = [0x0D, 0x0A]

    init(boundary: String) { delimiter = Array("\r\n--\(boundary)".utf8) }

    /// Nothing when this is no form with files.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = MultipartReader.parameters(of: contentType)["boundary"], (1...70).contains(boundary.utf8.count)
        else { return nil }
        self.init(boundary: boundary)
    }

    var isDone: Bool { state == .done }

    /// What can be told with this chunk.
    mutating func read(_ chunk: some Collection<UInt8>) throws(Refusal) -> [Event] {
        guard state != .done else { return [] }
        buffer.append(contentsOf: chunk)
        var events: [Event] = []
        var position = 0
        while try step(&position, &events) {}
        buffer.removeFirst(position)
        if state == .headers, buffer.count > MultipartReader.headerLimit { throw Refusal(.formulierOnleesbaar) }
        return events
    }

    /// Goes on as far as the buffer allows; false when more is needed.
    private mutating func step(_ position: inout Int, _ events: inout [Event]) throws(Refusal) -> Bool {
        switch state {
        case .delimiter:
            guard let found = buffer.firstRange(of: delimiter, from: position) else {
                position = max(position, buffer.count - delimiter.count + 1)
                return false
            }
            position = found + delimiter.count
            state = .afterDelimiter
        case .afterDelimiter:
            guard buffer.count - position >= 2 else { return false }
            if buffer[position] == UInt8(ascii: "-"), buffer[position + 1] == UInt8(ascii: "-") {
                state = .done
                position = buffer.count
                return false
            }
            // The line break that ends this line stays: with it empty headers look like all others.
            state = .headers
        case .headers:
            // Two boundaries on top of each other hold nothing between them.
            if buffer[position...].starts(with: delimiter) {
                position += delimiter.count
                state = .afterDelimiter
                return true
            }
            guard let found = buffer.firstRange(of: Array("\r\n\r\n".utf8), from: position) else { return false }
            events.append(.begin(try MultipartReader.part(buffer[position..<found])))
            position = found + 4
            state = .body
        case .body:
            if let found = buffer.firstRange(of: delimiter, from: position) {
                if found > position { events.append(.bytes(Array(buffer[position..<found]))) }
                events.append(.end)
                position = found + delimiter.count
                state = .afterDelimiter
            } else {
                let safe = buffer.count - delimiter.count + 1
                guard safe > position else { return false }
                events.append(.bytes(Array(buffer[position..<safe])))
                position = safe
                return false
            }
        case .done:
            return false
        }
        return true
    }

    private static func part(_ headers: ArraySlice<UInt8>) throws(Refusal) -> Part {
        var part = Part(name: "", type: "text/plain")
        for line in headers.split(separator: 0x0A) {
            let text = try Form.text(line.last == 0x0D ? line.dropLast() : line)
            let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard pieces.count == 2 else { continue }
            switch pieces[0].lowercased() {
            case "content-disposition":
                let parameters = parameters(of: String(pieces[1]))
                part.name = parameters["name"] ?? ""
                part.filename = parameters["filename"].map(plainName)
            case "content-type":
                part.type = String(pieces[1].split(separator: ";").first ?? "").trimmed.lowercased()
            default: break
            }
        }
        guard !part.name.isEmpty else { throw Refusal(.formulierOnleesbaar) }
        return part
    }

    /// The parameters behind the first `;`, with or without quotation marks. Browsers write a quotation mark as `%22`.
    private static func parameters(of header: String) -> [String: String] {
        var parameters: [String: String] = [:]
        var rest = Substring(header).drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            var value = ""
            if rest.first == "=" {
                rest = rest.dropFirst()
                if rest.first == "\"" {
                    rest = rest.dropFirst()
                    while let letter = rest.popFirst(), letter != "\"" {
                        value.append(letter == "\\" && rest.first == "\"" ? rest.removeFirst() : letter)
                    }
                } else {
                    value = String(rest.prefix { $0 != ";" }).trimmed
                }
                rest = rest.drop { $0 != ";" }
            }
            parameters[String(name).trimmed.lowercased()] = value.replacing("%22", with: "\"")
        }
        return parameters
    }

    /// Without folders and without characters that cannot be seen.
    private static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let seen = last.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.properties.generalCategory != .format }
        let plain = String(String.UnicodeScalarView(seen)).trimmed
        return plain.isEmpty || plain == "." || plain == ".." ? "naamloos" : plain
    }
}

extension [UInt8] {
    /// Where `part` first begins, at or after `start`.
    fileprivate func firstRange(of part: [UInt8], from start: Int) -> Int? {
        let last = count - part.count
        var position = start
        return withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                while position <= last {
                    if bytes[position] == part[0], (1..<part.count).allSatisfy({ bytes[position + $0] == part[$0] }) { return position }
                    position += 1
                }
                return nil
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension Reason {
    static let formulierOnleesbaar = Reason(code: "formulier-onleesbaar", "Het formulier kwam niet goed over. Stuur het nog een keer.")
}
