#!/usr/bin/env python3
"""Runs every check of the site in a real browser, and of the API, against the program itself.

    .venv/bin/python Tests/browser/run.py --stip .build/release/stip [--only NAME] [--shots FOLDER]
"""

import argparse
import importlib
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from frame import suite  # noqa: E402
from frame.house import House  # noqa: E402

SUBJECTS = [
    "tools_see_faults",
    "journey", "journey_without_script", "journey_by_keyboard", "session_end", "accounts", "praatplaat_downloads",
    "review_desk", "step_desk", "dubbel_lezen", "toets_by_keyboard", "grouping", "rounds", "planning", "screen", "killed_server",
    "every_page", "accessibility", "narrow_screens", "forms", "screenshots",
    "strangers", "headers", "markup_is_text",
    "api_document", "api_answers", "api_fuzzed",
    "bad_files", "bad_archives", "bad_names", "replaced_program",
]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", required=True, help="the program")
    parser.add_argument("--only", help="only checks with this in their subject or sentence")
    parser.add_argument("--shots", help="a folder for pictures of every page, for a person to look at")
    arguments = parser.parse_args()
    for subject in SUBJECTS:
        importlib.import_module(f"checks.{subject}")

    start = time.monotonic()
    with House(arguments.stip, arguments.shots) as house:
        passed, failed, skipped = suite.run(house, arguments.only)
    if passed + failed + skipped == 0:
        print(f"no check is called {arguments.only}")
        return 2
    print(f"browser and API, {time.monotonic() - start:.0f} s:")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
