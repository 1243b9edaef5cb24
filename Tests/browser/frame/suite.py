"""Checks with a sentence for a name, run one after the other, each with its own line of output."""

import time
import traceback

_checks = []


class Skipped(Exception):
    """Something that this check needs is not on this machine."""


def check(sentence):
    """Makes a function with one argument, the house, into a check called `sentence`."""

    def register(function):
        _checks.append((function.__module__.split(".")[-1], sentence, function))
        return function

    return register


def hold(condition, message):
    """Fails with `message` unless `condition`; an assert that also works under -O."""
    if not condition:
        raise AssertionError(message)


def none_of(faults, what):
    """Fails with every fault at once, so that one run shows all there is to mend."""
    faults = list(faults)
    if faults:
        shown = faults[:60]
        more = [f"and {len(faults) - 60} more"] if len(faults) > 60 else []
        raise AssertionError(f"{len(faults)} {what}:\n" + "\n".join(str(fault) for fault in shown + more))


def brief(text, most=16):
    """The browser's complaints tell the whole page; its first lines are enough."""
    lines = text.split("Aria snapshot:")[0].rstrip().splitlines()
    return "\n".join(lines if len(lines) <= most else [*lines[:most], f"… and {len(lines) - most} lines more"])


def run(house, only):
    """Runs the checks whose module or sentence contains `only`; gives how many passed, failed and were skipped."""
    passed = failed = skipped = 0
    for subject, sentence, function in _checks:
        if only and only.lower() not in f"{subject} {sentence}".lower():
            continue
        start = time.monotonic()
        try:
            function(house)
            passed += 1
            outcome, why = "ok     ", ""
        except Skipped as reason:
            skipped += 1
            outcome, why = "skipped", str(reason)
        except AssertionError as fault:
            failed += 1
            outcome, why = "FAILED ", brief(str(fault), 80)
        except Exception:
            failed += 1
            outcome, why = "FAILED ", brief(traceback.format_exc(limit=-4))
        print(f"{outcome} {time.monotonic() - start:6.1f} s  {subject}: {sentence}", flush=True)
        for line in why.splitlines():
            print(f"          {line}", flush=True)
    return passed, failed, skipped
