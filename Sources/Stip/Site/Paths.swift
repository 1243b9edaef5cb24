import Hummingbird
import Synchronization

/// Every path of the program with its verbs, known once all routes are added.
final class Paths: Sendable {
    private let known = Mutex<[(parts: [Substring], method: HTTPRequest.Method)]>([])

    func learn(_ router: Router<Visit>) {
        let routes = router.routes.map { route in
            (parts: Paths.parts(of: route.path.description), method: route.method)
        }
        known.withLock { $0 = routes }
    }

    /// The verbs that a path knows; none when there is no such path.
    func methods(at path: String) -> Set<HTTPRequest.Method> {
        let asked = Paths.parts(of: path)
        let found = known.withLock { routes in
            routes.filter { Paths.matches($0.parts, asked) }.map(\.method)
        }
        var methods = Set(found)
        if methods.contains(.get) { methods.insert(.head) }
        if !methods.isEmpty { methods.insert(.options) }
        return methods
    }

    static func allow(_ methods: Set<HTTPRequest.Method>) -> String { methods.map(\.rawValue).sorted().joined(separator: ", ") }

    private static func parts(of path: String) -> [Substring] { path.split(separator: "/").map { $0 } }

    private static func matches(_ pattern: [Substring], _ asked: [Substring]) -> Bool {
        pattern.count == asked.count && zip(pattern, asked).allSatisfy { $0.hasPrefix(":") || $0.hasPrefix("{") || $0 == $1 }
    }
}
