"""Durable inserts, one a transaction: through Stip's door, and in C on the same library with the same pragmas."""

import subprocess
from dataclasses import replace
from itertools import count
from pathlib import Path

from frame import figure, progress

# Few at a time and often in turn: how quick a disk is to say that it wrote, swings from second to second.
INSERTS, ROUNDS = 500, 25


def measure(bench):
    rounds = max(ROUNDS, bench.rounds)
    progress(f"Duurzaam wegschrijven: {rounds} keer {INSERTS} rijen, Stip en C om de beurt")
    program = bench.folder / "inserts"
    source = Path(__file__).with_name("inserts.c")
    subprocess.run(["cc", "-O2", "-o", program, source, "-lsqlite3"], check=True)
    numbers = count()

    def fresh():
        return bench.folder / f"inserts-{next(numbers)}.sqlite"

    door, plain = replace(bench, rounds=rounds).in_turn(
        lambda: float(bench.run("bench", "inserts", INSERTS, fresh())),
        lambda: float(subprocess.run([program, str(INSERTS), fresh()], capture_output=True, text=True, check=True).stdout),
    )
    against = f"time of the same {INSERTS} inserts in C with SQLite's own library: WAL, synchronous = full, prepared, one a transaction"
    figure("durable-inserts", INSERTS / door, "1/s", door / plain, against)
