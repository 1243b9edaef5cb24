"""From a frozen list of ten to a top five: the coördinator leads, five boards choose seven, a sixth makes the five."""

import re

from playwright.sync_api import expect

from checks.journey_by_keyboard import tab_to
from frame.outcome import made, participants, taken
from frame.server import EXAMPLE
from frame.suite import check, hold, none_of
from frame.sweep import axe_faults

BOARDS = {"DVO-MRK": "Merenkust", "DVO-VNS": "Veenstreek", "DVO-HVR": "Heuvelrand", "DVO-GRL": "Grensland", "DVO-EIL": "Eilanden"}


@check("five boards choose seven of ten and the sixth a top five, with nobody seeing a choice before closing")
def ten_seven_five(house):
    program = house.example.copy(house.folder / "rounds")
    program.run("importeer", "longlist", EXAMPLE / "longlist.yaml")
    server = house.server("rounds", program)
    faults = []
    round_path = make(house, server, faults)
    for number, board in enumerate(BOARDS):
        if number == 1:
            by_keyboard(house, server, round_path, board)
        else:
            choose(house, server, round_path, board, number, faults)
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto(round_path)
        expect(page.get_by_text("5 van 5 antwoordden")).to_be_visible()
        hold("gekozen" not in page.locator("table").inner_text(), "the coördinator sees a choice")
        close(page, "Alle overleggen hebben gekozen.")
        faults += look(page, "closed round")
    second = follow(house, server, round_path, faults)
    choose(house, server, second, "BBG", 0, faults, how_many=5, word="vijf")
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto(second)
        expect(page.get_by_text("1 van 1 antwoordden")).to_be_visible()
        close(page, "De BBG koos.")
        result = page.get_by_role("link", name=re.compile("^Bekijk de uitslag")).first
        if result.count():
            answer = server.session().get(f"{second}/uitslag")
            if answer.status_code == 200:
                page.goto(f"{second}/uitslag")
                faults += look(page, "result")
                expect(page.get_by_text("Ondermijning en weerbaarheid").first).to_be_visible()
    none_of(faults, "faults that axe found")


def look(page, name):
    return [f"{name}: {fault}" for fault in axe_faults(page)]


def make(house, server, faults):
    """The coördinator makes the round and opens it; gives its path."""
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto("/stemrondes/nieuw")
        faults += look(page, "new round")
        hold(page.get_by_role("group", name="Onderwerpen op de lijst").get_by_role("checkbox").count() == 10, "the list is not the frozen one of ten")
        press(page, "Maak de ronde")
        path = re.search(r"/stemrondes/[0-9a-f-]{36}", page.url).group(0)
        faults += look(page, "round that is made")
        press(page, "Open de ronde nu")
        expect(page.get_by_text("De ronde is open", exact=False).first).to_be_visible()
        faults += look(page, "open round")
        return path


def press(page, name):
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name=name).click()


def tick(page, place):
    """The whole card ticks: its name lies over the box."""
    page.locator(".stip-option__name").nth(place).click()


def to_ballot(page, round_path, board):
    page.goto(round_path)
    link = page.get_by_role("link", name=re.compile("^Kies ?:"))
    with page.expect_navigation():
        link.first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("kiest u?")


def choose(house, server, round_path, board, number, faults, how_many=7, word="zeven"):
    """A member of a board fills in the ballot with the mouse, makes a mistake, and sends it."""
    with house.visitor(server, role=f"lid:{board}") as visitor:
        page = visitor.page
        to_ballot(page, round_path, board)
        boxes = page.locator("input[name=gekozen]")
        total = boxes.count()
        if number == 0:
            faults += look(page, "ballot")
            for place in range(how_many - 1):
                tick(page, place)
            # The script counts along; the sentence is that of the server.
            expect(page.locator("[data-telling-som]")).to_have_text(f"{how_many - 1} van {how_many} gekozen")
            expect(page.locator("[data-telling-rest]")).to_have_text("Kies er nog één.")
            press(page, re.compile("^Ga naar de vragen"))
            expect(page.get_by_role("heading", name="Dit lukt nog niet")).to_be_focused()
            hold(page.locator("input[name=gekozen]:checked").count() == how_many - 1, "what was ticked is gone")
            faults += look(page, "ballot, too few")
            tick(page, how_many - 1)
        else:
            # Each board something else, and all of them the first.
            for place in sorted({0, *[(number + place) % total for place in range(how_many - 1)]}):
                tick(page, place)
            for place in range(total - 1, 0, -1):
                if page.locator("input[name=gekozen]:checked").count() < how_many and not boxes.nth(place).is_checked():
                    tick(page, place)
        press(page, re.compile("^Ga naar de vragen"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Uw antwoorden over de hele lijst")
        if number == 0:
            faults += look(page, "questions")
            page.get_by_label(re.compile("^Wat wilt u aanvullen")).fill("Het water")
            press(page, "Volgende")
            faults += look(page, "questions about a subject")
        with page.expect_navigation():
            page.get_by_role("link", name=re.compile("^Naar de controle")).click()
        expect(page.get_by_role("heading", name=f"Uw keuze: {how_many} van {how_many} gekozen")).to_be_visible()
        if number == 0:
            faults += look(page, "check")
            expect(page.get_by_text("Het water")).to_be_visible()
        press(page, "Verstuur de keuze")
        expect(page.get_by_text("Ontvangstcode")).to_be_visible()
        if number == 0:
            faults += look(page, "receipt")
    others = server.session("lid:DVO-EIL" if board != "DVO-EIL" else "lid:DVO-MRK")
    hold("Het water" not in others.get(round_path).text, "another board sees an answer")


def by_keyboard(house, server, round_path, board):
    """The same with the keyboard alone, on a tablet's width."""
    with house.visitor(server, role=f"lid:{board}", width=820, height=1180) as visitor:
        page = visitor.page
        page.goto(round_path)
        tab_to(page, "link", re.compile("^Kies ?:"))
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/stembiljet/"))
        for name in page.locator(".stip-option__name").all_inner_texts()[3:]:
            tab_to(page, "checkbox", name)
            page.keyboard.press("Space")
            covered = page.evaluate(COVERED)
            hold(not covered, f"{name} has the focus under the bar")
        expect(page.locator("[data-telling-rest]")).to_have_text("Uw keuze is compleet.")
        tab_to(page, "button", "Ga naar de vragen")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/vragen"))
        tab_to(page, "link", re.compile("^Naar de controle"))
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/controle"))
        tab_to(page, "button", "Verstuur de keuze")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/ontvangst"))
        expect(page.get_by_text("Ontvangstcode")).to_be_visible()


COVERED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return !top || !!top.closest(".stip-tally");
}"""


def close(page, why):
    with page.expect_navigation():
        page.get_by_role("link", name="Sluit de ronde nu").click()
    page.get_by_label(re.compile("^Waarom")).first.fill(why)
    press(page, re.compile("^Sluit"))


def follow(house, server, round_path, faults):
    """The second round, made from the first."""
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto(round_path)
        with page.expect_navigation():
            page.get_by_role("link", name="Maak een vervolgronde").click()
        faults += look(page, "following round")
        press(page, "Maak de ronde")
        path = re.search(r"/stemrondes/[0-9a-f-]{36}", page.url).group(0)
        hold(path != round_path, "no new round was made")
        press(page, "Open de ronde nu")
        return path


@check("a ballot is filled in, kept, checked and sent without script")
def without_script(house):
    program = house.example.copy(house.folder / "rounds-plain")
    ways = ("kies 7 7", "rangorde 3")
    members = [program.run("bench", "stemronde", "--leden", "1", "--keuze", way).splitlines()[-1].split("\t") for way in ways]
    server = house.server("rounds-plain", program)
    for way, (path, cookie, _) in zip(ways, members):
        with house.visitor(server, role=None, width=390, height=844, java_script_enabled=False) as visitor:
            visitor.context.add_cookies([{"name": "stip", "value": cookie, "url": server.address}])
            page = visitor.page
            page.goto(path)
            if way.startswith("kies"):
                for place in range(7):
                    tick(page, place)
                press(page, "Bewaar")
                expect(page.get_by_role("status").first).to_contain_text("7 van 7 gekozen")
                expect(page.get_by_role("status").first).to_contain_text("Uw keuze is compleet.")
            else:
                for number in range(3):
                    with page.expect_navigation():
                        page.locator("button[value^='erop:']").last.click()
                    expect(page.get_by_role("status").first).to_contain_text(f"staat nu op plaats {number + 1}")
                with page.expect_navigation():
                    page.locator("button[value^='omhoog:']").last.click()
                expect(page.get_by_role("status").first).to_contain_text("staat nu op plaats 2")
            page.goto(path + "/controle")
            press(page, "Verstuur de keuze")
            expect(page.get_by_text("Ontvangstcode")).to_be_visible()


@check("in a ranking a card is dragged to its place with a mouse, as an extra beside the buttons")
def dragged_in_order(house):
    program = house.example.copy(house.folder / "ranking")
    program.run("importeer", "longlist", EXAMPLE / "longlist.yaml")
    server = house.server("ranking", program)
    leader = server.session()
    number = made(leader, "Wat weegt het zwaarst?", keuzewijze="rangorde", aantal="3", regel="borda")
    taken(leader.post(f"/stemrondes/{number}/opening", data={"nu": "ja"}))
    first = participants(leader, number)[0]
    with house.visitor(server, role="lid:DVO-MRK", height=2400) as visitor:
        page = visitor.page
        page.goto(f"/stemrondes/{number}/stembiljet/{first}")
        for button in ("Zet als volgende", "Zet als volgende"):
            with page.expect_navigation():
                page.get_by_role("button", name=re.compile(button)).first.click()
        cards = page.locator("[id^=kaart-]")
        second = cards.nth(1).get_attribute("id")
        with page.expect_navigation():
            cards.nth(1).drag_to(cards.nth(0))
        expect(page.locator("[id^=kaart-]").first).to_have_id(second)
        expect(page.get_by_role("status").filter(has_text="staat nu op plaats 1")).to_be_visible()
        third = page.locator("[id^=kaart-]").nth(4).get_attribute("id")
        with page.expect_navigation():
            page.locator("[id^=kaart-]").nth(4).drag_to(page.locator("[id^=kaart-]").nth(1))
        expect(page.locator("[id^=kaart-]").nth(1)).to_have_id(third)
