"""What a browser is told with every answer."""

import re

from frame.suite import check, none_of
from frame.sweep import sweep


def policy(text):
    return {part.split()[0]: part.split()[1:] for part in text.split(";") if part.strip()}


@check("every page forbids what is not its own: scripts, frames, guessing, telling where one came from")
def pages(house):
    faults = []
    for seen in sweep(house):
        headers, name = seen.headers, seen.place
        if not headers:
            continue
        rules = policy(headers.get("content-security-policy", ""))
        if rules.get("default-src") != ["'none'"] or rules.get("frame-ancestors") != ["'none'"] or rules.get("base-uri") != ["'none'"]:
            faults.append(f"{name}: {headers.get('content-security-policy')}")
        if any("unsafe" in word or word in ("*", "data:", "http:", "https:") for words in rules.values() for word in words):
            faults.append(f"{name}: a loose policy: {headers['content-security-policy']}")
        for header, wanted in (("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "same-origin|no-referrer")):
            if not re.fullmatch(wanted, headers.get(header, "")):
                faults.append(f"{name}: {header} is {headers.get(header)}")
        if not headers.get("content-type", "").startswith("text/html; charset=utf-8"):
            faults.append(f"{name}: {headers.get('content-type')}")
        if "server" in headers or "x-powered-by" in headers:
            faults.append(f"{name}: says what it runs on")
        if seen.place.role and "no-store" not in headers.get("cache-control", ""):
            faults.append(f"{name}: a closed page may be kept: cache-control is {headers.get('cache-control')}")
    none_of(faults, "faults")


@check("a download cannot run as a page of this site")
def downloads(house):
    server, faults = house.example_server(), []
    session = server.session()
    for name, number in server.documents().items():
        headers = session.get(f"/documenten/{number}/origineel").headers
        if not headers["Content-Disposition"].startswith("attachment") or "sandbox" not in headers["Content-Security-Policy"]:
            faults.append(f"{name}: {headers['Content-Disposition']} {headers['Content-Security-Policy']}")
        if headers["X-Content-Type-Options"] != "nosniff":
            faults.append(f"{name}: may be guessed at")
    none_of(faults, "downloads")


@check("every answer of the API carries its headers, errors too")
def api(house):
    server, faults = house.example_server(), []
    wanted = {
        "API-Version": r"\d+\.\d+\.\d+", "Cache-Control": "no-store", "Content-Security-Policy": ".*default-src 'none'.*frame-ancestors 'none'.*",
        "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
    }  # fmt: skip
    for path, program in (("documenten", server.api()), ("themas", server.api()), ("documenten/x", server.api()), ("documenten?x=1", server.api()),
                          ("niets", server.api()), ("documenten", server.stranger()), ("openapi.json", server.stranger())):  # fmt: skip
        for verb in ("GET", "HEAD", "PATCH"):
            answer = program.request(verb, f"/api/v1/{path}")
            for header, value in wanted.items():
                if not re.fullmatch(value, answer.headers.get(header, "")):
                    faults.append(f"{verb} {path} ({answer.status_code}): {header} is {answer.headers.get(header)}")
            if "Server" in answer.headers:
                faults.append(f"{verb} {path}: Server is {answer.headers['Server']}")
    none_of(faults, "faults")
