"""The ambtelijke toets as an adviseur does it: with the keyboard alone, from the start page to the receipt."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from checks.journey_by_keyboard import tab_to
from frame.suite import check, hold


def press(page, role, name, then):
    """Goes to a thing with Tab and uses it; waits for the address that comes then."""
    tab_to(page, role, name)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(then))


@check("an adviseur checks the own plan and sends the answer with the keyboard alone")
def adviser(house):
    server = house.server("toets")
    term = (date.today() + timedelta(days=14)).isoformat()
    answer = server.session().post("/toets", data={"titel": "Ambtelijke toets", "uitleg": "", "reactiedatum": term})
    hold(answer.status_code == 303, f"the toets was not opened: {answer.status_code}")
    with house.visitor(server, role="adviseur:GM9003") as visitor:
        page = visitor.page
        page.goto("/")
        press(page, "link", re.compile("^Toets$"), "/toets/GM9003$")
        expect(page.get_by_role("heading", level=1)).to_have_text("Wat wij in uw plan lazen")

        press(page, "button", re.compile("^Dit klopt ?: "), "#punt-1$")
        press(page, "link", re.compile("^Dit klopt niet ?: "), "/punten/2$")
        # Radio buttons are one stop: the arrow chooses.
        tab_to(page, "radio", "Het klopt")
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name=re.compile("Het moet anders"))).to_be_checked()
        tab_to(page, "textbox", "Naam van de prioriteit")
        page.keyboard.press("Control+A")
        page.keyboard.type("Een andere naam")
        tab_to(page, "button", "Bewaar uw antwoord")
        page.keyboard.press("Enter")
        # Without a reason it is refused: the focus is on what is wrong, and the typed name is still there.
        expect(page.get_by_role("heading", name="Dit lukt nog niet")).to_be_focused()
        expect(page.get_by_label("Naam van de prioriteit")).to_have_value("Een andere naam")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        tab_to(page, "textbox", "Waarom?")
        page.keyboard.type("Zo heet het in het besluit.")
        press(page, "button", "Bewaar uw antwoord", "#punt-2$")
        press(page, "button", re.compile("Zeg van de andere"), "/toets/GM9003$")

        press(page, "link", re.compile("Voeg een prioriteit toe"), "/aanvullingen/nieuw$")
        tab_to(page, "textbox", "Naam van de prioriteit")
        page.keyboard.type("Veilig op het water")
        tab_to(page, "radio", re.compile("In ons plan"))
        page.keyboard.press("ArrowDown")
        tab_to(page, "textbox", re.compile("Naam van het stuk"))
        page.keyboard.type("Nota water")
        tab_to(page, "textbox", re.compile("Vastgesteld op"))
        page.keyboard.type("04032025")
        press(page, "button", "Bewaar de aanvulling", "#aanvulling-kop$")
        expect(page.get_by_text("Veilig op het water").first).to_be_visible()

        press(page, "link", "Kijk uw antwoord na", "/controle$")
        expect(page.get_by_text("akkoord met 2 wijzigingen")).to_be_visible()
        press(page, "button", "Verstuur uw antwoord", "/antwoorden/1")
        expect(page.get_by_text("AT-1-GM9003-1").first).to_be_visible()
        press(page, "link", "Ga naar uw pagina", "/toets/GM9003$")
        expect(page.get_by_text("Akkoord met wijzigingen").first).to_be_visible()
    hold(server.session("lezer").get("/toets/GM9003").status_code == 403, "a reader may look at the page of a municipality")
