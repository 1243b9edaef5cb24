"""The same rounds counted by others: abcvoting for the rules of approval, votelib for Borda and the transferable vote."""

import itertools
import math
import sys
import types
from fractions import Fraction

# abcvoting brings solvers and drawings of some 200 MB for rules and algorithms that are not asked here. It only looks
# whether they are there, and asks numpy what its whole numbers are.
for name in ("gurobipy", "pulp", "networkx", "numpy"):
    sys.modules.setdefault(name, types.ModuleType(name))
sys.modules["numpy"].__dict__.setdefault("integer", int)

from abcvoting import abcrules  # noqa: E402
from abcvoting.preferences import Profile, Voter  # noqa: E402
from votelib.component.rankscore import Borda  # noqa: E402
from votelib.convert import RankedToPositionalVotes  # noqa: E402
from votelib.evaluate.core import Plurality  # noqa: E402
from votelib.evaluate.sequential import TransferableVoteSelector  # noqa: E402

ALGORITHMS = {
    "goedkeuring": ("av", "standard"),
    "gewogen-goedkeuring": ("av", "standard"),
    "pav": ("pav", "brute-force"),
    "seq-phragmen": ("seqphragmen", "gmpy2-fractions"),
    "gelijke-delen": ("equal-shares", "gmpy2-fractions"),
}


class Undecided(Exception):
    """A tie decides, or the peer has no answer to this round: its reason."""


def count(ronde, regel):
    """The winning sets, and the points where the peer has the same ones; raises Undecided."""
    ids = [kandidaat["id"] for kandidaat in ronde["kandidaten"]]
    ballots = [(stem["keuze"], Fraction(stem["gewicht"])) for stem in ronde["stemmen"]]
    if regel in ALGORITHMS:
        return approval(ids, ballots, ronde["plaatsen"], regel), None
    ballots = [(choice, weight) for choice, weight in ballots if choice]
    if {id for choice, _ in ballots for id in choice} != set(ids):
        # votelib knows the candidates that somebody names, and counts with their number.
        raise Undecided("somebody is on no ballot")
    return borda(ids, ballots, ronde["plaatsen"]) if regel == "borda" else (stv(ballots, ronde["plaatsen"]), None)


def approval(ids, ballots, seats, regel):
    rule, algorithm = ALGORITHMS[regel]
    profile = Profile(len(ids))
    # Whole weights in the same proportion: abcvoting gives who is named by nobody a load of seats + 1, "larger than any
    # possible value", which it is not beside weights under one.
    scale = math.lcm(*(weight.denominator for _, weight in ballots))
    for choice, weight in ballots:
        weight = 1 if regel == "goedkeuring" else int(weight * scale)
        profile.add_voter(Voter([ids.index(id) for id in choice], weight=weight))
    found = abcrules.compute(rule, profile, seats, algorithm=algorithm, resolute=False)
    return sorted(sorted(ids[place] for place in committee) for committee in found)


def grouped(ballots, scale=1):
    votes = {}
    for choice, weight in ballots:
        votes[tuple(choice)] = votes.get(tuple(choice), 0) + weight * scale
    return votes


def borda(ids, ballots, seats):
    points = RankedToPositionalVotes(Borda(base=1)).convert(grouped(ballots))
    cutoff = sorted(points.values())[-seats]
    sure = [id for id in ids if points[id] > cutoff]
    level = [id for id in ids if points[id] == cutoff]
    sets = sorted(sorted(sure + list(rest)) for rest in itertools.combinations(level, seats - len(sure)))
    return sets, {id: str(value) for id, value in points.items()}


def stv(ballots, seats):
    # Whole weights, because Droop's quota of votelib adds a whole one. A retainer of its own, because without one votelib
    # 0.4.0 counts exhausted ballots as one of the candidates that stay.
    scale = math.lcm(*(weight.denominator for _, weight in ballots))
    selector = TransferableVoteSelector(retainer=Kept(), quota_function="droop", transferer="Gregory")
    try:
        return [sorted(selector.evaluate(grouped(ballots, scale), seats))]
    except NotImplementedError as tie:
        raise Undecided(str(tie)) from tie


class Kept(Plurality):
    """All but the lowest."""

    def evaluate(self, votes, n_seats=1):
        return super().evaluate(votes, n_seats)
