"""Planning: 342 municipalities with 40 steps each and their calendars calculated back, beside a pass that only sorts them."""

import statistics

from frame import figure, progress


def measure(bench):
    progress("Planning: 342 gemeenten met 40 stappen terugrekenen")
    lines = bench.run("bench", "planning", "--rondes", bench.rounds + 1).splitlines()[1:]
    backs, passes, judges = zip(*(map(float, line.split("\t")) for line in lines))
    back, sort, judge = statistics.median(backs), statistics.median(passes), statistics.median(judges)
    figure("planning-back-342x40", back * 1000, "ms", back / sort, "a topological pass over the same steps from the same ids, in the same process")
    figure("planning-judge-342x40", judge * 1000, "ms", judge / sort, "a topological pass over the same steps from the same ids, in the same process")
