import HTML

/// A page of the site: a value, rendered in the house layout by `visit.page(…)`.
protocol Page: Sendable {
    /// What stands in the tab of the browser, and mostly in the first heading.
    var title: String { get }
    /// What stands between header and footer. Begins with one `utrecht-heading-1`.
    var main: HTML { get }
    /// The pages above this one, highest first. Overzicht stands before them by itself.
    var trail: [Crumb] { get }
    /// Why the form on this page was not accepted; then the title begins with "Fout: ".
    var refusal: Refusal? { get }
    /// Style sheets besides the common one.
    var styles: [String] { get }
    /// False for the start page and for pages of strangers, which have nothing above them.
    var hasTrail: Bool { get }
}

extension Page {
    var trail: [Crumb] { [] }
    var refusal: Refusal? { nil }
    var styles: [String] { [] }
    var hasTrail: Bool { true }
}

/// One step of the way back.
struct Crumb: Equatable, Sendable {
    let name: String
    let path: String

    init(_ name: String, _ path: String) { (self.name, self.path) = (name, path) }
}

/// A page that is reached from the menu.
struct Door: Equatable, Sendable {
    let name: String
    let path: String
    /// Where pages behind this door stand besides.
    let also: [String]

    init(_ name: String, _ path: String, also: [String] = []) { (self.name, self.path, self.also) = (name, path, also) }

    /// Whether `path` is behind this door: its own page, one of the others, or one under them.
    func leads(to path: String) -> Bool {
        ([self.path] + also).contains { $0 == path || $0 != "/" && path.hasPrefix($0 + "/") }
    }
}

extension HTML.StringInterpolation {
    mutating func appendInterpolation<Thing>(_ id: ID<Thing>) { appendInterpolation(id.rawValue) }
}
