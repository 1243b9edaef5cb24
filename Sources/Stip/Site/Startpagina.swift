import HTML

struct Startpagina: Page {
    var title: String { "Overzicht" }
    var hasTrail: Bool { false }
    var main: HTML { "<h1 class=\"utrecht-heading-1\">Overzicht</h1>" }
}
