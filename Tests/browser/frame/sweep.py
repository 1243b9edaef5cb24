"""One walk over every page, in two widths, that keeps what the checks want to know of it."""

from axe_playwright_python.sync_playwright import Axe

from .pages import all_places

WIDE, NARROW = 1280, 320

AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"label-content-name-mismatch": {"enabled": True}},
    "resultTypes": ["violations"],
}

# The tools are written once, in the page's own language; each gives a list of faults in words.
FACTS = """() => {
  const faults = { ids: [], small: [], pictures: [], figures: [], tables: [], fields: [], inline: [], headings: [] };
  const label = (one) => `<${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""}${one.className && one.className.baseVal === undefined ? "." + one.className.split(" ")[0] : ""}> ${(one.textContent || "").trim().slice(0, 40)}`;

  const seen = new Map();
  for (const one of document.querySelectorAll("[id]")) { seen.set(one.id, (seen.get(one.id) || 0) + 1); }
  for (const [id, count] of seen) { if (count > 1) { faults.ids.push(`#${id} stands ${count} times`); } }

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = new Set();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const one = node.parentElement;
    if (!node.data.trim() || one.closest("script, style, template, title, desc, .plaat, .poster, .bladvak article, article.blad") || !one.getClientRects().length) { continue; }
    let size = parseFloat(getComputedStyle(one).fontSize);
    const drawing = one.closest("svg");
    if (drawing && drawing.viewBox.baseVal && drawing.viewBox.baseVal.width) { size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width; }
    if (size < 15.99) { sizes.add(`${size.toFixed(1)} px: ${label(one)}`); }
  }
  faults.small = [...sizes];

  for (const one of document.querySelectorAll("svg")) {
    if (one.closest("[hidden]") || one.getAttribute("aria-hidden") === "true" || one.closest("[aria-hidden=true]")) { continue; }
    if (one.getAttribute("role") !== "img") { faults.pictures.push(`neither role=img nor hidden: ${one.outerHTML.slice(0, 80)}`); }
    else if (!one.querySelector("title")?.textContent.trim()) { faults.pictures.push(`without a title: ${one.outerHTML.slice(0, 80)}`); }
  }
  for (const one of document.querySelectorAll("img:not([alt])")) { faults.pictures.push(`without alt: ${one.outerHTML.slice(0, 80)}`); }
  for (const one of document.querySelectorAll("main figure")) {
    const near = one.querySelector("table") || one.nextElementSibling?.querySelector("table") || one.closest("section, .stip-section")?.querySelector("table");
    if (!near) { faults.figures.push(`without a table: ${label(one)}`); }
  }

  for (const one of document.querySelectorAll("table")) {
    // A table of somebody's document is shown as it is there: text.
    if (one.closest(".stip-sheet")) { continue; }
    if (!one.caption?.textContent.trim()) { faults.tables.push(`without a caption: ${label(one)}`); }
    if (!one.querySelector("th")) { faults.tables.push(`without a heading: ${label(one)}`); }
    for (const head of one.querySelectorAll("th:not([scope])")) { faults.tables.push(`th without scope: ${label(head)}`); }
    const region = one.closest("[tabindex='0'][role=region], section[tabindex='0'], details");
    if (!region && one.scrollWidth > one.parentElement.clientWidth) { faults.tables.push(`too wide for its place, which cannot be scrolled to: ${label(one)}`); }
  }

  for (const form of document.querySelectorAll("form[method=post]")) {
    if (form.querySelector("input:not([type=hidden]):not([type=submit]), select, textarea") && !form.noValidate) { faults.fields.push(`form without novalidate: ${form.action}`); }
  }
  for (const one of document.querySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea")) {
    const name = label(one) + " " + (one.name || "");
    if (one.required) { faults.fields.push(`required instead of aria-required: ${name}`); }
    if (one.placeholder) { faults.fields.push(`a placeholder: ${name}`); }
    const own = one.labels && one.labels[0];
    if (!own || !own.getClientRects().length && one.getClientRects().length) { faults.fields.push(`without a label to see: ${name}`); continue; }
    if (["radio", "checkbox"].includes(one.type)) {
      if (!one.closest("fieldset")?.querySelector("legend")) { faults.fields.push(`not in a fieldset with a legend: ${name}`); }
      continue;
    }
    const parts = [own, ...(one.getAttribute("aria-describedby") || "").split(" ").filter(Boolean).map((id) => document.getElementById(id)), one];
    if (parts.includes(null)) { faults.fields.push(`aria-describedby leads nowhere: ${name}`); continue; }
    parts.forEach((part, place) => {
      if (place && !(parts[place - 1].compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING)) { faults.fields.push(`not in the order label, description, error, input: ${name}`); }
    });
    const field = one.closest(".utrecht-form-field");
    for (const note of field?.querySelectorAll(".utrecht-form-field-description, .utrecht-form-field-error-message") || []) {
      if (!parts.includes(note)) { faults.fields.push(`not tied with aria-describedby: ${label(note)}`); }
    }
    if (field?.querySelector(".utrecht-form-field-error-message") && one.getAttribute("aria-invalid") !== "true") { faults.fields.push(`an error without aria-invalid: ${name}`); }
  }
  for (const one of document.querySelectorAll("button[disabled], input[type=submit][disabled]")) { faults.fields.push(`a button that is off: ${label(one)}`); }

  for (const one of document.querySelectorAll("[style], [onclick], script:not([src]), main style")) { faults.inline.push(one.outerHTML.slice(0, 90)); }

  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.getClientRects().length && !one.closest("[aria-hidden=true]")).map((one) => Number(one.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) { faults.headings.push(`${levels.filter((level) => level === 1).length} headings of level 1`); }
  levels.forEach((level, place) => { if (place && level > levels[place - 1] + 1) { faults.headings.push(`h${level} after h${levels[place - 1]}`); } });
  return { faults, title: document.title, lang: document.documentElement.lang, links: [...document.querySelectorAll("a[href]")].map((one) => one.getAttribute("href")),
    landmarks: ["header", "main", "footer"].filter((name) => document.querySelectorAll(`body > * > ${name}, ${name}`).length < 1) };
}"""

NARROWED = """() => {
  const wide = document.documentElement.scrollWidth;
  const out = [];
  if (wide > innerWidth) {
    for (const one of document.querySelectorAll("body *")) {
      const box = one.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(one);
      const right = Math.max(box.right, text.getBoundingClientRect().right);
      if (right > innerWidth + 0.5 && getComputedStyle(one).position !== "absolute") { out.push(`<${one.tagName.toLowerCase()} class="${one.getAttribute("class") || ""}"> to ${Math.round(right)} px: ${one.textContent.trim().slice(0, 30)}`); }
    }
  }
  // The last are the innermost: they are what is too wide.
  return { wide, out: out.slice(-3) };
}"""

# WCAG 1.4.12, to the letter.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""

LOST = """() => {
  const lost = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const one = node.parentElement;
    if (!node.data.trim() || !one || one.closest("script, style, svg, .stip-visually-hidden, .stip-skip, [hidden], select, .bladvak") || !one.getClientRects().length) { continue; }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    for (let around = one; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const hides = (value) => value === "hidden" || value === "clip";
      if (!hides(style.overflowX) && !hides(style.overflowY)) { continue; }
      const edge = around.getBoundingClientRect();
      // Hidden on purpose, for who listens: one pixel.
      if (edge.width <= 1.5 || edge.height <= 1.5) { break; }
      if ((hides(style.overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) || (hides(style.overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1))) {
        lost.push(`${node.data.trim().slice(0, 40)} is cut off by .${around.className}`);
      }
    }
  }
  return [...new Set(lost)].slice(0, 5);
}"""


class Seen:
    """What one page was like."""

    def __init__(self, place):
        self.place = place
        self.trouble = None
        self.axe, self.narrow_axe, self.narrow_small = [], [], []
        self.facts = self.narrow = None
        self.lost = []
        self.requests, self.complaints, self.headers = [], [], {}


def sweep(house):
    """Goes over all pages once, however many checks ask for it."""
    if not hasattr(house, "seen"):
        house.seen = [_look(house, place) for place in all_places(house)]
        troubles = [f"{seen.place}: {seen.trouble}" for seen in house.seen if seen.trouble]
        house.troubles = troubles
    return house.seen


def _look(house, place):
    seen = Seen(place)
    try:
        with house.visitor(place.server, role=place.role, width=WIDE) as visitor:
            answer = place.open(visitor)
            seen.headers = answer.headers
            seen.facts = visitor.page.evaluate(FACTS)
            if house.shots:
                _picture(house, visitor.page, place, WIDE)
            seen.axe = axe_faults(visitor.page)
            if place.act is None:
                # The same tab made narrow: what a media query hides or folds is another page to look at.
                visitor.page.set_viewport_size({"width": NARROW, "height": 640})
                seen.narrow = visitor.page.evaluate(NARROWED)
                seen.narrow_small = visitor.page.evaluate(FACTS)["faults"]["small"]
                seen.narrow_axe = axe_faults(visitor.page)
                if house.shots:
                    visitor.page.set_viewport_size({"width": 390, "height": 844})
                    _picture(house, visitor.page, place, 390)
                    visitor.page.set_viewport_size({"width": NARROW, "height": 640})
                visitor.page.evaluate("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", SPACED)
                seen.lost = visitor.page.evaluate(LOST)
            seen.requests, seen.complaints = visitor.requests, visitor.complaints
    except Exception as trouble:
        seen.trouble = str(trouble).splitlines()[0]
    return seen


def axe_faults(page):
    found = Axe().run(page, options=AXE).response["violations"]
    return [f"{fault['id']} ({fault['impact']}): {node['html'][:140]}" for fault in found for node in fault["nodes"][:3]]


def _picture(house, page, place, width):
    house.shots.mkdir(parents=True, exist_ok=True)
    name = "".join(sign if sign.isalnum() else "-" for sign in place.name).strip("-")
    page.screenshot(path=house.shots / f"{name}-{width}.png", full_page=True)
