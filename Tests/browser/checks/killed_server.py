"""A server that is killed while members send: what was confirmed is there, once, and nothing is counted twice."""

import os
import queue
import re
import signal
import sqlite3
import subprocess
import threading
import uuid
from pathlib import Path

from frame.server import Program, Session
from frame.suite import Skipped, check, hold, none_of

# In the ordinary run few, because there are many checks; by hand as many as one likes.
SENDS = int(os.environ.get("STIP_TEST_SENDS", "200"))
SENDERS = 8
CHOICES = ["abcdefg", "bcdefgh", "cdefghi", "defghij"]


@check("a server killed in the middle of sending loses no confirmed ballot and counts none twice (SQLite)")
def killed_sqlite(house):
    killed(house, "killed-sqlite", {})


@check("a server killed in the middle of sending loses no confirmed ballot and counts none twice (PostgreSQL)")
def killed_postgres(house):
    url = os.environ.get("TEST_POSTGRES")
    if not url:
        raise Skipped("TEST_POSTGRES is not set")
    schema = "t" + uuid.uuid4().hex
    killed(house, "killed-postgres", {"STIP_DATABASE": f"{url}{'&' if '?' in url else '?'}schema={schema}"})


def killed(house, name, settings):
    program = Program(house.stip, house.folder / name, settings)
    program.load_unit()
    lines = program.run("bench", "stemronde", "--leden", SENDS).split("\n")
    members = [Member(number, *line.split("\t")[:2]) for number, line in enumerate(lines) if line]
    hold(len(members) == SENDS, f"{len(members)} members")
    server = house.server(name, program)
    # Killed when half of them have heard that theirs is in, while the others are on their way.
    enough = threading.Semaphore(0)
    first = sending(server, members, enough)
    for _ in range(SENDS // 2):
        hold(enough.acquire(timeout=60), "sending came to a stop")
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()
    first.join()
    confirmed = [member for member in members if member.confirmed]
    hold(SENDS // 2 <= len(confirmed) < SENDS, f"{len(confirmed)} of {SENDS} were confirmed before the end: nothing was killed in the middle")
    before = stored(program)

    again = program.serve()
    try:
        after = stored(program)
        none_of([f"{member.number} sent {member.choice}, kept is {after.get(member.deelnemer)}" for member in confirmed if after.get(member.deelnemer) != member.choice], "confirmed ballots that are gone or changed")
        hold(before == after, "the ballots changed by starting again")
        # Who heard nothing sends once more. What came in all the same is refused as a second one, and stays what it was.
        rest = [member for member in members if not member.confirmed]
        for member in rest:
            answer = member.send(again)
            wanted = 409 if member.deelnemer in after else 303
            hold(answer.status_code == wanted, f"{member.number}: {answer.status_code} where {wanted} was expected")
        final = stored(program)
        hold(final == {member.deelnemer: member.choice for member in members}, "the ballots are not what was sent")
        # And the program itself says the same of each: one receipt, of the first version.
        for member in members[:: max(1, SENDS // 20)]:
            receipt = member.session(again).get(member.path + "/ontvangst")
            hold(receipt.status_code == 200 and "Ontvangstcode" in receipt.text, f"{member.number} has no receipt: {receipt.status_code}")
        print(f"          {len(confirmed)} confirmed before the end, {len(after)} kept, {len(final)} in all of {SENDS}")
    finally:
        again.stop()


class Member:
    """One who may send one ballot."""

    def __init__(self, number, path, cookie):
        self.number, self.path, self.cookie = number, path, cookie
        self.deelnemer = path.rsplit("/", 1)[1]
        self.choice = CHOICES[number % len(CHOICES)]
        self.confirmed = False

    def session(self, server):
        session = Session(server.address)
        session.cookies.set("stip", self.cookie)
        return session

    def send(self, server):
        fields = [("versie", "0")] + [("gekozen", letter) for letter in self.choice]
        return self.session(server).post(self.path + "/verzending", data=fields, timeout=30)


def sending(server, members, enough):
    """Everybody sends, a few at a time; ends when all did or the server is gone."""
    waiting = queue.SimpleQueue()
    for member in members:
        waiting.put(member)

    def work():
        while not waiting.empty():
            try:
                member = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                answer = member.send(server)
            except OSError:
                return
            if answer.status_code == 303 and "/ontvangst" in answer.headers["Location"]:
                member.confirmed = True
                enough.release()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(SENDERS)]
    for thread in threads:
        thread.start()
    all_of_them = threading.Thread(target=lambda: [thread.join() for thread in threads], daemon=True)
    all_of_them.start()
    return all_of_them


def stored(program):
    """What stands in the database itself, by participant; two for one participant is a fault."""
    query = "select deelnemer, keuze from stembiljet where stand = 'ingediend' union all select deelnemer, keuze from stembiljet_eerder"
    url = program.environment.get("STIP_DATABASE", "")
    if url:
        plain, schema = re.sub(r"[?&]schema=\w+", "", url), re.search(r"schema=(\w+)", url).group(1)
        done = subprocess.run(["psql", plain, "-At", "-F", "\t", "-c", f"set search_path to {schema}", "-c", query], capture_output=True, text=True, check=True)
        rows = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    else:
        with sqlite3.connect(f"file:{Path(program.folder, 'stip.sqlite')}?mode=ro", uri=True) as database:
            rows = database.execute(query).fetchall()
    found = {}
    for participant, choice in rows:
        hold(participant not in found, f"{participant} is there twice")
        found[participant] = "".join(re.findall(r'"([a-j])"', choice))
    return found
