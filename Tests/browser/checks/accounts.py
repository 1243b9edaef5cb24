"""An account from invitation to a new password, on a telephone (390 px) and with the keyboard alone; axe looks at every page on the way."""

import io
import re
import time

import pyotp
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from checks.journey_by_keyboard import tab_to, tab_until
from frame.server import until
from frame.suite import check, hold, none_of
from frame.sweep import NARROWED, axe_faults

WEAK = [("lantaarn", "Neem minstens 12 tekens"), ("Welkom2026!!", "te makkelijk te raden"), ("veerle merenland 1", "te makkelijk te raden")]
FIRST, SECOND = "vier losse fietsen waaien", "nog zeven regenjassen erbij"
EMAIL = "veerle@aalderveen.example"


class Telephone:
    """One tab of 390 px that is used by keyboard, and all that axe and the ruler found on its pages."""

    def __init__(self, page):
        self.page, self.faults = page, []

    def look(self, heading):
        """The page with that heading stands; axe and the ruler look at it."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)
        self.faults += [f"{heading}: {fault}" for fault in axe_faults(self.page)]
        wide = self.page.evaluate(NARROWED)
        if wide["wide"] > 390:
            self.faults.append(f"{heading}: {wide['wide']} px wide: {wide['out']}")

    def fill(self, label, text):
        tab_to(self.page, "textbox", label)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, role, name):
        tab_to(self.page, role, name)
        with self.page.expect_navigation() as event:
            self.page.keyboard.press("Enter")
        return event.value

    def unfold(self, title):
        tab_until(self.page, self.page.locator("summary", has_text=title), title)
        self.page.keyboard.press("Enter")

    def choose(self, password, again=None, button="Ga verder"):
        self.fill("Nieuw wachtwoord", password)
        self.fill("Nog een keer hetzelfde", again or password)
        return self.press("button", button)

    def log_in(self, password):
        self.fill("E-mailadres", EMAIL)
        self.fill("Wachtwoord", password)
        return self.press("button", "Log in")

    def give(self, code):
        self.fill("Code", code)
        return self.press("button", "Log in")

    def log_out(self):
        self.page.goto("/account")
        self.press("button", "Log uit")
        self.look("Inloggen")


@check("an account goes from invitation to recovery code with the keyboard alone, on a telephone, and axe finds nothing on the way")
def journey(house):
    server = house.server("accounts")
    with house.visitor(server, role=None, width=390, height=844) as visitor:
        phone = Telephone(visitor.page)
        phone.page.goto(invite(house, server))
        phone.look("Welkom bij Stip")
        phone.press("button", "Kies een wachtwoord")
        choose_password(phone)
        app = couple(phone)
        codes = keep_codes(phone)
        phone.log_out()
        used = with_code(phone, app)
        phone.log_out()
        with_recovery_codes(phone, used, codes)
        change_password(house, phone, codes)
        phone.log_out()
        slowed_down(phone, codes)
        none_of(phone.faults, "faults on the way")


def invite(house, server):
    """Somebody with the right makes an account; the link stands on the page, to copy."""
    with house.visitor(server) as visitor:
        page = visitor.page
        page.goto("/gebruikers/nieuw")
        page.get_by_label("Naam").fill("Veerle Hoogland")
        page.get_by_label("E-mailadres").fill(EMAIL)
        page.get_by_label("Waar", exact=True).select_option(label="Gemeente Aalderveen")
        page.get_by_role("button", name="Maak de uitnodiging").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("De link is klaar")
        return re.sub(r"^https?://[^/]+", "", page.locator("main code").inner_text())


def choose_password(phone):
    for password, why in WEAK:
        answer = phone.choose(password)
        hold(answer.status == 400, f"{password!r} is taken for a password")
        expect(phone.page.locator(".stip-error-summary")).to_contain_text(why)
        expect(phone.page.get_by_label("Nieuw wachtwoord")).to_have_value("")
    phone.choose(FIRST, SECOND)
    expect(phone.page.locator(".stip-error-summary")).to_contain_text("niet hetzelfde")
    phone.look("Kies een wachtwoord")
    phone.choose(FIRST)


def couple(phone):
    """The picture, the link and the key that is typed over give the same secret; a wrong code connects nothing."""
    phone.look("Koppel een app voor de inlogcode")
    address = phone.page.get_by_role("link", name="Open de app met deze link").get_attribute("href")
    seen = read_code(phone.page.get_by_role("img", name=re.compile("QR-code")))
    hold(seen == address, f"a camera reads {seen!r}, the link says {address!r}")
    app = pyotp.parse_uri(seen)
    typed = phone.page.locator("main code").inner_text().replace(" ", "")
    hold(app.secret == typed, "the key to type over is another one than that of the picture")
    hold((app.name, app.issuer) == (EMAIL, "Stip Merenland"), f"the app will call it {app.issuer} {app.name}")
    phone.fill("Code", wrong(app))
    hold(phone.press("button", "Koppel de app").status == 400, "a wrong code connects an app")
    expect(phone.page.locator(".stip-error-summary")).to_contain_text("Deze code klopt niet")
    hold(phone.page.locator("main code").inner_text().replace(" ", "") == app.secret, "after a mistake the key is another one")
    phone.fill("Code", code(app, 0))
    phone.press("button", "Koppel de app")
    return app


def read_code(picture):
    """What a reader of codes makes of a picture on the screen."""
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.screenshot())).convert("L"))
    return found[0].text if len(found) == 1 else f"{len(found)} codes"


def code(app, later):
    """What the app shows `later` half minutes from now."""
    return app.at(int(time.time()) + 30 * later)


def wrong(app):
    """Six digits that are not the code of now, nor of the half minutes around it."""
    right = {code(app, shift) for shift in range(-2, 3)}
    return next(digits for digits in map("{:06d}".format, range(10)) if digits not in right)


def keep_codes(phone):
    phone.look("Bewaar uw herstelcodes")
    codes = phone.page.locator("main li code").all_inner_texts()
    hold(len(set(codes)) == 10, f"there are {len(set(codes))} recovery codes")
    phone.press("link", "Ik heb ze bewaard, ga naar Stip")
    # Shown once: going back asks the server again, which has only their hashes.
    for path in ("/inloggen/app", "/account/app", "/account"):
        phone.page.goto(path)
        hold(codes[0] not in phone.page.content(), f"{path} shows a recovery code again")
    phone.look("Uw account")
    return codes


def with_code(phone, app):
    """A wrong code opens nothing, the code of the app does; gives the code that was used."""
    phone.log_in(FIRST)
    phone.look("Vul de code uit uw app in")
    hold(phone.give(wrong(app)).status == 400, "a wrong code lets somebody in")
    phone.look("Vul de code uit uw app in")
    # The code of this half minute connected the app, so the next one is taken.
    next_code = code(app, 1)
    phone.give(next_code)
    inside(phone)
    return next_code


def inside(phone):
    """Who is still on the way in is led back from the start page."""
    expect(phone.page).to_have_url(re.compile(r"^http://[^/]+/$"))
    expect(phone.page.locator("main").get_by_role("heading", level=1)).to_be_visible()


def with_recovery_codes(phone, used, codes):
    """Each works once, however it is typed; and so does the code of an app."""
    phone.log_in(FIRST)
    hold(phone.give(used).status == 400, "a code of the app counts twice")
    phone.give(codes[0])
    inside(phone)
    phone.log_out()
    phone.log_in(FIRST)
    hold(phone.give(codes[0]).status == 400, "a recovery code counts twice")
    phone.give(codes[1].lower().replace("-", " "))
    inside(phone)


def change_password(house, phone, codes):
    """Who knows the old one chooses a new one; what is wrong is said where it was typed, and other sessions end."""
    with house.visitor(house.server("accounts"), role=None) as elsewhere:
        other = Telephone(elsewhere.page)
        other.page.goto("/inloggen")
        other.log_in(FIRST)
        other.give(codes[2])
        inside(other)

        phone.page.goto("/account")
        for current, new, why in [("dit is het niet", SECOND, "Dit is niet uw wachtwoord"), (FIRST, "kort", "Neem minstens 12 tekens")]:
            if not phone.page.get_by_label("Uw wachtwoord van nu").first.is_visible():
                phone.unfold("Kies een ander wachtwoord")
            phone.fill("Uw wachtwoord van nu", current)
            hold(phone.choose(new, button="Bewaar het wachtwoord").status == 400, f"{current!r} and {new!r} are taken")
            expect(phone.page.locator(".stip-error-summary")).to_contain_text(why)
            phone.look("Uw account")
        phone.fill("Uw wachtwoord van nu", FIRST)
        phone.choose(SECOND, button="Bewaar het wachtwoord")
        expect(phone.page.get_by_text("Uw nieuwe wachtwoord geldt.")).to_be_visible()
        phone.look("Uw account")
        other.page.goto("/documenten")
        hold(other.page.url.endswith("/inloggen"), "a session elsewhere lives on after a new password")


def slowed_down(phone, codes):
    """The old password is worth nothing; guessing codes makes one wait, and after that the right one is taken."""
    hold(phone.log_in(FIRST).status == 400, "the old password still opens the door")
    phone.look("Inloggen")
    phone.log_in(SECOND)
    statuses = [phone.give(f"{number:06d}").status for number in range(6)]
    hold(statuses[:3] == [400] * 3 and statuses[-1] == 429, f"guessing codes is answered with {statuses}")
    expect(phone.page.locator(".stip-error-summary")).to_contain_text(re.compile(r"Wacht \d+ seconde"))
    phone.look("Vul de code uit uw app in")
    until(lambda: phone.give(codes[3]).status == 200, "after waiting a good code is not taken")
    inside(phone)
    phone.log_out()
    phone.page.goto("/documenten")
    hold(phone.page.url.endswith("/inloggen"), "after logging out the pages are still open")
