import Foundation
import Hummingbird

/// Taking in the dates of meetings from a file, on the site.
struct VergaderimportPages: Sendable {
    let inlezen: Vergaderinlezen

    func addPages(to routes: Routes) {
        routes.get("vergaderingen/invoer", use: form)
        routes.post("vergaderingen/invoer", use: preview)
        routes.post("vergaderingen/invoer/doorvoering", use: carryOut)
    }

    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(Vergaderimportpagina(organen: try await inlezen.organen(by: visit.actor)))
    }

    @Sendable private func preview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let organen = try await inlezen.organen(by: actor)
        do {
            var received: Upload?
            let limits = UploadLimits(fileBytes: Vergaderbestand.grens, totalBytes: Vergaderbestand.grens + 100_000, files: 1)
            let form = try await request.uploads(limits) { upload, _ in received = received ?? upload }
            guard let received, received.size > 0 else { throw Refusal(.geenVergaderbestand) }
            if received.isTooLarge { throw Refusal(.vergaderbestandTeGroot(received.size)) }
            let uitkomst = try await inlezen.preview(received.bytes, of: form["orgaan"], by: actor)
            return visit.page(
                Vergaderimportpagina(
                    organen: organen,
                    voorbeeld: .init(
                        naam: String(received.name.prefix(200)), inhoud: Data(received.bytes).base64EncodedString(), vast: form["orgaan"] ?? "",
                        uitkomst: uitkomst)))
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Vergaderimportpagina(organen: organen, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func carryOut(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let organen = try await inlezen.organen(by: actor)
        let form = try await request.form(upTo: Vergaderbestand.grens * 2)
        guard let data = Data(base64Encoded: form["inhoud"] ?? "") else { throw Refusal(.geenVergaderbestand) }
        do {
            try await inlezen.carryOut([UInt8](data), of: form["orgaan"], seen: form["stand"] ?? "", by: actor)
            return .seeOther("/vergaderingen")
        } catch let refusal as Refusal where refusal.reasons == [.importVeranderd] {
            let uitkomst = try await inlezen.preview([UInt8](data), of: form["orgaan"], by: actor)
            return visit.page(
                Vergaderimportpagina(
                    organen: organen,
                    voorbeeld: .init(naam: form["naam"] ?? "", inhoud: form["inhoud"] ?? "", vast: form["orgaan"] ?? "", uitkomst: uitkomst),
                    refusal: refusal), status: refusal.status)
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Vergaderimportpagina(organen: organen, refusal: refusal), status: refusal.status)
        }
    }
}
