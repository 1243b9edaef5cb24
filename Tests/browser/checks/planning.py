"""A planning that cannot work: the coördinator sees why, tries another date, moves the step and takes it back, with the keyboard alone."""

import re

from playwright.sync_api import expect

from checks.journey_by_keyboard import tab_to, tab_until
from frame.server import EXAMPLE
from frame.suite import check, hold, none_of
from frame.sweep import axe_faults


@check("a clash in the planning is seen, tried, moved and taken back with the keyboard alone")
def move_by_keyboard(house):
    program = house.example.copy(house.folder / "planning")
    program.run("importeer", "planning", EXAMPLE / "planning.yaml")
    server = house.server("planning", program)
    faults = []
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto("/")
        tab_to(page, "link", re.compile("^Planning$"))
        press(page)
        tab_to(page, "link", "Planning tot de vaststelling")
        press(page)
        expect(page.get_by_role("img", name=re.compile("."))).to_be_visible()
        faults += look(page, "planning")
        tab_to(page, "link", "Probeer een andere datum")
        press(page)
        page.get_by_label("Welke stap?").select_option("top-vijf")
        type_day(page, page.get_by_label("Naar welke dag?", exact=True), "2027-02-25")
        tab_to(page, "button", "Kijk wat er gebeurt")
        press(page)
        expect(page.get_by_role("heading", name=re.compile("top vijf op", re.I))).to_be_visible()
        faults += look(page, "what if")
        moment = page.get_by_text("Nu gepland")
        hold(moment.count() == 0, "the planning changed without an act")
        tab_until(page, page.get_by_label("Waarom?"), "the reason")
        page.keyboard.type("Dan heeft elk overleg gekozen.")
        tab_to(page, "button", "Neem over in de planning")
        press(page)
        expect(page.get_by_text("Bewaard")).to_be_visible()
        expect(page.get_by_text("Dan heeft elk overleg gekozen.").first).to_be_visible()
        faults += look(page, "after the act")
        tab_to(page, "button", "Draai dit terug")
        press(page)
        expect(page.get_by_text("Teruggedraaid.").first).to_be_visible()
    none_of(faults, "faults that axe found")


@check("a timeline holds no label that stands on another, as the browser draws it, and nothing under 16 px")
def labels_apart(house):
    server = house.example_server()
    server.program.run("importeer", "planning", EXAMPLE / "planning.yaml")
    with house.visitor(server, width=1280) as visitor:
        page = visitor.page
        page.goto("/planning")
        path = page.locator("main tbody th a", has_text="vaststelling").first.get_attribute("href")
        page.goto(path)
        clashes = page.evaluate(
            """() => {
              const texts = [...document.querySelectorAll("#main svg.stip-chart text")];
              const boxes = texts.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect(), size: parseFloat(getComputedStyle(one).fontSize) }));
              const faults = boxes.filter((one) => one.size < 16).map((one) => "small: " + one.text);
              boxes.forEach((one, place) => boxes.slice(place + 1).forEach((other) => {
                const [a, b] = [one.box, other.box];
                // Lines of letters have room above and below that is empty.
                if (a.left < b.right - 1 && b.left < a.right - 1 && a.top + 4 < b.bottom - 4 && b.top + 4 < a.bottom - 4) { faults.push(one.text + " / " + other.text); }
              }));
              return faults;
            }"""
        )
        none_of(clashes, "labels that stand on each other")


def type_day(page, field, day):
    """In the order that this browser has for days: the month first, or the day."""
    year, month, number = day.split("-")
    for keys in (month + number + year, number + month + year):
        page.get_by_label("Welke stap?").focus()
        tab_until(page, field, "the day")
        page.keyboard.type(keys)
        if field.input_value() == day:
            return
    raise AssertionError(f"the day cannot be typed: {field.input_value()}")


def press(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def look(page, name):
    return [f"{name}: {fault}" for fault in axe_faults(page)]
