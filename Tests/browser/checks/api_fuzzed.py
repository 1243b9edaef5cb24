"""Thousands of odd requests, made from the description; what was promised must hold for each."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from frame.suite import Skipped, check, hold

# Left out: what asks for other behaviour than the rules this API keeps. `positive_data_acceptance` wants every request that
# fits the schema to be accepted; an unknown document is 404 here.
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,unsupported_method,negative_data_rejection,ignored_auth"




def fuzz(house, known=None):
    """Sends what schemathesis makes up; `known` are values for parts of paths, so that it comes past the 404."""
    tool = Path(sys.executable).with_name("schemathesis")
    if not tool.exists():
        found = shutil.which("schemathesis")
        if not found:
            raise Skipped("schemathesis is not installed: run bin/setup")
        tool = Path(found)
    server = house.server("fuzzed")
    settings = server.program.folder / "schemathesis.toml"
    lines = [f'"path.{name}" = "{value}"' for name, value in (known or {}).items()]
    settings.write_text("\n".join(["[parameters]", *lines] if lines else []) + "\n", encoding="utf-8")
    done = subprocess.run(
        [
            tool, "--config-file", settings, "run", f"{server.address}/api/v1/openapi.json", "--header", f"Authorization: Bearer {server.program.key()}",
            "--checks", CHECKS, "--max-examples", "30", "--seed", "20270101", "--workers", "2", "--request-timeout", "30",
            "--generation-database", "none", "--max-failures", "20", "--no-color",
        ],
        cwd=server.program.folder, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    hold(server.lives, f"the server ended: {server.errors()[-1500:]}")
    hold(done.returncode == 0, done.stdout[-6000:] + done.stderr[-1000:])
    cases = re.search(r"(\d+) generated", done.stdout)
    hold(cases and int(cases.group(1)) > 500, f"it tried next to nothing: {done.stdout[-800:]}")
    hold('"bericht":"defect"' not in server.errors(), "there are defects in the log")


@check("schemathesis finds no error of ours and no answer that was not promised")
def anything(house):
    fuzz(house)


@check("schemathesis finds none either with things that are there")
def known_things(house):
    api = house.server("fuzzed").api()

    def first(path, key):
        return api.get(f"/api/v1/{path}").json()["resultaten"][0][key]

    made = api.post("/api/v1/documenten", files=[("bestanden", ("proef.txt", b"Plan"))]).headers["Location"]
    fuzz(
        house,
        {
            "document": first("documenten", "id"), "prioriteit": first("prioriteiten", "id"), "thema": first("themas", "code"),
            "plaat": first("praatplaten", "code"), "organisatie": "GM9001", "levering": made.rsplit("/", 1)[1],
        },
    )  # fmt: skip
