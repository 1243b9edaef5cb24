"""Holds a server to it that bad input changes nothing else."""

import re

from .suite import hold, none_of


def state(server):
    """What was there, as far as the API tells it: every document with its state, every priority."""
    api = server.api()
    documents = {one["id"]: (one["bestand"], one["status"], one["sha256"]) for one in every(api, "documenten")}
    return documents, {one["id"]: one["naam"] for one in every(api, "prioriteiten")}


def every(api, name):
    path = f"/api/v1/{name}?paginaGrootte=100"
    while path:
        body = api.get(path).json()
        yield from body["resultaten"]
        path = body["links"].get("volgende")


def upload_and_hold(house, name, files, seconds=240):
    """Uploads `files` beside a good one, waits until all is read, and gives the rows of the levering by file name.

    The good one must be read, all that was there must be there still, and the server must live.
    """
    server = house.server(name)
    session, before = server.session(), state(server)
    good = (f"gaaf-{len(before[0])}.txt", f"Veiligheidsplan {len(before[0])}\n\nPrioriteiten\n\n1. Jeugd\n2. Drugs\n".encode())
    path = session.upload([*files, good])
    page = session.levering(path)
    rows = rows_of(page)
    hold(server.lives, f"the server ended: {server.errors()[-1500:]}")
    hold("Gelezen" in rows.get(good[0], ""), f"the good file beside them is not read: {rows.get(good[0])}")
    after = state(server)
    for kind, old, new in zip(("documents", "priorities"), before, after):
        none_of([f"{key}: {value} became {new.get(key)}" for key, value in old.items() if new.get(key) != value], f"{kind} that changed")
    defects = [line for line in server.errors().splitlines() if '"bericht":"defect"' in line]
    none_of(defects, "defects in the log")
    return rows


def rows_of(page):
    """What a levering says of each file, as text."""
    rows = {}
    for number, row in re.findall(r'<tr id="b(\d+)">(.*?)</tr>', page, re.S):
        cells = [re.sub(r"<svg.*?</svg>|<[^>]+>", "", cell, flags=re.S) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
        rows[cells[0]] = f"{cells[1]} | {cells[2]}"
    return rows


def expect_rows(rows, wanted):
    """Each file must be in the state that `wanted` says, with a sentence in Dutch that says so and what to do."""
    faults = []
    for name, (stand, words) in wanted.items():
        row = rows.get(name)
        if row is None:
            faults.append(f"{name}: nothing is said of it; there are {list(rows)[:8]}")
        elif not row.startswith(stand):
            faults.append(f"{name}: {row!r} where {stand} was expected")
        elif words and not re.search(words, row, re.I):
            faults.append(f"{name}: the sentence does not name {words!r}: {row!r}")
        elif not row.rstrip().endswith((".", "Bekijk")) and "Bekijk" not in row:
            faults.append(f"{name}: no whole sentence: {row!r}")
    none_of(faults, "files that were not taken as they should")
