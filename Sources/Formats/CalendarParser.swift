import CIcal
import Foundation

/// Reads a calendar with libical.
///
/// This parses a file of a stranger in this process; see `readCalendar(_:limits:child:)`.
public func readCalendar(_ path: String, limits: Limits = Limits()) throws(Unreadable) -> CalendarFile {
    let file = try File(path)
    try file.checkSize(limits)
    let text = decoded(try file.bytes(at: 0, count: file.size))
    guard !text.contains(0), text.has("BEGIN:VCALENDAR") else { throw .notADocument }
    if text.count(of: "BEGIN:VEVENT") > CalendarFile.eventLimit { throw .tooManyEntries }
    icalerror_set_errors_are_fatal(0)
    let root = (text + [0]).withUnsafeBytes { bytes in bytes.bindMemory(to: CChar.self).baseAddress.flatMap { icalparser_parse_string($0) } }
    guard let root else { throw .damaged }
    defer { icalcomponent_free(root) }
    var parser = CalendarParser()
    parser.read(root)
    return parser.file
}

private struct CalendarParser {
    var file = CalendarFile()
    private var number = 0

    /// The occurrences of a repetition that an event of their own replaces, by UID.
    private var replaced: [String: Set<String>] = [:]

    mutating func read(_ root: OpaquePointer) {
        let calendars = icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT ? [root] : CalendarParser.components(of: root, ICAL_VCALENDAR_COMPONENT)
        for calendar in calendars {
            let events = CalendarParser.components(of: calendar, ICAL_VEVENT_COMPONENT)
            for event in events {
                if let key = CalendarParser.replacedKey(of: event) { replaced[CalendarParser.uid(of: event), default: []].insert(key) }
            }
            for event in events {
                number += 1
                read(event: event)
            }
        }
    }

    private mutating func read(event: OpaquePointer) {
        let uid = CalendarParser.uid(of: event)
        let start = icalcomponent_get_dtstart(event)
        let summary = CalendarParser.text(icalcomponent_get_summary(event))
        guard icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY) != nil, icaltime_is_null_time(start) == 0 else {
            return fail(.noBegin, summary)
        }
        guard let begin = CalendarParser.moment(start) else { return fail(.badMoment, summary) }
        let end = icalcomponent_get_dtend(event)
        var found = CalendarFile.Event(
            number: number, uid: uid, begin: begin, end: icaltime_is_null_time(end) == 0 ? CalendarParser.moment(end) : nil, summary: summary,
            location: CalendarParser.text(icalcomponent_get_location(event)), isCancelled: icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED,
            isPrivate: CalendarParser.isPrivate(event))
        if let key = CalendarParser.replacedKey(of: event) {
            found.uid += "/" + key
            file.events.append(found)
        } else if icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY) != nil || icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY) != nil {
            expand(found, event, from: start, to: end)
        } else {
            file.events.append(found)
        }
    }

    private mutating func fail(_ fault: CalendarFile.Fault, _ summary: String) {
        file.faults.append(CalendarFile.Faulty(number: number, summary: summary, fault: fault))
    }

    // MARK: Repetition

    private mutating func expand(_ first: CalendarFile.Event, _ event: OpaquePointer, from start: icaltimetype, to end: icaltimetype) {
        var starts: [icaltimetype] = [start]
        for property in CalendarParser.properties(of: event, ICAL_RRULE_PROPERTY) {
            let rule = icalproperty_get_rrule(property)
            switch rule.freq {
            case ICAL_SECONDLY_RECURRENCE, ICAL_MINUTELY_RECURRENCE, ICAL_HOURLY_RECURRENCE: return fail(.repeatsTooOften, first.summary)
            default: break
            }
            guard let iterator = icalrecur_iterator_new(rule, start) else { return fail(.badRepetition, first.summary) }
            defer { icalrecur_iterator_free(iterator) }
            var next = icalrecur_iterator_next(iterator)
            while icaltime_is_null_time(next) == 0 {
                guard starts.count < CalendarFile.occurrenceLimit else {
                    fail(.repeatsTooLong, first.summary)
                    break
                }
                starts.append(next)
                next = icalrecur_iterator_next(iterator)
            }
        }
        for property in CalendarParser.properties(of: event, ICAL_RDATE_PROPERTY) where starts.count < CalendarFile.occurrenceLimit {
            starts.append(icalproperty_get_datetime_with_component(property, event))
        }
        var gone = replaced[first.uid] ?? []
        for property in CalendarParser.properties(of: event, ICAL_EXDATE_PROPERTY) {
            gone.insert(CalendarParser.key(icalproperty_get_datetime_with_component(property, event)))
        }
        for start in starts {
            let key = CalendarParser.key(start)
            guard gone.insert(key).inserted, let begin = CalendarParser.moment(start) else { continue }
            guard file.events.count < CalendarFile.eventLimit else { return fail(.repeatsTooLong, first.summary) }
            var one = first
            (one.uid, one.begin) = (first.uid + "/" + key, begin)
            one.end = first.end.flatMap { CalendarParser.moved($0, from: first.begin, to: begin) }
            file.events.append(one)
        }
    }

    /// The end of an occurrence: as long after its begin as that of the first.
    private static func moved(_ end: CalendarFile.Moment, from first: CalendarFile.Moment, to begin: CalendarFile.Moment) -> CalendarFile.Moment? {
        switch (end, first, begin) {
        case (.instant(let end), .instant(let first), .instant(let begin)): .instant(begin + end - first)
        case (
            .floating(let year, let month, let day, let hour, let minute), .floating(let y, let m, let d, _, _), .floating(let ny, let nm, let nd, _, _)
        ):
            // Past midnight the end is on a day that is not worth counting for a meeting.
            (year, month, day) == (y, m, d) ? .floating(year: ny, month: nm, day: nd, hour: hour, minute: minute) : nil
        default: nil
        }
    }

    // MARK: Values

    private static func moment(_ time: icaltimetype) -> CalendarFile.Moment? {
        let (year, month, day) = (Int(time.year), Int(time.month), Int(time.day))
        guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day), icaltime_is_valid_time(time) != 0 else { return nil }
        // A day that the calendar does not have is another day after it was put right.
        let mended = icaltime_normalize(time)
        guard mended.day == time.day, mended.month == time.month else { return nil }
        if time.is_date != 0 { return .day(year: year, month: month, day: day) }
        guard (0...23).contains(time.hour), (0...59).contains(time.minute) else { return nil }
        guard let zone = time.zone else {
            return .floating(year: year, month: month, day: day, hour: Int(time.hour), minute: Int(time.minute))
        }
        return .instant(Int(icaltime_as_timet_with_zone(time, zone)))
    }

    /// What tells one occurrence from another: its first day and time, in the zone of the file.
    private static func key(_ time: icaltimetype) -> String {
        let day = [Int(time.year), Int(time.month), Int(time.day)].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        guard time.is_date == 0, let zone = time.zone else { return day }
        // Two ways to write one moment are one: by the clock of Greenwich.
        let utc = icaltime_as_timet_with_zone(time, zone)
        return "\(utc)"
    }

    /// Which occurrence of a repetition this event stands in for. The library's own question forgets the zone.
    private static func replacedKey(of event: OpaquePointer) -> String? {
        icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY).map { key(icalproperty_get_datetime_with_component($0, event)) }
    }

    private static func uid(of event: OpaquePointer) -> String { text(icalcomponent_get_uid(event)) }

    private static func isPrivate(_ event: OpaquePointer) -> Bool {
        guard let property = icalcomponent_get_first_property(event, ICAL_CLASS_PROPERTY) else { return false }
        return icalproperty_get_class(property) == ICAL_CLASS_PRIVATE || icalproperty_get_class(property) == ICAL_CLASS_CONFIDENTIAL
    }

    /// Text of the file, no longer than a line in a table can be.
    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(String(cString: $0).prefix(300)) } ?? "" }

    private static func components(of parent: OpaquePointer, _ kind: icalcomponent_kind) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var next = icalcomponent_get_first_component(parent, kind)
        while let one = next {
            found.append(one)
            next = icalcomponent_get_next_component(parent, kind)
        }
        return found
    }

    private static func properties(of parent: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var next = icalcomponent_get_first_property(parent, kind)
        while let one = next {
            found.append(one)
            next = icalcomponent_get_next_property(parent, kind)
        }
        return found
    }
}

extension [UInt8] {
    fileprivate func has(_ word: String) -> Bool { count(of: word, atMost: 1) > 0 }

    /// How often a word stands here, in capitals or not.
    fileprivate func count(of word: String, atMost limit: Int = .max) -> Int {
        let wanted = Array(word.lowercased().utf8)
        var found = 0
        var place = 0
        while place + wanted.count <= count, found < limit {
            var length = 0
            while length < wanted.count, self[place + length] | (self[place + length] >= 65 && self[place + length] <= 90 ? 0x20 : 0) == wanted[length] { length += 1 }
            if length == wanted.count { found += 1 }
            place += Swift.max(length, 1)
        }
        return found
    }
}
