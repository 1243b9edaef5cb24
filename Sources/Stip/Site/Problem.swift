import Foundation
import Hummingbird

/// An error of the API, after RFC 9457: one form for all, with every reason at once.
struct Problem: Encodable {
    struct Fault: Encodable, Equatable {
        /// Where it stands: `body`, `query` or `path`.
        let `in`: String
        let name: String?
        let code: String
        let reason: String
    }

    let status: Int
    let title: String
    let detail: String
    /// The number of the request in the log.
    let nummer: String
    var errors: [Fault]?
    /// Seconds after which it may be asked again; not part of the body.
    private var retryAfter = 60

    private enum CodingKeys: CodingKey { case status, title, detail, nummer, errors }

    /// Too much was asked in a short time (RFC 6585).
    static func tooMany(after seconds: Int, nummer: String) -> Problem {
        let wait = Opmaak.aantal(seconds, "seconde", "seconden")
        let reason = Reason(.tooMany, code: "te-veel-verzoeken", "Dit zijn te veel verzoeken in een minuut. Wacht \(wait) en ga dan verder.")
        var problem = Problem(.tooManyRequests, [reason], in: "query", nummer: nummer)
        problem.retryAfter = seconds
        return problem
    }

    init(_ status: HTTPResponse.Status, _ reasons: [Reason] = [], in place: String, nummer: String) {
        self.status = status.code
        self.nummer = nummer
        title = Problem.title(status)
        detail = reasons.isEmpty ? Problem.detail(status) : reasons.map(\.message).joined(separator: " ")
        if !reasons.isEmpty { errors = reasons.map { Fault(in: place, name: $0.field, code: $0.code, reason: $0.message) } }
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if status == 401 { headers[.wwwAuthenticate] = "Bearer realm=\"stip\"" }
        if status == 429 { headers[.retryAfter] = String(retryAfter) }
        let body = (try? JSONEncoder.stable.encode(self)) ?? Data()
        return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    private static func title(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 400: "Het verzoek klopt niet"
        case 401: "Niet ingelogd"
        case 403: "Geen toegang"
        case 404: "Niet gevonden"
        case 405: "Deze methode kan hier niet"
        case 409: "In strijd met wat er al is"
        case 412: "Intussen gewijzigd"
        case 413: "Te groot"
        case 415: "Dit soort inhoud kan hier niet"
        case 429: "Te veel verzoeken"
        default: status.code >= 500 ? "Fout in Stip" : "Het verzoek kan niet worden uitgevoerd"
        }
    }

    private static func detail(_ status: HTTPResponse.Status) -> String {
        switch status.code {
        case 400: "Kijk de vraag na in de beschrijving: \(API.root)/openapi.json."
        case 401: "Stuur een geldige API-sleutel mee: Authorization: Bearer …"
        case 404: "Dit adres of deze zaak bestaat niet."
        case 405: "De kop Allow noemt de methoden die hier kunnen."
        case 412: "Haal de nieuwste versie op en stuur haar ETag mee in If-Match."
        case 413: "Stuur minder tegelijk."
        case 415: "De beschrijving noemt welke inhoud hier kan: \(API.root)/openapi.json."
        case 429: "Wacht een minuut."
        default: "De fout ligt bij ons. Noem het nummer van dit verzoek als u belt."
        }
    }
}
