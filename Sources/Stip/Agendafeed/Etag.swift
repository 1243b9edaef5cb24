import Crypto

extension [UInt8] {
    /// What stands for these bytes and no others, short enough for a header.
    var etag: String { String(SHA256.hash(data: self).hexadecimal.prefix(32)) }
}
