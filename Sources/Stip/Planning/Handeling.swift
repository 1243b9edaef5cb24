/// What is done in a step. The raw values are those of a planning file and of `stip lees --json`.
enum Handeling: String, CaseIterable, Sendable {
    case informeren, ophalen, bespreken, kiezen, adviseren, horen, vaststellen, aanbieden, uitwerken, publiceren
}
