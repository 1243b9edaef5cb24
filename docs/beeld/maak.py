#!/usr/bin/env python3
"""Makes the pictures of the manual from the example: the program itself in Chromium, 1280 wide, in few colours.

    .venv/bin/python docs/beeld/maak.py --stip .build/release/stip [NAME …]

The pictures of the toets and the poster are made by hand.
"""

import argparse
import io
import re
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Tests" / "browser"))

from frame.house import House  # noqa: E402
from frame.outcome import held  # noqa: E402
from frame.pages import SHEET, first  # noqa: E402
from frame.server import EXAMPLE, Program  # noqa: E402
from PIL import Image  # noqa: E402

NOOR, JELLE, YARA, WIETSKE = "Noor Hazelhoff", "Jelle Brandsma", "Yara Duinker", "Wietske Aalders"


class Album:
    def __init__(self, house, wanted):
        self.house, self.wanted = house, wanted

    def wants(self, name):
        return not self.wanted or name in self.wanted

    def take(self, server, name, path, who=NOOR, height=900):
        if not self.wants(name):
            return
        with self.house.visitor(server, role=who, width=1280, height=height) as visitor:
            visitor.page.goto(path)
            save(visitor.page.screenshot(), HERE / f"{name}.png")


def save(picture, path):
    """In as many colours as keep it under 150 kB."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64):
        out = io.BytesIO()
        image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() < 150_000:
            break
    path.write_bytes(out.getvalue())
    print(f"{path.name}: {out.tell() // 1000} kB")


def person(server, name, role):
    """Somebody with a name, who came in by a link."""
    visitor = server.stranger()
    taken(visitor.post(server.program.link(name, role)))
    server.remember(name, visitor)
    return server.session(name)


def taken(answer):
    if answer.status_code != 303:
        raise AssertionError(f"{answer.request.path_url}: {answer.status_code} {answer.text[-800:]}")
    return answer.headers["Location"]


def read_twice(server, document):
    """Two who read the same plan and agree but for one place; gives the path of the reading."""
    readers = dict((name, number) for number, name in re.findall(r'<option value="([^"]+)"[^>]*>([^,<]+), ', server.session(NOOR).get("/dubbellezingen").text))
    form = {"document": document, "eerste": readers[JELLE], "tweede": readers[YARA]}
    path = taken(server.session(NOOR).post("/dubbellezingen", form))
    for name in (JELLE, YARA):
        text = server.session(name).get(path).text
        keys = re.findall(r'name="sleutel" value="([^"]+)"', text)
        fields = {"doe": "lever-in", "sleutel": keys}
        for place, key in enumerate(keys):
            fields[f"op-{key}"] = "nee" if name == JELLE and place == 3 else "ja"
            fields[f"naam-{key}"] = first(text, rf'name="naam-{key}"[^>]*value="([^"]*)"', "name")
            for field in ("thema", "rang"):
                if chosen := re.search(rf'name="{field}-{key}".*?</select>', text, re.S):
                    fields[f"{field}-{key}"] = first(chosen.group(0), r'<option value="([\w-]*)" selected', field)
        taken(server.session(name).post(path, fields))
    return path


def confirm(house, server, documents):
    """Jelle confirms all that was found in these plans."""
    with house.visitor(server, role=JELLE) as visitor:
        page = visitor.page
        for document in documents:
            page.goto(f"/documenten/{document}")
            while page.get_by_role("button", name=re.compile("^Bevestig ?B?$")).count():
                with page.expect_navigation():
                    page.get_by_role("button", name=re.compile("^Bevestig ?B?$")).first.click()


def then_and_now(house):
    """A unit of which a third of the plans came in after a version was laid down; gives the server and the path."""
    early, late = house.folder / "vroeg", house.folder / "laat"
    for number, file in enumerate(sorted((EXAMPLE / "plannen").iterdir())):
        folder = late if number % 3 == 1 else early
        folder.mkdir(exist_ok=True)
        shutil.copy(file, folder)
    program = Program(house.stip, house.folder / "toen")
    program.load_unit()
    program.run("importeer", "plannen", early)
    server = house.server("toen", program)
    noor = person(server, NOOR, "coordinator")
    taken(noor.post("/praatplaten/versies", {"naam": "Voor het DVO van 12 november"}, timeout=300))
    program.run("importeer", "plannen", late)
    version, sheet = re.search(r'href="/praatplaten/versies/([^"/]+)/([^"/]+)"', noor.get("/praatplaten/versies").text).groups()
    return server, f"/praatplaten/vergelijken?toen={version}&plaat={sheet}"


def ballot(house, server):
    """A round of the district boards that Noor made and opened, and Wietske's ballot with five of seven; gives its path."""
    wietske = person(server, WIETSKE, "lid:DVO-MRK")
    with house.visitor(server, role=NOOR) as visitor:
        page = visitor.page
        page.goto("/stemrondes/nieuw")
        for button in ("Maak de ronde", "Open de ronde nu"):
            with page.expect_navigation():
                page.locator("main").get_by_role("button", name=button).click()
        ronde = re.search(r"/stemrondes/[0-9a-f-]{36}", page.url).group(0)
    path = first(wietske.get(ronde).text, r'href="(/stemrondes/[^"/]+/stembiljet/[^"/]+)"', "ballot")
    taken(wietske.post(path, {"versie": "0", "gekozen": list("abcdf"), "doe": "bewaar"}))
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", required=True, help="the program")
    parser.add_argument("names", nargs="*", help="only these pictures")
    arguments = parser.parse_args()
    with House(arguments.stip, None) as house:
        album, server = Album(house, arguments.names), house.server("beeld")
        noor, jelle, _ = (person(server, name, role) for name, role in ((NOOR, "coordinator"), (JELLE, "analist"), (YARA, "analist")))
        documents = server.documents()
        album.take(server, "dubbel-lezen", read_twice(server, documents["Klazinga_veiligheidsnota.txt"]) + "/uitkomst")
        album.take(server, "nakijken", f"/documenten/{documents['2026-09-15 IVP Aalderveen.pdf']}?vondst=1", JELLE)
        album.take(server, "planregister", "/planregister", height=1250)
        album.take(server, "themas", "/themas", height=1100)
        album.take(server, "themamatrix", "/themas/matrix")
        taken(jelle.post("/groepen/voorstel", {"versie": "0", "maat": "gelijkenis", "gelijkenis": "0,6"}))
        album.take(server, "groepen", "/groepen", JELLE)
        server.program.run("importeer", "longlist", EXAMPLE / "longlist.yaml")
        album.take(server, "longlist", "/longlist", height=1100)
        if album.wants("planning"):
            server.program.run("importeer", "planning", EXAMPLE / "planning.yaml")
            album.take(server, "planning", first(noor.get("/planning").text, r'href="(/planning/[0-9a-f-]{36})"', "planning"), height=1300)
        if album.wants("stembiljet"):
            album.take(server, "stembiljet", ballot(house, server), WIETSKE, height=1000)
        for name, end, is_open in (("stemronde", "", True), ("uitslag", "/uitslag", False)):
            if album.wants(name):
                album.take(server, name, f"/stemrondes/{held(server, noor, 'DVO’s kiezen zeven van tien', is_open)}{end}", height=1250)
        if album.wants("bevestigd"):
            plans = ["bronkhaven-ivp-2027-2030.pdf", "duinmeer-kadernota-veiligheid.pdf", "2026-09-15 IVP Aalderveen.pdf", "rietmeer_ivp_2027-2030_def.pdf"]
            confirm(house, server, [documents[name] for name in plans])
            album.take(server, "bevestigd", "/praatplaten/" + re.findall(SHEET, noor.get("/praatplaten").text)[1], height=1100)
        if album.wants("vergelijking"):
            other, path = then_and_now(house)
            album.take(other, "vergelijking", path, height=1150)


if __name__ == "__main__":
    main()
