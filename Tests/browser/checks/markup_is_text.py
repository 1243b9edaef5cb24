"""What others wrote is shown as they wrote it, never run."""

import re

from frame.files import docx, html, packed, pdf, plain_text
from frame.suite import check, hold, none_of

SCRIPT = "<script>window.kwaad = 1</script>"
PICTURE = "<img src=x onerror=window.kwaad=1>"
BREAKOUT = "\"'>" + SCRIPT + PICTURE
# A quote with a sign that joins it: an escape by character does not see the quote any more.
JOINED = "\"\u0301 onmouseover=window.kwaad=1 x=\""

NAMES = ["<b>vet<b>.txt", PICTURE.replace("/", "") + ".txt", "\"onmouseover=alert(1).txt", "'; drop table document; --.txt", "{{7*7}}${7*7}.txt", JOINED + ".txt"]
TEXT = f"Prioriteiten\n\n1. Jeugd {BREAKOUT}\n2. Drugs {JOINED}\n3. {PICTURE}\n\n{BREAKOUT}\n\n</main></body></html>"


def files():
    escaped = TEXT.replace("&", "&amp;").replace("<", "&lt;")
    return [
        *[(name, plain_text(f"{number}. {TEXT}", "Haakhuizen")) for number, name in enumerate(NAMES)],
        ("haken.docx", docx(escaped.splitlines())),
        ("haken.html", html(escaped)),
        ("haken.pdf", pdf([[line.encode("latin-1", "ignore").decode("latin-1") for line in TEXT.splitlines()]])),
        ("script.html", ("<html><body><p>Plan</p>" + BREAKOUT + "<svg onload=window.kwaad=1></svg><a href='javascript:window.kwaad=1'>weg</a></body></html>").encode()),
        ("haken.zip", packed([("<img src=x onerror=alert(1)>.txt", plain_text("in een zip"))])),
    ]  # fmt: skip


@check("markup in names and in documents is text on every page that shows it")
def as_text(house):
    server = house.server("markup")
    session = server.session()
    levering = session.upload(files())
    session.levering(levering)
    documents, faults = server.documents(), []
    shown = [name for name in documents if any(sign in name for sign in "<\"'{")]
    hold(len(shown) >= 4, f"names were changed too much to try them: {list(documents)}")
    new = [number for name, number in documents.items() if name in shown or name.startswith(("haken", "script"))]
    search = ["/zoeken?q=%22%3E%3Cscript%3E", "/zoeken?q=kwaad", "/documenten?zoek=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "/organisatie?zoek=%27%22%3E%3Cb%3E"]
    places = [levering, "/documenten", "/", "/documenten/verwijderd", "/themas", *search]
    places += [f"/documenten/{number}{rest}" for number in new for rest in ("", "/herkomst")]
    with house.visitor(server) as visitor:
        page = visitor.page
        page.on("dialog", lambda dialog: (faults.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        for place in places:
            page.goto(place)
            if page.evaluate("window.kwaad"):
                faults.append(f"{place}: a script of somebody else ran")
            strange = page.evaluate("""() => [...document.querySelectorAll("main script, main img, main iframe, main [onerror], main [onload], main [onmouseover], main a[href^='javascript']")].map((one) => one.outerHTML.slice(0, 80))""")
            faults += [f"{place}: {one}" for one in strange]
            if page.locator("footer.utrecht-page-footer").count() != 1:
                faults.append(f"{place}: the page was closed early")
        for complaint in visitor.complaints:
            if "Content Security Policy" in complaint:
                faults.append(f"the policy had to stop something: {complaint}")
    none_of(faults, "ways for markup to get in")


@check("a name that is written to mislead is shown without what misleads")
def misleading_names(house):
    server = house.server("markup")
    session = server.session()
    sent = {
        "plan\u202efdp.txt": "a sign that turns the order around", "plan\u0007\u001b[31m.txt": "control signs", "../../etc/passwd.txt": "a way up",
        "C:\\plannen\\plan.txt": "a way of another computer", "\u200b.txt": "nothing to see", "..": "only dots", "n" * 400 + ".txt": "too long",
    }  # fmt: skip
    page = session.levering(session.upload([(name, plain_text(f"{why}", "Misleid")) for name, why in sent.items()]))
    text = re.sub(r"<[^>]+>", "", page)
    bad = [hex(ord(sign)) for sign in text if ord(sign) < 32 and sign not in "\n\t\r" or sign in "\u202e\u202d\u2066\u2067\u200b\u200e\u200f\x7f"]
    hold(not bad, f"signs that mislead are shown: {bad}")
    hold("passwd.txt" in text and "etc/passwd" not in text, "a way up is shown as a way")
    hold("plannen\\" not in text, "a way of another computer is shown as a way")
    hold("n" * 300 not in text, "a name of 400 signs is shown whole")


@check("csv of names that look like a formula cannot be run by a spreadsheet")
def formulas(house):
    server = house.server("markup")
    session = server.session()
    session.levering(session.upload([("=cmd|calc.txt", plain_text("=1+1", "=HYPERLINK(1)"))]))
    faults = []
    for path in ("/documenten/lijst", "/documenten/lijst?vorm=rfc4180", "/praatplaten/eenheid-merenland/csv"):
        for row in session.get(path).content.decode("utf-8-sig").splitlines():
            for cell in re.split(r"[;,](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", row):
                if re.match(r"\"?[=+@\t\r]", cell) or re.match(r"\"?-(?![\d]|$)", cell):
                    faults.append(f"{path}: {cell[:60]}")
    none_of(faults, "cells that a spreadsheet would run")
