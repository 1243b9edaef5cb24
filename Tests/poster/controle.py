#!/usr/bin/env python3
"""Walks the boxes WeasyPrint makes of page 1 of each sheet and says what is out of place.

    controle.py MAP|BESTAND...

Kept: no text outside the sheet or under 9 pt; no row with content higher than itself; no row, and no line, below the top of
the foot; no head in the yellow; nothing of a text drawn over another text; a figure has its text; headings skip no level.
"""

import re
import sys
from concurrent.futures import ProcessPoolExecutor
from math import cos, radians, sin
from pathlib import Path

MM = 96 / 25.4
RECHTS, ONDER, VOET = 409.0, 292.5, 261.6


def walk(box, ouders=()):
    yield box, ouders
    for child in getattr(box, 'children', ()):
        yield from walk(child, ouders + (box,))


def klasse(box):
    element = getattr(box, 'element', None)
    return (element.get('class') or '').split() if element is not None else []


def is_schuin(box):
    """A turned name. Absolutely placed boxes come wrapped, hence the look inside."""
    box = getattr(box, '_box', box)
    element = getattr(box, 'element', None)
    return element is not None and element.tag == 'span' and bool(box.style['transform'])


def mm(px):
    return px / MM


def tekst_in(box):
    return ' '.join(b.text for b, _ in walk(box) if type(b).__name__ == 'TextBox')


def controleer(pad):
    from weasyprint import HTML
    html = Path(pad).read_text()
    fouten = []
    # Only page 1 is walked, so the table need not be set.
    blad = re.sub(r'<section class="tabel".*</section>', '', html, flags=re.S)
    document = HTML(string=blad, base_url=None).render()
    if len(document.pages) != 1:
        fouten.append(f'het blad beslaat {len(document.pages)} bladzijden')
    page = document.pages[0]._page_box
    kop_onder = None
    labels = []
    for box, ouders in walk(page):
        namen = klasse(box)
        soort = type(box).__name__
        if 'kop' in namen and soort == 'GridBox' and kop_onder is None:
            kop_onder = mm(box.position_y + box.height + box.padding_top)
        if soort == 'TextBox' and box.text.strip():
            if box.style['font_size'] < 9 * 96 / 72 - 0.02:
                fouten.append(f'kleiner dan 9 pt: {box.text!r} {box.style["font_size"] * .75:.1f}')
            if any(is_schuin(o) for o in ouders):
                continue
            rechts, onder = mm(box.position_x + box.width), mm(box.position_y + box.height)
            if rechts > RECHTS or onder > ONDER or mm(box.position_x) < 11 or mm(box.position_y) < 5:
                fouten.append(f'buiten het blad: {box.text!r} tot {rechts:.1f} en {onder:.1f} mm')
            if any('kop' in klasse(o) for o in ouders) and kop_onder and onder > kop_onder + 0.3:
                fouten.append(f'in het geel: {box.text!r} tot {onder:.1f}, de kop eindigt op {kop_onder:.1f} mm')
            if not any('voet' in klasse(o) for o in ouders) and onder > VOET:
                fouten.append(f'onder de rijen: {box.text!r} tot {onder:.1f} mm')
            vak = next((o for o in reversed(ouders) if set(klasse(o)) & {'thema', 'citaat', 'aantal', 'opvallend', 'kolom', 'vak', 'legenda', 'vragen', 'bron', 'team'}), None)
            if vak is not None and rechts > mm(vak.position_x + vak.margin_width()) + 0.4:
                fouten.append(f'over de rand van {klasse(vak)}: {box.text!r} tot {rechts:.1f} mm')
        if is_schuin(box) and getattr(box, 'children', None):
            labels.append(hoeken(box, fouten, kop_onder))
        if 'rij' in namen and soort == 'GridBox':
            hoogte = box.height
            for b, _ in walk(box):
                if b is box or not hasattr(b, 'height') or isinstance(b.height, str):
                    continue
                if type(b).__name__ in ('LineBox', 'InlineReplacedBox', 'BlockReplacedBox', 'TextBox'):
                    boven, onder = b.position_y - box.position_y, b.position_y + b.height - box.position_y
                    if boven < -0.5 * MM or onder > hoogte + 0.7 * MM:
                        fouten.append(f'hoger dan de rij ({mm(hoogte):.1f} mm): {tekst_in(b)!r} van {mm(boven):.1f} tot {mm(onder):.1f}')
            if mm(box.position_y + hoogte) > VOET:
                fouten.append(f'rij onder de voet: {mm(box.position_y + hoogte):.1f} mm')
    fouten += over_elkaar(page)
    fouten += schuin_over_recht(page, labels)
    fouten += bouw(html)
    return Path(pad).name, list(dict.fromkeys(fouten))


def hoeken(box, fouten, kop_onder):
    """The turned rectangle of a slanted name: where its text really lies on the sheet, and its four corners."""
    x0, y0 = box.position_x, box.position_y + box.height
    lijnen = [b for b, _ in walk(box) if type(b).__name__ == 'LineBox' and tekst_in(b).strip()]
    vlakken = []
    for lijn in lijnen:
        texts = [b for b, _ in walk(lijn) if type(b).__name__ == 'TextBox' and b.text.strip()]
        breed = max(b.position_x + b.width for b in texts) - x0
        hoog = (y0 - lijn.position_y, y0 - lijn.position_y - lijn.height)
        punten = []
        for dx, dy in ((0, hoog[0]), (breed, hoog[0]), (breed, hoog[1]), (0, hoog[1])):
            a = radians(60)
            punten.append((mm(x0 + dx * cos(a) - dy * sin(a)), mm(y0 - dx * sin(a) - dy * cos(a))))
        if min(y for _, y in punten) < 4.5:
            fouten.append(f'naam boven het blad uit: {tekst_in(lijn)!r} tot {min(y for _, y in punten):.1f} mm')
        if max(x for x, _ in punten) > RECHTS:
            fouten.append(f'naam rechts van het blad: {tekst_in(lijn)!r}')
        if breed > box.width + 1:
            fouten.append(f'naam breder dan zijn plaats: {tekst_in(lijn)!r}')
        vlakken.append((tekst_in(lijn), punten))
    return id(box), vlakken


def scheiding(a, b, speling):
    """Two convex shapes are apart when some side of one has the other wholly behind it."""
    for p, q in ((a, b), (b, a)):
        for i in range(len(p)):
            (x1, y1), (x2, y2) = p[i], p[(i + 1) % len(p)]
            nx, ny = y1 - y2, x2 - x1
            lengte = (nx * nx + ny * ny) ** .5 or 1
            pa = [(x * nx + y * ny) / lengte for x, y in p]
            pb = [(x * nx + y * ny) / lengte for x, y in q]
            if max(pa) <= min(pb) + speling or max(pb) <= min(pa) + speling:
                return True
    return False


def schuin_over_recht(page, labels):
    fouten = []
    for i, (_, een) in enumerate(labels):
        for _, ander in labels[i + 1:]:
            for naam, vlak in een:
                for naam2, vlak2 in ander:
                    if not scheiding(vlak, vlak2, 1.2):
                        fouten.append(f'namen over elkaar: {naam!r} en {naam2!r}')
    recht = [(b.text, rechthoek(b)) for b, o in teksten(page) if any({'opvallend', 'telling', 'naam', 'lijn'} & set(klasse(p)) for p in o)]
    for _, vlakken in labels:
        for naam, vlak in vlakken:
            for tekst, doos in recht:
                if not scheiding(vlak, doos, 0.8):
                    fouten.append(f'naam {naam!r} over {tekst!r}')
    return fouten


def teksten(page):
    for box, ouders in walk(page):
        if type(box).__name__ == 'TextBox' and box.text.strip() and not any(is_schuin(o) for o in ouders):
            yield box, ouders


def rechthoek(box):
    x, y = mm(box.position_x), mm(box.position_y)
    b, h = mm(box.width), mm(box.height)
    return [(x, y + h * .2), (x + b, y + h * .2), (x + b, y + h * .8), (x, y + h * .8)]


def over_elkaar(page):
    fouten, dozen = [], [(b.text, rechthoek(b)) for b, _ in teksten(page)]
    for i, (een, a) in enumerate(dozen):
        for ander, b in dozen[i + 1:]:
            if a[0][0] + .3 < b[1][0] and b[0][0] + .3 < a[1][0] and a[0][1] + .3 < b[2][1] and b[0][1] + .3 < a[2][1]:
                fouten.append(f'over elkaar: {een!r} en {ander!r}')
    return fouten


def bouw(html):
    fouten = []
    niveaus = [int(n) for n in re.findall(r'<h([1-6])[ >]', html)]
    if niveaus.count(1) != 1:
        fouten.append(f'{niveaus.count(1)} keer h1')
    for vorige, volgende in zip(niveaus, niveaus[1:]):
        if volgende > vorige + 1:
            fouten.append(f'kop h{volgende} na h{vorige}')
    for svg in re.findall(r'<svg\b.*?</svg>', html, re.S):
        if not re.search(r'<title>[^<]+</title>', svg):
            fouten.append(f'figuur zonder tekst: {svg[:80]}')
    if ' style=' in html:
        fouten.append('een style-attribuut')
    return fouten


def main():
    paden = []
    for naam in sys.argv[1:]:
        pad = Path(naam)
        paden += sorted(pad.glob('*.html')) if pad.is_dir() else [pad]
    if not paden:
        sys.exit('Noem een map met praatplaten, of bestanden.')
    slecht = 0
    with ProcessPoolExecutor(2) as pers:
        for naam, fouten in pers.map(controleer, paden):
            slecht += bool(fouten)
            for fout in fouten[:12]:
                print(f'{naam}: {fout}', flush=True)
    print(f'{len(paden)} platen, {slecht} met een fout')
    sys.exit(1 if slecht else 0)


if __name__ == '__main__':
    main()
