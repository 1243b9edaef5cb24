"""Ballots over HTTP, durable, beside plain inserts of the same rows; and 342 members who open the ballot page at once."""

import http.client
import os
import queue
import re
import sqlite3
import statistics
import subprocess
import threading
import time
import urllib.parse
import uuid
from itertools import count

from frame import EXAMPLE, figure, progress
from pages import get, server

SENDS, SENDERS, MEMBERS, WITHIN = 400, 8, 342, 10
numbers = count()


def measure(bench):
    sending(bench, "sqlite", lambda: bench.folder / f"stembus-{next(numbers)}.sqlite", plain_sqlite)
    url = os.environ.get("TEST_POSTGRES") or os.environ.get("BENCH_POSTGRES")
    if url:
        sign = "&" if "?" in url else "?"
        sending(bench, "postgres", lambda: f"{url}{sign}schema=b{uuid.uuid4().hex}", plain_postgres)
    else:
        progress("Stembiljetten op PostgreSQL: overgeslagen, want TEST_POSTGRES is er niet")
    opening(bench)


# MARK: Sending


def sending(bench, kind, database, plain):
    progress(f"Stembiljetten over HTTP, {SENDS} van even zoveel leden, {SENDERS} tegelijk, op {kind}")
    taken = []

    def ours():
        where = database()
        members = prepare(bench, where, SENDS)
        with server(bench, where, ["serve"]) as site:
            begin = time.monotonic()
            each(members, lambda member, connection: send(connection, *member), site)
            seconds = time.monotonic() - begin
        taken[:] = rows(where)
        if len(taken) != SENDS:
            raise SystemExit(f"{len(taken)} van {SENDS} stembiljetten staan erin.")
        return seconds

    def theirs():
        return plain(bench, taken)

    mine, bare = bench.in_turn(ours, theirs)
    against = f"time of plain inserts of the same {SENDS} rows, one a transaction, durable, one after the other, no HTTP, no session, no history"
    figure(f"stembiljetten-http-{kind}", SENDS / mine, "1/s", mine / bare, against)


def prepare(bench, where, members):
    bench.run("importeer", "eenheid", EXAMPLE / "eenheid.yaml", "--database", where)
    lines = bench.run("bench", "stemronde", "--leden", members, "--database", where).splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines]


def send(connection, path, cookie):
    fields = urllib.parse.urlencode([("versie", "0")] + [("gekozen", letter) for letter in "abcdefg"])
    connection.request("POST", path + "/verzending", fields, {"Cookie": f"stip={cookie}", "Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 303:
        raise SystemExit(f"{path} gaf {answer.status}.")


def each(members, act, site):
    """Every member once, so many at a time, each sender on a connection of its own."""
    waiting, faults = queue.SimpleQueue(), []
    for member in members:
        waiting.put(member)

    def work():
        connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
        try:
            while True:
                act(waiting.get_nowait(), connection)
        except queue.Empty:
            connection.close()
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(SENDERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise SystemExit(str(faults[0]))


COLUMNS = "deelnemer, stand, versie, keuze, antwoorden, op, door, door_naam, ontvangstcode, zout"


def rows(where):
    query = f"select {COLUMNS} from stembiljet"
    if str(where).startswith("postgres"):
        plain, schema = without_schema(where)
        done = subprocess.run(["psql", plain, "-qAt", "-F", "\t", "-c", f"set search_path to {schema}", "-c", query], capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]
    with sqlite3.connect(where) as database:
        return database.execute(query).fetchall()


TABLE = """create table stembiljet (deelnemer text not null, stand text not null, versie bigint not null, keuze text not null, antwoorden text not null,
    op text not null, door text not null, door_naam text not null, ontvangstcode text unique, zout text not null, primary key (deelnemer, stand))"""


def plain_sqlite(bench, taken):
    database = sqlite3.connect(bench.folder / f"kaal-{next(numbers)}.sqlite", isolation_level=None)
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = full")
    database.execute(TABLE)
    begin = time.monotonic()
    for row in taken:
        database.execute(f"insert into stembiljet ({COLUMNS}) values (?,?,?,?,?,?,?,?,?,?)", row)
    seconds = time.monotonic() - begin
    database.close()
    return seconds


def plain_postgres(bench, taken):
    url = os.environ.get("TEST_POSTGRES") or os.environ["BENCH_POSTGRES"]
    schema = f"k{uuid.uuid4().hex}"
    lines = [f"insert into stembiljet ({COLUMNS}) values ({', '.join(quoted(value) for value in row)});" for row in taken]
    start = f"create schema {schema}; set search_path to {schema}; {TABLE};"
    file = bench.folder / "kaal.sql"
    file.write_text(f"{start}\n\\timing on\n" + "\n".join(lines) + f"\n\\timing off\ndrop schema {schema} cascade;\n")
    done = subprocess.run(["psql", url, "-qAt", "-v", "ON_ERROR_STOP=1", "-f", file], capture_output=True, text=True, check=True)
    # What psql itself measured of each statement: its start is not counted.
    return sum(float(one.replace(",", ".")) for one in re.findall(r"Time: ([\d.,]+) ms", done.stdout)) / 1_000


def quoted(value):
    return "'" + str(value).replace("'", "''") + "'"


def without_schema(url):
    return re.sub(r"[?&]schema=\w+", "", url), re.search(r"schema=(\w+)", url).group(1)


# MARK: Opening


def opening(bench):
    progress(f"{MEMBERS} leden openen het stembiljet in dezelfde {WITHIN} seconden, om de beurt met een vast bestand")
    where = bench.folder / "openen.sqlite"
    bench.run("importeer", "eenheid", EXAMPLE / "eenheid.yaml", "--database", where)
    bench.run("importeer", "plannen", EXAMPLE / "plannen", "--database", where)
    bench.run("importeer", "longlist", EXAMPLE / "longlist.yaml", "--database", where)
    members = [tuple(line.split("\t")[:2]) for line in bench.run("bench", "stemronde", "--leden", MEMBERS, "--database", where).splitlines()]
    with server(bench, where, ["bench", "serve"]) as site:
        size = len(get(site, members[0][0], f"stip={members[0][1]}").encode())
        page, static = bench.in_turn(
            lambda: p95(site, members), lambda: p95(site, [(f"/bestanden/bench/{size}", cookie) for _, cookie in members])
        )
    against = f"the same of a static file of {size} bytes from the same server; {MEMBERS} requests spread over {WITHIN} s, each with its own session"
    figure("stembiljet-openen-p95", page * 1_000, "ms", page / static, against)


def p95(site, members):
    """Each opens at its own moment; who is late waits for nobody. Gives the 95th percentile in seconds."""
    taken, lock = [], threading.Lock()

    def open_page(path, cookie):
        begin = time.monotonic()
        get(site, path, f"stip={cookie}")
        with lock:
            taken.append(time.monotonic() - begin)

    begin, threads = time.monotonic(), []
    for number, (path, cookie) in enumerate(members):
        time.sleep(max(0, begin + number * WITHIN / len(members) - time.monotonic()))
        threads.append(threading.Thread(target=open_page, args=(path, cookie)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    if len(taken) != len(members):
        raise SystemExit(f"{len(members) - len(taken)} leden kregen geen stembiljet.")
    return statistics.quantiles(taken, n=20)[-1]
