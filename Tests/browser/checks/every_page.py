"""What holds for every page there is."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from frame.pages import all_places, pattern, routes
from frame.suite import check, hold, none_of
from frame.sweep import sweep


@check("every route of a page is looked at")
def complete(house):
    paths = [place.path for place in all_places(house)]
    missing = [route for route in routes() if not any(pattern(route).match(path) for path in paths)]
    none_of(sorted(missing), "routes that no check looks at; give them a line in frame/pages.py")


@check("every page answers as it should")
def answers(house):
    sweep(house)
    none_of(house.troubles, "pages that did not come")


@check("no page breaks the rules it sets itself, and no script fails")
def quiet(house):
    none_of([f"{seen.place}: {complaint}" for seen in sweep(house) for complaint in seen.complaints], "complaints of the browser")


@check("no page asks anything of another place")
def own_origin(house):
    faults = []
    for seen in sweep(house):
        for address in seen.requests:
            if not address.startswith((seen.place.server.address + "/", "data:")):
                faults.append(f"{seen.place}: {address}")
    none_of(faults, "requests to elsewhere")


@check("every page has a title of its own, says its language, and has its landmarks")
def titles(house):
    faults, titles = [], {}
    for seen in sweep(house):
        if not seen.facts:
            continue
        title = seen.facts["title"]
        if " – Stip" not in title:
            faults.append(f"{seen.place}: its title is {title!r}")
        if seen.facts["lang"] != "nl":
            faults.append(f"{seen.place}: its language is {seen.facts['lang']!r}")
        faults += [f"{seen.place}: it has no {name}" for name in seen.facts["landmarks"]]
        if seen.place.act and seen.place.status == 400 and not title.startswith("Fout: "):
            faults.append(f"{seen.place}: its title does not begin with ‘Fout: ’ but is {title!r}")
        path = urlsplit(seen.place.path).path
        if seen.place.status == 200 and not seen.place.act:
            titles.setdefault((seen.place.server.address, title), set()).add(path)
    faults += [f"{len(paths)} pages are called {title!r}: {sorted(paths)[:4]}" for (_, title), paths in titles.items() if len(paths) > 1]
    none_of(faults, "faults")


@check("ids stand once, headings go down one step at a time, and nothing has a style or a script of its own")
def markup(house):
    faults = []
    for seen in sweep(house):
        for kind in ("ids", "headings", "inline"):
            faults += [f"{seen.place}: {fault}" for fault in (seen.facts or {"faults": {kind: []}})["faults"][kind]]
    none_of(faults, "faults")


@check("every link leads somewhere")
def links(house):
    """From every page that was looked at; each address is asked for once."""
    faults, asked = [], {}
    for seen in sweep(house):
        if not seen.facts or seen.place.role != "coordinator":
            continue
        session = seen.place.server.session()
        base = seen.place.server.address + seen.place.path
        for href in seen.facts["links"]:
            if href.startswith("#") or not urljoin(base, href).startswith(seen.place.server.address):
                continue
            address, _ = urldefrag(urljoin(base, href))
            path = address.removeprefix(seen.place.server.address)
            # Printing is tried elsewhere; here it would only take time.
            if re.search(r"/(pdf|svg|png)$", path):
                continue
            if address not in asked:
                asked[address] = session.get(path).status_code
            if asked[address] not in (200, 303):
                faults.append(f"{seen.place}: {href} gives {asked[address]}")
    hold(len(asked) > 100, f"only {len(asked)} links were found")
    none_of(sorted(set(faults)), "links to nowhere")
