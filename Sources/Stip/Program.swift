import ArgumentParser

/// The one program: `stip serve`, `stip lees`, `stip praatplaat` and the rest.
public struct Program: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(commandName: "stip")
    public init() {}
}
