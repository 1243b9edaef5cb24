import Foundation

/// What the disk must be for SQLite: locks and shared memory of a network drive are not to be trusted.
enum FileSystem {
    /// The network file system that holds `path`, which may be a file still to be made; nil for a disk of this machine.
    ///
    /// Only Linux tells; elsewhere nothing is refused.
    static func network(at path: String) throws -> String? {
        let mounts = "/proc/self/mounts"
        guard FileManager.default.fileExists(atPath: mounts) else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath().path
        let file = URL(filePath: path).resolvingSymlinksInPath().path
        let table = String(decoding: try Data(contentsOf: URL(filePath: mounts)), as: UTF8.self)
        return network(at: FileManager.default.fileExists(atPath: file) ? file : folder, mounts: table)
    }

    /// The longest mount point that `path` is under decides; of two at one place, the last one.
    static func network(at path: String, mounts: String) -> String? {
        var best = (point: "", kind: "")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2 else { continue }
            let point = fields[1].replacing("\\040", with: " ")
            let isUnder = point == "/" || path == point || path.hasPrefix(point + "/")
            if isUnder, point.utf8.count >= best.point.utf8.count { best = (String(point), String(fields[2])) }
        }
        return networks.contains(best.kind) ? best.kind : nil
    }

    private static let networks: Set<String> = [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "fuse.davfs", "davfs",
    ]

    /// Waits until the file is on the disk.
    static func flush(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.synchronize()
        try file.close()
    }
}
