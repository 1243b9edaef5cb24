"""People who are on their way in: one at each step of logging in, so that the pages of those steps can be looked at."""

import re

import pyotp

PASSWORD = "vier losse fietsen waaien"

CHOOSING, COUPLING, CODING, INSIDE = "choosing a password", "connecting an app", "giving a code", "inside, with another app"


def stand_halfway(server, inviter):
    """Invites somebody for each step and lets them come that far; `server.session` knows them by the name of the step."""
    for number, step in enumerate((CHOOSING, COUPLING, CODING, INSIDE)):
        email = f"halverwege{number}@aalderveen.example"
        visitor = server.stranger()
        taken(visitor.post(link(inviter, f"Proef {number}", email)))
        if step != CHOOSING:
            taken(visitor.post("/inloggen/wachtwoord", {"wachtwoord": PASSWORD, "herhaling": PASSWORD}))
        if step in (CODING, INSIDE):
            app = pyotp.TOTP(re.search(r"<code>([A-Z2-7 ]+)</code>", visitor.get("/inloggen/app").text).group(1).replace(" ", ""))
            taken(visitor.post("/inloggen/app", {"code": app.now()}), 200)
        if step == CODING:
            taken(visitor.post("/uitloggen"))
            taken(visitor.post("/inloggen", {"email": email, "wachtwoord": PASSWORD}))
        if step == INSIDE:
            taken(visitor.post("/account/app", {"huidig-app": PASSWORD}))
        server.remember(step, visitor)


def link(inviter, name, email):
    made = inviter.post("/gebruikers", {"naam": name, "email": email, "rol1": "lezer", "organisatie1": ""})
    taken(made, 200)
    return re.search(r"<code>https?://[^/]+(/toegang/[\w-]+)</code>", made.text).group(1)


def taken(answer, status=303):
    if answer.status_code != status:
        raise AssertionError(f"{answer.request.path_url}: {answer.status_code} {answer.text[-800:]}")
