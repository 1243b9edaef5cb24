"""The main job, as a coördinator does it in a browser."""

import re

from playwright.sync_api import expect

from frame.files import broken_pdf, docx, html, odt, packed, plain_text, plan_pdf
from frame.suite import check, hold

MANY = [
    ("plan-een.pdf", "application/pdf", plan_pdf("Eenhuizen")),
    ("plan-twee.docx", "application/octet-stream", docx(["Integraal veiligheidsplan 2027-2030", "Onze prioriteit is jeugd en drugs."])),
    ("plan-drie.odt", "application/octet-stream", odt(["Veiligheidsplan 2027-2030", "Onze prioriteit is woonoverlast."])),
    ("plan-vier.html", "text/html", html("Wij doen het samen.")),
    ("plan-vijf.txt", "text/plain", plain_text("Jongeren krijgen een plek.")),
    ("plan-zes.zip", "application/zip", packed([("uit-de-zip.txt", plain_text("Een plan uit een zip."))])),
    ("kapot.pdf", "application/pdf", broken_pdf()),
]


def upload(page, files=MANY):
    """Adds files through the form, as far as the page that says what became of them."""
    page.goto("/documenten/nieuw")
    page.get_by_label("Bestanden").set_input_files([{"name": name, "mimeType": kind, "buffer": content} for name, kind, content in files])
    page.get_by_role("button", name="Voeg toe en lees").click()
    page.wait_for_url(re.compile("/documenten/leveringen/"))


def wait_until_read(page):
    """The page never changes by itself: it has a button to look again, which is there as long as there is something to wait for."""
    for _ in range(600):
        again = page.get_by_role("link", name="Ververs")
        if again.count() == 0:
            break
        again.click()
        page.wait_for_load_state("load")
    expect(page.get_by_text(re.compile("Stip is klaar met"))).to_be_visible()


@check("a one-time link shows a button, lets somebody in once and then never again")
def one_time_link(house):
    server = house.server("journey")
    with house.visitor(server, role=None) as visitor:
        page = visitor.page
        for _ in range(2):
            # Looking is not using: a mail scanner opens links too.
            page.goto(server.link)
            expect(page.get_by_role("button", name="Ga naar Stip")).to_be_visible()
        page.get_by_role("button", name="Ga naar Stip").click()
        page.wait_for_url(server.address + "/")
        expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_visible()
        hold(page.goto(server.link).status == 404, "a used link still answers as if it were good")
        hold(page.get_by_role("button", name="Ga naar Stip").count() == 0, "a used link still has its button")
    hold(server.stranger().post(server.link.removeprefix(server.address)).status_code == 404, "a used link lets somebody in again")


@check("the start page says where the cycle stands and leads to every door of the menu")
def start(house):
    with house.visitor(house.server("journey")) as visitor:
        page = visitor.page
        page.goto("/")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        doors = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
        for path in [door.get_attribute("href") for door in doors.all()]:
            hold(page.goto(path).status == 200, f"the door {path} is closed")
            expect(page.locator("#hoofdmenu [aria-current=page]")).to_have_count(1)


@check("many files go in at once; each has its own state, and the broken one stops none of the others")
def many_at_once(house):
    with house.visitor(house.server("journey")) as visitor:
        page = visitor.page
        upload(page)
        expect(page.locator("main tbody tr")).to_have_count(len(MANY))
        wait_until_read(page)
        for name, *_ in MANY[:5] + [("uit-de-zip.txt",)]:
            row = page.get_by_role("row").filter(has_text=name)
            expect(row.get_by_text("Gelezen")).to_be_visible()
        broken = page.get_by_role("row").filter(has_text="kapot.pdf")
        expect(broken.get_by_text("Geweigerd")).to_be_visible()
        expect(broken.get_by_text(re.compile(r"Dit bestand .*\."))).to_be_visible()
        page.locator(".stip-error-summary a").first.click()
        hold(page.url.endswith("#b7"), f"the fault does not lead to its row but to {page.url}")


@check("a file that is there already stays one document")
def same_file_twice(house):
    with house.visitor(house.server("journey")) as visitor:
        upload(visitor.page, MANY[:1])
        wait_until_read(visitor.page)
        upload(visitor.page, MANY[:1])
        expect(visitor.page.get_by_text("Al bekend")).to_be_visible()
    names = list(house.server("journey").documents())
    hold(names.count("plan-een.pdf") <= 1, "the same file is two documents")


@check("a finding leads to its passage in the text, and the passage back to its finding")
def passage(house):
    server = house.server("journey")
    document = server.documents()["2026-09-15 IVP Aalderveen.pdf"]
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto("/documenten")
        page.get_by_role("link", name="Aalderveen", exact=True).click()
        page.wait_for_url(f"**/documenten/{document}*")
        page.locator(".stip-finding", has=page.locator(".stip-mark-number", has_text="2")).first.get_by_role("link").first.click()
        page.wait_for_url(re.compile("vondst=2"))
        mark = page.locator(".stip-sheet .nl-mark--nu")
        expect(mark.first).to_be_visible()
        finding = flat(page.locator(".stip-finding--nu").inner_text())
        shown = flat(" ".join(mark.all_inner_texts()))
        hold(shown and shown in finding, f"the mark shows {shown!r}, the finding {finding!r}")
        target = page.url.split("#")[-1]
        hold(page.locator(f"[id='{target}']").count() == 1, f"the link ends at #{target}, which is nowhere")
        page.locator(".stip-sheet a[href*='#v']").first.click()
        target = page.url.split("#")[-1]
        hold(re.fullmatch(r"v\d+", target), f"the mark leads to {page.url}, not to a finding")
        expect(page.locator(f"[id='{target}']")).to_be_visible()


def flat(text):
    return re.sub(r"[\s\d]+", " ", text).strip().lower()


@check("search finds other forms of a word and leads to the page where it stands")
def search(house):
    with house.visitor(house.server("journey")) as visitor:
        page = visitor.page
        page.goto("/zoeken")
        page.get_by_label("Woorden").fill("jongere")
        page.get_by_role("button", name="Zoek").click()
        page.wait_for_url(re.compile("q=jongere"))
        found = page.locator("main mark")
        hold(any(text.lower() == "jongeren" for text in found.all_inner_texts()), "‘jongere’ does not find ‘jongeren’")
        page.get_by_role("link", name=re.compile("Bladzijde")).first.click()
        page.wait_for_url(re.compile(r"/documenten/.*bladzijde=\d+"))
        expect(page.locator(".stip-sheet")).to_contain_text(re.compile("jongere", re.I))


@check("a theme on the praatplaat leads to its municipalities and passages, and from there into a plan")
def theme(house):
    with house.visitor(house.server("journey")) as visitor:
        page = visitor.page
        page.goto("/praatplaten")
        page.get_by_role("link", name=re.compile("Eenheid Merenland")).first.click()
        page.wait_for_url(re.compile("/praatplaten/[^/]+$"))
        page.locator("main article a[href*='/themas/']").first.click()
        page.wait_for_url(re.compile("/themas/"))
        expect(page.get_by_role("heading", name="Zo staat het in de plannen")).to_be_visible()
        expect(page.get_by_role("heading", name="Wie noemt het niet?")).to_be_visible()
        page.locator("main a[href*='vondst=']").first.click()
        page.wait_for_url(re.compile(r"/documenten/.*vondst="))
        expect(page.locator(".nl-mark--nu").first).to_be_visible()


@check("a document that is removed can be put back, with all that was found")
def remove_and_put_back(house):
    server = house.server("journey")
    number = server.documents()["Kustelo Integraal Veiligheidsplan.docx"]
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto(f"/documenten/{number}")
        found = page.locator(".stip-finding").count()
        page.get_by_text("Beheer dit document").click()
        page.get_by_role("button", name="Verwijder het document").click()
        expect(page.get_by_text("Dit document is verwijderd")).to_be_visible()
        page.goto("/documenten")
        hold(page.locator(f"a[href='/documenten/{number}']").count() == 0, "a removed document is still in the list")
        page.get_by_role("link", name=re.compile("verwijderd")).click()
        page.get_by_role("button", name=re.compile("Zet terug")).first.click()
        page.wait_for_url(f"**/documenten/{number}")
        expect(page.locator(".stip-finding")).to_have_count(found)
        page.goto("/documenten")
        expect(page.locator(f"a[href='/documenten/{number}']").first).to_be_visible()


@check("the original comes back byte for byte")
def original(house):
    server = house.server("journey")
    session = server.session()
    session.levering(session.upload([(name, content) for name, _, content in MANY[:5]]))
    for name, _, content in MANY[:5]:
        answer = server.session().get(f"/documenten/{server.documents()[name]}/origineel")
        hold(answer.content == content, f"{name} came back changed")
        hold("attachment" in answer.headers["Content-Disposition"], f"{name} would open in the browser")


@check("who logs out is out, in every tab")
def log_out(house):
    with house.visitor(house.server("journey"), role="analist") as visitor:
        page = visitor.page
        page.goto("/account")
        page.get_by_role("button", name="Log uit").click()
        page.wait_for_url("**/inloggen")
        page.goto("/documenten")
        hold(page.url.endswith("/inloggen"), f"after logging out {page.url} can still be seen")
    hold(house.server("journey").session("analist").get("/").status_code == 303, "the session lives on after logging out")
