import Foundation

/// A file from a zip.
public struct Unpacked: Sendable, Equatable {
    /// Its name in the zip, with folders, cleaned: to show, not to write to.
    public var name: String
    /// Where it was put, or why it was not.
    public var path: Result<String, Unreadable>

    public init(name: String, path: Result<String, Unreadable>) { (self.name, self.path) = (name, path) }
}

/// Unpacks the files of a zip in `directory`, under names of our own ("0001"). One bad file does not stop the others; a
/// zip in the zip is not opened.
///
/// This parses a file of a stranger in this process; see `unpack(_:into:limits:child:)`.
public func unpack(_ path: String, into directory: String, limits: Limits = Limits()) throws(Unreadable) -> [Unpacked] {
    let archive = try ZipArchive(path, limits: limits)
    var files: [Unpacked] = []
    for entry in archive.entries where !isNotAFile(entry.name) {
        let number = String(files.count + 1)
        let target = directory + "/" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
        files.append(Unpacked(name: cleanedName(entry.name), path: put(entry, of: archive, at: target, limits: limits)))
    }
    return files
}

private func put(_ entry: ZipArchive.Entry, of archive: ZipArchive, at target: String, limits: Limits) -> Result<String, Unreadable> {
    // O_EXCL and O_NOFOLLOW: never through a link, never over what is there.
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return .failure(.readerFailed) }
    defer { close(descriptor) }
    do throws(Unreadable) {
        try archive.unpack(entry) { piece throws(Unreadable) in
            guard writeAll(piece, to: descriptor) else { throw .readerFailed }
            return true
        }
        if try File(target).bytes(at: 0, count: 4).isZip, try ZipArchive(target, limits: limits).format() == .zip { throw .nestedZip }
        return .success(target)
    } catch {
        // What was written of a bad file goes.
        unlink(target)
        return .failure(error)
    }
}

/// False when not all could be written: a full disk, a closed pipe.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}
