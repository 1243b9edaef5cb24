#!/usr/bin/env python3
"""Plans meetings on the site and reads the calendars back with icalendar and with vobject; a file that icalendar wrote is read by Stip.

    .venv/bin/python Tests/agenda/teruglezen.py --stip .build/debug/stip
"""

import argparse
import re
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

import icalendar  # noqa: E402
import vobject  # noqa: E402
from frame.server import Program  # noqa: E402

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# Before and after both changes of the clock, on the days of the changes themselves, and past midnight.
TIMES = [
    (date(2027, 3, 27), "14:00", "16:00"),
    (date(2027, 3, 28), "14:00", "16:00"),
    (date(2027, 10, 30), "22:00", "00:30"),
    (date(2027, 10, 31), "14:00", "16:00"),
    (date(2028, 7, 3), "19:30", "21:45"),
]
WHOLE_DAY = date(2028, 2, 29)
PLACE = "Raadzaal; “Het Veer”, café-zijde\\links " + "é" * 90


def expected():
    """The moments in UTC, as the zones of Python have them."""
    for day, begin, end in TIMES:
        start = datetime.fromisoformat(f"{day}T{begin}").replace(tzinfo=AMSTERDAM)
        last = day if end > begin else day + timedelta(days=1)
        yield start.astimezone(timezone.utc), datetime.fromisoformat(f"{last}T{end}").replace(tzinfo=AMSTERDAM).astimezone(timezone.utc)


def body_of(session):
    return re.search(r'<option value="([^"]+)">(?!Kies)', session.get("/vergaderingen/nieuw").text).group(1)


def plan(session, code):
    for day, begin, end in [*TIMES, (WHOLE_DAY, "", "")]:
        fields = {"orgaan": code, "datum": day.isoformat(), "begin": begin, "eind": end, "plaats": PLACE, "openbaarheid": "openbaar"}
        answer = session.post("/vergaderingen", fields)
        assert answer.status_code == 303, answer.text[-800:]


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar.get("method") is None
    return [
        (event.decoded("dtstart"), event.decoded("dtend"), str(event["location"]), str(event["uid"]), str(event["status"]))
        for event in calendar.walk("VEVENT")
    ]


def by_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    return [
        (event.dtstart.value, event.dtend.value, event.location.value, event.uid.value, event.status.value)
        for event in calendar.vevent_list
    ]


def check_reader(read, data):
    found = read(data)
    timed = sorted((start.astimezone(timezone.utc), end.astimezone(timezone.utc)) for start, end, *_ in found if isinstance(start, datetime))
    assert timed == sorted(expected()), f"{timed} is not {sorted(expected())}"
    days = [(start, end) for start, end, *_ in found if not isinstance(start, datetime)]
    assert days == [(WHOLE_DAY, WHOLE_DAY + timedelta(days=1))], days
    assert {place for _, _, place, *_ in found} == {PLACE}, found[0][2]
    assert len({uid for _, _, _, uid, _ in found}) == len(found)


def check_bytes(data):
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")


def check_import(session, code):
    """What icalendar wrote is new once, and known the second time."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Proef//NL")
    calendar.add("version", "2.0")
    event = icalendar.Event()
    event.add("uid", "proef@voorbeeld.nl")
    event.add("summary", "Overleg")
    event.add("dtstart", datetime(2029, 3, 1, 14, 0, tzinfo=AMSTERDAM))
    event.add("dtend", datetime(2029, 3, 1, 16, 0, tzinfo=AMSTERDAM))
    event.add("rrule", {"freq": "monthly", "count": 3, "byday": "1TH"})
    calendar.add_component(event)
    calendar.add_missing_timezones()
    for word in ("nieuw", "al bekend"):
        page = session.post("/vergaderingen/invoer", data={"orgaan": code}, files={"bestand": ("a.ics", calendar.to_ical())})
        assert page.status_code == 200, page.text[-800:]
        assert f"3 {word}" in page.text, re.sub(r"<[^>]+>", " ", page.text)[-1200:]
        assert "14:00 tot 16:00" in page.text
        if word == "nieuw":
            fields = dict(re.findall(r'name="(naam|inhoud|orgaan|stand)" value="([^"]*)"', page.text))
            assert session.post("/vergaderingen/invoer/doorvoering", fields).status_code == 303


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", required=True, help="the program")
    arguments = parser.parse_args()
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        program = Program(arguments.stip, folder)
        program.load_unit()
        server = program.serve()
        try:
            session = server.session()
            code = body_of(session)
            plan(session, code)
            own = re.search(r"/agenda/[\w-]{43}\.ics", session.post("/agenda/adres").text).group(0)
            calendars = {name: server.stranger().get(path).content for name, path in [("public", "/agenda/openbaar.ics"), ("own", own)]}
            checks = [(f"{name}: bytes", lambda data=data: check_bytes(data)) for name, data in calendars.items()]
            for reader in (by_icalendar, by_vobject):
                checks += [(f"{name}: {reader.__name__}", lambda read=reader, data=data: check_reader(read, data)) for name, data in calendars.items()]
            checks.append(("a file of icalendar is read by Stip", lambda: check_import(session, code)))
            for name, check in checks:
                try:
                    check()
                    passed += 1
                except Exception as error:  # noqa: BLE001 whatever a reader throws is a failure with a name
                    failed += 1
                    print(f"FAIL {name}: {type(error).__name__}: {str(error)[:1500]}")
        finally:
            server.stop()
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
