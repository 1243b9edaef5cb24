"""Counting: a million ballots of approval beside a plain loop over their bytes, and PAV with 342 voters beside abcvoting."""

import json
import random
import statistics
import sys
import time

from frame import ROOT, figure, progress

sys.path.insert(0, str(ROOT / "Tests/tellen"))


def measure(bench):
    progress("Tellen: een miljoen stemmen")
    lines = bench.run("bench", "tellen", "--rondes", bench.rounds + 1).splitlines()[1:]
    counts, loops = zip(*(map(float, line.split("\t")) for line in lines))
    count, loop = statistics.median(counts), statistics.median(loops)
    figure("count-million-approvals", count * 1000, "ms", count / loop, "a plain loop that adds up the same bytes, in the same process")

    import peers

    progress("Tellen: PAV met 342 stemmers, 7 uit 10, vijf plaatsen")
    ronde = round_of_342()
    file = bench.folder / "pav.json"
    file.write_text(json.dumps(ronde))
    sets = []

    def stip():
        line = bench.run("bench", "tellen", "--bestand", file, "--rondes", 3).splitlines()[-1]
        seconds, count = line.split("\t")
        sets.append(int(count))
        return float(seconds)

    def abcvoting():
        start = time.perf_counter()
        found, _ = peers.count(ronde, "pav")
        sets.append(len(found))
        return time.perf_counter() - start

    mine, theirs = bench.in_turn(stip, abcvoting)
    if len(set(sets)) != 1:
        sys.exit("PAV: Stip en abcvoting vinden niet evenveel verzamelingen.")
    figure("pav-342-voters", mine * 1000, "ms", mine / theirs, "abcvoting, its fastest exact algorithm without a solver (brute-force), same round")


def round_of_342():
    dice = random.Random(342)
    ids = list("abcdefghij")
    return {
        "versie": 1,
        "titel": "342 gemeenten",
        "plaatsen": 5,
        "kandidaten": [{"id": id, "naam": f"Onderwerp {id}"} for id in ids],
        "stemmen": [{"stemmer": f"g{place}", "gewicht": "1", "keuze": dice.sample(ids, 7)} for place in range(342)],
        "regels": ["pav"],
    }
