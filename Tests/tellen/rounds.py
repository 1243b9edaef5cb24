"""Rounds made at random, each from its own number and a seed, so that any of them can be made again."""

import random
from fractions import Fraction

RULES = ["goedkeuring", "gewogen-goedkeuring", "pav", "seq-phragmen", "gelijke-delen", "borda", "stv"]


def make(seed, number):
    """A round as `stip tel` reads it: from 3 to 342 boards, with weights or without, whole lists or short ones."""
    dice = random.Random(f"{seed}-{number}")
    boards = dice.choice([3, 4, 5, 5, 5, 6, 7, 8, 10, 12, 15, 20, 30, 36, 50, 100, 200, 342])
    # Few boards and many candidates tie so much that the peer, which walks every order, takes minutes.
    candidates = dice.randint(3, 10 if boards in (5, 12) or boards >= 20 else 7)
    seats = dice.randint(1, candidates)
    weigh = dice.choice([lambda: "1", lambda: "1", whole, fraction, inhabitants])
    if weigh in (whole, fraction, inhabitants):
        weight = lambda: weigh(dice)  # noqa: E731
    else:
        weight = weigh
    ids = [chr(ord("a") + place) for place in range(candidates)]
    shape = dice.choice(["so many", "so many", "any", "all", "blocks"])
    many = dice.randint(1, candidates)
    kinds = [dice.sample(ids, dice.randint(1, candidates)) for _ in range(dice.randint(1, 5))]

    def choice():
        if shape == "blocks":
            return dice.choice(kinds)
        return dice.sample(ids, {"so many": many, "all": candidates}.get(shape) or dice.randint(0, candidates))

    return {
        "versie": 1,
        "titel": f"Ronde {number}",
        "plaatsen": seats,
        "kandidaten": [{"id": id, "naam": f"Onderwerp {id}"} for id in ids],
        "stemmen": [{"stemmer": f"s{place}", "gewicht": weight(), "keuze": choice()} for place in range(boards)],
        "regels": RULES,
    }


def whole(dice):
    return str(dice.randint(1, 9))


def fraction(dice):
    return dice.choice([str(Fraction(dice.randint(1, 30), dice.randint(1, 12))), f"{dice.randint(0, 9)}.{dice.randint(1, 99):02}"])


def inhabitants(dice):
    return str(dice.randint(9_000, 170_000))
