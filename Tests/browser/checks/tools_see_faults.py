"""The tools of these checks on a page that is wrong everywhere: what cannot go red proves nothing."""

from frame.suite import check, hold, none_of
from frame.sweep import FACTS, LOST, NARROW, NARROWED, axe_faults

WRONG = """<!doctype html><html lang="nl"><head><title>Fout</title></head><body>
<header></header><main><h1 id="een">Kop</h1><h3 id="een">Te diep</h3><p style="color: #ccc">bleek</p><p class="klein">klein</p>
<svg width="40" height="40"><circle r="4"></circle></svg><figure><svg role="img" width="10" height="10"></svg></figure>
<form method="post"><input name="naam" required placeholder="Naam"><button disabled>Stuur</button></form>
<table><tr><th>Kop</th><td>waarde</td></tr></table><div class="breed">breed</div><div class="krap">Deze woorden passen hier niet meer in</div>
<button aria-label="iets anders">Verstuur</button><a href="#x" class="raak">a</a><a href="#y" class="raak">b</a></main></body></html>"""
STYLE = ".klein { font-size: 11px } .breed { width: 900px } .krap { height: 1rem; width: 3rem; overflow: hidden } .raak { display: inline-block; width: 10px; height: 10px; overflow: hidden }"


@check("a page that is wrong everywhere is seen to be")
def everything(house):
    with house.visitor(house.example_server(), role=None, width=NARROW) as visitor:
        page = visitor.page
        page.set_content(WRONG)
        page.add_style_tag(content=STYLE)
        facts = page.evaluate(FACTS)
        none_of([kind for kind in ("ids", "small", "pictures", "figures", "tables", "fields", "inline", "headings") if not facts["faults"][kind]], "kinds of fault not seen")
        hold(len(facts["faults"]["fields"]) >= 4, f"of the field only this is seen: {facts['faults']['fields']}")
        hold("footer" in facts["landmarks"], "a page without footer is not seen")
        hold(page.evaluate(NARROWED)["wide"] > NARROW, "a page that scrolls sideways is not seen")
        hold(page.evaluate(LOST), "words that are cut off are not seen")
        rules = {fault.split(" ")[0] for fault in axe_faults(page)}
        wanted = {"color-contrast", "label-content-name-mismatch", "target-size", "svg-img-alt"}
        hold(wanted <= rules, f"axe does not see {wanted - rules}; it saw {rules}")
