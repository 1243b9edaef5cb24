/// What a file in iCalendar (RFC 5545) holds, with every repetition written out.
public struct CalendarFile: Equatable, Sendable {
    /// A moment as the file tells it.
    public enum Moment: Equatable, Sendable {
        /// A whole day.
        case day(year: Int, month: Int, day: Int)
        /// Seconds since 1970, where the file says in which zone its clock stands.
        case instant(Int)
        /// A time on a clock of which the zone is not told, or not known.
        case floating(year: Int, month: Int, day: Int, hour: Int, minute: Int)
    }

    public struct Event: Equatable, Sendable {
        /// Which event of the file this is, counted from 1.
        public var number: Int
        /// The UID; of one occurrence of a repetition with its first day behind it.
        public var uid: String
        public var begin: Moment
        public var end: Moment?
        public var summary: String
        public var location: String
        public var isCancelled = false
        /// The file says that not everybody may read it.
        public var isPrivate = false
    }

    /// Why one event of the file could not be read. The others are.
    public enum Fault: Int, Error, CaseIterable, Sendable {
        case noBegin
        case badMoment
        /// More often than once a day.
        case repeatsTooOften
        case badRepetition
        /// Only the first occurrences were taken.
        case repeatsTooLong
    }

    public var events: [Event] = []
    public var faults: [Faulty] = []

    /// An event that was not read, or not wholly.
    public struct Faulty: Equatable, Sendable {
        public var number: Int
        public var summary: String
        public var fault: Fault

        public init(number: Int, summary: String, fault: Fault) { (self.number, self.summary, self.fault) = (number, summary, fault) }
    }

    public init() {}

    /// Far more meetings than one body has; a repetition without an end is cut there.
    static let occurrenceLimit = 400
    static let eventLimit = 5_000
}

/// Reads a calendar in a process of its own.
public func readCalendar(_ path: String, limits: Limits = Limits(), child: Child) async throws(Unreadable) -> CalendarFile {
    let answer = try await child.ask(["agenda", limits.argument, path], limits: limits)
    guard case .calendar(let file) = answer else { throw .readerFailed }
    return file
}
