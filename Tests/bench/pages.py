"""Pages over HTTP, beside a static file of the same size from the same server; and the memory of a server at rest."""

import contextlib
import datetime
import http.client
import os
import re
import signal
import subprocess
import time
import urllib.parse

from frame import EXAMPLE, ROOT, figure, progress
from reading import memory

WARM_UP, SECONDS, CONNECTIONS = 1, 4, 16


def measure(bench):
    at_rest(bench)
    database = bench.folder / "oost-nederland.sqlite"
    gemeenten = load(bench, database)
    with server(bench, database, ["bench", "serve"]) as site:
        cookie = enter(bench, database, site)
        overview = get(site, "/documenten", cookie)
        document = sorted(set(re.findall(r'href="(/documenten/[0-9a-f-]{36})', overview)))[0]
        poster = sorted(set(re.findall(r'href="(/praatplaten/[^"/#?]+)"', get(site, "/praatplaten", cookie))))[0]
        for name, path in [("documenten", "/documenten"), ("document", document), ("praatplaat", poster)]:
            compare(bench, site, name, path, cookie, gemeenten)
        timeline(bench, database, site, cookie)


def compare(bench, site, name, path, cookie, gemeenten):
    size = len(get(site, path, cookie).encode())
    progress(f"Pagina {path}, {size} bytes, en een vast bestand van die grootte om de beurt")
    ours, static = bench.in_turn(lambda: wrk(site, path, cookie), lambda: wrk(site, f"/bestanden/bench/{size}"))
    against = f"requests/s of a static file of {size} bytes from the same server (above 1 is faster); {gemeenten} municipalities and as many documents"
    figure(f"pagina-{name}", ours, "1/s", ours / static, against)


def timeline(bench, database, site, cookie):
    """A planning of four hundred steps over forty bodies, each waiting for one or two before it."""
    begin = datetime.date(2027, 1, 4)
    lines = ["versie: 1", "naam: Planning van vierhonderd stappen", "niveau: eenheid", "stappen:"]
    for number in range(400):
        day = begin + datetime.timedelta(days=number * 3 // 2)
        needed = ", ".join(f"s{before}" for before in (number - 1, number - 40) if before >= 0)
        lines.append(f"- {{id: s{number}, orgaan: Werkgroep {number % 40}, wat: stap {number}, van: {day}, tot: {day}, precisie: dag, nodig: [{needed}]}}")
    file = bench.folder / "vierhonderd.yaml"
    file.write_text("\n".join(lines) + "\n")
    bench.run("importeer", "planning", file, "--database", database)
    path = re.search(r'href="(/planning/[0-9a-f-]{36})"', get(site, "/planning", cookie)).group(1)
    size = len(get(site, path, cookie).encode())
    progress(f"Pagina {path} met een tijdlijn van 400 stappen, {size} bytes, en een vast bestand van die grootte om de beurt")
    ours, static = bench.in_turn(lambda: wrk(site, path, cookie), lambda: wrk(site, f"/bestanden/bench/{size}"))
    against = f"requests/s of a static file of {size} bytes from the same server (above 1 is faster); 400 steps, judged and drawn at each request"
    figure("pagina-tijdlijn-400", ours, "1/s", ours / static, against)


def at_rest(bench):
    progress("Geheugen van een server met het voorbeeld")
    database = bench.folder / "merenland.sqlite"
    bench.run("importeer", "eenheid", EXAMPLE / "eenheid.yaml", "--database", database)
    bench.run("importeer", "plannen", EXAMPLE / "plannen", "--database", database)
    with server(bench, database, ["serve"]) as site:
        time.sleep(3)
        rest = memory(site.process.pid, "VmRSS")
        cookie = enter(bench, database, site)
        for path in ["/", "/documenten", "/praatplaten", "/themas", "/organisatie"]:
            get(site, path, cookie)
        used = memory(site.process.pid, "VmRSS")
    figure("geheugen-rust", rest, "MB", rest / 60, "60 MB: resident, three seconds after the start with the example")
    figure("geheugen-na-bezoek", used, "MB", used / 60, "60 MB: resident, after one visit to five pages")


def load(bench, database):
    """Oost-Nederland, and for each of its municipalities a plan: one of the example's, with its name in it."""
    names = current_names((ROOT / "Sources/Stip/Organisatie/oost-nederland.yaml").read_text())
    progress(f"Oost-Nederland laden, met {len(names)} plannen")
    plans = bench.folder / "teksten"
    plans.mkdir()
    texts = example_texts()
    for number, name in enumerate(names):
        theirs, text = texts[number % len(texts)]
        (plans / f"ivp-{number:02}.txt").write_text(text.replace(theirs, name).replace(theirs.upper(), name.upper()))
    bench.run("importeer", "eenheid", ROOT / "Sources/Stip/Organisatie/oost-nederland.yaml", "--database", database)
    progress("  " + bench.run("importeer", "plannen", plans, "--database", database).splitlines()[-1])
    return len(names)


def current_names(text):
    """The names in the districts of the unit's file, without the municipalities that are no more."""
    districts = text.split("\ndistricts:")[1].split("\nformer_municipalities:")[0]
    return [name for name, rest in re.findall(r'- \{name: "([^"]+)", cbs: GM\d{4}([^}]*)\}', districts) if ", to:" not in rest]


def example_texts():
    """Plans of one municipality each, with the name of that municipality."""
    named = {
        "Amerplaat": "Amerplaat IVP 2027-2030.pdf", "Bronkhaven": "bronkhaven-ivp-2027-2030.pdf", "Duinmeer": "duinmeer-kadernota-veiligheid.pdf",
        "Rietmeer": "rietmeer_ivp_2027-2030_def.pdf", "Gasterloo": "IVP-Gasterloo-2027-2030_v1.2.pdf", "Aalderveen": "2026-09-15 IVP Aalderveen.pdf",
        "Groothaven": "samen-veilig-in-groothaven.pdf",
    }  # fmt: skip
    return [(name, subprocess.run(["pdftotext", EXAMPLE / "plannen" / file, "-"], capture_output=True, text=True, check=True).stdout) for name, file in named.items()]


# MARK: The server


@contextlib.contextmanager
def server(bench, database, command):
    """Stip on a port that the machine picks, for as long as the block lasts."""
    words = [bench.stip, *command, "--database", database]
    port = free_port()
    environment = dict(os.environ, STIP_ADRES=f"127.0.0.1:{port}", STIP_PYTHON=str(ROOT / ".venv/bin/python"))
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    site = Site(process, port)
    try:
        site.wait()
        yield site
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


class Site:
    def __init__(self, process, port):
        self.process, self.port = process, port

    def wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                raise SystemExit(f"De server stopte meteen, met {self.process.returncode}.")
            try:
                return get(self, "/inloggen")
            except OSError:
                time.sleep(0.1)
        raise SystemExit("De server antwoordt niet.")


def free_port():
    import socket

    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def ask(site, method, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer, body


def get(site, path, cookie=""):
    answer, body = ask(site, "GET", path, {"Cookie": cookie})
    if answer.status != 200:
        raise SystemExit(f"{path} gaf {answer.status}.")
    return body


def enter(bench, database, site):
    """Comes in by a link, as a person does, and gives the cookie."""
    link = bench.run("toegang", "--naam", "Meting", "--database", database).split()[-1]
    answer, _ = ask(site, "POST", urllib.parse.urlparse(link).path, {"Content-Length": "0"})
    return answer.getheader("Set-Cookie").split(";")[0]


def wrk(site, path, cookie=""):
    """Requests a second. Every answer must be a good one: what is refused is quickly told."""
    told = ""
    for duration in (WARM_UP, SECONDS):
        words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{duration}s", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{site.port}{path}"]
        told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        raise SystemExit(f"{path} gaf onder druk geen goed antwoord:\n{told}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1))
