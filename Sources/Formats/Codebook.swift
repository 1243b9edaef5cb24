/// A codebook as programs for qualitative analysis exchange it: REFI-QDA Codebook 1.0, a `.qdc` file.
///
/// Read and written by its schema (`urn:QDA-XML:codebook:1.0`): codes inside codes, and sets of codes beside them.
public struct Codebook: Equatable, Sendable {
    public struct Code: Equatable, Sendable {
        /// Eight, four, four, four and twelve hexadecimal digits.
        public var guid: String
        public var name: String
        /// `#c23b16`; most programs show it.
        public var color: String?
        public var isCodable: Bool
        public var description: String
        public var codes: [Code]

        public init(guid: String, name: String, color: String? = nil, isCodable: Bool = true, description: String = "", codes: [Code] = []) {
            (self.guid, self.name, self.color, self.isCodable) = (guid, name, color, isCodable)
            (self.description, self.codes) = (description, codes)
        }
    }

    /// Codes that belong together, across the tree.
    public struct Group: Equatable, Sendable {
        public var guid: String
        public var name: String
        /// Guids of codes.
        public var members: [String]

        public init(guid: String, name: String, members: [String]) { (self.guid, self.name, self.members) = (guid, name, members) }
    }

    /// The program that made it.
    public var origin: String
    public var codes: [Code]
    public var groups: [Group]

    public init(origin: String, codes: [Code], groups: [Group] = []) { (self.origin, self.codes, self.groups) = (origin, codes, groups) }

    private enum Name: String {
        case codeBook = "qda:CodeBook"
        case codes = "qda:Codes"
        case code = "qda:Code"
        case description = "qda:Description"
        case sets = "qda:Sets"
        case set = "qda:Set"
        case member = "qda:MemberCode"
        case guid, name, color, isCodable, origin
    }

    /// - Throws: `.notADocument` when it is XML of another kind; `.doctype`, `.tooDeep` and the like when it may not be opened.
    public init(qdc bytes: [UInt8], limits: Limits = Limits()) throws(Unreadable) {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge }
        let tree = try parseXML(bytes, as: Name.self, limits: limits)
        guard let book = tree.root[.codeBook], let codes = book[.codes] else { throw .notADocument }
        self.init(
            origin: book.attribute(.origin) ?? "", codes: codes.children.filter { $0.name == .code }.map(Codebook.code),
            groups: book[.sets]?.children.filter { $0.name == .set }.map { set in
                Group(
                    guid: Codebook.guid(of: set), name: set.attribute(.name) ?? "",
                    members: set.children.filter { $0.name == .member }.map(Codebook.guid))
            } ?? [])
    }

    private static func code(_ element: Element<Name>) -> Code {
        Code(
            guid: guid(of: element), name: element.attribute(.name) ?? "", color: element.attribute(.color),
            isCodable: element.attribute(.isCodable) != "false",
            description: element[.description].map { String(decoding: $0.text, as: UTF8.self) } ?? "",
            codes: element.children.filter { $0.name == .code }.map(code))
    }

    /// Small letters without braces: programs write the same number in more than one way.
    private static func guid(of element: Element<Name>) -> String {
        String((element.attribute(.guid) ?? "").lowercased().filter { $0 != "{" && $0 != "}" })
    }

    /// The file, with line ends and indents for whoever looks in it.
    public var qdc: String {
        let sets = groups.map { group in
            "    <Set guid=\"\(group.guid)\" name=\"\(escaped(group.name))\">\n"
                + group.members.map { "      <MemberCode guid=\"\($0)\"/>\n" }.joined() + "    </Set>\n"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"\(escaped(origin))\">\n  <Codes>\n"
            + codes.map { written($0, indent: "    ") }.joined() + "  </Codes>\n"
            + (sets.isEmpty ? "" : "  <Sets>\n\(sets.joined())  </Sets>\n") + "</CodeBook>\n"
    }

    private func written(_ code: Code, indent: String) -> String {
        let color = code.color.map { " color=\"\(escaped($0))\"" } ?? ""
        let head = "\(indent)<Code guid=\"\(code.guid)\" name=\"\(escaped(code.name))\" isCodable=\"\(code.isCodable)\"\(color)"
        if code.description.isEmpty, code.codes.isEmpty { return head + "/>\n" }
        let description = code.description.isEmpty ? "" : "\(indent)  <Description>\(escaped(code.description))</Description>\n"
        return head + ">\n" + description + code.codes.map { written($0, indent: indent + "  ") }.joined() + "\(indent)</Code>\n"
    }

    /// A control sign cannot stand in XML at all, so it is left out.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
