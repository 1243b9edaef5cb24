import HTML

/// The error at a field.
struct Foutmelding {
    let field: String
    let text: String

    var html: HTML {
        "<p class=\"utrecht-form-field-error-message\" id=\"\(field)-fout\">\(Icon.fout.html)\(text)</p>"
    }
}

/// Above a form that was refused: every reason at once, each a link to its field. The heading takes the focus.
struct Foutoverzicht {
    let refusal: Refusal
    /// False only in the style guide, which nobody sent in.
    var takesFocus = true

    var html: HTML {
        """
        <div class="utrecht-alert utrecht-alert--error nl-alert stip-error-summary stip-after-5"\(takesFocus ? " role=\"alert\"" as HTML : "")>\
        <div class="utrecht-alert__icon">\(Icon.fout.html)</div><div class="utrecht-alert__content">\
        <h2 class="utrecht-heading-3" tabindex="-1"\(takesFocus ? " autofocus" : "")>\(heading)</h2>\
        <ul>\(refusal.reasons.map(line))</ul></div></div>
        """
    }

    private var heading: String {
        refusal.reasons.count == 1 ? "Dit lukt nog niet" : "Dit lukt nog niet, om \(Opmaak.telwoord(refusal.reasons.count)) redenen"
    }

    private func line(_ reason: Reason) -> HTML {
        guard let field = reason.field else { return "<li>\(reason.message)</li>" }
        return "<li><a class=\"nl-link\" href=\"#\(field)\">\(reason.message)</a></li>"
    }
}

extension Refusal {
    /// Whether whoever filled in the form can do something about it there; else there is no form to go back to.
    var canBeMended: Bool { reasons.allSatisfy { $0.kind != .forbidden && $0.kind != .missing } }

    /// What is said about one field, when something is.
    func message(for field: String) -> String? {
        let messages = reasons.filter { $0.field == field }.map(\.message)
        return messages.isEmpty ? nil : messages.joined(separator: " ")
    }
}
