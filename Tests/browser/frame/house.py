"""Everything a check may ask for; made when first asked, ended at the end."""

import shutil
import tempfile
from functools import cached_property
from pathlib import Path

from playwright.sync_api import sync_playwright

from .server import Program

TIMEOUT = 20_000


class House:
    def __init__(self, stip, shots):
        self.shots = Path(shots) if shots else None
        self._folder = tempfile.TemporaryDirectory(prefix="stip-browser-")
        # A copy: the program may be built again while the checks run.
        self.stip = Path(shutil.copy(stip, self._folder.name))
        self._servers = {}
        self._playwright = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._playwright:
            self.browser.close()
            self._playwright.stop()
        for server in self._servers.values():
            server.stop()
        self._folder.cleanup()

    @property
    def folder(self):
        return Path(self._folder.name)

    @cached_property
    def example(self):
        """The example, read in once; every server gets a copy."""
        program = Program(self.stip, self.folder / "example")
        program.load_unit()
        program.load_plans()
        return program

    def server(self, name, program=None, settings=None):
        """A server of that name on a copy of the example, or on `program`."""
        if name not in self._servers:
            program = program or self.example.copy(self.folder / name, settings)
            self._servers[name] = program.serve()
        return self._servers[name]

    def unit_only(self):
        """A unit without a single plan."""

        def make():
            program = Program(self.stip, self.folder / "unit")
            program.load_unit()
            return program

        return self._servers.get("unit") or self.server("unit", make())

    def empty(self):
        """A fresh installation: nothing was read in."""
        return self._servers.get("empty") or self.server("empty", Program(self.stip, self.folder / "empty"))

    def example_server(self):
        """The example, only looked at."""
        return self.server("looked-at")

    @cached_property
    def browser(self):
        self._playwright = sync_playwright().start()
        return self._playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"], timeout=60_000
        )

    def visitor(self, server, role="coordinator", width=1280, height=900, **options):
        """A browser of its own with one tab. Without `role` a stranger. Close it with `with`."""
        context = self.browser.new_context(
            base_url=server.address, viewport={"width": width, "height": height}, locale="nl-NL", timezone_id="Europe/Amsterdam", **options
        )
        context.set_default_timeout(TIMEOUT)
        if role:
            cookies = server.session(role).cookies
            context.add_cookies([{"name": name, "value": value, "url": server.address} for name, value in cookies.items()])
        return Visitor(context)


class Visitor:
    """One tab, and everything that it asked for and complained of."""

    def __init__(self, context):
        self.context = context
        self.page = context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self._hear(message))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message):
        # A page that is an error page on purpose makes Chromium say so; that is no fault of the page.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()
