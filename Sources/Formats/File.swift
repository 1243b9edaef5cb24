import Foundation

/// A file on disk, opened for reading. Pipes, devices and folders are not files here.
struct File: ~Copyable {
    let size: Int
    private let descriptor: Int32

    init(_ path: String) throws(Unreadable) {
        // Without O_NONBLOCK the opening of a pipe would wait for somebody to write.
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notThere }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notThere
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// At most `count` bytes from `offset`; fewer at the end of the file.
    func bytes(at offset: Int, count: Int) throws(Unreadable) -> [UInt8] {
        let wanted = min(count, size - offset)
        guard wanted > 0 else { return [] }
        var failed = false
        let result = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(descriptor, buffer.baseAddress! + filled, wanted - filled, off_t(offset + filled))
                if got < 0 && errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                filled += got
            }
        }
        if failed { throw .notThere }
        return result
    }

    /// The size, when it is within what `limits` allow.
    func checkSize(_ limits: Limits) throws(Unreadable) {
        if size == 0 { throw .emptyFile }
        if size > limits.fileBytes { throw .tooLarge }
    }
}
