#!/usr/bin/env python3
"""Measures Stip beside the plainest thing that does the same work, in the same run, in turn.

    bin/bench
    .venv/bin/python Tests/bench/run.py --stip .build/release/stip [--only reading|pages|inserts|review|ballots|counting|planning] [--rounds 5] [--files 342]

One line a figure on stdout, parted by tabs: name, value, unit, ratio, against. How far it is goes to stderr.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import ballots  # noqa: E402
import counting  # noqa: E402
import inserts  # noqa: E402
import pages  # noqa: E402
import planning  # noqa: E402
import reading  # noqa: E402
import review  # noqa: E402
from frame import Bench  # noqa: E402

PARTS = {
    "reading": reading.measure, "pages": pages.measure, "inserts": inserts.measure, "review": review.measure, "ballots": ballots.measure,
    "counting": counting.measure, "planning": planning.measure,
}  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", required=True, help="the program, built for release")
    parser.add_argument("--only", choices=PARTS, help="one part")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured; the median counts")
    parser.add_argument("--files", type=int, default=342, help="how many PDFs are read")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stip-bench-") as folder:
        bench = Bench(Path(arguments.stip).resolve(), Path(folder), arguments.rounds, arguments.files)
        for name, measure in PARTS.items():
            if arguments.only in (None, name):
                measure(bench)


if __name__ == "__main__":
    main()
