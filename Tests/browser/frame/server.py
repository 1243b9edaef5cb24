"""The program itself, as somebody would start it, on a folder of its own."""

import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "voorbeeld" / "merenland"
PATIENCE = 60


class Program:
    """One installation: a folder with a database, and the commands of `stip` on it."""

    def __init__(self, stip, folder, settings=None):
        self.stip = Path(stip).resolve()
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        python = ROOT / ".venv" / "bin" / "python"
        own = {name: value for name, value in os.environ.items() if not name.startswith("STIP_")}
        self.environment = {
            **own,
            "STIP_PYTHON": os.environ.get("STIP_PYTHON", str(python)),
            "SWIFT_BACKTRACE": "enable=no",
            # A check asks more in a minute than people do.
            "STIP_API_PER_MINUUT": "1000000",
            **(settings or {}),
        }

    def run(self, *arguments):
        """Runs one command to its end and gives what it said."""
        done = subprocess.run(
            [self.stip, *map(str, arguments)], cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=300
        )
        if done.returncode != 0:
            raise AssertionError(f"stip {arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout

    def load_unit(self):
        self.run("importeer", "eenheid", EXAMPLE / "eenheid.yaml")

    def load_plans(self):
        self.run("importeer", "plannen", EXAMPLE / "plannen")

    def copy(self, folder, settings=None):
        """The same installation in another folder, so that what one check changes no other check sees."""
        for file in self.folder.glob("stip.sqlite*"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder)
        return Program(self.stip, folder, settings)

    def key(self, role="coordinator"):
        return self.run("sleutel", "maak", "--naam", f"proef {role}", "--rol", role).strip()

    def link(self, name, role):
        """The path of a one-time link for a role, or for one in an organisation: `adviseur:GM9003`. It is a path; the command knows the configured address, not the port of this server."""
        return "/toegang/" + self.run("toegang", "--naam", name, *_rights(role)).strip().rsplit("/", 1)[1]

    def serve(self):
        return Server(self)


def _rights(role):
    role, _, organisation = role.partition(":")
    return ["--rol", role, *(["--organisatie", organisation] if organisation else [])]


class Server:
    """A running server. It says where it listens; nothing is guessed."""

    def __init__(self, program):
        self.program = program
        # With a public address the server does not say on which port it listens, so then a port is chosen here.
        public = program.environment.get("STIP_OPENBAAR_ADRES")
        port = _free_port() if public else 0
        self.log = (program.folder / "server.log").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [program.stip, "serve", "--adres", f"127.0.0.1:{port}", "--link"],
            cwd=program.folder, env=program.environment, stdout=subprocess.PIPE, stderr=self.log, text=True,
        )  # fmt: skip
        self.lines = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        said = self._read(r"Stip draait op (http\S+)$")
        self.address = f"http://127.0.0.1:{port}" if public else said
        self.link = self._read(r"(http\S+/toegang/\S+)$")
        self._cookies, self._keys = {}, {}

    def _listen(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def _read(self, pattern):
        seen, deadline = [], time.monotonic() + PATIENCE
        while True:
            try:
                line = self.lines.get(timeout=max(0.01, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"the server never said {pattern}: {seen}") from None
            if line is None:
                raise AssertionError(f"the server ended early: {seen} {self.errors()[-2000:]}")
            seen.append(line)
            if found := re.search(pattern, line):
                return found.group(1)

    def errors(self):
        self.log.flush()
        return Path(self.log.name).read_text(encoding="utf-8", errors="replace")

    @property
    def lives(self):
        return self.process.poll() is None

    def stop(self):
        if self.lives:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(timeout=15)
        self.log.close()

    def session(self, role="coordinator"):
        """Somebody with this role who came in, without a browser. What a session answers is not followed by itself."""
        if role not in self._cookies:
            session = requests.Session()
            answer = session.post(self.address + self.program.link(f"Proef {role}", role), allow_redirects=False, timeout=PATIENCE)
            if answer.status_code != 303:
                raise AssertionError(f"a link for a {role} was refused with {answer.status_code}")
            self._cookies[role] = dict(session.cookies)
        session = Session(self.address)
        session.cookies.update(self._cookies[role])
        return session

    def remember(self, role, session):
        """Somebody who came in, or halfway, in another way than by a link for a role."""
        self._cookies[role] = dict(session.cookies)

    def stranger(self):
        return Session(self.address)

    def api(self, role="coordinator"):
        """A program with a key of this role."""
        if role not in self._keys:
            self._keys[role] = self.program.key(role)
        session = Session(self.address)
        session.headers["Authorization"] = f"Bearer {self._keys[role]}"
        return session

    def documents(self):
        """The number of every document, by the name of its file."""
        session, documents, page = self.api(), {}, 1
        while True:
            answer = session.get(f"/api/v1/documenten?paginaGrootte=100&pagina={page}").json()
            documents.update({document["bestand"]: document["id"] for document in answer["resultaten"]})
            if "volgende" not in answer["links"]:
                return documents
            page += 1


class Session(requests.Session):
    """Requests to one server, by path."""

    def __init__(self, address):
        super().__init__()
        self.address = address
        self.trust_env = False

    def request(self, method, path, **options):
        options.setdefault("timeout", PATIENCE)
        # A redirect is an answer too. `get` would have it followed, so that is not asked here.
        options["allow_redirects"] = False
        return super().request(method, self.address + path, **options)

    def upload(self, files, path="/documenten"):
        """Sends files as the form does and gives the path of the levering. `files` are pairs of name and bytes."""
        answer = self.post(path, files=[("bestanden", (name, content)) for name, content in files], timeout=300)
        if answer.status_code != 303:
            raise AssertionError(f"the files were not taken in: {answer.status_code} {answer.text[:500]}")
        return answer.headers["Location"]

    def levering(self, path):
        """The page of a levering when everything in it is read."""
        return until(lambda: self._ready(path), f"{path} is still being read", 240)

    def _ready(self, path):
        text = self.get(path).text
        return text if "Stip is klaar met" in text and "Stip leest door" not in text else None


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(condition, complaint, seconds=PATIENCE):
    """Asks again until there is an answer, or the time is up."""
    deadline, pause = time.monotonic() + seconds, threading.Event()
    while True:
        if answer := condition():
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(complaint)
        pause.wait(0.1)
