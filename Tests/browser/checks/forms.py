"""Forms: what is asked, what was wrong, and where."""

import re

from playwright.sync_api import expect

from frame.suite import check, hold, none_of
from frame.sweep import sweep


@check("every field has its label, its description and its error in that order, tied to it; no form leaves checking to the browser")
def fields(house):
    none_of([f"{seen.place}: {fault}" for seen in sweep(house) if seen.facts for fault in seen.facts["faults"]["fields"]], "faults in fields")


def refused(house, path, button):
    """Sends a form that is wrong and holds the page that comes back against the rules."""
    with house.visitor(house.example_server()) as visitor:
        page = visitor.page
        page.goto(path)
        page.locator("main").get_by_role("button", name=button).click()
        summary = page.locator(".stip-error-summary")
        expect(summary).to_be_visible()
        hold(page.title().startswith("Fout: "), f"the title is {page.title()!r}")
        hold(summary.evaluate("one => !one.closest('form')"), "the summary stands in the form")
        hold(summary.evaluate("one => one.contains(document.activeElement)"), "the focus is not on the summary")
        links = summary.get_by_role("link").all()
        hold(links, "the summary has no links")
        errors = page.locator(".utrecht-form-field-error-message")
        hold(errors.count() == len(links), f"{len(links)} lines above, {errors.count()} errors at fields")
        for link in links:
            target = page.locator(link.get_attribute("href"))
            hold(target.count() == 1, f"{link.get_attribute('href')} is nowhere")
            link.click()
            hold(target.evaluate("one => one === document.activeElement"), f"{link.get_attribute('href')} does not get the focus")
            hold(target.get_attribute("aria-invalid") == "true", "the field does not say that it is wrong")
            hold(not re.search("verplicht", link.inner_text()), f"the error does not say what to do: {link.inner_text()}")


@check("adding nothing is refused above the form and at the field, and the focus is there")
def no_file(house):
    refused(house, "/documenten/nieuw", "Voeg toe en lees")


@check("a link for nobody is refused above the form and at the field, and the focus is there")
def no_name(house):
    refused(house, "/gebruikers/nieuw", "Maak de uitnodiging")


@check("a choice that changes sends nothing by itself")
def no_submit_on_change(house):
    with house.visitor(house.example_server()) as visitor:
        page = visitor.page
        for path in ("/documenten", "/zoeken", "/gebruikers"):
            page.goto(path)
            came = []
            page.on("framenavigated", lambda frame: came.append(frame.url))
            for select in page.locator("main select").all():
                select.select_option(index=1)
            page.keyboard.press("Tab")
            hold(not came, f"{path} is sent by choosing: {came}")
