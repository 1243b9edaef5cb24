import Foundation
import Hummingbird
import Synchronization

/// How many requests one key or one address may make in a minute. Kept in memory: after a start everybody begins anew.
///
/// Each has a bucket of that many, which fills again evenly; so a caller may be in a hurry now and then, but not always.
final class RateLimit: Sendable {
    private struct Bucket {
        var left: Double
        var seen: Date
    }

    let perMinute: Int
    /// More callers than this are not remembered at once: who was not seen longest is forgotten first.
    private let capacity: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    init(perMinute: Int, capacity: Int = 10_000) { (self.perMinute, self.capacity) = (perMinute, capacity) }

    /// Takes one; gives the seconds to wait when there is none left.
    func take(_ caller: String, at now: Date) -> Int? {
        buckets.withLock { buckets in
            let perSecond = Double(perMinute) / 60
            var bucket = buckets[caller] ?? Bucket(left: Double(perMinute), seen: now)
            bucket.left = min(Double(perMinute), bucket.left + max(0, now.timeIntervalSince(bucket.seen)) * perSecond)
            bucket.seen = now
            let wait: Int? = bucket.left >= 1 ? nil : max(1, Int(((1 - bucket.left) / perSecond).rounded(.up)))
            if wait == nil { bucket.left -= 1 }
            if buckets[caller] == nil, buckets.count >= capacity { forget(&buckets, at: now) }
            buckets[caller] = bucket
            return wait
        }
    }

    /// Whoever was silent for a minute has a full bucket, so nothing is lost; otherwise a tenth of them goes, the oldest first.
    private func forget(_ buckets: inout [String: Bucket], at now: Date) {
        buckets = buckets.filter { now.timeIntervalSince($0.value.seen) < 60 }
        guard buckets.count >= capacity else { return }
        for (caller, _) in buckets.sorted(by: { $0.value.seen < $1.value.seen }).prefix(capacity / 10 + 1) { buckets[caller] = nil }
    }

    var count: Int { buckets.withLock { $0.count } }
}

/// Counts what comes to the API from one address, whichever key it has, and also without one (API-42).
struct SourceLimit: RouterMiddleware {
    let limit: RateLimit
    let clock: @Sendable () -> Date

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        guard API.contains(request.uri.path), let wait = limit.take(Inlogpoging.bron(context.herkomst), at: clock()) else {
            return try await next(request, context)
        }
        return Problem.tooMany(after: wait, nummer: context.nummer).response
    }
}
