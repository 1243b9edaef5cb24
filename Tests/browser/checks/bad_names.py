"""Long names, and requests that are no form at all."""

import socket

from frame.files import plain_text
from frame.server import until
from frame.suite import check, hold, none_of
from frame.sweep import NARROW, NARROWED
from frame.untouched import state, upload_and_hold


@check("a name or a word without an end breaks; no page gets wider by it")
def long_words(house):
    name = "veiligheidsplan" * 12 + ".txt"
    rows = upload_and_hold(house, "names", [(name, plain_text("x" * 4_000, "Lang" + "huizen" * 30)), ("kapot" * 30 + ".pdf", b"%PDF-1.4 nee")])
    hold(len(rows) == 3, f"{list(rows)}")
    server = house.server("names")
    documents, faults = server.documents(), []
    number, broken = documents[name], documents["kapot" * 30 + ".pdf"]
    many = "a" * 150
    paths = [f"/documenten/{number}", f"/documenten/{number}/herkomst", f"/documenten/{broken}", "/documenten", "/", "/zoeken?q=jeugd"]
    paths += [f"/documenten?zoek={many}", f"/zoeken?q={many}", f"/organisatie?zoek={many}"]
    for width in (NARROW, 1280):
        with house.visitor(server, width=width) as visitor:
            for path in paths:
                visitor.page.goto(path)
                seen = visitor.page.evaluate(NARROWED)
                if seen["wide"] > width:
                    faults.append(f"{path[:60]} at {width}: {seen}")
    none_of(faults, "pages that scroll sideways")


@check("more files than the limit are refused in a sentence, and what came before them stays")
def too_many(house):
    server = house.server("few", settings={"STIP_UPLOAD_BESTANDEN": "5", "STIP_BESTAND_MB": "1", "STIP_UPLOAD_MB": "2"})
    session, before = server.session(), state(server)
    answer = session.post("/documenten", files=[("bestanden", (f"deel-{number}.txt", plain_text(f"deel {number}"))) for number in range(8)])
    page = answer.text if answer.status_code == 413 else session.levering(answer.headers["Location"])
    hold("meer dan" in page and "bestanden" in page, "nothing says that there were too many")
    page = session.levering(session.upload([("groot.txt", b"x" * 1_500_000), ("klein.txt", plain_text("klein"))]))
    hold("maximum" in page or "MB" in page, "nothing says that one was too large")
    answer = session.post("/documenten", files=[("bestanden", (f"blok-{number}.txt", b"y" * 900_000)) for number in range(4)])
    hold(answer.status_code in (303, 413), f"too much in all: {answer.status_code}")
    after = state(server)
    none_of([key for key, value in before[0].items() if after[0].get(key) != value], "documents that changed")


@check("a form that breaks off, lies about its length or has no end is refused, and the next request is answered")
def broken_forms(house):
    server = house.server("few", settings={"STIP_UPLOAD_BESTANDEN": "5", "STIP_BESTAND_MB": "1", "STIP_UPLOAD_MB": "2"})
    session, faults = server.session(), []
    kind = {"Content-Type": "multipart/form-data; boundary=grens"}
    part = b'--grens\r\nContent-Disposition: form-data; name="bestanden"; filename="a.txt"\r\n\r\n'
    for name, body, headers in (
        ("no end", part + b"Plan", kind), ("nothing", b"", kind), ("only dashes", b"-" * 10_000, kind), ("no boundary", part, {"Content-Type": "multipart/form-data"}),
        ("a long boundary", part, {"Content-Type": "multipart/form-data; boundary=" + "g" * 5_000}), ("another form", b"bestanden=x", {"Content-Type": "application/x-www-form-urlencoded"}),
        ("long heads", b"--grens\r\nContent-Disposition: form-data; name=\"" + b"n" * 200_000, kind),
        ("a name with a line", part.replace(b"a.txt", b"a\r\nX-Kwaad: 1.txt") + b"Plan\r\n--grens--\r\n", kind),
    ):  # fmt: skip
        answer = session.post("/documenten", data=body, headers=headers)
        if answer.status_code not in (303, 400, 413, 415, 431) or answer.status_code >= 500 or "X-Kwaad" in answer.headers:
            faults.append(f"{name}: {answer.status_code}")
    none_of(faults, "forms that were not refused")
    hold(session.get("/").status_code == 200, "the server does not answer any more")


@check("heads without end and half requests do not hold the server")
def half_requests(house):
    server = house.server("few", settings={"STIP_UPLOAD_BESTANDEN": "5", "STIP_BESTAND_MB": "1", "STIP_UPLOAD_MB": "2"})
    host, port = server.address.removeprefix("http://").split(":")
    open_ones = []
    for sent in (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 300_000, b"POST /documenten HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\nhalf", b"\x16\x03\x01\x02\x00\x01", b"GET /"):
        connection = socket.create_connection((host, int(port)), timeout=10)
        open_ones.append(connection)
        try:
            connection.sendall(sent)
        except (BrokenPipeError, ConnectionResetError):
            pass
    until(lambda: server.session().get("/").status_code == 200, "the server does not answer beside them", 10)
    for connection in open_ones:
        connection.close()
    hold(server.lives, "the server ended")
