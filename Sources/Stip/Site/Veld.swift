import HTML

/// One field of a form: label, description, error and input, tied together and in that order.
struct Veld {
    enum Kind: Equatable {
        case text, search, email, number, date
        /// Never shown again, not even after a refusal.
        case password
        /// Figures that are sent or shown elsewhere, once.
        case code
        case textarea(rows: Int)
        case select([Keuzemogelijkheid])
        case file(accept: String, multiple: Bool)
    }
    enum Width: String { case small = " stip-width-s", medium = " stip-width-m", full = "" }

    let name: String
    let label: String
    var kind: Kind = .text
    var value: String = ""
    var description: String?
    var isRequired = true
    var autocomplete: String?
    var width: Width = .full
    /// Words to choose from while typing; something else may be typed as well.
    var suggestions: [String] = []
    /// Why the form was refused; what is about this field appears at it.
    var refusal: Refusal?

    var html: HTML {
        """
        <div class="utrecht-form-field\(error == nil ? "" : " utrecht-form-field--invalid")">\
        <label class="utrecht-form-label" for="\(name)">\(label)\(isRequired ? "" : " (niet verplicht)")</label>\
        \(description.map { text in "<p class=\"utrecht-form-field-description\" id=\"\(name)-uitleg\">\(text)</p>" })\
        \(error.map { text in Foutmelding(field: name, text: text).html })\
        \(input)\(suggestions.isEmpty ? nil : choices)</div>
        """
    }

    private var choices: HTML {
        "<datalist id=\"\(name)-lijst\">\(suggestions.map { "<option value=\"\($0)\"></option>" as HTML })</datalist>"
    }

    /// Above a list: nothing needs to be said of it being optional.
    var filter: HTML {
        """
        <div class="utrecht-form-field"><label class="utrecht-form-label" for="\(name)">\(label)</label>\(input)</div>
        """
    }

    private var error: String? { refusal?.message(for: name) }

    private var input: HTML {
        switch kind {
        case .text: typed("text")
        case .search: typed("search")
        case .email: typed("email")
        case .number: typed("text", more: " inputmode=\"numeric\"")
        // A browser drops a day that the calendar does not have; as text it stays to be mended.
        case .date: typed(value.isEmpty || Datum(value) != nil ? "date" : "text")
        case .password: typed("password")
        case .code: typed("text", more: " inputmode=\"numeric\" autocapitalize=\"characters\" spellcheck=\"false\"")
        case .file(let accept, let multiple):
            """
            <input class="utrecht-textbox utrecht-textbox--html-input" type="file" id="\(name)" name="\(name)" accept="\(accept)"\
            \(multiple ? " multiple" : "")\(state)>
            """
        case .textarea(let rows):
            """
            <textarea class="utrecht-textarea utrecht-textarea--html-textarea\(error == nil ? "" : " utrecht-textarea--invalid")" \
            id="\(name)" name="\(name)" rows="\(rows)"\(state)>\(value)</textarea>
            """
        case .select(let options):
            """
            <select class="utrecht-select utrecht-select--html-select\(width.rawValue)\(error == nil ? "" : " utrecht-select--invalid")" \
            id="\(name)" name="\(name)"\(state)>\(options.map { $0.option(selected: $0.value == value) })</select>
            """
        }
    }

    private func typed(_ type: String, more: HTML = "") -> HTML {
        """
        <input class="utrecht-textbox utrecht-textbox--html-input\(width.rawValue)\(error == nil ? "" : " utrecht-textbox--invalid")" \
        type="\(type)" id="\(name)" name="\(name)" value="\(kind == .password ? "" : value)"\(more)\(state)>
        """
    }

    private var state: HTML {
        let described = [description == nil ? nil : "\(name)-uitleg", error == nil ? nil : "\(name)-fout"].compactMap(\.self)
        let descriptions: HTML = described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\""
        let required: HTML = isRequired ? " aria-required=\"true\"" : ""
        let invalid: HTML = error == nil ? "" : " aria-invalid=\"true\""
        let completion: HTML = autocomplete.map { " autocomplete=\"\($0)\"" } ?? ""
        let list: HTML = suggestions.isEmpty ? "" : " list=\"\(name)-lijst\""
        return required + invalid + completion + list + descriptions
    }
}

/// One of the values that may be chosen.
struct Keuzemogelijkheid: Equatable, Sendable {
    let value: String
    let label: String

    init(_ value: String, _ label: String) { (self.value, self.label) = (value, label) }

    fileprivate func option(selected: Bool) -> HTML { "<option value=\"\(value)\"\(selected ? " selected" : "")>\(label)</option>" }
}

/// A group of radio buttons or checkboxes under one question.
struct Keuzeveld {
    let name: String
    let legend: String
    let options: [Keuzemogelijkheid]
    var chosen: Set<String> = []
    /// Checkboxes instead of radio buttons.
    var isMultiple = false
    var description: String?
    var refusal: Refusal?

    var html: HTML {
        let error = refusal?.message(for: name)
        let described = [description == nil ? nil : "\(name)-uitleg", error == nil ? nil : "\(name)-fout"].compactMap(\.self)
        let descriptions: HTML = described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\""
        return """
            <fieldset class="utrecht-form-fieldset\(error == nil ? "" : " utrecht-form-field--invalid")" id="\(name)"\(descriptions)>\
            <legend class="utrecht-form-fieldset__legend">\(legend)</legend>\
            \(description.map { text in "<p class=\"utrecht-form-field-description\" id=\"\(name)-uitleg\">\(text)</p>" })\
            \(error.map { text in Foutmelding(field: name, text: text).html })\
            \(options.enumerated().map { choice($1, place: $0 + 1) })</fieldset>
            """
    }

    private func choice(_ option: Keuzemogelijkheid, place: Int) -> HTML {
        let kind = isMultiple ? "checkbox" : "radio-button"
        return """
            <div class="stip-choice"><input class="utrecht-\(kind) utrecht-\(kind)--html-input" type="\(isMultiple ? "checkbox" : "radio")" \
            name="\(name)" id="\(name)-\(place)" value="\(option.value)"\(chosen.contains(option.value) ? " checked" : "")>\
            <label class="utrecht-form-label utrecht-form-label--\(kind)" for="\(name)-\(place)">\(option.label)</label></div>
            """
    }
}
