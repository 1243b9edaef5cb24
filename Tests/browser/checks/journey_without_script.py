"""The same main path in a browser that runs no script."""

import re

from playwright.sync_api import expect

from checks.journey import MANY, upload, wait_until_read
from frame.suite import check, hold


@check("the whole main path works without script")
def main_path(house):
    server = house.server("no-script")
    with house.visitor(server, role=None, java_script_enabled=False) as visitor:
        page = visitor.page
        page.goto(server.link)
        page.get_by_role("button", name="Ga naar Stip").click()
        page.wait_for_url(server.address + "/")

        page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Plannen").click()
        page.get_by_role("link", name="Voeg plannen toe").click()
        upload(page)
        wait_until_read(page)
        expect(page.locator("main tbody tr")).to_have_count(len(MANY))

        page.goto("/documenten")
        page.get_by_role("link", name="Aalderveen", exact=True).click()
        page.locator(".stip-finding a").last.click()
        expect(page.locator(".stip-sheet .nl-mark--nu").first).to_be_visible()
        page.get_by_text("Beheer dit document").click()
        expect(page.get_by_role("button", name="Verwijder het document")).to_be_visible()

        page.goto("/zoeken?q=jongere")
        expect(page.locator("main mark").first).to_be_visible()
        page.goto("/praatplaten")
        page.get_by_role("link", name=re.compile("Eenheid Merenland")).first.click()
        page.locator("main a[href*='/themas/']").first.click()
        page.locator("main a[href*='vondst=']").first.click()
        expect(page.locator(".nl-mark--nu").first).to_be_visible()

        page.goto("/account")
        page.get_by_role("button", name="Log uit").click()
        hold(page.url.endswith("/inloggen"), f"logging out without script ends at {page.url}")


@check("a form that is refused says so without script, with a link to its field")
def refused_form(house):
    with house.visitor(house.server("no-script"), java_script_enabled=False) as visitor:
        page = visitor.page
        page.goto("/documenten/nieuw")
        page.get_by_role("button", name="Voeg toe en lees").click()
        page.locator(".stip-error-summary a").first.click()
        hold(page.url.endswith("#bestanden"), f"the fault leads to {page.url}")


@check("on a phone the menu opens without script")
def menu(house):
    with house.visitor(house.server("no-script"), width=390, java_script_enabled=False) as visitor:
        page = visitor.page
        page.goto("/")
        page.get_by_text("Menu", exact=True).click()
        expect(page.get_by_role("navigation", name="Menu").get_by_role("link", name="Praatplaten")).to_be_visible()
