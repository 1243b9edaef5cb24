/// The calendar between two processes of the same build.
extension CalendarFile {
    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(events.count)
        for event in events {
            writer.write(event.number)
            for text in [event.uid, event.summary, event.location] { writer.write(text.utf8) }
            writer.write((event.isCancelled ? 1 : 0) + (event.isPrivate ? 2 : 0))
            CalendarFile.write(event.begin, to: &writer)
            writer.write(event.end == nil ? 0 : 1)
            if let end = event.end { CalendarFile.write(end, to: &writer) }
        }
        writer.write(faults.count)
        for faulty in faults {
            writer.write(faulty.number)
            writer.write(faulty.summary.utf8)
            writer.write(faulty.fault.rawValue)
        }
        return writer.bytes
    }

    private static func write(_ moment: Moment, to writer: inout ByteWriter) {
        switch moment {
        case .day(let year, let month, let day): for number in [0, year, month, day] { writer.write(number) }
        // From 1900 on, so that no number is below zero.
        case .instant(let seconds): for number in [1, seconds + origin] { writer.write(number) }
        case .floating(let year, let month, let day, let hour, let minute): for number in [2, year, month, day, hour, minute] { writer.write(number) }
        }
    }

    private static let origin = 2_300_000_000

    init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        self.init()
        guard let events = reader.list({ CalendarFile.event(&$0) }), let faults = reader.list({ CalendarFile.faulty(&$0) }), reader.isAtEnd else { return nil }
        (self.events, self.faults) = (events, faults)
    }

    private static func event(_ reader: inout ByteReader) -> Event? {
        guard let number = reader.number(atMost: eventLimit), let uid = reader.text(), let summary = reader.text(), let location = reader.text(),
            let marks = reader.number(atMost: 3), let begin = moment(&reader), let hasEnd = reader.number(atMost: 1)
        else { return nil }
        var end: Moment?
        if hasEnd == 1 {
            guard let read = moment(&reader) else { return nil }
            end = read
        }
        return Event(
            number: number, uid: uid, begin: begin, end: end, summary: summary, location: location, isCancelled: marks & 1 == 1,
            isPrivate: marks & 2 == 2)
    }

    private static func moment(_ reader: inout ByteReader) -> Moment? {
        switch reader.number(atMost: 2) {
        case 1: return reader.number(atMost: 20_000_000_000).map { .instant($0 - origin) }
        case .some(let kind):
            guard let year = reader.number(atMost: 2200), let month = reader.number(atMost: 12), let day = reader.number(atMost: 31) else { return nil }
            if kind == 0 { return .day(year: year, month: month, day: day) }
            guard let hour = reader.number(atMost: 23), let minute = reader.number(atMost: 59) else { return nil }
            return .floating(year: year, month: month, day: day, hour: hour, minute: minute)
        case nil: return nil
        }
    }

    private static func faulty(_ reader: inout ByteReader) -> Faulty? {
        guard let number = reader.number(atMost: eventLimit), let summary = reader.text(),
            let fault = reader.number(atMost: Fault.allCases.count - 1).flatMap(Fault.init(rawValue:))
        else { return nil }
        return Faulty(number: number, summary: summary, fault: fault)
    }
}
