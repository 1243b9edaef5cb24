"""Reading many documents: the time beside `pdftotext` alone, the memory while it happens, and the analysis by itself."""

import random
import subprocess
import threading
import time
from pathlib import Path

from frame import CORES, EXAMPLE, figure, progress, seconds

PAGES = 40


def measure(bench):
    folder = documents(bench)
    files = sorted(folder.iterdir())

    def stip():
        subprocess.run([bench.stip, "lees", folder, "--json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    progress(f"Lezen: {len(files)} pdf's, Stip en pdftotext om de beurt")
    name = f"lees-{bench.files}-plannen"
    same, plain = ["-raw", "-enc", "UTF-8", "-eol", "unix"], []
    taken, alone, usual = bench.in_turn(seconds(stip), seconds(lambda: pdftotext(files, same)), seconds(lambda: pdftotext(files, plain)))
    figure(name, taken, "s", taken / alone, "pdftotext alone over the same files, same cores, in the mode Stip uses (-raw)")
    figure(f"{name}-gewoon", taken, "s", taken / usual, "pdftotext alone over the same files, same cores, in its usual mode")

    own, children = peak_memory([bench.stip, "lees", str(folder), "--json"])
    figure("geheugen-lezen", own, "MB", own / 250, "250 MB: the peak (VmHWM) of stip itself while it reads these files")
    figure("geheugen-lezen-kinderen", children, "MB", children / 250, "250 MB: the highest sum of its children (stip uittreksel, pdftotext) at one moment")

    progress("Analyse: één kern, alleen het zoeken in de tekst")
    text, analysis, count = median_lines(bench.run("bench", "analyse", *files[:40], "--rondes", max(5, bench.rounds)))
    figure("analyse", text / analysis / 1e6, "MB/s", analysis / count, "time of a count of the spaces in the same text, one core")


def documents(bench):
    """PDFs of exactly so many pages, each another order of the example's plans."""
    progress(f"{bench.files} pdf's van {PAGES} bladzijden maken uit de plannen van Merenland")
    folder = bench.folder / "plannen"
    folder.mkdir()
    plans = {path: page_count(path) for path in sorted((EXAMPLE / "plannen").glob("*.pdf"))}
    commands = []
    for number in range(bench.files):
        picked, room = [], PAGES
        chance = random.Random(number)
        while room:
            fitting = [path for path, count in plans.items() if count <= room and path not in picked] or [p for p, c in plans.items() if c <= room]
            picked.append(chance.choice(fitting))
            room -= plans[picked[-1]]
        commands.append(["pdfunite", *picked, folder / f"plan-{number:03}.pdf"])
    for start in range(0, len(commands), CORES):
        for process in [subprocess.Popen(command, stderr=subprocess.DEVNULL) for command in commands[start : start + CORES]]:
            if process.wait() != 0:
                raise SystemExit("pdfunite kon de proefbestanden niet maken.")
    return folder


def page_count(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))


def pdftotext(files, mode):
    words = ["xargs", "-0", "-P", str(CORES), "-I", "{}", "pdftotext", "-q", *mode, "{}", "/dev/null"]
    subprocess.run(words, input="\0".join(map(str, files)), text=True, check=True)


def median_lines(text):
    """The median of each column."""
    columns = zip(*[[float(word) for word in line.split()] for line in text.splitlines()])
    return [sorted(column)[len(column) // 2] for column in columns]


def peak_memory(command):
    """Runs a program and gives, in MB, its own peak and that of all below it together, looked at every 20 ms."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    own = children = 0
    done = threading.Event()
    threading.Thread(target=lambda: (process.wait(), done.set()), daemon=True).start()
    while not done.is_set():
        own = max(own, memory(process.pid, "VmHWM"))
        children = max(children, sum(memory(pid, "VmRSS") for pid in below(process.pid)))
        time.sleep(0.02)
    return own, children


def below(pid):
    """The children of a process, and theirs."""
    found = []
    try:
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            found += [int(word) for word in task.read_text().split()]
    except OSError:  # It ended while we looked.
        pass
    return found + [deeper for child in found for deeper in below(child)]


def memory(pid, field):
    """One line of /proc/PID/status in MB; 0 when the process is gone."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        pass
    return 0
