internal import CPostgres

/// Where PostgreSQL is: the url as libpq reads it, without the schema that libpq does not know.
struct PostgresURL: Sendable {
    let text: String
    let schema: String?
    /// Kept apart so that it can be taken out of what libpq says.
    private let password: String?

    init(_ url: String) throws {
        let parts = url.split(separator: "?", maxSplits: 1)
        let options = parts.count < 2 ? [] : parts[1].split(separator: "&")
        schema = options.first { $0.hasPrefix("schema=") }.map { String($0.dropFirst("schema=".count)) }
        let rest = options.filter { !$0.hasPrefix("schema=") }.joined(separator: "&")
        text = rest.isEmpty ? String(parts.first ?? "") : "\(parts[0])?\(rest)"
        guard schema?.isPlainName ?? true else { throw Obstacle.invalidURL }
        password = try Self.password(in: text)
    }

    /// What libpq says, on one line and without the password.
    func withoutPassword(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard let password, !password.isEmpty else { return line }
        return line.split(separator: password, omittingEmptySubsequences: false).joined(separator: "…")
    }

    /// libpq's own complaint about a url quotes the url, so it is not passed on.
    private static func password(in url: String) throws -> String? {
        var complaint: UnsafeMutablePointer<CChar>?
        defer { PQfreemem(complaint) }
        guard let options = PQconninfoParse(url, &complaint) else { throw Obstacle.invalidURL }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == "password" { return option.pointee.val.map { String(cString: $0) } }
            option += 1
        }
        return nil
    }
}

extension String {
    /// Small letters, digits and underscores: a name that needs no quotes in either database.
    var isPlainName: Bool {
        guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first), utf8.count < 60 else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}
