"""A new version is put in place while the old one still serves."""

import os
import shutil

from frame.files import plain_text
from frame.server import Program
from frame.suite import check
from frame.untouched import expect_rows, rows_of


@check("a server whose program was replaced under it still reads what comes in")
def replaced(house):
    folder = house.folder / "replaced"
    folder.mkdir()
    stip = shutil.copy(house.stip, folder / "stip")
    program = Program(stip, folder)
    program.load_unit()
    server = house.server("replaced", program)
    # As an upgrade does it: the new file beside the old one, then in its place.
    os.replace(shutil.copy(house.stip, folder / "stip.nieuw"), stip)
    session = server.session()
    rows = rows_of(session.levering(session.upload([("na-de-wissel.txt", plain_text("Gewoon een plan."))])))
    expect_rows(rows, {"na-de-wissel.txt": ("Gelezen", None)})
