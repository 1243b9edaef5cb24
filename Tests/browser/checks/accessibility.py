"""WCAG 2.2 AA as far as a program can see it, on every page."""

from frame.suite import check, none_of
from frame.sweep import sweep


def faults(house, kind):
    return [f"{seen.place}: {fault}" for seen in sweep(house) if seen.facts for fault in seen.facts["faults"][kind]]


@check("axe finds nothing on any page, at 1280 px")
def wide(house):
    none_of([f"{seen.place}: {fault}" for seen in sweep(house) for fault in seen.axe], "violations")


@check("axe finds nothing on any page, at 320 px")
def narrow(house):
    none_of([f"{seen.place}: {fault}" for seen in sweep(house) for fault in seen.narrow_axe], "violations")


@check("no text is smaller than 16 px, in drawings neither")
def size(house):
    narrow = [f"{seen.place}, at 320 px: {fault}" for seen in sweep(house) for fault in seen.narrow_small]
    none_of(faults(house, "small") + narrow, "texts that are too small")


@check("every picture has words or is hidden from who listens, and every figure has its table")
def pictures(house):
    none_of(faults(house, "pictures") + faults(house, "figures"), "pictures without words or figures without a table")


@check("every table has a caption, headings that say what they are of, and a place that can be scrolled by keyboard")
def tables(house):
    none_of(faults(house, "tables"), "faults in tables")
