"""Everything by keyboard: the order of reading, a focus that can be seen, and no place that holds one fast."""

import re

from playwright.sync_api import expect

from checks.journey import MANY, wait_until_read
from frame.suite import check, hold, none_of

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) { return null; }
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const place = one.compareDocumentPosition.bind(one);
  const order = [...document.querySelectorAll("*")].indexOf(one);
  const covered = (() => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (!top || one.contains(top) || top.contains(one)) { return null; }
    return getComputedStyle(top).position === "fixed" || getComputedStyle(top).position === "sticky" ? top.className : null;
  })();
  return {
    tag: one.tagName, text: (one.innerText || one.value || one.id || one.getAttribute("aria-label") || "").trim().slice(0, 60), href: one.getAttribute("href"),
    order, x: box.x, y: box.y, width: box.width, height: box.height, inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    outline: parseFloat(style.outlineWidth) || 0, outlineStyle: style.outlineStyle, shadow: style.boxShadow, covered,
  };
}"""

PLACES = ["/", "/documenten", "/documenten/nieuw", "/documenten/{document}", "/zoeken?q=jongere", "/praatplaten", "/organisatie", "/themas", "/account", "/gebruikers"]


def walk(page, most=400):
    """Presses Tab from the top until the focus leaves the page; gives every stop."""
    stops, first = [], None
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (first is not None and stop["order"] == first):
            return stops
        if first is None:
            first = stop["order"]
        stops.append(stop)
    raise AssertionError(f"after {most} times Tab the focus is still in the page: {stops[-3:]}")


@check("with Tab alone every page can be walked to its end, in the order of reading, with a focus that can be seen")
def tab_order(house):
    server = house.example_server()
    document = server.documents()["2026-09-15 IVP Aalderveen.pdf"]
    faults = []
    with house.visitor(server) as visitor:
        page = visitor.page
        for place in PLACES:
            path = place.format(document=document)
            page.goto(path)
            stops = walk(page)
            if not stops or stops[0]["href"] != "#main":
                faults.append(f"{path}: the first stop is {stops[:1]}, not the skip link")
            orders = [stop["order"] for stop in stops]
            if orders != sorted(orders):
                faults.append(f"{path}: the order of Tab is not that of the page")
            reachable = page.locator("main a[href]:visible, main button:visible, main input:visible:not([type=hidden]), main select:visible, main summary:visible").count()
            if len(stops) < reachable:
                faults.append(f"{path}: {len(stops)} stops, but {reachable} things to use in the main part alone")
            for stop in stops:
                name = f"{path}: {stop['tag']} {stop['text']!r}"
                if not stop["inView"] or stop["width"] < 1 or stop["height"] < 1:
                    faults.append(f"{name} has the focus out of sight")
                if (stop["outline"] < 2 or stop["outlineStyle"] == "none") and stop["shadow"] == "none":
                    faults.append(f"{name} shows no focus")
                if stop["covered"]:
                    faults.append(f"{name} lies under {stop['covered']}")
    none_of(faults, "faults")


@check("the skip link shows when it gets the focus and leads past the menu")
def skip_link(house):
    with house.visitor(house.example_server()) as visitor:
        page = visitor.page
        page.goto("/documenten")
        page.keyboard.press("Tab")
        link = page.get_by_role("link", name="Naar de inhoud")
        expect(link).to_be_focused()
        box = link.bounding_box()
        hold(box and box["width"] > 24 and box["height"] >= 24 and box["x"] >= 0 and box["y"] >= 0, f"it cannot be seen: {box}")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        hold(page.evaluate("document.getElementById('main').contains(document.activeElement)"), "after it the focus is not in the main part")


def tab_to(page, role, name):
    """Presses Tab until the thing with that name has the focus."""
    tab_until(page, page.get_by_role(role, name=name).first, f"the {role} {name}")


def tab_until(page, wanted, name):
    expect(wanted).to_be_visible()
    for _ in range(400):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {name}")


@check("the main path can be gone with the keyboard alone")
def main_path(house):
    server = house.server("keyboard")
    with house.visitor(server, role=None) as visitor:
        page = visitor.page
        # Somebody listens from the start: asked for at the moment of the key itself, the browser may be told too late.
        page.on("filechooser", lambda chooser: None)
        page.goto(server.link)
        tab_to(page, "button", "Ga naar Stip")
        page.keyboard.press("Enter")
        page.wait_for_url(server.address + "/")

        page.goto("/documenten/nieuw")
        tab_to(page, "button", re.compile("Bestanden"))
        with page.expect_file_chooser() as chooser:
            page.keyboard.press("Enter")
        name, kind, content = MANY[0]
        chooser.value.set_files([{"name": name, "mimeType": kind, "buffer": content}])
        tab_to(page, "button", "Voeg toe en lees")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/leveringen/"))
        wait_until_read(page)

        page.goto("/documenten")
        tab_to(page, "link", "Aalderveen")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/documenten/[0-9a-f-]+"))
        page.locator(".stip-finding a").nth(1).focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("vondst="))
        expect(page.locator(".nl-mark--nu").first).to_be_visible()

        page.goto("/zoeken")
        tab_to(page, "searchbox", "Woorden")
        page.keyboard.type("jongere")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("q=jongere"))

        page.goto("/praatplaten")
        tab_to(page, "link", re.compile("^Eenheid Merenland"))
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/praatplaten/[^/]+$"))
        page.locator("main a[href*='/themas/']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/themas/"))

        page.goto("/account")
        tab_to(page, "button", "Log uit")
        page.keyboard.press("Enter")
        page.wait_for_url("**/inloggen")
