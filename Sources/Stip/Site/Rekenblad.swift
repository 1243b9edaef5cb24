import Formats
import Foundation
import HTML
import HTTPTypes
import Hummingbird

extension Request {
    /// The form that the address asks for, for who does not know of sheets.
    func vorm() throws(Refusal) -> Sheet.Form { try Sheet.Form(query()) }
}

extension Sheet.Form {
    /// The form that an address asks for by `?vorm=`; without a word the one that a Dutch spreadsheet opens.
    init(_ query: Form) throws(Refusal) {
        guard let vorm = query["vorm"] else {
            self = .excel
            return
        }
        guard let form = Sheet.Form(rawValue: vorm) else { throw Refusal(.onbekendeVorm) }
        self = form
    }

    /// As it is written on a button.
    var naam: String {
        switch self {
        case .excel: "csv"
        case .rfc4180: "csv met komma’s"
        case .ods, .xlsx: rawValue
        }
    }

    /// A link for each form. `path` is the address of the list, `more` the rest of its question: `&district=kust`.
    static func links(to path: String, more: String = "") -> HTML {
        [Sheet.Form.ods, .xlsx, .excel, .rfc4180].map { form in
            "<a class=\"utrecht-link nl-link\" href=\"\(path)?vorm=\(form.rawValue)\(more)\">\(form.naam)</a>" as HTML
        }.joined(by: ", ")
    }
}

extension Sheet.Cell {
    static func datum(_ datum: Datum) -> Sheet.Cell { .date(year: datum.jaar, month: datum.maand, day: datum.dag) }

    /// Text, or an empty cell where there is none.
    static func tekst(_ text: String?) -> Sheet.Cell { text.map { .text($0) } ?? .empty }
}

extension Response {
    /// A sheet to keep, as `matrix-noorderveen-2026-10-08.ods` (UIT-25).
    static func download(_ sheet: Sheet, _ form: Sheet.Form, naam: String, op dag: Datum) throws -> Response {
        .download(try sheet.bytes(form), naam: "\(naam)-\(dag).\(form.ending)", type: form.mediaType)
    }
}

extension Reason {
    static let onbekendeVorm = Reason(code: "onbekende-vorm", field: "vorm", "Deze vorm kent Stip niet. Kies csv, ods of xlsx.")
}
