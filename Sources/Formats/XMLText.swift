extension String {
    /// Text as XML 1.0 can hold it: its own signs escaped, control characters left out.
    var asXML: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The same for a line of an OpenDocument text: tabs, and spaces that XML would run together, are written out.
    var asODF: String { asXML.replacing("\t", with: "<text:tab/>").replacing("  ", with: " <text:s/>") }
}
