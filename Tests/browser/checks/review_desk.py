"""The review desk in a real browser: how few keys it takes, and that nothing needs a key."""

from playwright.sync_api import expect

from frame.suite import check, hold, none_of
from frame.sweep import axe_faults

# From opening a plan to four confirmed priorities.
AIM = 8
PLAN = "2026-09-15 IVP Aalderveen.pdf"


def desk(house, name):
    server = house.server(name)
    return server, f"/documenten/{server.documents()[PLAN]}"


def press(page, key):
    """A key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)
    page.wait_for_load_state("load")


@check("a plan of four priorities is confirmed in eight presses of a key or fewer, and taken back by one each")
def few_presses(house):
    server, path = desk(house, "review-keys")
    with house.visitor(server, "analist") as visitor:
        page = visitor.page
        page.goto(path)
        presses = 0
        while page.get_by_text("4 van 4 beoordeeld").count() == 0 and page.get_by_text("Alles is beoordeeld.").count() == 0:
            press(page, "b")
            presses += 1
            hold(presses <= AIM, f"after {presses} presses it is not done")
        print(f"          {presses} presses for four priorities")
        press(page, "z")
        expect(page.get_by_text("3 van 4 beoordeeld")).to_be_visible()
        press(page, "k")
        press(page, "j")
        press(page, "n")
        hold(path not in page.url, "N does not lead to another plan")
        none_of(visitor.complaints, "complaints of the browser")


@check("change and reject by keyboard alone, with the field in focus; letters in a field press no button")
def change_and_reject(house):
    server, path = desk(house, "review-change")
    with house.visitor(server, "analist") as visitor:
        page = visitor.page
        page.goto(path)
        press(page, "w")
        expect(page.get_by_label("Naam", exact=True)).to_be_focused()
        page.get_by_label("Naam", exact=True).fill("")
        page.keyboard.type("bevestigd wijzigen")
        expect(page.get_by_label("Naam", exact=True)).to_have_value("bevestigd wijzigen")
        none_of(axe_faults(page), "faults of axe in the change form")
        press(page, "Enter")
        expect(page.get_by_role("link", name="bevestigd wijzigen")).to_be_visible()
        press(page, "v")
        expect(page.get_by_label("Waarom verwerpt u dit?")).to_be_focused()
        page.keyboard.type("Regulier werk, geen keuze van de raad.")
        page.keyboard.press("Tab")
        press(page, "Enter")
        page.get_by_text("Verworpen: 1").click()
        expect(page.get_by_text("‘Regulier werk, geen keuze van de raad.’")).to_be_visible()
        none_of(axe_faults(page), "faults of axe with the rejected ones open")


@check("words that are selected become a priority with M, and the keys can be switched off")
def selection(house):
    server, path = desk(house, "review-select")
    with house.visitor(server, "analist") as visitor:
        page = visitor.page
        page.goto(path)
        words = page.evaluate("""() => {
          const line = [...document.querySelectorAll(".stip-sheet__text p")].find((one) => one.textContent.length > 80 && !one.querySelector("a"));
          const range = document.createRange(), text = line.firstChild;
          range.setStart(text, 0);
          range.setEnd(text, text.data.indexOf("."));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return getSelection().toString();
        }""")
        page.keyboard.press("m")
        expect(page.get_by_label("Zin uit het plan")).to_have_value(words)
        expect(page.get_by_label("Naam", exact=True)).to_be_focused()
        page.get_by_label("Naam", exact=True).fill("Zelf gevonden")
        press(page, "Enter")
        expect(page.get_by_role("heading", name="Zelf gevonden")).to_be_visible()
        page.locator("#toetsen summary").click()
        page.get_by_role("button", name="Zet de toetsen uit").click()
        page.wait_for_load_state("load")
        url = page.url
        page.keyboard.press("b")
        page.wait_for_timeout(300)
        hold(page.url == url and page.get_by_text("1 van 5 beoordeeld").count() == 1, "a key still works after it was switched off")


@check("without script every act of the desk is a form or a link")
def without_script(house):
    server, path = desk(house, "review-plain")
    with house.visitor(server, "analist", java_script_enabled=False) as visitor:
        page = visitor.page
        page.goto(path)
        page.locator("main").get_by_role("button", name="Bevestig", exact=True).click()
        expect(page.get_by_text("1 van 4 beoordeeld")).to_be_visible()
        page.locator("main").get_by_role("link", name="Verwerp", exact=True).click()
        page.get_by_label("Waarom verwerpt u dit?").fill("Geen keuze.")
        page.get_by_role("button", name="Verwerp", exact=True).click()
        expect(page.get_by_text("Verworpen: 1")).to_be_visible()
        page.get_by_role("button", name="Maak ongedaan").click()
        expect(page.get_by_text("1 van 4 beoordeeld")).to_be_visible()
        hold(page.get_by_text("Verworpen: 1").count() == 0, "it was not taken back")


@check("the second of two people sees what the first changed and loses nothing, at 1280 and at 320 wide")
def two_people(house):
    server, path = desk(house, "review-two")
    with house.visitor(server, "analist") as second, house.visitor(server, "coordinator") as first:
        second.page.goto(path + "?vondst=1&doe=wijzig")
        second.page.get_by_label("Naam", exact=True).fill("De naam van de tweede")
        first.page.goto(path)
        first.page.locator("main").get_by_role("button", name="Bevestig", exact=True).click()
        first.page.wait_for_load_state("load")
        second.page.get_by_role("button", name="Bewaar en bevestig").click()
        expect(second.page.get_by_role("heading", name="Iemand anders was u voor")).to_be_visible()
        expect(second.page.get_by_label("Naam", exact=True)).to_have_value("De naam van de tweede")
        none_of(axe_faults(second.page), "faults of axe")
        second.page.set_viewport_size({"width": 320, "height": 800})
        none_of(axe_faults(second.page), "faults of axe at 320")
        hold(second.page.evaluate("document.documentElement.scrollWidth <= 320"), "it scrolls sideways at 320")
        second.page.get_by_role("button", name="Bewaar toch mijn versie").click()
        expect(second.page.get_by_text("De naam van de tweede").first).to_be_visible()
