"""What every measurement needs: a place, turns, medians, and the one form in which a figure is printed."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "voorbeeld/merenland"
CORES = len(os.sched_getaffinity(0))


@dataclass
class Bench:
    stip: Path
    folder: Path
    rounds: int
    files: int

    def run(self, *arguments, **options):
        """Runs Stip and gives what it printed; what it said on stderr is shown when it fails."""
        environment = dict(os.environ, STIP_PYTHON=str(ROOT / ".venv/bin/python")) | options.pop("environment", {})
        done = subprocess.run([self.stip, *map(str, arguments)], env=environment, text=True, capture_output=True, **options)
        if done.returncode != 0:
            sys.exit(f"stip {arguments[0]} eindigde met {done.returncode}: {(done.stderr or done.stdout)[-500:]}")
        return done.stdout

    def in_turn(self, *works):
        """Does each work once to warm up and then so many rounds, in an order that turns; gives the median of each."""
        for work in works:
            work()
        figures = [[] for _ in works]
        for number in range(self.rounds):
            for index in range(len(works)):
                index = (index + number) % len(works)
                figures[index].append(works[index]())
            progress("  ronde %d: %s" % (number + 1, ", ".join(f"{taken[-1]:.4g}" for taken in figures)))
        return [statistics.median(taken) for taken in figures]


def seconds(work):
    """Turns something that is done into the seconds that it takes."""

    def timed():
        start = time.monotonic()
        work()
        return time.monotonic() - start

    return timed


def figure(name, value, unit, ratio, against):
    print(f"{name}\t{value:.4g}\t{unit}\t{ratio:.3g}\t{against}", flush=True)


def progress(text):
    print(text, file=sys.stderr, flush=True)
