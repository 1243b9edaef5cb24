#!/usr/bin/env python3
"""Counts rounds made at random with Stip and with other programs, and names every difference.

    .venv/bin/python Tests/tellen/vergelijk.py --stip .build/debug/stip [--rondes 300] [--zaad 2027] [--vanaf 0]
    .venv/bin/python Tests/tellen/vergelijk.py --toon 4711      prints that round, for `stip tel`

A round passes when every rule gives the same winning sets, all that tie. Where a tie decides, votelib has no answer for the
transferable vote; how often each rule was held against its peer stands at the end.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import peers  # noqa: E402
import rounds  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", help="the program")
    parser.add_argument("--rondes", type=int, default=300, help="how many rounds")
    parser.add_argument("--vanaf", type=int, default=0, help="the number of the first")
    parser.add_argument("--zaad", type=int, default=2027, help="another seed gives other rounds")
    parser.add_argument("--geduld", type=float, default=2, help="seconds the peer may work on a rule: it walks every order of a tie, which can be hours")
    parser.add_argument("--naast", type=int, default=len(os.sched_getaffinity(0)), help="how many processes beside each other")
    parser.add_argument("--toon", type=int, help="print this round instead")
    arguments = parser.parse_args()
    if arguments.toon is not None:
        print(json.dumps(rounds.make(arguments.zaad, arguments.toon)))
        return 0
    if not arguments.stip:
        parser.error("--stip is missing")

    start = time.monotonic()
    numbers = range(arguments.vanaf, arguments.vanaf + arguments.rondes)
    pieces = [(arguments.stip, arguments.zaad, arguments.geduld, numbers[first : first + 25]) for first in range(0, len(numbers), 25)]
    compared, undecided, faults, failed = Counter(), Counter(), [], set()
    with ProcessPoolExecutor(arguments.naast) as pool:
        for done, (same, open_, wrong) in enumerate(pool.map(piece, pieces), 1):
            compared += same
            undecided += open_
            for number, fault in wrong:
                failed.add(number)
                faults.append(fault)
                print(f"FAILED {fault}", flush=True)
            if done % 20 == 0:
                print(f"  {min(done * 25, arguments.rondes)} rondes, {len(faults)} verschillen, {time.monotonic() - start:.0f} s", flush=True)
    print(f"counting beside others, seed {arguments.zaad}, {time.monotonic() - start:.0f} s:")
    for rule in rounds.RULES:
        print(f"  {rule}: {compared[rule]} the same, {undecided[rule]} without an answer of the peer")
    print(f"{len(numbers) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def piece(work):
    """Some rounds through one process of Stip: what is the same, what the peer leaves open, what differs."""
    stip, seed, patience, numbers = work
    made = [rounds.make(seed, number) for number in numbers]
    lines = "".join(json.dumps(ronde) + "\n" for ronde in made)
    done = subprocess.run([stip, "bench", "tel"], input=lines, text=True, capture_output=True)
    answers = done.stdout.splitlines()
    if done.returncode != 0 or len(answers) != len(made):
        return Counter(), Counter(), [(number, f"{number}: stip bench tel ended with {done.returncode}") for number in numbers]
    same, undecided, wrong = Counter(), Counter(), []
    signal.signal(signal.SIGVTALRM, too_long)
    for number, ronde, answer in zip(numbers, made, answers):
        answer = json.loads(answer)
        if "geweigerd" in answer:
            wrong.append((number, f"{number}: refused: {answer['geweigerd']}"))
            continue
        for uitslag in answer["uitslagen"]:
            rule = uitslag["regel"]
            signal.setitimer(signal.ITIMER_VIRTUAL, patience)
            try:
                sets, points = peers.count(ronde, rule)
            except peers.Undecided:
                undecided[rule] += 1
                continue
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            if uitslag["verzamelingen"] != sets:
                wrong.append((number, f"{number} {rule}: {uitslag['verzamelingen']} is not {sets}"))
            elif points is not None and uitslag["punten"] != points:
                wrong.append((number, f"{number} {rule}: {uitslag['punten']} is not {points}"))
            else:
                same[rule] += 1
    return same, undecided, wrong


def too_long(*_):
    raise peers.Undecided("too long")


if __name__ == "__main__":
    sys.exit(main())
