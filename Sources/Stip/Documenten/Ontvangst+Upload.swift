import Hummingbird

/// Files as a form sends them, one at a time into a levering.
extension Documenten {
    private var uploadLimits: UploadLimits {
        UploadLimits(fileBytes: grenzen.bestand, totalBytes: grenzen.levering, files: grenzen.bestanden)
    }

    /// Takes in every file of a form. What came in before something went wrong stays, and the reason stands beside it.
    func receive(_ request: Request, by actor: Actor) async throws -> ID<Levering> {
        try actor.mayAddDocuments()
        var levering: ID<Levering>?
        do {
            _ = try await request.uploads(uploadLimits) { upload, _ in
                let id: ID<Levering>
                if let levering { id = levering } else { id = try await openLevering(by: actor).id }
                levering = id
                if upload.isTooLarge {
                    let refusal = Refusal(.bestandTeGroot(upload.size, maximum: grenzen.bestand))
                    try await refuse(upload.name, upload.size, refusal, in: id, by: actor)
                } else {
                    try await add(Bestand(naam: upload.name, inhoud: upload.bytes), to: id, by: actor)
                }
            }
        } catch let refusal as Refusal {
            guard let levering else { throw refusal }
            try await refuse("De rest van de bestanden", 0, refusal, in: levering, by: actor)
        }
        guard let levering else { throw Refusal(.geenBestand) }
        return levering
    }

    /// The one file of a form; a second is not looked at.
    func receiveOne(_ request: Request, by actor: Actor) async throws -> Bestand {
        try actor.mayAddDocuments()
        var received: Upload?
        _ = try await request.uploads(uploadLimits) { upload, _ in received = received ?? upload }
        guard let received else { throw Refusal(.geenBestand) }
        if received.isTooLarge { throw Refusal(.bestandTeGroot(received.size, maximum: grenzen.bestand)) }
        return Bestand(naam: received.name, inhoud: received.bytes)
    }
}

extension Response {
    /// A file to keep, never to open in the browser as a page of this site.
    static func download(_ bytes: [UInt8], naam: String, type: String) -> Response {
        let plain = String(naam.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "\\" && $0.value >= 0x20 ? Character($0) : "_" })
        let headers: HTTPFields = [
            .contentType: type, .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(naam.percentEncoded)",
            .cacheControl: "private, no-store", .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
