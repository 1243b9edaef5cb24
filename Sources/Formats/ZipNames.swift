/// A name from a zip as it may be shown: without folders above it, drives, control characters and marks of writing
/// direction. It is text to show and never a path to write to.
func cleanedName(_ name: String) -> String {
    let bytes = cleaned(Array(name.utf8).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })
    var parts: [[UInt8]] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) {
        let visible = part.filter { $0 >= 0x20 && $0 != 0x7F }
        let isDrive = visible.count == 2 && visible[1] == UInt8(ascii: ":")
        if visible.contains(where: { $0 != UInt8(ascii: ".") && $0 != 0x20 }) && !isDrive { parts.append(visible) }
    }
    let whole = Array(parts.joined(separator: [UInt8(ascii: "/")]))
    return whole.isEmpty ? "naamloos" : String(String(decoding: whole, as: UTF8.self).unicodeScalars.prefix(255))
}

/// Folders, and what a Mac or Windows adds by itself.
func isNotAFile(_ name: String) -> Bool {
    let last = name.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    return name.utf8.last == UInt8(ascii: "/") || name.utf8.last == UInt8(ascii: "\\") || name.hasPrefix("__MACOSX/") || last == ".DS_Store"
        || last == "Thumbs.db" || last == "desktop.ini" || last.hasPrefix("~$") || last.hasPrefix("._")
}
