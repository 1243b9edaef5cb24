"""The screen of the meeting: what happens elsewhere is there without anybody reloading, and it holds no server up."""

import signal
import time

from playwright.sync_api import expect

from frame.outcome import BALLOTS, BOARDS, held, participants, taken
from frame.server import EXAMPLE
from frame.suite import check, hold


@check("the screen follows the meeting without reloading, and a server that stops does not wait for it")
def follows(house):
    program = house.example.copy(house.folder / "screen")
    program.run("importeer", "longlist", EXAMPLE / "longlist.yaml")
    server = house.server("screen", program)
    leader = server.session()
    number = held(server, leader, "DVO’s kiezen zeven van tien", is_open=True)
    own = f"/stemrondes/{number}"
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto(f"{own}/scherm")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Twee van de vijf")
        third = participants(leader, number)[2]
        member = server.session(f"lid:{BOARDS[2]}")
        taken(member.post(f"{own}/stembiljet/{third}/verzending", data=[("gekozen", letter) for letter in BALLOTS[2]]))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Drie van de vijf", timeout=15_000)
        taken(leader.post(f"{own}/sluiting", data={"reden": "De vergadering is voorbij."}))
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("hebben geantwoord", timeout=15_000)
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(timeout=30)
        hold(time.monotonic() - began < 15, f"the server took {time.monotonic() - began:.0f} seconds to stop while a screen listened")
