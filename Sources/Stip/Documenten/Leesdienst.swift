import ServiceLifecycle

/// The reading of documents as a part of the running site: begins with it and ends with it.
struct Leesdienst: Service {
    let leeswerk: Leeswerk

    func run() async throws { try await cancelWhenGracefulShutdown { try await leeswerk.run() } }
}
