import Hummingbird

/// One thing that can be asked of the API: described, and checked by that description.
struct Operation: Sendable {
    struct Parameter: Equatable, Sendable {
        let name: String
        let schema: Schema
        var isRequired = false

        init(_ name: String, _ schema: Schema, isRequired: Bool = false) { (self.name, self.schema, self.isRequired) = (name, schema, isRequired) }
    }

    /// What is sent along, or comes back.
    enum Content: Equatable, Sendable {
        case none
        case json(Schema)
        /// A file of one of these media types.
        case file([String])
    }

    static let bodyLimit = 1 << 20

    let method: HTTPRequest.Method
    /// Under the root of the API, with `{naam}` for what varies: `documenten/{document}`.
    let path: String
    let summary: String
    /// The group it stands in; mostly the first word of the path.
    let tag: String
    var query: [Parameter]
    var body: Content
    var status: HTTPResponse.Status
    var answer: Content
    /// Errors besides those that every operation knows.
    var errors: [HTTPResponse.Status]
    var isOpen: Bool
    /// Whether the caller must say, in `If-Match`, which version is changed.
    var isConditional: Bool

    init(
        _ method: HTTPRequest.Method, _ path: String, _ summary: String, query: [Parameter] = [], body: Content = .none,
        status: HTTPResponse.Status = .ok, answer: Content, errors: [HTTPResponse.Status] = [], isOpen: Bool = false, isConditional: Bool = false
    ) {
        (self.method, self.path, self.summary, self.query, self.body) = (method, path, summary, query, body)
        (self.status, self.answer, self.errors, self.isOpen, self.isConditional) = (status, answer, errors, isOpen, isConditional)
        tag = path.split(separator: "/").first.map(String.init) ?? "api"
    }

    /// The names between braces in the path.
    var pathNames: [String] { path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) } }

    /// Unique and stable: `getDocumentenDocument`.
    var id: String {
        let words = path.split(whereSeparator: { "/-{}._".contains($0) })
        return method.rawValue.lowercased() + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Everything that is wrong with the question behind the `?`.
    func faults(in question: Form) -> [Reason] {
        var faults: [Reason] = []
        for parameter in query where parameter.isRequired && question[parameter.name] == nil {
            faults.append(.schema(parameter.name, "Vul \(parameter.name) in."))
        }
        var seen: Set<String> = []
        for field in question.fields {
            guard let parameter = query.first(where: { $0.name == field.name }) else {
                faults.append(.schema(String(field.name.prefix(100)), "Laat \(field.name.prefix(100)) weg: de API kent het hier niet."))
                continue
            }
            if seen.insert(field.name).inserted {
                faults += parameter.schema.faults(inQuery: field.value, named: field.name)
            } else {
                faults.append(.schema(field.name, "Noem \(field.name) maar één keer."))
            }
        }
        return faults
    }
}
