"""Every page that somebody can see, on the three kinds of installation: with the example, with a unit alone, and fresh.

A new route needs a line here; `every_page` fails until it has one.
"""

import itertools
import re
import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Callable, Optional

from .files import broken_pdf, plain_text
from .halfway import CHOOSING, CODING, COUPLING, INSIDE, stand_halfway
from .outcome import held, made, participants, settle
from .server import EXAMPLE, ROOT

# What a route gives when it is no page.
NO_PAGE = [
    "/themas/lijst", "/themas/codeboek",
    "/historie/lijst", "/documenten/lijst", "/documenten/:document/origineel", "/praatplaten/:plaat/maten", "/praatplaten/:plaat/pdf",
    "/dubbellezingen/:lezing/uitkomst/csv", "/praatplaten/:plaat/svg", "/praatplaten/:plaat/png", "/praatplaten/:plaat/csv",
    "/toets/lijst", "/toets/reacties", "/toets/ronden/:toets/lijst", "/toets/ronden/:toets/reacties",
    "/praatplaten/vergelijken/lijst", "/planregister/lijst",
    *[f"/praatplaten/versies/:versie/:blad/{form}" for form in ("maten", "pdf", "svg", "png", "csv")],
    "/gebruikers/lijst", "/themas/matrix/lijst",
    "/longlist/versies/:versie/lijst", "/stemrondes/:ronde/opkomst",
    *[f"/stemrondes/:ronde/uitslag/{form}" for form in ("lijst", "biljetten", "open-data", "stuk", "stuk/pdf", "poster", "poster/pdf", "poster/png")],
    "/stemrondes/:ronde/scherm/stroom", "/organisatie/:code/opbrengst/lijst", "/organisatie/opbrengst/lijst",
    "/agenda/openbaar.ics", "/agenda/:adres", "/agenda/:adres/:overleg",
    *[f"/planning/:planning/{form}" for form in ("tijdlijn/svg", "tijdlijn/png", "tijdlijn/pdf", "stappenlijst", "bestand", "procestabel/odt")],
]  # fmt: skip


# The link of a sheet; versions and the comparison stand beside the sheets.
SHEET = r'href="/praatplaten/(?!versies|vergelijken)([^"/]+)"'


@dataclass
class Place:
    name: str
    path: str
    role: Optional[str] = "coordinator"
    status: int = 200
    # What somebody does after coming there: the page that comes then is the one that counts.
    act: Optional[Callable] = None
    server: object = None

    def __str__(self):
        return f"{self.name} ({self.path})"

    def open(self, visitor):
        """Goes there; waits until the page stands."""
        answer = visitor.page.goto(self.path)
        if self.act:
            with visitor.page.expect_navigation() as event:
                self.act(visitor.page)
            answer = event.value
        visitor.page.wait_for_load_state("load")
        if answer.status != self.status:
            raise AssertionError(f"{self}: {answer.status} where {self.status} was expected")
        return answer


def routes():
    """The GET routes of pages as the sources have them."""
    found = set()
    for source in (ROOT / "Sources" / "Stip").rglob("*Pages.swift"):
        found.update("/" + path for path in re.findall(r'(?<!parameters)\.get\("([^"]*)"', source.read_text(encoding="utf-8")))
    return found - set(NO_PAGE)


def pattern(route):
    return re.compile(re.sub(r":\w+", "[^/?]+", route) + r"(\?.*)?$")


def first(text, expression, what):
    found = re.search(expression, text)
    if not found:
        raise AssertionError(f"there is no {what}")
    return found.group(1)


def submit(label):
    return lambda page: page.locator("main").get_by_role("button", name=label).click()


def all_places(house):
    """All places of the three installations, each with its server."""
    if not hasattr(house, "places"):
        house.places = _tied(house.example_server(), example(house)) + _tied(house.unit_only(), bare("unit without plans"))
        house.places += _tied(house.empty(), bare("fresh"))
    return house.places


def _tied(server, places):
    for place in places:
        place.server = server
    return places


def example(house):
    server = house.example_server()
    session = server.session()
    levering, detail = prepare(session)
    documents = server.documents()
    read = documents["2026-09-15 IVP Aalderveen.pdf"]
    plaat = first(session.get("/praatplaten").text, SHEET, "praatplaat")
    thema = first(session.get(f"/praatplaten/{plaat}").text, r"/themas/([a-z-]+)\"", "theme")
    toets = open_toets(server, session)
    # Groups first: the longlist of the rounds comes after the one that is made of them.
    groups = grouping(session)
    server.program.run("importeer", "longlist", EXAMPLE / "longlist.yaml")
    # The round of the example, with a last day that has not come, whenever the checks run.
    last = (date.today() + timedelta(days=20)).isoformat()
    server.program.run("importeer", "stemronde", EXAMPLE / "stemronde.yaml", "--zet-klaar", "--sluit", last)
    voorbeeldronde = first(session.get("/stemrondes").text, r'href="(/stemrondes/[0-9a-f-]{36})">Zeven van tien voor', "round of the example")
    rounds = ballots(server)
    planned = planning(server, session)
    stand_halfway(server, session)
    twice = twice_read(server, read, documents["Klazinga_veiligheidsnota.txt"])
    sheets = sorted(set(re.findall(SHEET, session.get("/praatplaten").text)))
    return [
        Place("login", "/inloggen", role=None),
        Place("login, wrong", "/inloggen", role=None, status=400, act=wrong_password),
        Place("forgotten password", "/inloggen/vergeten", role=None),
        Place("choosing a password", "/inloggen/wachtwoord", role=CHOOSING),
        Place("choosing a weak password", "/inloggen/wachtwoord", role=CHOOSING, status=400, act=submit("Ga verder")),
        Place("connecting an app", "/inloggen/app", role=COUPLING),
        Place("connecting an app, without a code", "/inloggen/app", role=COUPLING, status=400, act=submit("Koppel de app")),
        Place("code of the app", "/inloggen/code", role=CODING),
        Place("code of the app, empty", "/inloggen/code", role=CODING, status=400, act=submit("Log in")),
        Place("connecting another app", "/account/app", role=INSIDE),
        Place("account with a password", "/account", role=INSIDE),
        Place("account, another password refused", "/account", role=INSIDE, status=400, act=refused_password),
        Place("one-time link", server.program.link("Wie komt", "lezer"), role=None),
        Place("used link", "/toegang/bestaat-niet", role=None, status=404),
        *[Place(f"{path} for a stranger", f"/{path}", role=None) for path in ("hulp", "toegankelijkheid", "privacy", "woordenlijst", "stijlgids")],
        *[Place(path, f"/{path}") for path in ("hulp", "toegankelijkheid", "privacy", "woordenlijst", "stijlgids")],
        Place("start", "/"),
        Place("start for a reader", "/", role="lezer"),
        Place("documents", "/documenten"),
        Place("documents for a reader", "/documenten", role="lezer"),
        Place("documents of one state", "/documenten?stand=ontbreekt"),
        Place("documents with a word", "/documenten?zoek=jeugd"),
        Place("documents, nothing found", "/documenten?zoek=nergensgenoemd"),
        Place("add documents", "/documenten/nieuw"),
        Place("add documents, without a file", "/documenten/nieuw", status=400, act=submit("Voeg toe en lees")),
        Place("removed documents", "/documenten/verwijderd"),
        Place("a levering with faults", levering),
        Place("document (pdf)", f"/documenten/{read}"),
        Place("document (pdf) for a reader", f"/documenten/{read}", role="lezer"),
        Place("document, its steps", f"/documenten/{read}/stappen"),
        *document_steps(server, session, documents["Startnotitie veiligheidsbeleid Groothaven.docx"]),
        Place("document, second finding", f"/documenten/{read}?vondst=2"),
        Place("document for an analyst", f"/documenten/{read}", role="analist"),
        Place("document, changing a finding", f"/documenten/{read}?vondst=1&doe=wijzig"),
        Place("document, a wrong change", f"/documenten/{read}?vondst=1&doe=wijzig", status=400, act=change_to_nothing),
        Place("document, rejecting a finding", f"/documenten/{read}?vondst=1&doe=verwerp"),
        Place("document, rejected without a reason", f"/documenten/{read}?vondst=1&doe=verwerp", status=400, act=submit("Verwerp")),
        Place("document, a wrong addition", f"/documenten/{read}", status=400, act=add_nothing),
        Place("documents by review", "/documenten?beoordeling=te-beoordelen"),
        Place("document, first page", f"/documenten/{read}?bladzijde=1"),
        Place("document (docx)", f"/documenten/{documents['Kustelo Integraal Veiligheidsplan.docx']}"),
        Place("document (odt)", f"/documenten/{documents['Koersnota veiligheid Zilverplas (raad 9 juli).odt']}"),
        Place("document (html)", f"/documenten/{documents['veilig-merenburg.html']}"),
        Place("document (txt)", f"/documenten/{documents['Klazinga_veiligheidsnota.txt']}"),
        Place("document without priorities", f"/documenten/{documents['raadsmededeling 2026-031.pdf']}"),
        Place("document, a scan", f"/documenten/{documents['schelpwijk-ivp-2027-2030-getekend.pdf']}"),
        Place("document, refused", f"/documenten/{detail['kapot.pdf']}"),
        Place("document of nobody", f"/documenten/{detail['van niemand.txt']}"),
        Place("document, removed", f"/documenten/{detail['verwijderd.txt']}"),
        Place("document, replaced by nothing", f"/documenten/{read}", status=400, act=replace_without_file),
        Place("whose document", f"/documenten/{read}/herkomst"),
        Place("search", "/zoeken"),
        Place("search, found", "/zoeken?q=jongere"),
        Place("search, nothing found", "/zoeken?q=nergensgenoemd"),
        Place("organisation", "/organisatie"),
        Place("organisation, searched", "/organisatie?zoek=a"),
        Place("organisation, nothing found", "/organisatie?zoek=nergensgenoemd"),
        Place("municipality", "/organisatie/GM9001"),
        Place("praatplaten", "/praatplaten"),
        *[Place(f"praatplaat {code}", f"/praatplaten/{code}") for code in sheets],
        Place("versions, without a name", "/praatplaten/versies", status=400, act=submit("Leg deze versie vast")),
        *frozen(session),
        Place("plan register", "/planregister"),
        Place("plan register, who is due first", "/planregister?orde=vervaldag&aandacht=fout"),
        Place("plan register, nothing found", "/planregister?district=nergens"),
        *register(session), *outcomes(server, session),
        Place("round of the example", voorbeeldronde),
        Place("round of the example, for a member", voorbeeldronde, role="lid:DVO-MRK"),
        Place("theme on a praatplaat", f"/praatplaten/{plaat}/themas/{thema}"),
        Place("themes", "/themas"),
        *groups,
        *rounds,
        *planned,
        Place("toets, the board", "/toets"),
        Place("toets, a filter without hits", "/toets?stand=te-laat"),
        Place("toets, the board for a reader", "/toets", role="lezer"),
        Place("toets, an open one again", "/toets/nieuw", status=409),
        Place("toets, by its number", f"/toets/ronden/{toets}"),
        Place("toets, more time without a reason", "/toets/termijn", status=400, act=submit("Verschuif de reactiedatum")),
        Place("toets, more time", "/toets/termijn"),
        Place("toets, closing", "/toets/sluiting"),
        Place("toets, reminders", "/toets/herinneringen"),
        Place("toets, reminders to nobody", "/toets/herinneringen", status=400, act=remind_nobody),
        Place("toets, a municipality for the coördinator", "/toets/GM9003"),
        Place("toets, a municipality without a plan", "/toets/GM9009"),
        Place("toets, the own municipality", "/toets/GM9003", role=ADVISER),
        Place("toets, another municipality", "/toets/GM9001", role=ADVISER, status=403),
        Place("toets, a priority", "/toets/GM9003/punten/2", role=ADVISER),
        Place("toets, a priority without a judgement", "/toets/GM9003/punten/2", role=ADVISER, status=400, act=submit_unchosen),
        Place("toets, an addition", "/toets/GM9003/aanvullingen/nieuw", role=ADVISER),
        Place("toets, an empty addition", "/toets/GM9003/aanvullingen/nieuw", role=ADVISER, status=400, act=submit("Bewaar de aanvulling")),
        Place("toets, an addition again", "/toets/GM9003/aanvullingen/1", role=ADVISER),
        Place("toets, before sending", "/toets/GM9003/controle", role=ADVISER),
        Place("toets, the receipt", "/toets/GM9003/antwoorden/1?ontvangst=ja", role=ADVISER),
        Place("toets, reactions", "/toets/GM9003/verwerking"),
        Place("toets, reactions for an analyst", "/toets/GM9003/verwerking", role="analist"),
        Place("toets, reopening", "/toets/GM9003/heropening"),
        Place("other sources", "/bronnen"),
        Place("themes for a reader", "/themas", role="lezer"),
        Place("themes, found", "/themas?zoek=jeugd"),
        Place("themes, nothing found", "/themas?zoek=nergensgenoemd"),
        Place("theme of the list", f"/themas/{thema}"),
        Place("theme of the list for a reader", f"/themas/{thema}", role="lezer"),
        Place("new theme", "/themas/nieuw"),
        Place("new theme, without a name", "/themas/nieuw", status=400, act=submit("Voeg het thema toe")),
        Place("split of a theme", f"/themas/{thema}/splitsing"),
        Place("split without a name", f"/themas/{thema}/splitsing", status=400, act=submit("Splits het thema")),
        Place("compared lists of themes", "/themas/vergelijken"),
        Place("list of themes from a file", "/themas/invoer"),
        Place("list of themes without a file", "/themas/invoer", status=400, act=submit("Bekijk wat er verandert")),
        Place("account", "/account"),
        Place("users", "/gebruikers"),
        Place("users of one organisation", "/gebruikers?organisatie=eenheid"),
        Place("users, nobody there", "/gebruikers?organisatie=GM9030"),
        Place("what each role may", "/gebruikers/rechten"),
        Place("invite somebody", "/gebruikers/nieuw"),
        Place("invite, without a name", "/gebruikers/nieuw", status=400, act=submit("Maak de uitnodiging")),
        Place("invite, a link is made", "/gebruikers/nieuw", act=invite),
        Place("one user", one_user(session)),
        Place("read by two", "/dubbellezingen"),
        Place("read by two, one reader twice", "/dubbellezingen", status=400, act=submit("Geef het plan aan beiden")),
        Place("own reading", twice["open"]),
        Place("own reading, nothing filled in", twice["open"], status=400, act=submit("Voeg toe aan uw lezing")),
        Place("reading of others", twice["open"], role="analist"),
        Place("readings beside each other", twice["done"] + "/uitkomst"),
        Place("readings beside each other, without a reason", twice["done"] + "/uitkomst", status=400, act=submit("De lezing van Proef analist geldt")),
        Place("post, nothing yet", "/post"),
        Place("history", "/historie"),
        Place("history, one kind", "/historie?soort=document-verwijderd"),
        Place("history, nothing found", "/historie?zoek=nergensgenoemd"),
        Place("history, a day that is none", "/historie?van=2026-02-31", status=400),
        Place("history, one line", first(session.get("/historie").text, r'href="(/historie/[0-9a-f-]+)"', "line of the history")),
        Place("history of a document", f"/documenten/{read}/historie"),
        Place("not found", "/bestaat-niet", status=404),
        Place("not found for a stranger", "/bestaat-niet", role=None, status=404),
        Place("document not found", "/documenten/bestaat-niet", status=404),
        Place("forbidden", "/gebruikers", role="lezer", status=403),
        Place("wrong request", f"/documenten/{read}?vondst=x", status=404),
    ]


def twice_read(server, one, other):
    """Two plans that are read by two: one that is being read, one of which both readings are in and differ."""
    first, second = server.session(), server.session("analist")
    readers = re.findall(r'<option value="([^"]+)"[^>]*>Proef (?:coordinator|analist), ', first.get("/dubbellezingen").text)
    paths = {}
    for name, document in [("open", one), ("done", other)]:
        answer = first.post("/dubbellezingen", {"document": document, "eerste": readers[0], "tweede": readers[1]})
        if answer.status_code != 303:
            raise AssertionError(f"no reading by two: {answer.status_code} {answer.text[-800:]}")
        paths[name] = answer.headers["Location"]
    keys = re.findall(r'name="sleutel" value="([^"]+)"', first.get(paths["done"]).text)
    for session, word in [(first, "nee"), (second, "ja")]:
        fields = {"doe": "lever-in", "sleutel": keys[0], f"op-{keys[0]}": word, f"naam-{keys[0]}": "Een naam", f"rang-{keys[0]}": "prioriteit"}
        if session.post(paths["done"], fields).status_code != 303:
            raise AssertionError("a reading could not be handed in")
    return paths


def grouping(session):
    """The matrix, groups, candidates and a frozen longlist: made here, because the example comes without."""
    district = first(session.get("/themas/matrix").text, r"/themas/matrix\?district=([a-z-]+)", "district in the matrix")
    cell = first(session.get("/themas/matrix").text, r'href="(/themas/matrix/GM\d+/[a-z-]+)"', "cell with several passages")
    session.post("/groepen/voorstel", data={"versie": "0", "maat": "gelijkenis", "gelijkenis": "0,6"})
    session.post("/groepen/samenvoeging", data={"versie": "1", "groep": ["v1-1", "v1-2"], "naam": "Samen"})
    for group in ("s2", "v1-3"):
        made = session.post("/longlist/kandidaten", data={"naam": f"Kandidaat uit {group}", "omschrijving": "Een alinea.", "groep": group})
        candidate = made.headers["Location"]
        session.post(f"{candidate}/plaatsing", data={"longlist": "op"})
    session.post("/longlist/kandidaten", data={"naam": "Nog niet op de lijst"})
    frozen = session.post("/longlist/versies", data={"naam": "Voor de overleggen", "datum": "2027-03-01", "akkoord": "ja"}).headers["Location"]
    return [
        Place("matrix of the unit", "/themas/matrix"),
        Place("matrix of a district", f"/themas/matrix?district={district}"),
        Place("passages of a cell", cell),
        Place("groups", "/groepen"),
        Place("groups for a reader", "/groepen", role="lezer"),
        Place("groups, one merged", "/groepen", status=400, act=submit("Voeg samen")),
        Place("proposal of groups", "/groepen/voorstel"),
        Place("group", "/groepen/s2"),
        Place("group for a reader", "/groepen/s2", role="lezer"),
        Place("group that is no more", "/groepen/v1-1"),
        Place("longlist", "/longlist"),
        Place("longlist for a reader", "/longlist", role="lezer"),
        Place("longlist, frozen without a name", "/longlist", status=400, act=submit("Leg vast")),
        Place("new candidate", "/longlist/kandidaten/nieuw"),
        Place("new candidate, without a name", "/longlist/kandidaten/nieuw", status=400, act=submit("Maak de kandidaat")),
        Place("candidate", candidate),
        Place("candidate for a reader", candidate, role="lezer"),
        Place("frozen longlist", frozen),
        Place("frozen longlist for a reader", frozen, role="lezer"),
    ]


MEMBER = "lid:BBG"
WAYS = {"exactly seven": "kies 7 7", "a ranking": "rangorde 5", "points": "punten 100", "a score": "score 1 5", "consent": "consent", "a majority": "meerderheid >1/2 - -", "a view": "zienswijze"}


def ballots(server):
    """The ballot in every way to choose, its steps, its receipt, and a secret one."""
    # Before the rounds are made: a round is of those who are members then.
    member = server.session(MEMBER)
    paths = {name: ballot(server, "--keuze", way) for name, way in WAYS.items()}
    secret = ballot(server, "--geheim", "--leden", "6")
    seven = paths["exactly seven"]
    fields = {"versie": "0", "gekozen": list("abcdefg"), "doe": "bewaar"}
    if member.post(seven, fields).status_code != 303:
        raise AssertionError("a choice was not kept")
    sent = ballot(server, "--keuze", "kies 7 7")
    if member.post(sent + "/verzending", {"versie": "0", "gekozen": list("abcdefg")}).status_code != 303:
        raise AssertionError("a ballot was not sent")
    few = ballot(server, "--keuze", "kies 3 5")
    return [
        *[Place(f"ballot, {name}", path, role=MEMBER) for name, path in paths.items()],
        *[Place(f"ballot, {name}, nothing filled in", paths[name], role=MEMBER, status=400, act=submit("Ga naar de vragen")) for name in list(WAYS)[1:]],
        Place("ballot, three to five", few, role=MEMBER),
        Place("ballot, too few", few, role=MEMBER, status=400, act=submit("Ga naar de vragen")),
        Place("ballot of somebody else", seven, status=403),
        Place("ballot, questions", f"{seven}/vragen", role=MEMBER),
        Place("ballot, questions about a subject", f"{seven}/vragen?deel=a", role=MEMBER),
        Place("ballot, check", f"{seven}/controle", role=MEMBER),
        Place("ballot, check of what cannot be sent", f"{few}/controle", role=MEMBER),
        Place("ballot, sent before", sent, role=MEMBER),
        Place("ballot, the receipt", f"{sent}/ontvangst?nieuw=ja", role=MEMBER),
        Place("ballot, sent twice", f"{sent}/controle", role=MEMBER, status=409, act=send_stale(member, sent)),
        Place("ballot, secret", secret, role=MEMBER),
        Place("ballot, secret, questions", secret, role=MEMBER, act=choose_and_go_on),
    ]


def ballot(server, *options):
    """A new open round of the members of the BBG; gives the path of the ballot of who tests."""
    lines = server.program.run("bench", "stemronde", *(options if "--leden" in options else (*options, "--leden", "1"))).splitlines()
    return next(line.split("\t")[0] for line in lines if line.endswith(f"Proef {MEMBER}"))


def choose_and_go_on(page):
    for place in range(7):
        page.locator(".stip-option__name").nth(place).click()
    submit("Ga naar de vragen")(page)


def send_stale(member, path):
    """Somebody else sends while this page stands."""

    def act(page):
        version = page.locator("input[name=versie]").first.input_value()
        member.post(path + "/verzending", {"versie": version, "gekozen": list("cdefghi")})
        submit("Verstuur de keuze")(page)

    return act


def frozen(session):
    """A version of the sheets, one of its sheets, and the comparison with today; without WeasyPrint there is nothing to freeze."""
    session.post("/praatplaten/versies", {"naam": "Voor het DVO van 12 november"})
    found = re.search(r'href="(/praatplaten/versies/[^"/]+/[^"/]+)"', session.get("/praatplaten/versies").text)
    places = [Place("versions", "/praatplaten/versies"), Place("versions for a reader", "/praatplaten/versies", role="lezer")]
    places += [Place("comparison", "/praatplaten/vergelijken")]
    if found:
        version, sheet = found.group(1).split("/")[3:]
        wrong = f"/praatplaten/vergelijken?toen={version}&nu={version}&plaat={sheet}"
        places += [Place("sheet of a version", found.group(1)), Place("comparison of a version with itself", wrong, status=400)]
    return places


def outcomes(server, session):
    """A round that waits for a decision about a tie, one that was established, and one that is open."""
    tied, fixed, going = held(server, session, "Zeven van tien"), held(server, session, "Zeven van tien, vastgesteld"), held(server, session, "Nog open", True)
    settle(session, fixed)
    own, screen = f"/stemrondes/{tied}/uitslag", f"/stemrondes/{tied}/scherm"
    drawn, one = f"/stemrondes/{made(session, 'Nog niet open')}", participants(session, going)[2]
    return [
        Place("rounds", "/stemrondes"),
        Place("rounds for a member", "/stemrondes", role="lid:DVO-MRK"),
        Place("a new round", "/stemrondes/nieuw"),
        Place("a round after another", f"/stemrondes/nieuw?bron=ronde:{tied}"),
        Place("round, drawn up", drawn),
        Place("round, being changed", f"{drawn}/bewerken"),
        Place("round, changed to nothing", f"{drawn}/bewerken", status=400, act=empty_name),
        Place("round, withdrawing", f"{drawn}/intrekking"),
        Place("round, open", f"/stemrondes/{going}"),
        Place("round, open, for a member", f"/stemrondes/{going}", role="lid:DVO-HVR"),
        Place("round, closing", f"/stemrondes/{going}/sluiting"),
        Place("round, closed", f"/stemrondes/{tied}"),
        Place("round, established", f"/stemrondes/{fixed}", role="lezer"),
        Place("participant", f"/stemrondes/{going}/deelnemers/{one}"),
        Place("entry by hand", f"/stemrondes/{going}/stembiljet/{one}/invoer", role="secretaris:DVO-HVR"),
        Place("outcome with a tie", own),
        Place("outcome for a reader", own, role="lezer"),
        Place("outcome, established", f"/stemrondes/{fixed}/uitslag"),
        Place("outcome, established while a tie is open", own, status=409, act=submit("Stel de uitslag vast")),
        Place("outcome, judged without a reason", own, status=400, act=judge_without_reason),
        Place("outcome before closing", f"/stemrondes/{going}/uitslag", status=403),
        Place("screen while it is open", f"/stemrondes/{going}/scherm"),
        Place("screen before the first place", screen),
        Place("screen half-way", f"{screen}?stap=2"),
        Place("screen with everything", f"{screen}?stap=9"),
        Place("where an option came from", f"/stemrondes/{tied}/herkomst/a"),
        Place("where an option came from, while it is open", f"/stemrondes/{going}/herkomst/b", role="lezer"),
        Place("what became of priorities", "/organisatie/GM9001/opbrengst"),
        Place("what became of priorities, without a reason", "/organisatie/GM9001/opbrengst", status=400, act=submit("Bewaar het antwoord")),
        Place("what became of priorities for a reader", "/organisatie/GM9001/opbrengst", role="lezer"),
    ]


def document_steps(server, session, document):
    """The desk for steps: one confirmed, one rejected, two of which the words are gone, and every form with something wrong in it."""
    own = f"/documenten/{document}/stappen"
    with sqlite3.connect(server.program.folder / "stip.sqlite", timeout=20) as database:
        steps = [row[0] for row in database.execute("select id from documentstap where document = ? order by nummer", (document,))]
    acts = [(steps[number], "bevestiging", {"versie": "1"}) for number in (0, 1, 2)] + [(steps[3], "verwerping", {"versie": "1", "reden": "Hoort bij een ander plan."})]
    for step, act, fields in acts:
        if session.post(f"/documentstappen/{step}/{act}", fields).status_code != 303:
            raise AssertionError(f"{act} of a step is refused")
    with sqlite3.connect(server.program.folder / "stip.sqlite", timeout=20) as database:
        database.execute("update documentstap set los = 'Startnotitie, eerste versie.docx' where id in (?, ?)", steps[:2])
    database.close()
    if session.post(f"/documentstappen/{steps[1]}/behoud", {"versie": "2"}).status_code != 303:
        raise AssertionError("a step is not kept")
    return [
        Place("steps, the desk", own),
        Place("steps for a reader", own, role="lezer"),
        Place("steps, one for a reader", f"{own}?stap=3", role="lezer"),
        Place("steps, changing one", f"{own}?stap=5&doe=wijzig"),
        Place("steps, changed to nothing", f"{own}?stap=5&doe=wijzig", status=400, act=change_step_to_nothing),
        Place("steps, rejecting one", f"{own}?stap=5&doe=verwerp"),
        Place("steps, rejected without a reason", f"{own}?stap=5&doe=verwerp", status=400, act=submit("Verwerp")),
        Place("steps, pointing at a place", f"{own}?stap=1&doe=wijs-aan"),
        Place("steps, pointing at nothing", f"{own}?stap=1&doe=wijs-aan", status=400, act=submit("Wijs deze plek aan")),
        Place("steps, a wrong addition", own, status=400, act=add_no_step),
        Place("the words of a step", f"/documenten/{document}?stap=3"),
        Place("steps to a planning", f"{own}/planning"),
        Place("steps to no planning", f"{own}/planning", status=400, act=choose_no_planning),
    ]


def planning(server, session):
    """The planning of the example, with a step that was moved, one without a day, and every form with something wrong in it."""
    server.program.run("importeer", "vergaderingen", EXAMPLE / "vergaderingen.csv")
    server.program.run("importeer", "planning", EXAMPLE / "planning.yaml")
    own = first(session.get("/planning").text, r'href="(/planning/[0-9a-f-]{36})"', "planning")
    move = {"versie": "1", "wanneer": "dag", "van": "2027-04-15", "reden": "Dan is de voorzitter er."}
    add = {"orgaan": "Veiligheidsnetwerk Merenland", "wat": "persbericht", "wanneer": "onbekend", "nodig": "vaststellen"}
    for path, fields in [(f"{own}/stappen/advies/verplaatsing", move), (f"{own}/stappen", add)]:
        answer = session.post(path, fields)
        if answer.status_code != 303:
            raise AssertionError(f"{path}: {answer.status_code} {answer.text[-1000:]}")
    empty = session.post("/planning", files={"bron": (None, "leeg"), "naam": (None, "Nog leeg"), "van": (None, "eenheid")}).headers["Location"]
    return [
        Place("this week", "/deze-week"),
        Place("this week, for who has nothing to do", "/deze-week", role="lezer"),
        *meetings(server, session),
        Place("plannings", "/planning"),
        Place("plannings for a reader", "/planning", role="lezer"),
        Place("a new planning", "/planning/nieuw"),
        Place("a new planning, without a name", "/planning/nieuw", status=400, act=submit("Maak de planning")),
        Place("planning", own),
        Place("planning for a reader", own, role="lezer"),
        Place("planning after an act", f"{own}?gedaan=2"),
        Place("planning without steps", empty),
        Place("planning as a list", f"{own}/lijst"),
        Place("planning as a list, of one body", f"{own}/lijst?orgaan=bbg&stand=gedaan"),
        Place("planning as a list, nothing found", f"{own}/lijst?zoek=nergensgenoemd"),
        Place("planning by month", f"{own}/maand?maand=2027-02"),
        Place("planning, its data", f"{own}/gegevens"),
        Place("planning, its data without a name", f"{own}/gegevens", status=400, act=empty_planning_name),
        Place("planning, its process table", f"{own}/procestabel"),
        Place("planning, calculated back", f"{own}/terug?vastgesteld=2027-06-24"),
        Place("planning, calculated back too late", f"{own}/terug?vastgesteld=2026-12-17"),
        Place("planning, calculated back from no day", f"{own}/terug?vastgesteld=2027-02-30", status=400),
        Place("planning, what if", f"{own}/watals"),
        Place("planning, what if a step goes elsewhere", f"{own}/watals?stap=top-vijf&naar=2027-02-25"),
        Place("planning, what if somebody is away", f"{own}/watals?persoon=burgemeester+van+Groothaven&vanaf=2027-02-01&totenmet=2027-02-28"),
        Place("a new step", f"{own}/stappen/nieuw"),
        Place("a new step, nothing filled in", f"{own}/stappen/nieuw", status=400, act=submit("Zet in de planning")),
        Place("a step", f"{own}/stappen/top-vijf"),
        Place("a step for a reader", f"{own}/stappen/top-vijf", role="lezer"),
        Place("a step that was moved", f"{own}/stappen/advies"),
        Place("a step that is done", f"{own}/stappen/scan"),
        Place("a step without a day", f"{own}/stappen/veiligheidsnetwerk-merenland-persbericht"),
        Place("a step, moved without a reason", f"{own}/stappen/top-vijf", status=400, act=submit("Verplaats")),
        Place("a step, dropped without a reason", f"{own}/stappen/top-vijf", status=400, act=submit("Laat vervallen")),
    ]


def meetings(server, session):
    """A meeting with an agenda and somebody absent, one that is closed, one that was called off, and every form with something wrong in it."""
    code = first(session.get("/vergaderingen/nieuw").text, r'<option value="([^"]+)">(?!Kies)', "body")
    made = []
    for day, openness in [("2027-04-27", "openbaar"), ("2027-05-12", "besloten"), ("2027-06-09", "openbaar")]:
        fields = {"orgaan": code, "datum": day, "begin": "14:00", "eind": "16:00", "plaats": "Raadzaal", "openbaarheid": openness}
        answer = session.post("/vergaderingen", fields)
        if answer.status_code != 303:
            raise AssertionError(f"/vergaderingen: {answer.status_code} {answer.text[-1000:]}")
        made.append(answer.headers["Location"])
    own, closed, off = made
    absent = {"persoon": "burgemeester van Groothaven", "van": "2027-04-27", "tot": "2027-04-30", "reden": "Verlof"}
    item = {"versie": "1", "titel": "Top vijf", "handeling": "kiezen", "stukken": "Longlist\nOplegnotitie"}
    second = {"versie": "2", "titel": "Rondvraag"}
    for path, fields in [
        (f"{own}/agenda", item), (f"{own}/agenda", second), (f"{own}/afmeldingen", absent),
        (f"{off}/afgelasting", {"versie": "1", "reden": "Te weinig stukken"}),
    ]:  # fmt: skip
        answer = session.post(path, fields)
        if answer.status_code != 303:
            raise AssertionError(f"{path}: {answer.status_code} {answer.text[-1000:]}")
    point = first(session.get(own).text, rf'href="({own}/agenda/[0-9a-f-]{{36}})"', "item")
    return [
        Place("meetings", "/vergaderingen"),
        Place("meetings of one body", f"/vergaderingen?orgaan={code}"),
        Place("meetings of a body without any", "/vergaderingen?orgaan=GM9003"),
        Place("meetings for a reader", "/vergaderingen", role="lezer"),
        Place("a new meeting", "/vergaderingen/nieuw"),
        Place("a new meeting, nothing filled in", "/vergaderingen/nieuw", status=400, act=submit("Plan de vergadering")),
        Place("meetings from a file", "/vergaderingen/invoer"),
        Place("meetings from a file, none chosen", "/vergaderingen/invoer", status=400, act=submit("Bekijk wat er verandert")),
        Place("a meeting", own),
        Place("a meeting for a reader", own, role="lezer"),
        Place("a closed meeting for a reader", closed, role="lezer"),
        Place("a meeting that was called off", off),
        Place("a meeting, changing it", f"{own}/bewerken"),
        Place("a meeting, calling it off", f"{own}/afgelasten"),
        Place("a meeting, called off without a reason", f"{own}/afgelasten", status=400, act=submit("Gelast de vergadering af")),
        Place("a new item", f"{own}/agenda/nieuw"),
        Place("a new item, nothing filled in", f"{own}/agenda/nieuw", status=400, act=submit("Zet op de agenda")),
        Place("an item", point),
        Place("following the calendar", "/agenda"),
        Place("following the calendar, the address", "/agenda", act=new_address),
    ]


def new_address(page):
    # The button says another thing from the second time on.
    page.locator("main form[action='/agenda/adres'] button").click()


def empty_planning_name(page):
    page.locator("main").locator("#naam").fill("")
    page.locator("main").get_by_role("button", name="Bewaar", exact=True).click()


def empty_name(page):
    page.locator("main").locator("#naam").fill("")
    submit("Bewaar de ronde")(page)


def judge_without_reason(page):
    page.get_by_text("Beoordeel een onderwerp opnieuw").click()
    page.get_by_role("button", name="Bewaar dit oordeel").click()


def register(session):
    """A municipality in the register: what the plan says, what was written down, the form, and the form with nothing in it."""
    page = session.get("/planregister/GM9001").text
    fields = {name: first(page, rf'name="{name}" value="([^"]+)"', name) for name in ("plan", "passage")}
    if session.post("/planregister/GM9001/bevestiging", fields).status_code != 303:
        raise AssertionError("a decision could not be confirmed")
    decision = first(session.get("/planregister/GM9001").text, r'href="(/planregister/GM9001/besluiten/[^"]+)"', "decision")
    return [
        Place("municipality in the register", "/planregister/GM9001"),
        Place("municipality in the register, to be confirmed", "/planregister/GM9010"),
        Place("municipality in the register for a reader", "/planregister/GM9010", role="lezer"),
        Place("municipality without a plan", "/planregister/GM9009"),
        Place("a decision, to correct", decision),
        Place("a decision, to write down", "/planregister/GM9009/besluiten/nieuw"),
        Place("a decision, nothing filled in", "/planregister/GM9009/besluiten/nieuw", status=400, act=submit("Bewaar het besluit")),
    ]


def bare(kind):
    """The pages of an installation in which not much is."""
    doors = ["", "documenten", "documenten/nieuw", "documenten/verwijderd", "zoeken", "zoeken?q=jeugd", "organisatie", "praatplaten", "themas", "groepen", "longlist", "planning"]
    doors += ["planregister", "praatplaten/versies", "praatplaten/vergelijken", "toets", "toets/nieuw", "bronnen"]
    return [Place(f"{kind}: /{path}", f"/{path}") for path in doors]


def replace_without_file(page):
    page.get_by_text("Beheer dit document").click()
    page.get_by_role("button", name="Vervang het document").click()


def refused_password(page):
    page.get_by_text("Kies een ander wachtwoord").click()
    page.get_by_role("button", name="Bewaar het wachtwoord").click()


def wrong_password(page):
    page.get_by_label("E-mailadres").fill(f"niemand{next(invited)}@aalderveen.example")
    page.get_by_label("Wachtwoord").fill("dit is niet het goede")
    page.get_by_role("button", name="Log in").click()


invited = itertools.count(1)


def change_to_nothing(page):
    page.get_by_label("Naam", exact=True).fill("")
    page.get_by_role("button", name="Bewaar en bevestig").click()


def add_nothing(page):
    page.get_by_text("Mist u iets?").click()
    page.get_by_role("button", name="Voeg de prioriteit toe").click()


def change_step_to_nothing(page):
    page.get_by_label("Wanneer", exact=True).fill("")
    page.get_by_role("button", name="Bewaar en bevestig").click()


def add_no_step(page):
    page.get_by_text("Mist u iets?").click()
    page.get_by_role("button", name="Voeg de stap toe").click()


def choose_no_planning(page):
    page.evaluate("document.querySelectorAll('[name=planning]').forEach((one) => { one.checked = false; })")
    page.get_by_role("button", name="Zet de stappen erin").click()


def invite(page):
    page.get_by_label("Naam").fill("Sanne Voorbeeld")
    # Every account has an address of its own, and this page is opened more than once.
    page.get_by_label("E-mailadres").fill(f"sanne{next(invited)}@aalderveen.example")
    page.get_by_label("Waar", exact=True).select_option(label="Gemeente Aalderveen")
    page.get_by_role("button", name="Maak de uitnodiging").click()


def one_user(session):
    return first(session.get("/gebruikers").text, r'href="(/gebruikers/[0-9a-f][0-9a-f-]{20,})"', "user")


ADVISER = "adviseur:GM9003"


def open_toets(server, session):
    """Opens a toets and lets one municipality answer, with a correction and an addition; gives the number of the toets."""
    term = (date.today() + timedelta(days=30)).isoformat()
    form = {"titel": "Ambtelijke toets", "uitleg": "Kijk na wat wij lazen.", "reactiedatum": term}
    adviser = server.session(ADVISER)
    change = {"oordeel": "anders", "naam": "Iets anders", "rang": "doorlopend", "toelichting": "Zo besloot de raad.", "gezien": "0"}
    more = {"naam": "Water", "rang": "prioriteit", "bron": "stuk", "stuk": "Waternota", "vastgesteld": "2025-03-04", "gezien": "0"}
    own = "/toets/GM9003"
    for sender, path, fields in [
        (session, "/toets", form), (adviser, f"{own}/punten/1", change), (adviser, f"{own}/alles-klopt", {}), (adviser, f"{own}/aanvullingen", more),
        (adviser, f"{own}/opmerking", {"opmerking": "Dank u wel.", "gezien": "0"}),
    ]:  # fmt: skip
        answer = sender.post(path, data=fields)
        if answer.status_code != 303:
            raise AssertionError(f"{path}: {answer.status_code} {answer.text[-2000:]}")
    seen = first(adviser.get(f"{own}/controle").text, r'name="gezien" value="(\d+)"', "count of the draft")
    if adviser.post(f"{own}/antwoorden", data={"gezien": seen}).status_code != 303:
        raise AssertionError("the answer could not be sent")
    return server.api().get("/api/v1/toetsen").json()["resultaten"][0]["id"]


def remind_nobody(page):
    for box in page.locator("main input[type=checkbox]").all():
        box.uncheck()
    page.locator("main").get_by_role("button", name="Bewaar wie u herinnert").click()


def submit_unchosen(page):
    page.locator("input[name=oordeel]").evaluate_all("all => all.forEach(one => { one.checked = false; })")
    page.locator("main").get_by_role("button", name="Bewaar uw antwoord").click()


def prepare(session):
    """Adds what the example lacks: a file that is refused, one of nobody, and one that was removed."""
    levering = session.upload(
        [
            ("kapot.pdf", broken_pdf()),
            ("van niemand.txt", plain_text("Een stuk zonder afzender", "Niemandsland")),
            ("verwijderd.txt", plain_text("Dit stuk gaat weg", "Weggegaan")),
            ("leeg.txt", b""),
        ]
    )
    page = session.levering(levering)
    detail = links(page)
    if page.count(">Gelezen<") < 2 and page.count("Gelezen</") < 2:
        raise AssertionError(f"the files that are good were not read: {page[-3000:]}")
    answer = session.post(f"/documenten/{detail['verwijderd.txt']}/verwijdering")
    if answer.status_code != 303:
        raise AssertionError(f"a document could not be removed: {answer.status_code}")
    return levering, detail


def links(levering):
    """The number of each document by the name of its file, from the page of a levering."""
    rows = re.findall(r'<tr id="b\d+"><th scope="row"><a [^>]*href="/documenten/([^"]+)">(.*?)</a>', levering)
    return {name: number for number, name in rows}
