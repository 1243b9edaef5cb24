"""The description of the API against the design rules for Dutch government APIs (ADR 2.2.0, and what its 2.1.0 linter asks)."""

import re

import yaml
from openapi_spec_validator import validate

from frame.suite import check, hold, none_of

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PATH = re.compile(r"^(/|(/_[a-z0-9]+|/(([a-z0-9\-]+|{[^}]+})(/([a-z0-9\-\.]+|{[^}]+}))*)(/_[a-z]+)?)/?)$")
SEMVER = re.compile(r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$")


def description(house):
    return house.example_server().stranger().get("/api/v1/openapi.json").json()


def operations(document):
    for path, item in document["paths"].items():
        for verb, operation in item.items():
            if verb in VERBS:
                yield path, verb, operation, item.get("parameters", []) + operation.get("parameters", [])


def resolved(document, thing):
    while isinstance(thing, dict) and "$ref" in thing:
        node = document
        for part in thing["$ref"].removeprefix("#/").split("/"):
            node = node[part]
        thing = node
    return thing


def schemas(document, thing=None, seen=None):
    """Every schema object there is, with the name of the property it belongs to."""
    thing = document if thing is None else thing
    if isinstance(thing, dict):
        for name, value in (thing.get("properties") or {}).items() if isinstance(thing.get("properties"), dict) else ():
            yield name, value
        for value in thing.values():
            yield from schemas(document, value)
    elif isinstance(thing, list):
        for value in thing:
            yield from schemas(document, value)


@check("it is a valid description, for everybody, in JSON and in YAML the same")
def valid(house):
    answer = house.example_server().stranger().get("/api/v1/openapi.json", headers={"Origin": "https://kaart.example"})
    hold(answer.status_code == 200 and answer.headers["Access-Control-Allow-Origin"] == "*", "it is not open to everybody")
    validate(answer.json())
    other = house.example_server().stranger().get("/api/v1/openapi.yaml")
    if other.status_code == 200:
        hold(yaml.safe_load(other.text) == answer.json(), "the YAML says something else")


@check("paths are kebab-case without slash at the end, query keys camelCase (API-30, API-36)")
def names(house):
    document, faults = description(house), []
    for path, verb, operation, parameters in operations(document):
        if path not in ("/openapi.json", "/openapi.yaml") and (not PATH.match(path) or path.endswith("/") and path != "/"):
            faults.append(f"path {path}")
        for parameter in map(lambda one: resolved(document, one), parameters):
            if parameter["in"] == "query" and not re.fullmatch(r"\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*", parameter["name"]):
                faults.append(f"{verb} {path}: query key {parameter['name']}")
    faults += [f"schema {name}" for name in document["components"]["schemas"] if not re.fullmatch(r"([A-Z][a-z\d]*)+", name)]
    faults += [f"property {name}" for name, _ in schemas(document) if not re.fullmatch(r"[a-z][a-z\d]*([A-Z][a-z\d]*)*", name)]
    none_of(sorted(set(faults)), "names against the rules")


@check("every 2xx and 3xx answer names the header API-Version (API-31)")
def version_header(house):
    document, faults = description(house), []
    for path, verb, operation, _ in operations(document):
        for status, answer in operation["responses"].items():
            headers = {name.lower() for name in resolved(document, answer).get("headers", {})}
            if status[0] in "23" and "api-version" not in headers:
                faults.append(f"{verb} {path} {status}")
    none_of(faults, "answers without API-Version")


@check("what is called a date is a date; no format that the rules do not know (API-32)")
def dates(house):
    document, faults = description(house), []
    for name, schema in schemas(document):
        schema = resolved(document, schema)
        form = schema.get("format")
        if (name in ("date", "datum") or re.search(r"(Date|Datum|_date|_datum)$", name)) and form != "date":
            faults.append(f"{name} has format {form}")
        if form in ("time", "date-time-local"):
            faults.append(f"{name} has format {form}")
        if name.endswith("Tijdstip") and form != "date-time":
            faults.append(f"{name} has format {form}")
    none_of(sorted(set(faults)), "dates against the rules")


@check("every documented error is problem+json with status, title and detail (API-33)")
def problems(house):
    document, faults = description(house), []
    for path, verb, operation, _ in operations(document):
        for status, answer in operation["responses"].items():
            content = resolved(document, answer).get("content", {})
            if status[0] not in "45" or not content:
                continue
            schema = resolved(document, content.get("application/problem+json", {}).get("schema", {}))
            if not {"status", "title", "detail"} <= set(schema.get("properties", {})):
                faults.append(f"{verb} {path} {status}")
    none_of(faults, "errors without their form")


@check("whatever takes input documents a 400 (API-34)")
def bad_input(house):
    document, faults = description(house), []
    for path, verb, operation, _ in operations(document):
        takes = operation.get("parameters") if verb in ("get", "delete") else verb in ("put", "post", "patch")
        if takes and "400" not in operation["responses"]:
            faults.append(f"{verb} {path}")
    none_of(faults, "operations without a 400")


@check("the servers carry the major version and no plain http (API-35); contact and version are whole (API-36)")
def info(house):
    document = description(house)
    servers = [server["url"] for server in document.get("servers", [])]
    hold(servers and all(re.search(r"/v\d+/?$", url) and not url.startswith("http://") for url in servers), f"servers: {servers}")
    hold(all(document["info"].get("contact", {}).get(part) for part in ("name", "email", "url")), f"contact: {document['info'].get('contact')}")
    hold(SEMVER.match(document["info"]["version"]), document["info"]["version"])
    hold(document["openapi"].startswith("3.0."), f"openapi {document['openapi']}")
    answer = document["paths"]["/openapi.json"]["get"]["responses"]["200"]
    hold("access-control-allow-origin" in {name.lower() for name in resolved(document, answer)["headers"]}, "openapi.json does not name its CORS header")


@check("operations have a number of their own, tags that are described, a summary, and parameters that fit the path (API-37)")
def whole(house):
    document, faults = description(house), []
    numbers = [operation.get("operationId") for _, _, operation, _ in operations(document)]
    faults += [f"operationId {number} stands more than once, or is missing" for number in set(numbers) if numbers.count(number) > 1 or not number]
    tags = [tag["name"] for tag in document.get("tags", [])]
    faults += [f"tag {tag} stands more than once" for tag in set(tags) if tags.count(tag) > 1]
    for path, verb, operation, parameters in operations(document):
        named = {resolved(document, one)["name"] for one in parameters if resolved(document, one)["in"] == "path"}
        if named != set(re.findall(r"{(\w+)}", path)):
            faults.append(f"{verb} {path}: its parameters are {named}")
        faults += [f"{verb} {path}: tag {tag} is not described" for tag in operation.get("tags", []) if tag not in tags]
        if not operation.get("summary"):
            faults.append(f"{verb} {path}: without a summary")
    none_of(faults, "faults")


@check("segments and properties are nouns in Dutch: no verbs, no English")
def language(house):
    document, faults = description(house), []
    foreign = {"get", "list", "create", "update", "delete", "add", "remove", "search", "user", "users", "document-list", "name", "date", "status-code", "items", "count", "size"}
    verbs = {"lees", "lezen", "maak", "maken", "voeg-toe", "toevoegen", "verwijder", "verwijderen", "zoek", "zoeken", "vervang", "registreren"}
    for path, _, _, _ in operations(document):
        faults += [f"path {path}: {part}" for part in path.split("/") if part in foreign | verbs]
    # The parts of a problem are named by RFC 9457 and the design rules themselves.
    own = {name: schema for name, schema in document["components"]["schemas"].items() if name != "Probleem"}
    faults += [f"property {name}" for name, _ in schemas(document, [own, document["paths"]]) if name in foreign]
    none_of(sorted(set(faults)), "words against the rules")


@check("every route of the API stands in the description, and nothing else")
def complete(house):
    server, document = house.example_server(), description(house)
    faults = []
    for path, verb, _, _ in operations(document):
        allowed = server.api().options("/api/v1" + re.sub(r"{\w+}", "x", path).rstrip("/")).headers.get("Allow", "") if path != "/" else verb.upper()
        if verb.upper() not in allowed:
            faults.append(f"{verb} {path}: the server allows {allowed!r}")
    none_of(faults, "operations that the server does not know")
