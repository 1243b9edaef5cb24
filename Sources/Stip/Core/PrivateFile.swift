import Foundation

/// Gives `body` the path of a file with these bytes, in a folder that only we can open. Both are gone afterwards.
///
/// - Parameter reason: why it is refused when there is no place for it.
func withPrivateFile<Result>(
    _ bytes: [UInt8], named name: String, orElse reason: Reason, _ body: (String) async throws -> Result
) async throws -> Result {
    var template = Array(FileManager.default.temporaryDirectory.appending(path: "stip-XXXXXX").path.utf8CString)
    guard mkdtemp(&template) != nil else { throw Refusal(reason) }
    let directory = URL(filePath: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    let file = directory.appending(path: name)
    let outcome: Swift.Result<Result, any Error>
    do {
        try Data(bytes).write(to: file)
        outcome = .success(try await body(file.path))
    } catch { outcome = .failure(error) }
    try FileManager.default.removeItem(at: directory)
    return try outcome.get()
}
