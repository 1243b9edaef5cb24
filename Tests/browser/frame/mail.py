"""A mail server for tests: real SMTP on a port of its own, which keeps nothing and tells what it gets.

Started as a program it writes its port, then one line of JSON for each letter, as Python's own reader of mail sees it. What
it answers hangs on the address: `weg@…` is unknown, `later@…` must come back, everybody else is welcome; `spam` in the
subject is not taken. With `--stil` it takes connections and says nothing.
"""

import argparse
import email
import email.policy
import json
import socket
import ssl
import sys
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


def letter(content, sender=None, receivers=(), login=None):
    """What a reader of mail makes of these bytes."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = list(message.iter_parts())
    return {
        "van": sender,
        "aan": list(receivers),
        "login": login,
        "koppen": {name: str(value) for name, value in message.items()},
        "soorten": [part.get_content_type() for part in parts],
        "tekst": parts[0].get_content() if parts else "",
        "html": parts[1].get_content() if len(parts) > 1 else "",
        "langste": max(len(line) for line in content.split(b"\r\n")),
        "zevenBits": all(byte < 128 for byte in content),
        "kaleRegels": content.replace(b"\r\n", b"").count(b"\n"),
        "gebreken": [str(defect) for part in message.walk() for defect in part.defects]
        + [str(defect) for value in message.values() for defect in value.defects],
    }


class Desk:
    """Takes letters, and gives each to `tell`."""

    def __init__(self, tell):
        self.tell = tell

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("weg@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later@"):
            return "451 4.2.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        login = session.auth_data.login.decode() if session.authenticated else None
        seen = letter(envelope.content, envelope.mail_from, envelope.rcpt_tos, login)
        if "spam" in seen["koppen"].get("Subject", ""):
            return "554 5.7.1 we do not want this"
        self.tell(seen)
        return "250 2.0.0 OK"


class Mailbox:
    """The server in this process: `letters` holds what came."""

    def __init__(self, login=None, certificate=None):
        self.letters = []
        options = {}
        if certificate:
            options["tls_context"] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            options["tls_context"].load_cert_chain(certificate)
            options["require_starttls"] = True
        if login:
            name, _, word = login.partition(":")

            def check(server, session, envelope, mechanism, data):
                known = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == (name, word)
                return AuthResult(success=known, handled=False, auth_data=data)

            options.update(authenticator=check, auth_required=True)
        self.controller = Controller(Desk(self.letters.append), hostname="127.0.0.1", port=_free_port(), **options)
        self.controller.start()
        self.port = self.controller.port

    def stop(self):
        self.controller.stop()


class Deaf:
    """Takes a connection and never says a word."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.kept = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                self.kept.append(self.socket.accept())
            except OSError:
                return

    def stop(self):
        self.socket.close()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--login")
    words.add_argument("--certificate")
    words.add_argument("--stil", action="store_true")
    words = words.parse_args()
    server = Deaf() if words.stil else Mailbox(words.login, words.certificate)
    if not words.stil:
        server.controller.handler.tell = lambda seen: print(json.dumps(seen), flush=True)
    print(server.port, flush=True)
    # Ends when whoever started it does.
    sys.stdin.read()
    server.stop()


if __name__ == "__main__":
    main()
