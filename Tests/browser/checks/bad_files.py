"""Single files that are not what they should be: each gets a state and a sentence, and nothing else changes."""

import random
from zipfile import ZIP_STORED

from frame import files
from frame.files import docx, html, odt, pdf, plain_text
from frame.suite import check
from frame.untouched import expect_rows, upload_and_hold

REFUSED = "Geweigerd"
READ = "Gelezen"


def half(whole):
    return whole[: len(whole) // 2]


@check("what is no document, is locked, cut off or empty is refused, each with its own reason")
def no_documents(house):
    noise = random.Random(1).randbytes(50_000)
    sent = {
        "programma.pdf": (b"\x7fELF" + noise, REFUSED, "geen pdf"),
        "ruis.docx": (noise, REFUSED, "geen pdf"),
        "foto.pdf": (b"\x89PNG\r\n\x1a\n" + noise, REFUSED, "afbeelding"),
        "oud.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "WordDocument".encode("utf-16-le") + b"\0" * 2_000, REFUSED, "oud Word"),
        "opmaak.rtf": (b"{\\rtf1 Plan}", REFUSED, "RTF"),
        "gegevens.json": (b'{"plan": 1}', None, None),
        "wachtwoord.pdf": (files.locked_pdf(), REFUSED, "wachtwoord"),
        "half.pdf": (files.truncated_pdf(), REFUSED, "niet compleet|beschadigd"),
        "half.docx": (half(docx([f"Jeugd {number}" for number in range(500)])), REFUSED, "niet compleet|beschadigd"),
        "stuk.pdf": (files.broken_pdf(), REFUSED, "niet compleet|beschadigd"),
        "niets.pdf": (b"", REFUSED, "leeg"),
        "wit.pdf": (pdf([[]]), "Geen tekst", "scan|geen tekst"),
        "wit.txt": (b" \n\n \t\n", None, None),
    }
    rows = upload_and_hold(house, "bad", [(name, content) for name, (content, *_) in sent.items()])
    expect_rows(rows, {name: (stand or "", words) for name, (_, stand, words) in sent.items()})


@check("a wrong extension is no fault: the bytes decide")
def wrong_extension(house):
    sent = {
        "eigenlijk-pdf.docx": files.plan_pdf("Pdfhuizen"), "eigenlijk-docx.pdf": docx(["Veiligheidsplan", "Onze prioriteit is jeugd."]),
        "eigenlijk-html.txt": html("een", "Htmlhuizen"), "eigenlijk-odt.zip": odt(["Veiligheidsplan", "Onze prioriteit is drugs."]),
        "zonder-einde": plain_text("twee", "Tekstdorp"),
    }  # fmt: skip
    expect_rows(upload_and_hold(house, "bad", list(sent.items())), {name: (READ, None) for name in sent})


@check("a DOCTYPE, an entity and XML of 100,000 levels are refused before they can do anything")
def xml_tricks(house):
    # Not packed: else they would be refused for how much smaller they are, and never be parsed.
    laughs = "".join(f'<!ENTITY l{number} "{("&l%d;" % (number - 1)) * 10}">' for number in range(1, 10))
    deep = "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000
    sent = {
        "lachen.docx": (docx(["&l9;"], before=f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'), "DOCTYPE"),
        "geheimen.docx": (docx(["&f;"], before='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), "DOCTYPE"),
        "ver-weg.odt": (odt(["&f;"], before='<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'), "DOCTYPE"),
        "onbekend.docx": (docx(["Jeugd &onbekend; en drugs"]), "beschadigd"),
        "diep.docx": (docx([], body=deep, method=ZIP_STORED), "lagen|ingewikkeld"),
        "diep.odt": (odt([], body="<text:section>" * 100_000 + "</text:section>" * 100_000, method=ZIP_STORED), "lagen|ingewikkeld"),
        "diep.html": (b"<!doctype html><html><body>" + b"<div>" * 100_000, "lagen|ingewikkeld"),
    }
    rows = upload_and_hold(house, "bad", [(name, content) for name, (content, _) in sent.items()])
    expect_rows(rows, {name: (REFUSED, words) for name, (_, words) in sent.items()})


@check("letters that are wrong, turned around or not to be seen do no harm")
def odd_letters(house):
    text = "Veiligheidsplan 2027-2030\n\nPrioriteiten\n\n1. Jeugd en veiligheid\n2. Ondermijning\n"
    sent = {
        "kapotte-utf8.txt": text.encode() + b"\xff\xfe\xc3\x28 caf\xe9\n" + b"\xed\xa0\x80",
        "windows.txt": (text + "3. Café’s en cliënten – samen\n").encode("cp1252"),
        "utf16.txt": text.encode("utf-16"),
        "omgekeerd.txt": (text + "3. \u202edguej\u202c \u2067x\u2069\n").encode(),
        "besturing.txt": text.encode() + bytes(range(32)) + b"\x7f\x00\x1b[2Jeinde\n",
        "onzichtbaar.txt": (text + "3. on\u00adder\u200bmij\u2060ning\ufeff\n").encode(),
        "stapels.txt": (text + "3. " + "Z\u0301\u0302\u0303" * 2_000 + "\n").encode(),
        "besturing.docx": docx(["Veiligheidsplan", "Onze prioriteit is jeugd\u202e."]),
    }  # fmt: skip
    rows = upload_and_hold(house, "bad", list(sent.items()))
    none = {"besturing.txt": ("", None), "utf16.txt": ("", None)}
    expect_rows(rows, {name: none.get(name, (READ, None)) for name in sent})
    server = house.server("bad")
    documents = server.documents()
    session = server.session()
    for name in ("omgekeerd.txt", "besturing.txt", "kapotte-utf8.txt"):
        page = session.get(f"/documenten/{documents[name]}")
        assert page.status_code == 200 and "\u202e" not in page.text and "\x1b" not in page.text and "\x00" not in page.text, f"{name} shows its signs"


@check("2,000 pages are read, one more than that is refused")
def many_pages(house):
    def pages(count):
        return pdf([[f"Bladzijde {number}", "Prioriteiten", "1. Jeugd"] for number in range(count)])

    rows = upload_and_hold(house, "bad", [("tweeduizend.pdf", pages(2_000)), ("nog-een.pdf", pages(2_001))])
    expect_rows(rows, {"tweeduizend.pdf": (READ, None), "nog-een.pdf": (REFUSED, "bladzijden")})


@check("one line of 50 MB is read or refused within its time, and a file that is larger is refused at the door")
def one_line(house):
    line = b"jeugd en veiligheid " * 2_500_000
    rows = upload_and_hold(house, "bad", [("regel.txt", line[:50_000_000]), ("te-groot.txt", line + b"x")])
    expect_rows(rows, {"regel.txt": ("", None), "te-groot.txt": (REFUSED, "MB")})


@check("a document with thousands of priorities, or one word a million times, is still a page")
def heavy_pages(house):
    listed = "Veiligheidsplan 2027-2030\n\nPrioriteiten\n\n" + "".join(f"{number}. Jeugd en veiligheid {number}\n" for number in range(1, 5_001))
    table = "<table>" + "<tr>" + "<td>jeugd</td>" * 300 + "</tr>" * 1 + "</table>"
    sent = {"lijst.txt": listed.encode(), "woord.txt": b"ondermijning " * 1_000_000, "breed.html": f"<html><body>{table * 50}</body></html>".encode()}
    rows = upload_and_hold(house, "bad", list(sent.items()))
    expect_rows(rows, {name: ("", None) for name in sent})
    server = house.server("bad")
    documents = server.documents()
    for name in sent:
        answer = server.session().get(f"/documenten/{documents[name]}")
        assert answer.status_code == 200 and len(answer.content) < 5_000_000, f"{name}: {answer.status_code}, {len(answer.content)} bytes"
