"""The end of a session is told in time."""

from playwright.sync_api import expect

from frame.suite import check, hold


@check("two minutes before a session ends the page says so, and one button keeps it open")
def warning(house):
    with house.visitor(house.example_server()) as visitor:
        page = visitor.page
        page.clock.install()
        page.goto("/documenten")
        box = page.get_by_role("alert").filter(has_text="U wordt over twee minuten uitgelogd")
        page.clock.fast_forward("27:00")
        hold(box.count() == 0, "it warns too soon")
        page.clock.fast_forward("02:00")
        expect(box).to_be_visible()
        box.get_by_role("button", name="Blijf ingelogd").click()
        expect(page.locator("#sessie-einde")).to_be_hidden()
        page.clock.fast_forward("29:00")
        expect(box).to_be_visible()
