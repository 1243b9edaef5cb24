"""From priorities to a longlist: groups, candidates and freezing, by keyboard alone."""

import re

from playwright.sync_api import expect

from frame.suite import check, hold


def press(page, name, exact=False):
    """Goes to a button with the keyboard and presses Enter."""
    button = page.get_by_role("button", name=name, exact=exact).first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def tick(page, label):
    page.get_by_label(label, exact=True).first.focus()
    page.keyboard.press("Space")


def write(page, label, text):
    page.get_by_label(label).first.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


@check("with a mouse a group is dragged on another, and a priority to another group; without script the buttons are there alone")
def by_dragging(house):
    server = house.server("dragging")
    with house.visitor(server, role="analist") as visitor:
        page = visitor.page
        page.goto("/groepen/voorstel")
        press(page, "Stel groepen voor")
        expect(page.get_by_text("Met de muis kunt u ook de ene groep op de andere slepen.")).to_be_visible()
        names = page.locator("tbody th a").all_inner_texts()
        rows = page.locator("tbody tr")
        with page.expect_navigation():
            rows.nth(2).drag_to(rows.nth(0))
        after = page.locator("tbody th a").all_inner_texts()
        hold(len(after) == len(names) - 1 and names[2] not in after, f"dragging {names[2]} on {names[0]} gave {after[:4]}")
        press(page, "Terug naar hier")
        hold(page.locator("tbody th a").all_inner_texts() == names, "going back did not bring the same groups")

        page.get_by_role("link", name=names[0], exact=True).first.click()
        lines = page.locator("li[draggable=true]")
        before, moved = lines.count(), lines.nth(1).locator("b").inner_text()
        place = page.locator(".stip-drop__plek", has_text=names[1]).first
        lines.nth(1).locator("b").hover()
        page.mouse.down()
        page.mouse.move(600, 400, steps=5)
        expect(place).to_be_visible()
        place.hover()
        with page.expect_navigation():
            page.mouse.up()
        hold(page.locator("li[draggable=true]").count() == before - 1, "nothing was moved")
        page.goto("/groepen")
        page.get_by_role("link", name=names[1], exact=True).first.click()
        expect(page.locator("li[draggable=true] b", has_text=moved).first).to_be_visible()
        # What is dropped beside every place does nothing.
        count = page.locator("li[draggable=true]").count()
        page.locator("li[draggable=true]").nth(0).drag_to(page.locator("h1"))
        expect(page.locator(".stip-drop")).to_be_hidden()
        hold(page.locator("li[draggable=true]").count() == count, "what was dropped nowhere moved")
    with house.visitor(server, role="analist", java_script_enabled=False) as visitor:
        visitor.page.goto("/groepen")
        expect(visitor.page.get_by_text("slepen")).to_be_hidden()
        expect(visitor.page.get_by_role("button", name="Voeg samen")).to_be_visible()


@check("the analyst makes groups and candidates and the coördinator freezes the longlist, by keyboard")
def by_keyboard(house):
    server = house.server("grouping")
    with house.visitor(server, role="analist") as visitor:
        page = visitor.page
        page.goto("/groepen/voorstel")
        press(page, "Stel groepen voor")
        hold(page.url.endswith("/groepen"), f"after the proposal at {page.url}")
        names = page.locator("tbody th a").all_inner_texts()
        hold(len(names) > 3, f"only {len(names)} groups")

        # Merge two, look, and go back.
        for name in names[:2]:
            tick(page, f"Kies {name}")
        write(page, "Naam van de nieuwe groep", "Samen bekeken")
        press(page, "Voeg samen")
        expect(page.get_by_role("link", name="Samen bekeken").first).to_be_visible()
        press(page, "Terug naar hier")
        hold(page.locator("tbody th a").all_inner_texts() == names, "going back did not bring the same groups")

        # Move one priority to another group, and split one off.
        page.get_by_role("link", name=names[0], exact=True).first.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        boxes = page.locator('input[name="prioriteit"]')
        before = boxes.count()
        boxes.nth(0).focus()
        page.keyboard.press("Space")
        press(page, "Verplaats", exact=True)
        hold(page.locator('input[name="prioriteit"]').count() == before - 1, "nothing was moved")
        page.locator('input[name="prioriteit"]').nth(0).focus()
        page.keyboard.press("Space")
        write(page, "Of maak er een nieuwe groep van", "Apart")
        press(page, "Splits af")
        hold(page.locator('input[name="prioriteit"]').count() == before - 2, "nothing was split off")

        for number, name in enumerate(names[:2]):
            page.goto("/longlist/kandidaten/nieuw")
            write(page, "Naam", f"Kandidaat {number + 1}")
            page.locator('input[name="groep"]').nth(number).focus()
            page.keyboard.press("Space")
            press(page, "Maak de kandidaat")
            page.goto("/longlist")
            press(page, re.compile(f"^Zet op de longlist ?: Kandidaat {number + 1}$"))
        hold(page.get_by_role("button", name="Leg vast").count() == 0, "an analyst can freeze")

    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto("/longlist")
        write(page, "Naam", "Voor de overleggen")
        page.locator("#datum").fill("2027-03-01")
        tick(page, "Leg de longlist toch zo vast")
        press(page, "Leg vast")
        expect(page.get_by_role("heading", level=1)).to_have_text("Voor de overleggen, versie 1")
        for number in (1, 2):
            expect(page.get_by_role("heading", name=re.compile(f"Kandidaat {number}"))).to_be_visible()
