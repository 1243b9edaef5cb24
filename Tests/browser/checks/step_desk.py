"""The desk for the steps of a document in a real browser: by keys, without script, and on to a planning."""

from playwright.sync_api import expect

from checks.review_desk import press
from frame.server import EXAMPLE
from frame.suite import check, hold, none_of
from frame.sweep import axe_faults

PLAN = "Startnotitie veiligheidsbeleid Groothaven.docx"


def desk(house, name):
    server = house.server(name)
    return server, f"/documenten/{server.documents()[PLAN]}/stappen"


@check("steps are confirmed, changed, rejected and taken back with keys alone")
def by_keys(house):
    server, path = desk(house, "steps-keys")
    with house.visitor(server, "analist") as visitor:
        page = visitor.page
        page.goto(path)
        expect(page.get_by_text("0 van 6 beoordeeld")).to_be_visible()
        press(page, "b")
        expect(page.get_by_text("1 van 6 beoordeeld")).to_be_visible()
        press(page, "w")
        expect(page.get_by_label("Wanneer", exact=True)).to_be_focused()
        none_of(axe_faults(page), "faults of axe in the change form")
        page.get_by_label("Wanneer", exact=True).fill("ooit")
        press(page, "Enter")
        expect(page.get_by_role("heading", name="Dit lukt nog niet")).to_be_visible()
        none_of(axe_faults(page), "faults of axe in a form that is refused")
        page.get_by_label("Wanneer", exact=True).fill("uiterlijk 20 november 2025")
        press(page, "Enter")
        expect(page.get_by_text("2 van 6 beoordeeld")).to_be_visible()
        press(page, "v")
        expect(page.get_by_label("Waarom verwerpt u dit?")).to_be_focused()
        page.keyboard.type("Dat is geen stap van dit proces.")
        page.keyboard.press("Tab")
        press(page, "Enter")
        expect(page.get_by_text("Verworpen: 1")).to_be_visible()
        press(page, "z")
        expect(page.get_by_text("2 van 6 beoordeeld")).to_be_visible()
        hold(page.get_by_text("Verworpen: 1").count() == 0, "it was not taken back")
        press(page, "j")
        press(page, "k")
        page.keyboard.press("m")
        expect(page.get_by_label("Zin uit het plan")).to_be_focused()
        page.keyboard.press("Tab")
        page.locator("#toetsen summary").click()
        page.get_by_role("button", name="Zet de toetsen uit").click()
        page.wait_for_load_state("load")
        page.keyboard.press("b")
        page.wait_for_timeout(300)
        expect(page.get_by_text("2 van 6 beoordeeld")).to_be_visible()
        none_of(visitor.complaints, "complaints of the browser")


@check("without script every act on a step is a form or a link, from the words in the text to the planning and back")
def without_script(house):
    server, path = desk(house, "steps-plain")
    server.program.run("importeer", "planning", EXAMPLE / "planning.yaml")
    with house.visitor(server, java_script_enabled=False) as visitor:
        page, main = visitor.page, visitor.page.locator("main")
        page.goto(path)
        main.get_by_role("button", name="Bevestig", exact=True).click()
        expect(page.get_by_text("1 van 6 beoordeeld")).to_be_visible()
        # The words in the text, and back to the step.
        main.locator("#s2").get_by_role("link", name="Bladzijde 1").click()
        mark = main.locator(".nl-mark--nu").first
        expect(mark).to_contain_text("20 november 2025")
        main.get_by_role("link", name="Terug naar de stappen").click()
        expect(main.locator("#s2")).to_be_visible()
        main.get_by_role("button", name="Bevestig alle stappen").click()
        expect(page.get_by_text("6 stappen. Alles is beoordeeld.")).to_be_visible()
        main.get_by_role("button", name="Draai terug").click()
        expect(page.get_by_text("1 van 6 beoordeeld")).to_be_visible()
        # Into a planning that is there, and out of it.
        main.get_by_role("link", name="Zet de bevestigde stappen in een planning").click()
        main.get_by_role("radio", name="Planning tot de vaststelling").check()
        main.get_by_role("button", name="Zet de stappen erin").click()
        expect(page.get_by_text("zette 1 stap uit").first).to_be_visible()
        main.get_by_role("button", name="Draai dit terug").first.click()
        expect(page.get_by_text("Teruggedraaid.").first).to_be_visible()
        # Into a new one.
        page.goto(f"{path}/planning")
        main.get_by_role("button", name="Zet de stappen erin").click()
        main.get_by_label("Naam", exact=True).fill("Uit de startnotitie")
        main.get_by_role("button", name="Maak de planning").click()
        expect(page.get_by_role("heading", name="Uit de startnotitie", level=1)).to_be_visible()
        expect(main.get_by_role("link", name="vaststellen startnotitie").first).to_be_visible()
