import Foundation
import Hummingbird
import NIOCore

/// One request while it is answered: who asks, and what stands around the page.
public struct Visit: RequestContext, RemoteAddressRequestContext {
    public var coreContext: CoreRequestContextStorage
    public let remoteAddress: SocketAddress?
    /// Who came in; nobody for a stranger.
    var bezoeker: Actor?
    /// The session behind the cookie, also of who is still on the way in.
    var sessie: Sessie?
    var frame = Frame()
    /// The address of this page, to mark its door.
    var path = "/"
    /// The number under which this request stands in the log; shown when something breaks.
    var nummer = ""
    /// The address of the network that it came from; it stands in the history with what is done.
    var herkomst = "onbekend"
    /// Filled in by the session, read by the log.
    let trace = Trace()
    /// Minutes without a request after which the session ends; nothing for who has no session.
    var idleMinutes: Int?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// On whose behalf this happens. Behind the front door somebody always is.
    var actor: Actor {
        get throws(Refusal) {
            guard let bezoeker else { throw Refusal(.nietIngelogd) }
            return bezoeker
        }
    }
}

typealias Routes = RouterGroup<Visit>

extension Visit {
    /// A page in the house layout.
    func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        let html = Layout(page: page, frame: frame, actor: bezoeker, path: path, idleMinutes: idleMinutes).html
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: html.text)))
    }

    /// The number of a thing in the address. What cannot be a number is a thing that does not exist.
    func id<Thing>(_ name: String) throws -> ID<Thing> {
        let text = try parameters.require(name)
        let isPlain = text.utf8.count <= 64 && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        guard isPlain else { throw HTTPError(.notFound) }
        return ID(text)
    }
}

extension Response {
    /// After a form was accepted: go and look there.
    static func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }
}
