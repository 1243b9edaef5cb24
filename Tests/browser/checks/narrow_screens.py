"""A phone, and letters set wide by who needs that."""

from frame.suite import check, none_of
from frame.sweep import NARROW, sweep


@check("at 320 px nothing scrolls sideways")
def no_sideways(house):
    none_of(
        [f"{seen.place}: {seen.narrow['wide']} px wide, {seen.narrow['out']}" for seen in sweep(house) if seen.narrow and seen.narrow["wide"] > NARROW],
        "pages that scroll sideways",
    )


@check("with wider letters, words and lines no text is cut off")
def spacing(house):
    none_of([f"{seen.place}: {lost}" for seen in sweep(house) for lost in seen.lost], "texts that are cut off")
