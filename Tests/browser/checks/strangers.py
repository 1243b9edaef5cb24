"""Who has no key and no link sees nothing, and another site can do nothing in a visitor's name."""

import re

from frame.files import plain_text
from frame.pages import routes
from frame.server import ROOT
from frame.suite import check, hold, none_of

OPEN = {"/inloggen", "/inloggen/vergeten", "/hulp", "/toegankelijkheid", "/privacy", "/woordenlijst", "/stijlgids", "/toegang/:sleutel",
        # Calendars: an app that fetches one cannot log in. The address holds a secret, or the calendar is public.
        "/agenda/openbaar.ics", "/agenda/:adres", "/agenda/:adres/:overleg"}  # fmt: skip


def filled(route, server):
    """The route with things that are really there."""
    documents = server.documents()
    values = {
        "document": next(iter(documents.values())), "levering": "01a1fc19-8a8c-7b47-94a3-b348e47953b8", "plaat": "eenheid-merenland",
        "thema": "jeugd", "code": "GM9001", "gebruiker": "01a1fc19-8a8c-7b47-94a3-b348e47953b8", "sleutel": "x",
    }  # fmt: skip
    nothing = "01a1fc19-8a8c-7b47-94a3-b348e47953b8"
    return re.sub(r":(\w+)", lambda name: values.get(name.group(1), nothing), route)


def routes_of(verb):
    found = set()
    for source in (ROOT / "Sources" / "Stip").rglob("*Pages.swift"):
        found.update("/" + path for path in re.findall(rf'(?<!parameters)\.{verb}\("([^"]*)"', source.read_text(encoding="utf-8")))
    return found


@check("a stranger who asks for a closed page is led to the door and sees nothing of it")
def pages(house):
    server, faults = house.example_server(), []
    stranger = server.stranger()
    closed = routes_of("get") - OPEN
    hold(len(closed) > 20, f"only {len(closed)} closed routes were found in the sources")
    for route in sorted(closed):
        answer = stranger.get(filled(route, server))
        if answer.status_code not in (303, 401, 403) or answer.status_code == 303 and answer.headers["Location"] != "/inloggen":
            faults.append(f"{route}: {answer.status_code} {answer.headers.get('Location', '')}")
        if len(answer.content) > 0 and answer.status_code == 303:
            faults.append(f"{route}: the redirect carries {len(answer.content)} bytes")
    for route in sorted(OPEN & routes() - {"/toegang/:sleutel"}):
        text = stranger.get(route).text
        if "Hoofdmenu" in text or "Aalderveen" in text:
            faults.append(f"{route}: shows a stranger what is inside")
    none_of(faults, "open doors")


@check("a stranger can do nothing")
def acts(house):
    server, faults = house.server("strangers"), []
    before = server.documents()
    for route in sorted(routes_of("post") - {"/toegang/:sleutel", "/inloggen/vergeten"}):
        answer = server.stranger().post(filled(route, server), files={"bestanden": ("a.txt", plain_text("vreemd"))})
        if answer.status_code not in (303, 401, 403) or answer.status_code == 303 and answer.headers["Location"] != "/inloggen":
            faults.append(f"{route}: {answer.status_code}")
    none_of(faults, "acts of a stranger")
    hold(server.documents() == before, "the documents are not what they were")


@check("a program without a key gets 401 as problem+json everywhere in the API, but for its front page and its description")
def api(house):
    server, faults = house.example_server(), []
    description = server.stranger().get("/api/v1/openapi.json").json()
    for path, verbs in description["paths"].items():
        for verb in verbs:
            if path in ("/", "/openapi.json") or verb not in ("get", "post", "put", "patch", "delete"):
                continue
            address = "/api/v1" + re.sub(r"{\w+}", "x", path)
            for headers in ({}, {"Authorization": "Bearer verzonnen"}, {"Cookie": "stip=verzonnen"}):
                answer = server.stranger().request(verb.upper(), address, headers=headers)
                if answer.status_code != 401 or not answer.headers["Content-Type"].startswith("application/problem+json"):
                    faults.append(f"{verb} {path}: {answer.status_code} {answer.headers.get('Content-Type')}")
    session = server.session()
    if session.get("/api/v1/documenten").status_code != 401:
        faults.append("the cookie of a visitor opens the API")
    none_of(faults, "open doors")


@check("a page of another site cannot send anything in a visitor's name")
def cross_site(house):
    server = house.server("strangers")
    session, before = server.session(), server.documents()
    document, faults = next(iter(before.values())), []
    for headers in ({"Origin": "https://kwaad.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "null"}):
        for path in (f"/documenten/{document}/verwijdering", "/uitloggen", "/gebruikers", "/documenten"):
            answer = session.post(path, headers=headers, data={"naam": "Kwaad", "rol": "coordinator"})
            if answer.status_code != 403:
                faults.append(f"{path} with {headers}: {answer.status_code}")
    none_of(faults, "doors for other sites")
    hold(session.get("/").status_code == 200, "another site logged the visitor out")
    hold(server.documents() == before, "another site removed a document")


@check("in a browser, a form on another site changes nothing")
def cross_site_browser(house):
    server = house.server("strangers")
    document = server.documents()["Kustelo Integraal Veiligheidsplan.docx"]
    with house.visitor(server) as visitor:
        page = visitor.page
        form = f"<form method=post action='{server.address}/documenten/{document}/verwijdering'><button>Klik hier</button></form>"
        page.route("http://kwaad.example/", lambda route: route.fulfill(body=form, content_type="text/html"))
        page.goto("http://kwaad.example/")
        with page.expect_navigation() as event:
            page.get_by_role("button").click()
        hold(event.value.status in (303, 403), f"it is answered with {event.value.status}")
    hold("Kustelo Integraal Veiligheidsplan.docx" in server.documents(), "the document was removed")


@check("the cookie is not for scripts, not for other sites, and says nothing")
def cookie(house):
    server = house.server("strangers")
    answer = server.stranger().post(server.program.link("Koek", "lezer"))
    cookie = answer.headers["Set-Cookie"]
    for part in ("HttpOnly", "SameSite=Lax", "Path=/"):
        hold(part.lower() in cookie.lower(), f"without {part}: {cookie}")
    hold("expires" not in cookie.lower() and "max-age" not in cookie.lower(), f"it outlives the browser: {cookie}")
    value = cookie.split(";")[0].split("=", 1)[1]
    hold(re.fullmatch(r"[A-Za-z0-9_-]{32,}", value), f"its value is not a plain long secret: {value}")
    stored = b"".join(file.read_bytes() for file in server.program.folder.glob("stip.sqlite*"))
    hold(value.encode() not in stored, "the secret itself stands in the database")


@check("behind https the cookie is only sent over https")
def secure_cookie(house):
    server = house.server("https", settings={"STIP_OPENBAAR_ADRES": "https://stip.example"})
    answer = server.stranger().post(server.program.link("Koek", "lezer"))
    hold("secure" in answer.headers["Set-Cookie"].lower(), answer.headers["Set-Cookie"])
    hold(answer.headers.get("Strict-Transport-Security", "").startswith("max-age="), "without Strict-Transport-Security")


@check("who may only read can change nothing, and is not shown the buttons")
def reader(house):
    server = house.server("strangers")
    session, before = server.session("lezer"), server.documents()
    document, faults = next(iter(before.values())), []
    own = {route for route in routes_of("post") if route.startswith(("/account/", "/inloggen"))} | {
        "/documenten/:document/toetsen", "/agenda/adres", "/agenda/adres/intrekking", "/deze-week/weekbrief",
    }  # fmt: skip
    for route in sorted(routes_of("post") - {"/toegang/:sleutel", "/uitloggen"} - own):
        takes_files = route.endswith(("documenten", "vervanging"))
        form = {"files": {"bestanden": ("a.txt", plain_text("vreemd"))}} if takes_files else {"data": {"naam": "Kwaad", "rol": "coordinator", "gemeente": "GM9001"}}
        answer = session.post(filled(route, server), **form)
        if answer.status_code not in (403, 404):
            faults.append(f"{route}: {answer.status_code}")
    page = session.get(f"/documenten/{document}").text
    faults += [f"the button {word} is there" for word in ("Verwijder het document", "Vervang het document") if word in page]
    api = server.api("lezer")
    for verb, path in (("POST", "/documenten"), ("DELETE", f"/documenten/{document}"), ("PUT", f"/documenten/{document}/terugzetting")):
        answer = api.request(verb, "/api/v1" + path, **({"files": {"bestanden": ("a.txt", b"x")}} if verb == "POST" else {}))
        if answer.status_code != 403:
            faults.append(f"API {verb} {path}: {answer.status_code}")
    none_of(faults, "open doors")
    hold(server.documents() == before, "a reader changed something")


@check("the number of another kind of thing, or of nothing, gives 404 and no more")
def numbers(house):
    session, faults = house.example_server().session(), []
    for path in ("documenten/%2e%2e", "documenten/x", "documenten/leveringen/x", "documenten/" + "a" * 5_000, "praatplaten/x",
                 "praatplaten/eenheid-merenland/themas/x", "organisatie/GM0000", "documenten/%00", "documenten/%ff", "//documenten", "documenten/", "zoeken/"):  # fmt: skip
        answer = session.get("/" + path)
        if answer.status_code not in (303, 400, 404, 414, 431):
            faults.append(f"/{path[:60]}: {answer.status_code}")
        if re.search(r"sqlite|SELECT|select .* from|Swift|/root/|/home/|GRDB", answer.text):
            faults.append(f"/{path[:60]}: tells how it is built")
    none_of(faults, "faults")


@check("guessing a one-time link leads nowhere, and a link that was looked at is still good")
def guessing(house):
    server = house.server("strangers")
    link = server.program.link("Raad", "lezer")
    for number in range(20):
        hold(server.stranger().post(f"/toegang/{'A' * 42}{number}").status_code in (404, 429), "a guessed link works")
    hold(server.stranger().get(link).status_code in (200, 429), "the good link no longer shows its button")
