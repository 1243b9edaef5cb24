import Foundation
import Testing

@testable import Stip

/// The rules of the house that the compiler cannot see. The reasons are in docs/house.md.
@Suite struct HouseTests {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    static let files = swiftFiles(in: "Sources/Stip")

    static func swiftFiles(in folder: String) -> [URL] {
        let found = FileManager.default.enumerator(at: root.appending(path: folder).resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
    static func name(_ file: URL) -> String { file.deletingPathExtension().lastPathComponent }
    static func folder(_ file: URL) -> String { file.deletingLastPathComponent().lastPathComponent }
    static func document(_ path: String) throws -> String { try text(root.appending(path: path)) }

    // MARK: Who may know what

    /// Use cases: load, decide, save. Named as their folder, or by their subject.
    static let useCases: Set<String> = [
        "Toegang",
        "Accounts",
        "EigenAccount",
        "Inloggen",
        "Vergeten",
        "Sleutels",
        "Themas",
        "Lijstbeheer",
        "Organisaties",
        "Beleidscycli",
        "Documenten",
        "Leeswerk",
        "Planregister",
        "Praatplaten",
        "Dubbellezingen",
        "Plaatversies",
        "Toetsen",
        "Toetsbeantwoording",
        "Toetsverwerken",
        "Stemmen",
        "Stemrondes",
        "Biljetten",
        "Rondeleiding",
        "Rondebeelden",
        "Rondewerk",
        "Invoeren",
        "Deelnames",
        "Nakijken",
        "Stappenkeuring",
        "Bronnen",
        "Groepen",
        "Longlists",
        "Uitslagen",
        "Herleiding",
        "Planningen",
        "Planningsdaden",
        "Herinneringen",
        "Herinneringswerk",
        "Post",
        "Postwerk",
        "Historieboek",
        "Vergaderingen",
        "Agendafeeds",
        "Vergaderinlezen",
    ]
    /// Where a feature is put together with the settings and with the features it uses.
    static let composition: Set<String> = ["Samenstelling", "Bestandslezer+Scan", "Leesdienst", "Startoverzicht", "Eenheidslezer", "Zoekstam"]
    static let techniques: Set<String> = ["Foundation", "Formats", "TextAnalysis", "SocialChoice", "Scheduling", "Crypto", "Yams", "Synchronization"]

    static func allowed(in file: URL) -> Set<String> {
        let name = name(file)
        return switch true {
        case name.hasSuffix("+SQL"): ["Database", "Foundation", "Formats", "SocialChoice"]
        case name.hasSuffix("+YAML"): ["Yams", "Foundation"]
        case name.hasSuffix("Pages"), name.hasSuffix("API") && name != "API", name.hasSuffix("+Upload"): ["Hummingbird", "HTTPTypes", "ServiceLifecycle", "Foundation", "SocialChoice"]
        case name.hasSuffix("pagina"): ["HTML", "Charts", "Formats", "Foundation", "SocialChoice"]
        case name.hasSuffix("Command"), name == "Program":
            techniques.union(["ArgumentParser", "Database", "Hummingbird", "Logging", "NIOCore"])
        case name == "Routes", name == "Migrations", name == "Configuration":
            techniques.union(["Database", "Hummingbird", "Logging", "Configuration"])
        case folder(file) == "Core": ["Database", "Foundation", "Crypto"]
        // The frame: where HTTP becomes values and values become HTML.
        case folder(file) == "Site":
            techniques.union(["HTML", "Hummingbird", "HTTPTypes", "NIOCore", "Logging", "ArgumentParser", "Database"])
        case useCases.contains(name): ["Database", "Logging", "Foundation", "Formats", "SocialChoice"]
        case composition.contains(name): techniques.union(["Database", "Logging", "ServiceLifecycle"])
        // Passwords are hashed by a library in C.
        case name == "Wachtwoordhash": ["CArgon2", "Foundation"]
        // The press drives another program, and hands it pages.
        case name == "Postbode": ["Subprocess", "Foundation"]
        case name == "Drukpers": ["Subprocess", "HTML", "Foundation"]
        default: techniques.union(["HTML", "Charts"])
        }
    }

    static func imports(of file: URL) throws -> Set<String> {
        Set(try text(file).matches(of: /(?m)^(?:@\w+ )?(?:public )?import (?:struct |func |class |enum )?(\w+)/).map { String($0.1) })
    }

    @Test(arguments: files) func `a file imports only what its kind may know`(file: URL) throws {
        let tooMuch = try Self.imports(of: file).subtracting(Self.allowed(in: file))
        #expect(tooMuch.isEmpty, "\(Self.name(file)) imports \(tooMuch.sorted())")
    }

    @Test(arguments: files.filter { folder($0) != "Site" }) func `what writes HTML asks no database and no server`(file: URL) throws {
        let imports = try Self.imports(of: file)
        #expect(!imports.contains("HTML") || imports.isDisjoint(with: ["Database", "Hummingbird", "ArgumentParser"]))
    }

    @Test func `the frame knows no feature`() throws {
        let features = Self.files.filter { !["Site", "Core", "Toegang", "Stip"].contains(Self.folder($0)) }
        let types = Set(try features.flatMap { try Self.declared(in: $0) })
        for file in Self.files where Self.folder(file) == "Site" || Self.folder(file) == "Core" {
            let code = try Self.code(of: file)
            let known = types.filter { code.contains($0) }
            #expect(known.isEmpty, "\(Self.name(file)) names \(known.sorted())")
        }
    }

    /// The words of a file that are code: no comments, no text between quotation marks.
    static func code(of file: URL) throws -> Set<String> {
        let bare = try text(file).replacing(/(?s)"""\n.*?\n\s*"""/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "").replacing(/\/\/.*/, with: "")
        return Set(bare.matches(of: /\b[A-Z]\w+/).map { String($0.0) })
    }

    static func declared(in file: URL) throws -> [String] {
        try text(file).matches(of: /(?m)^(?:public )?(?:final )?(?:struct|enum|class|actor|protocol) (\w+)/).map { String($0.1) }
    }

    // MARK: Names

    static let forbidden = ["Manager", "Helper", "Util", "Utils", "Service", "Handler", "Impl", "Base", "Factory", "Repository", "Controller", "V2"]

    @Test(arguments: swiftFiles(in: "Sources")) func `a thing is called what it is`(file: URL) throws {
        for name in try Self.declared(in: file) + [Self.name(file)] {
            #expect(!Self.forbidden.contains { name.hasSuffix($0) }, "\(name)")
        }
    }

    @Test func `every noun of the domain is in the woordenlijst`() throws {
        let listed = Set(try Self.document("docs/woordenlijst.md").matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) })
        for file in Self.files where Self.isDomain(file) {
            let unlisted = try Self.declared(in: file).filter { !Self.technical($0) && !listed.contains($0) }
            #expect(unlisted.isEmpty, "in \(Self.folder(file)): \(unlisted)")
        }
    }

    @Test func `every word of the woordenlijst that is code is a type, and stands once`() throws {
        let listed = try Self.document("docs/woordenlijst.md").matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) }
        let types = Set(try Self.files.flatMap { try Self.text($0).matches(of: /\b(?:struct|enum|class|actor|protocol|typealias) (\w+)/).map { String($0.1) } })
        #expect(Set(listed).subtracting(types).isEmpty, "in the list but not in the code: \(Set(listed).subtracting(types).sorted())")
        #expect(Set(listed).count == listed.count, "twice: \(Dictionary(grouping: listed, by: \.self).filter { $1.count > 1 }.keys.sorted())")
    }

    /// Values and use cases of a feature. Pages, doors and technique are not the domain.
    static func isDomain(_ file: URL) -> Bool {
        let name = name(file)
        guard !["Site", "Core", "Stip"].contains(folder(file)), !name.contains("+"), !name.hasSuffix("Command"), !name.hasSuffix("API") else {
            return false
        }
        return ((try? imports(of: file)) ?? []).isDisjoint(with: ["HTML", "Hummingbird", "ServiceLifecycle"])
    }

    /// Words of computing, and parts of a drawing.
    static func technical(_ name: String) -> Bool {
        ["Actor", "Token", "CSV", "YAMLGrens", "LezingJSON"].contains(name) || name.hasSuffix("Body") || name.hasPrefix("Poster")
    }

    // MARK: Markup

    @Test(arguments: files) func `attributes are quoted, styles and scripts stay out of the page`(file: URL) throws {
        let text = try Self.text(file)
        #expect(text.firstMatch(of: /\s[a-z-]+=\\\(/) == nil, "an attribute without quotation marks")
        #expect(text.firstMatch(of: /<[^>\n]*\sstyle=/) == nil, "a style attribute")
        #expect(text.firstMatch(of: /<script(?! src=)/) == nil, "a script in the page")
        #expect(text.firstMatch(of: /<[^>\n]*\son[a-z]+=\\?"/) == nil, "a handler in the page")
        #expect(text.firstMatch(of: /<[^>\n]*\srequired[ >]/) == nil, "validation by the browser")
    }

    // MARK: Habits

    @Test(arguments: swiftFiles(in: "Sources") + swiftFiles(in: "Tests")) func `nothing is left lying about`(file: URL) throws {
        guard Self.name(file) != "HouseTests" else { return }
        let text = try Self.text(file)
        for word in ["TODO", "FIXME", "try!", "fatalError(", "HACK"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test(arguments: swiftFiles(in: "Sources")) func `a file can be read in one sitting`(file: URL) throws {
        let lines = try Self.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 300, "\(lines) lines")
    }

    // MARK: Documents

    @Test(arguments: Configuration.keys) func `each setting is documented`(key: String) throws {
        let manual = try Self.document("docs/beheer/configuratie.md")
        #expect(manual.contains("### \(key)\n"))
        #expect(manual.contains("`\(Configuration.variable(key))`"))
    }

    @Test func `the manual names no setting that is not there`() throws {
        let named = try Self.document("docs/beheer/configuratie.md").matches(of: /STIP_[A-Z_]+/).map { String($0.0) }
        #expect(Set(named).subtracting(Configuration.names).isEmpty)
    }
}
