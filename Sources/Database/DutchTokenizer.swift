internal import GRDB
internal import GRDBSQLite

/// The words of a text for FTS5: those of its own `unicode61`, without diacritics, then their stems.
///
/// A word that says nothing becomes `_`, which nobody can search for, so that it keeps its place in a phrase. SQLite
/// calls these functions for every word, so they hand on bytes and make no strings.
enum DutchTokenizer {
    static func register(in database: GRDB.Database, stem: @escaping Stem) throws {
        let api = UnsafeMutablePointer(mutating: FTS5.api(database))
        var context: UnsafeMutableRawPointer?
        var unicode61 = fts5_tokenizer()
        guard api.pointee.xFindTokenizer(api, "unicode61", &context, &unicode61) == SQLITE_OK else {
            throw GRDB.DatabaseError(message: "FTS5 has no unicode61")
        }
        let maker = Unmanaged.passRetained(Maker(unicode61, context, stem)).toOpaque()
        var dutch = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
        let code = api.pointee.xCreateTokenizer(api, "dutch", maker, &dutch) { Unmanaged<Maker>.fromOpaque($0!).release() }
        guard code == SQLITE_OK else { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}

/// What a connection needs to make tokenizers, one for each index.
private final class Maker {
    let unicode61: fts5_tokenizer
    let context: UnsafeMutableRawPointer?
    let stem: Stem

    init(_ unicode61: fts5_tokenizer, _ context: UnsafeMutableRawPointer?, _ stem: @escaping Stem) {
        (self.unicode61, self.context, self.stem) = (unicode61, context, stem)
    }
}

private final class Tokenizer {
    let maker: Maker
    let inner: OpaquePointer

    init?(_ maker: Maker) {
        var inner: OpaquePointer?
        let code = "remove_diacritics".withCString { option in
            "2".withCString { value in
                var arguments: [UnsafePointer<CChar>?] = [option, value]
                return maker.unicode61.xCreate(maker.context, &arguments, 2, &inner)
            }
        }
        guard code == SQLITE_OK, let inner else { return nil }
        (self.maker, self.inner) = (maker, inner)
    }

    deinit { maker.unicode61.xDelete(inner) }
}

private typealias Accept = @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32

/// Where the words go when they are stems.
private struct Receiver {
    let stem: Stem
    let context: UnsafeMutableRawPointer?
    let accept: Accept
}

private func create(
    _ maker: UnsafeMutableRawPointer?, _: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _: Int32,
    _ made: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
    guard let maker, let tokenizer = Tokenizer(Unmanaged<Maker>.fromOpaque(maker).takeUnretainedValue()) else { return SQLITE_ERROR }
    made?.pointee = OpaquePointer(Unmanaged.passRetained(tokenizer).toOpaque())
    return SQLITE_OK
}

private func delete(_ tokenizer: OpaquePointer?) {
    if let tokenizer { Unmanaged<Tokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).release() }
}

private func tokenize(
    _ tokenizer: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ flags: Int32, _ text: UnsafePointer<CChar>?, _ length: Int32,
    _ accept: Accept?
) -> Int32 {
    guard let tokenizer, let accept else { return SQLITE_ERROR }
    let dutch = Unmanaged<Tokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
    var receiver = Receiver(stem: dutch.maker.stem, context: context, accept: accept)
    return withUnsafeMutablePointer(to: &receiver) { receiver in
        dutch.maker.unicode61.xTokenize(dutch.inner, receiver, flags, text, length, acceptWord)
    }
}

private func acceptWord(
    _ receiver: UnsafeMutableRawPointer?, _ flags: Int32, _ word: UnsafePointer<CChar>?, _ length: Int32, _ start: Int32, _ end: Int32
) -> Int32 {
    guard let receiver, let word else { return SQLITE_ERROR }
    let to = receiver.assumingMemoryBound(to: Receiver.self)
    return word.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
        let word = UnsafeBufferPointer(start: bytes, count: Int(length))
        if StopWords.contain(word) { return to.pointee.accept(to.pointee.context, flags, "_", 1, start, end) }
        var code = SQLITE_OK
        to.pointee.stem(word) { stem in
            code = stem.withMemoryRebound(to: CChar.self) { stem in
                to.pointee.accept(to.pointee.context, flags, stem.baseAddress, Int32(stem.count), start, end)
            }
        }
        return code
    }
}
