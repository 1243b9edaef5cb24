"""Pictures for a person to look at: on paper, and in the colours of who chose their own."""

from frame.pages import all_places
from frame.suite import Skipped, check, hold

WANTED = ("start", "documents", "document (pdf)", "praatplaten", "themes", "search, found", "add documents, without a file", "a levering with faults", "organisation", "login")


@check("print and forced colours are pictured")
def pictures(house):
    if not house.shots:
        raise Skipped("pictures are only made with --shots FOLDER")
    house.shots.mkdir(parents=True, exist_ok=True)
    wanted = [place for place in all_places(house) if place.name in WANTED or place.name.startswith("praatplaat ")]
    for place in wanted:
        name = "".join(sign if sign.isalnum() else "-" for sign in place.name).strip("-")
        for kind, media in {"print": {"media": "print"}, "forced": {"forced_colors": "active"}}.items():
            with house.visitor(place.server, role=place.role) as visitor:
                place.open(visitor)
                visitor.page.emulate_media(**media)
                file = house.shots / f"{name}-{kind}.png"
                visitor.page.screenshot(path=file, full_page=True)
                hold(file.stat().st_size > 1_000, f"{file} is empty")
