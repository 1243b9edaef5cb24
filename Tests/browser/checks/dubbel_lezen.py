"""Two people read the same plan, each without seeing what the other makes of it."""

import re

from playwright.sync_api import expect

from frame.suite import check, hold


@check("two readers differ on one theme; nobody sees it before both handed in, and one decides with a reason")
def two_readers(house):
    server = house.server("twice-read")
    server.session("analist")
    plan = server.documents()["2026-09-15 IVP Aalderveen.pdf"]
    with house.visitor(server) as first, house.visitor(server, role="analist") as second:
        page = first.page
        page.goto(f"/dubbellezingen?document={plan}")
        page.get_by_label("Eerste lezer").select_option(label="Proef coordinator, coördinator")
        page.get_by_label("Tweede lezer").select_option(label="Proef analist, analist")
        page.get_by_role("button", name="Geef het plan aan beiden").click()
        page.wait_for_url(re.compile("/dubbellezingen/.+"))
        reading = page.url
        page.get_by_label("Thema", exact=False).first.select_option(label="Verkeer")
        page.get_by_role("button", name="Lever uw lezing in").click()
        expect(page.get_by_text("Leest nog")).to_be_visible()
        hold(page.goto(reading + "/uitkomst").status == 409, "one reader can look before the other handed in")

        other = second.page
        other.goto(reading)
        hold("Verkeer" not in other.get_by_label("Thema", exact=False).first.evaluate("one => one.selectedOptions[0].text"), "the second sees the first")
        other.get_by_role("button", name="Lever uw lezing in").click()
        other.wait_for_url(re.compile("/uitkomst$"))
        expect(other.get_by_role("heading", name="Waar zij verschillen")).to_be_visible()
        expect(other.get_by_text("Waarom?")).to_have_count(1)
        other.get_by_role("button", name=re.compile("Proef analist geldt")).click()
        expect(other.get_by_role("alert").or_(other.locator(".stip-error-summary")).first).to_be_visible()
        other.get_by_label("Waarom?").fill("De passage gaat niet over verkeer.")
        other.get_by_role("button", name=re.compile("Proef analist geldt")).click()
        expect(other.get_by_text("De passage gaat niet over verkeer.")).to_be_visible()
        expect(other.get_by_text("Er is niets meer te beslissen.")).to_be_visible()
