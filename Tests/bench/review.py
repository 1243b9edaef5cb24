"""The acts of the review desk with 342 documents loaded, beside a write of nothing but its line in the history."""

import statistics
from itertools import count

from frame import figure, progress

numbers = count()


def times(bench, **options):
    """Seconds of every act, by name, on a database of its own."""
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    lines = bench.run("bench", "nakijken", bench.folder / f"nakijken-{next(numbers)}.sqlite", *words).splitlines()
    taken = {}
    for line in lines:
        name, seconds = line.split("\t")
        taken.setdefault(name, []).append(float(seconds))
    return taken


def measure(bench):
    progress("Nakijken: elke handeling 60 keer, met 342 documenten")
    taken = times(bench)
    empty = statistics.median(taken.pop("leeg"))
    page = statistics.median(taken.pop("bladzijde"))
    acts = sorted(second for seconds in taken.values() for second in seconds)
    against = "a write on the same database that leaves one line in the history and nothing else"
    figure("review-act-median", statistics.median(acts) * 1000, "ms", statistics.median(acts) / empty, against)
    figure("review-act-95th", acts[int(len(acts) * 0.95)] * 1000, "ms", acts[int(len(acts) * 0.95)] / empty, against)
    figure("review-page", page * 1000, "ms", page / empty, against)

    progress("Nakijken: een passage aanwijzen en bewaren, bij 100 en bij 100.000 prioriteiten")
    few, many = [], []
    for _ in range(3):
        few += times(bench, merken=100)["voeg-toe"]
        many += times(bench, merken=100_000)["voeg-toe"]
    few, many = statistics.median(few), statistics.median(many)
    figure("review-mark-growth", many * 1000, "ms", many / few, "the same act with 100 marks in the database")
