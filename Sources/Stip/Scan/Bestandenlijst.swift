import Foundation

/// The documents that words on the command line stand for: files, and all files in folders, in the order of their names.
enum Bestandenlijst {
    /// - Throws: `Refusal` with every path that is not there.
    static func of(_ paden: [String]) throws(Refusal) -> [String] {
        var files: [String] = []
        var faults: [Reason] = []
        for pad in paden {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: pad, isDirectory: &isFolder) else {
                faults.append(.geenBestandOpPad(pad))
                continue
            }
            files += isFolder.boolValue ? contents(of: pad) : [pad]
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        return files
    }

    /// Hidden files and what lies in hidden folders are no documents.
    private static func contents(of folder: String) -> [String] {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
        return names.compactMap { $0 as? String }
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
            .filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Reason {
    static func geenBestandOpPad(_ pad: String) -> Reason {
        Reason(.missing, code: "geen-bestand-op-pad", field: "pad", "\(pad) bestaat niet. Controleer de naam van het bestand of de map.")
    }
}
