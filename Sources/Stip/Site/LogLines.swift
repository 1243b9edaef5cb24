import Foundation
import Logging

/// Writes the log as one JSON object a line, so that another program can read it.
///
/// A line about a request has `actie`, `object`, `resultaat`, `herkomst` and `actor` beside `tijdstip`.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    /// Where a line goes; by default the standard error.
    var write: @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: [String: JSON] = [:]
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) { line[key] = .text(value.description) }
        line["tijdstip"] = .text(Date.now.formatted(.iso8601))
        line["niveau"] = .text(event.level.rawValue)
        line["bericht"] = .text(event.message.description)
        guard let bytes = try? JSONEncoder.stable.encode(JSON.object(line)) else { return }
        write(String(decoding: bytes, as: UTF8.self) + "\n")
    }
}
