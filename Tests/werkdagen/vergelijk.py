#!/usr/bin/env python3
"""Holds the public holidays and school holidays of Stip against the Python package `holidays`, and names every difference.

    .venv/bin/python Tests/werkdagen/vergelijk.py --stip .build/debug/stip [--van 2019] [--tot 2035]

One case for each year of public holidays, and one for each year and region of school holidays as far as both know them.

Categories. Stip says why a day is a public holiday: `wet` (Algemene termijnenwet, article 3 paragraph 1), `gelijkgesteld` (Good
Friday, paragraph 2) or `zondag` (Easter and Whit Sunday). `holidays` says PUBLIC for all of these but one: 5 May is PUBLIC once in
five years and OPTIONAL in the others, as labour agreements have it. The law counts it every year, and so does Stip.
"""

import argparse
import subprocess
import sys
from datetime import date, timedelta

import holidays
from holidays.constants import OPTIONAL, PUBLIC, SCHOOL


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stip", required=True, help="the program")
    parser.add_argument("--van", type=int, default=2019, help="the first year")
    parser.add_argument("--tot", type=int, default=2035, help="the last year")
    arguments = parser.parse_args()

    told = subprocess.run([arguments.stip, "bench", "werkdagen", str(arguments.van), str(arguments.tot)], text=True, capture_output=True, check=True)
    lines = [line.split("\t") for line in told.stdout.splitlines()]
    years = range(arguments.van, arguments.tot + 1)
    public = [(date.fromisoformat(day), name, kind) for what, day, name, kind in lines if what == "feestdag"]
    school = {(date.fromisoformat(day), region): name for what, day, name, region in lines if what == "school"}
    faults = [fault for year in years for fault in [public_fault(year, [line for line in public if line[0].year == year])] if fault]
    cases = len(years)
    for region in ("noord", "midden", "zuid"):
        for year in years:
            if year > 2030:
                continue  # Neither knows more than the school years that were published.
            cases += 1
            fault = school_fault(year, region, school)
            faults += [fault] if fault else []
    for fault in faults:
        print(f"FAILED {fault}", flush=True)
    print(f"{cases - len(faults)} passed, {len(faults)} failed")
    return 1 if faults else 0


def public_fault(year, mine):
    """What differs in a year: a day, its name (capitals apart), or its category."""
    theirs = {}
    for category in (OPTIONAL, PUBLIC):
        for day, name in holidays.country_holidays("NL", years=year, categories=category, language="nl").items():
            theirs[day, name.lower()] = category
    expected = {(day, name.lower()): OPTIONAL if name == "Bevrijdingsdag" and year % 5 else PUBLIC for day, name, _ in mine}
    if theirs == expected:
        return None
    return f"{year}: " + ", ".join(f"{day} {name}" for day, name in sorted(set(theirs.items()) ^ set(expected.items())))


def school_fault(year, region, mine):
    """The first day of a year of which the two do not say the same."""
    theirs = holidays.country_holidays("NL", subdiv=region.capitalize(), years=year, categories=SCHOOL, language="nl")
    day = date(year, 1, 1)
    while day.year == year and day <= date(2030, 9, 1):
        other = theirs.get(day)
        if mine.get((day, region)) != (other and other.lower()):
            return f"{year} {region}: {day} is {mine.get((day, region))}, and {other} in holidays"
        day += timedelta(1)
    return None


if __name__ == "__main__":
    sys.exit(main())
