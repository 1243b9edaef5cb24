"""What the API answers, and how it says no."""

import re

import jsonschema

from checks.api_document import description, operations, resolved
from frame.files import plain_text
from frame.server import until
from frame.suite import check, hold, none_of


def problem(answer, status):
    """Why this is not the problem it should be, or nothing."""
    if answer.status_code != status:
        return f"{answer.status_code} where {status} was expected"
    if not answer.headers.get("Content-Type", "").startswith("application/problem+json"):
        return f"it is {answer.headers.get('Content-Type')}"
    body = answer.json()
    if body.get("status") != status or not body.get("title") or not body.get("detail"):
        return f"it says {body}"
    return None


@check("every error has its own status and the one form, also where there is no route")
def errors(house):
    server = house.server("api")
    api = server.api()
    asked = {
        "unknown path": (api.get("/api/v1/bestaat-niet"), 404), "no version": (api.get("/api/documenten"), 404),
        "unknown document": (api.get("/api/v1/documenten/x"), 404), "slash at the end": (api.get("/api/v1/documenten/"), 404),
        "unknown key": (api.get("/api/v1/documenten?onbekend=1"), 400), "no number": (api.get("/api/v1/documenten?pagina=x"), 400),
        "twice": (api.get("/api/v1/documenten?pagina=1&pagina=2"), 400), "zero": (api.get("/api/v1/documenten?pagina=0"), 400),
        "wrong verb": (api.patch("/api/v1/documenten"), 405), "trace": (api.request("TRACE", "/api/v1/documenten"), 405),
        "wrong medium": (api.post("/api/v1/documenten", json={}), 415), "no key": (server.stranger().get("/api/v1/documenten"), 401),
        "broken form": (api.post("/api/v1/documenten", data=b"stuk", headers={"Content-Type": "multipart/form-data; boundary=x"}), 400),
        "form without a file": (api.post("/api/v1/documenten", files={"iets": (None, "x")}), 400),
        "reader adds": (server.api("lezer").post("/api/v1/documenten", files={"bestanden": ("a.txt", b"x")}), 403),
    }  # fmt: skip
    none_of([f"{name}: {fault}" for name, (answer, status) in asked.items() if (fault := problem(answer, status))], "errors that are not in the form")
    hold("GET" in asked["wrong verb"][0].headers.get("Allow", ""), "a 405 without Allow")
    hold("Bearer" in asked["no key"][0].headers.get("WWW-Authenticate", ""), "a 401 that does not say how")


@check("all faults of one request are told at once")
def all_faults(house):
    answer = house.server("api").api().get("/api/v1/documenten?pagina=x&paginaGrootte=y&onbekend=1")
    names = [fault.get("name") for fault in answer.json()["errors"]]
    hold(answer.status_code == 400 and {"pagina", "paginaGrootte", "onbekend"} <= set(names), f"it names {names}")


@check("every GET answers in the form that the description promises")
def shapes(house):
    server, document = house.server("api"), description(house)
    api, faults = server.api(), []
    ids = {}
    for name in ("documenten", "prioriteiten", "themas", "praatplaten", "organisaties"):
        first = api.get(f"/api/v1/{name}").json()["resultaten"][0]
        ids[name] = first.get("id") or first.get("code")
    # Steps stand in few documents; theirs is looked at where one is.
    planned = next(
        (found["resultaten"][0] for one in server.documents().values() if (found := api.get(f"/api/v1/documenten/{one}/stappen").json())["resultaten"]), None
    )
    hold(planned, "no document has a step")
    for path, verb, operation, _ in operations(document):
        first = path.strip("/").split("/")[0]
        if verb != "get" or first not in ids:
            continue
        if "/stappen" in path and first == "documenten":
            path = path.replace("{documentstap}", planned["id"]).replace("{document}", planned["document"])
        answer = api.get("/api/v1" + re.sub(r"{\w+}", ids[first], path))
        content = resolved(document, operation["responses"]["200"]).get("content", {})
        kind = answer.headers["Content-Type"].split(";")[0]
        if answer.status_code != 200:
            faults.append(f"{path}: {answer.status_code}")
        elif kind == "application/json":
            faults += [f"{path}: {fault}" for fault in misfits(document, content[kind]["schema"], answer.json())]
        elif kind not in content:
            faults.append(f"{path}: {kind} is not promised")
    none_of(faults, "answers in another form")


def misfits(document, schema, value):
    """Where `value` is not of `schema`, with references of the description followed."""

    def inlined(thing):
        if isinstance(thing, list):
            return [inlined(one) for one in thing]
        if not isinstance(thing, dict):
            return thing
        if "$ref" in thing:
            return inlined(resolved(document, thing))
        whole = {key: inlined(part) for key, part in thing.items()}
        if whole.pop("nullable", False):
            return {"anyOf": [whole, {"type": "null"}]}
        return whole

    found = jsonschema.Draft202012Validator(inlined(schema), format_checker=jsonschema.FormatChecker()).iter_errors(value)
    return [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:120]}" for fault in found]


@check("a list comes in pages that lead to one another and together hold everything once")
def pages(house):
    api = house.server("api").api()
    for name in ("documenten", "prioriteiten", "organisaties", "themas", "praatplaten"):
        path, seen, count = f"/api/v1/{name}?paginaGrootte=7", [], None
        while path:
            body = api.get(path).json()
            seen += [one.get("id") or one.get("code") for one in body["resultaten"]]
            path, count = body["links"].get("volgende"), body["aantal"]
        hold(len(seen) == len(set(seen)) == count, f"{name}: {len(seen)} came, {len(set(seen))} different, of {count}")
        beyond = api.get(f"/api/v1/{name}?pagina=1000")
        hold(beyond.status_code == 200 and beyond.json()["resultaten"] == [], f"{name}: beyond the last page {beyond.status_code}")


@check("an answer that one has already is not sent again, and HEAD is GET without its body")
def etags(house):
    api = house.server("api").api()
    for path in ("documenten", "themas", "praatplaten"):
        first = api.get(f"/api/v1/{path}")
        again = api.get(f"/api/v1/{path}", headers={"If-None-Match": first.headers["ETag"]})
        hold(again.status_code == 304 and not again.content, f"{path}: {again.status_code}")
        hold(again.headers.get("API-Version"), f"{path}: a 304 without API-Version")
        head = api.head(f"/api/v1/{path}")
        hold(head.status_code == 200 and not head.content and head.headers["ETag"] == first.headers["ETag"], f"{path}: HEAD differs")


@check("a plan goes in by the API, is read, can be removed twice and put back")
def plan_in(house):
    api = house.server("api").api()
    made = api.post("/api/v1/documenten", files=[("bestanden", ("via-de-api.txt", plain_text("Door een programma gestuurd.", "Apihuizen")))])
    hold(made.status_code == 201, f"{made.status_code} {made.text[:200]}")
    place = made.headers["Location"]
    levering = until(lambda: (body := api.get(place).json()) and "gelezen" in str(body) and body, f"{place} is never read")
    number = re.search(r"[0-9a-f]{8}-[0-9a-f-]{27}", str(levering.get("bestanden") or levering.get("ontvangsten") or levering)).group(0)
    number = next((one["id"] for one in api.get("/api/v1/documenten").json()["resultaten"] if one["bestand"] == "via-de-api.txt"), number)
    hold(api.delete(f"/api/v1/documenten/{number}").status_code == 204, "it cannot be removed")
    hold(api.delete(f"/api/v1/documenten/{number}").status_code in (204, 404), "removing twice is an error of ours")
    for _ in range(2):
        back = api.put(f"/api/v1/documenten/{number}/terugzetting")
        hold(back.status_code == 200, f"putting back: {back.status_code}")
    hold(back.json()["status"] == "gelezen", f"after putting back it is {back.json()['status']}")


@check("times are told in UTC")
def times(house):
    text = house.server("api").api().get("/api/v1/documenten?paginaGrootte=100").text
    moments = re.findall(r'"\w+Tijdstip":"([^"]+)"', text)
    hold(moments and all(moment.endswith("Z") for moment in moments), f"{moments[:3]}")


@check("only origins on the list may read the API from a browser")
def cors(house):
    api = house.server("api").api()
    answer = api.get("/api/v1/documenten", headers={"Origin": "https://kwaad.example"})
    hold("Access-Control-Allow-Origin" not in answer.headers, "every site may read it")
    asked = api.options("/api/v1/documenten", headers={"Origin": "https://kwaad.example", "Access-Control-Request-Method": "GET"})
    hold("Access-Control-Allow-Origin" not in asked.headers, "every site may ask")
