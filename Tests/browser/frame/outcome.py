"""Rounds that were held: made, opened, answered by the five boards, and closed, through the same doors as everybody."""

import re
from datetime import date, timedelta

BOARDS = ["DVO-MRK", "DVO-VNS", "DVO-HVR", "DVO-GRL", "DVO-EIL"]
# Four subjects stand fast, two stand level on place five.
BALLOTS = ["abcdefg", "abcdefh", "abcdefi", "abcdfgj", "abcdehi"]


def made(session, name, **changes):
    """The number of a round that was drawn up and not opened; `changes` are fields of the form."""
    longlist = re.search(r"/longlist/versies/([^\"#?]+)\"[^>]*>[^<]*Longlist voor de DVO", session.get("/longlist").text).group(1)
    fields = [
        ("naam", name), ("bron", f"longlist:{longlist}"), ("keuzewijze", "kies"), ("aantal", "7"), ("plaatsen", "5"), ("regel", "goedkeuring"),
        ("gelijkstand", "meeste-gemeenten"), ("weging", "ieder"), ("opent-dag", date.today().isoformat()),
        ("sluit-dag", (date.today() + timedelta(days=20)).isoformat()), ("vraag-1", "Wat wilt u aanvullen?"), ("vraag-1-soort", "aanvulling"),
        ("vraag-1-bereik", "geheel"), ("vraag-1-vorm", "tekst"),
    ] + [("deelnemers", f"overleg:{code}") for code in BOARDS]  # fmt: skip
    fields = [(field, changes.get(field, value)) for field, value in fields]
    answer = taken(session.post("/stemrondes", data=fields))
    return re.search(r"/stemrondes/([^?/]+)", answer.headers["location"]).group(1)


def held(server, session, name, is_open=False):
    """The number of a round in which each board chose seven; the first two alone while it is open."""
    number = made(session, name)
    own = f"/stemrondes/{number}"
    taken(session.post(f"{own}/opening", data={"nu": "ja"}))
    for board, participant, letters in list(zip(BOARDS, participants(session, number), BALLOTS))[: 2 if is_open else 5]:
        member = server.session(f"lid:{board}")
        taken(member.post(f"{own}/stembiljet/{participant}/verzending", data=[("gekozen", letter) for letter in letters]))
    if not is_open:
        taken(session.post(f"{own}/sluiting", data={"reden": "Iedereen heeft gekozen."}))
    return number


def participants(session, number):
    """The participants of an open round, in their order."""
    own = f"/stemrondes/{number}"
    return list(dict.fromkeys(re.findall(rf"{own}/(?:deelnemers|stembiljet)/([0-9a-f-]{{36}})", session.get(own).text)))


def settle(session, number):
    """Follows the rule for ties, and establishes the outcome."""
    own = f"/stemrondes/{number}"
    page = session.get(f"{own}/uitslag").text
    chosen = re.findall(r'<input type="hidden" name="gekozen" value="([a-z]+)">', page) or re.findall(r'name="gekozen" id="[^"]+" value="([a-z]+)"', page)[:1]
    taken(session.post(f"{own}/uitslag/gelijke-stand", data=[("gekozen", one) for one in chosen] + [("reden", "Zo besloot de BBG.")]))
    taken(session.post(f"{own}/vaststelling", data={"orgaan": "BBG", "datum": date.today().isoformat(), "minderheid": "Eén overleg koos anders."}))


def taken(answer, status=303):
    if answer.status_code != status:
        raise AssertionError(f"{answer.request.path_url}: {answer.status_code} {re.sub('<[^>]+>', ' ', answer.text)[-1500:]}")
    return answer
