"""What somebody takes along from a praatplaat: each file is really what it says."""

import csv
import io
import re
import xml.etree.ElementTree as xml
from pathlib import Path

import pikepdf
from playwright.sync_api import expect

from frame.pages import SHEET
from frame.suite import Skipped, check, hold


def sheets(server):
    return list(dict.fromkeys(re.findall(SHEET, server.session().get("/praatplaten").text)))


def printed(house, kind):
    """The download of the unit's sheet, through the link of the page."""
    server = house.server("journey")
    if not Path(server.program.environment["STIP_PYTHON"]).exists():
        raise Skipped("there is no Python with WeasyPrint: run bin/setup, or name one in STIP_PYTHON")
    with house.visitor(server) as visitor:
        visitor.page.goto(f"/praatplaten/{sheets(server)[0]}")
        with visitor.page.expect_download(timeout=120_000) as event:
            visitor.page.locator(f"main a[href$='/{kind}']").first.click()
        hold(re.fullmatch(rf"praatplaat-[a-z0-9-]+\.{kind}", event.value.suggested_filename), f"it is called {event.value.suggested_filename}")
        return Path(event.value.path()).read_bytes()


@check("the pdf is tagged, has a language and a title, and is A3")
def tagged_pdf(house):
    with pikepdf.open(io.BytesIO(printed(house, "pdf"))) as document:
        root = document.Root
        hold(bool(root.get("/MarkInfo", {}).get("/Marked", False)), "it is not marked as tagged")
        hold("/StructTreeRoot" in root, "it has no structure")
        hold(str(root.get("/Lang", "")).lower().startswith("nl"), f"its language is {root.get('/Lang')}")
        hold(str(document.docinfo.get("/Title", "")).strip(), "it has no title")
        hold(bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)), "it shows its file name, not its title")
        width, height = (float(side) for side in document.pages[0].mediabox[2:])
        hold(sorted((round(width / 72 * 25.4), round(height / 72 * 25.4))) == [297, 420], f"its first page is {width} by {height} points")
        roles = set(structure(root.StructTreeRoot))
        hold({"/H1", "/Table", "/TH"} <= roles, f"headings or tables are missing: {sorted(roles)}")
        bare = [node for node in figures(root.StructTreeRoot) if not str(node.get("/Alt", node.get("/ActualText", ""))).strip()]
        hold(not bare, f"{len(bare)} figures have no words")


def nodes(node):
    """All elements of the structure, without going in rings."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting.extend(one)
        elif isinstance(one, pikepdf.Dictionary):
            if "/S" in one:
                yield one
            if "/K" in one:
                waiting.append(one["/K"])


def structure(root):
    return (str(node["/S"]) for node in nodes(root))


def figures(root):
    return (node for node in nodes(root) if str(node["/S"]) == "/Figure")


@check("the svg is well-formed and needs nothing from elsewhere")
def drawing(house):
    content = printed(house, "svg")
    root = xml.fromstring(content)
    hold(root.tag.endswith("svg"), f"its root is {root.tag}")
    outside = [
        value for node in root.iter() for name, value in node.attrib.items() if name.endswith("href") and not value.startswith(("#", "data:"))
    ]
    hold(not outside, f"it asks for {outside[:3]}")
    hold(b"<script" not in content, "it holds a script")


@check("the png is a picture, wide enough for a screen")
def picture(house):
    content = printed(house, "png")
    hold(content.startswith(b"\x89PNG\r\n\x1a\n"), "it is no png")
    width = int.from_bytes(content[16:20], "big")
    hold(width >= 1600, f"it is {width} wide")


@check("the csv opens in a Dutch spreadsheet, and the other form everywhere")
def table(house):
    server = house.server("journey")
    session = server.session()
    for sheet in sheets(server):
        dutch = session.get(f"/praatplaten/{sheet}/csv")
        hold(dutch.content.startswith(b"\xef\xbb\xbf"), f"{sheet}: without a byte order mark Excel breaks é")
        hold(b";" in dutch.content and b"\r\n" in dutch.content, f"{sheet}: no semicolons, or no CRLF")
        plain = session.get(f"/praatplaten/{sheet}/csv?vorm=rfc4180")
        rows = list(csv.reader(io.StringIO(plain.content.decode())))
        hold(len(rows) > 1 and len({len(row) for row in rows}) == 1, f"{sheet}: rows of different length")
        hold(not plain.content.startswith(b"\xef\xbb\xbf"), f"{sheet}: the plain form has a byte order mark")


@check("every sheet has its page, with the same data as a table")
def pages(house):
    server = house.server("journey")
    hold(len(sheets(server)) == 6, f"the unit and five districts have {sheets(server)}")
    with house.visitor(server) as visitor:
        for sheet in sheets(server):
            visitor.page.goto(f"/praatplaten/{sheet}")
            expect(visitor.page.locator("section.tabel table").first).to_be_visible()
