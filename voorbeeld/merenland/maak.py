#!/usr/bin/env python3
"""Maakt uit de bronnen in bron/ de echte bestanden in plannen/, en goud.json.

Elke bron begint met een kop (YAML tussen twee regels ---): welk bestand eruit komt, hoe, en wat een
zorgvuldige lezer eruit haalt. Daarna volgt de tekst. Zie README.md voor wat er geïnstalleerd moet zijn.

    maak.py              alles
    maak.py bronkhaven   alleen de bronnen met dit woord in de naam; goud.json wordt altijd helemaal gemaakt
    maak.py --goud       alleen goud.json, met de controle
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import yaml

HIER = Path(__file__).resolve().parent
BRON, PLANNEN, STIJL = HIER / "bron", HIER / "plannen", HIER / "stijl"
TIJDSTIP = 1791417600  # 8 oktober 2026, de dag waarop het voorbeeld speelt: in elk bestand dezelfde datum


def bronnen():
    """Naam, kop en tekst van elke bron, op naam."""
    for pad in sorted(BRON.iterdir()):
        _, kop, tekst = pad.read_text(encoding="utf-8").split("---\n", 2)
        yield pad.stem, yaml.safe_load(kop), tekst


# Maken

def pdf(kop, tekst):
    from weasyprint import CSS, HTML

    stijlen = [CSS(filename=STIJL / f"{naam}.css") for naam in ["basis", *kop["stijl"].split()]]
    pagina = f'<!doctype html><html lang="nl"><head><title>{html.escape(kop["titel"] or "")}</title></head>{tekst}</html>'
    return HTML(string=pagina).write_pdf(stylesheets=stijlen, pdf_identifier=kop["bestand"].encode())


def scan(kop, tekst):
    """Bladzijden als plaatje: grijs, een tikje scheef, zonder één letter tekst."""
    from PIL import Image, ImageFilter

    with tempfile.TemporaryDirectory() as map:
        bestand = Path(map) / "heel.pdf"
        bestand.write_bytes(pdf(kop, tekst))
        subprocess.run(["pdftoppm", "-gray", "-r", "100", "-png", bestand, Path(map) / "blad"], check=True)
        bladen = []
        for nummer, pad in enumerate(sorted(Path(map).glob("blad*.png"))):
            blad = Image.open(pad).convert("L")
            scheef = blad.rotate((0.7, -0.4, 0.5)[nummer % 3], resample=Image.BICUBIC, fillcolor=246)
            bladen.append(scheef.filter(ImageFilter.GaussianBlur(0.5)).point(lambda licht: 18 + licht * 0.9))
        uit = Path(map) / "scan.pdf"
        moment = time.gmtime(TIJDSTIP)
        bladen[0].save(uit, save_all=True, append_images=bladen[1:], resolution=100, quality=40,
                       creationDate=moment, modDate=moment, producer="Scanner raadhuis")
        return uit.read_bytes()


def kantoor(kop, tekst):
    """Een bestand zoals een kantoorpakket het schrijft: LibreOffice opent de bron en bewaart haar."""
    soort = kop["maak"].removeprefix("kantoor-")
    filter = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "pdf": "pdf:writer_pdf_Export"}[soort]
    with tempfile.TemporaryDirectory() as map:
        bron = Path(map) / "bron.html"
        opmaak = (STIJL / f'{kop["stijl"]}.css').read_text(encoding="utf-8")
        bron.write_text(f'<!doctype html><html lang="nl-NL"><head><meta charset="utf-8"><title>{html.escape(kop["titel"])}</title>'
                        f"<style>{opmaak}</style></head>{tekst}</html>", encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{tempfile.gettempdir()}/merenland-kantoor", "--headless",
                        "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", map, bron],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
                       env={**os.environ, "SOURCE_DATE_EPOCH": str(TIJDSTIP), "TZ": "UTC"})
        uit = bron.with_suffix("." + soort)
        return vaste_pdf(uit) if soort == "pdf" else vaste_zip(uit)


def vaste_pdf(pad):
    """Dezelfde PDF met een vaste datum en een vast kenmerk, even lang als wat er stond."""
    inhoud = re.sub(rb"\(D:\d{14}", b"(D:" + time.strftime("%Y%m%d%H%M%S", time.gmtime(TIJDSTIP)).encode(), pad.read_bytes())
    inhoud = re.sub(rb"(/DocChecksum /)[0-9A-F]{32}", rb"\g<1>" + b"0" * 32, inhoud)
    return re.sub(rb"/ID \[ <[0-9A-F]{32}>\s<[0-9A-F]{32}> \]", b"/ID [ <" + b"0" * 32 + b">\n<" + b"0" * 32 + b"> ]", inhoud)


def vaste_zip(pad):
    """Dezelfde zip met overal dezelfde datum, zodat opnieuw maken hetzelfde bestand geeft."""
    vast = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(TIJDSTIP))
    uit = pad.with_suffix(".vast")
    with zipfile.ZipFile(pad) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            if deel.filename in ("meta.xml", "docProps/core.xml"):
                inhoud = re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", vast.encode(), inhoud)
                inhoud = re.sub(rb"P(T\d+[HMS][\dHMS]*|\d+D[\dTHMS]*)", b"PT0S", inhoud)
            if deel.filename == "settings.xml":
                inhoud = re.sub(rb'(config:name="Rsid(Root)?"[^>]*>)\d+', rb"\g<1>1", inhoud)
            gegevens = zipfile.ZipInfo(deel.filename, time.gmtime(TIJDSTIP)[:6])
            gegevens.compress_type, gegevens.external_attr = deel.compress_type, deel.external_attr
            nieuw.writestr(gegevens, inhoud)
    return uit.read_bytes()


MAKERS = {
    "pdf": pdf,
    "scan": scan,
    "kantoor-docx": kantoor,
    "kantoor-odt": kantoor,
    "kantoor-pdf": kantoor,
    "html": lambda kop, tekst: tekst.encode(),
    "txt": lambda kop, tekst: tekst.encode(),
    "txt-1252": lambda kop, tekst: tekst.replace("\n", "\r\n").encode("cp1252"),
}


# Het goud

def gemeenten():
    eenheid = yaml.safe_load((HIER / "eenheid.yaml").read_text(encoding="utf-8"))
    return {g["name"]: g["cbs"] for d in eenheid["districts"] for t in d["basisteams"] for g in t["municipalities"]}


def goud(kop, codes):
    """De vorm van `stip lees --json`, zonder wat alleen de lezer weet (hash, bytes, zekerheid)."""
    van, tot = kop["periode"] or (None, None)
    return {
        "bestand": kop["bestand"],
        "status": kop.get("status", "gelezen"),
        "soort": kop["soort"],
        "titel": kop["titel"],
        "organisaties": [{"code": codes[naam], "naam": naam, "niveau": "gemeente"} for naam in kop["gemeenten"]],
        "periode": {"van": van, "tot": tot} if van else None,
        "datum": str(kop["datum"]) if kop.get("datum") else None,
        "kenmerk": kop.get("kenmerk"),
        "vorm": kop["vorm"],
        "prioriteiten": [{
            "naam": p["naam"],
            "rang": p.get("rang", "prioriteit"),
            "themas": p.get("themas", []),
            "focus": p.get("focus"),
            "groep": p.get("groep"),
            "voor": [codes[naam] for naam in p["voor"]] if "voor" in p else None,
            "vorm": p.get("vorm", kop["vorm"]),
            "citaat": p.get("citaat", p["naam"]),
        } for p in kop["prioriteiten"]],
        "opmerkingen": kop.get("opmerkingen", []),
    }


def tekst_van(pad):
    """De tekst van een gemaakt bestand, ruw: alleen om na te gaan of elk citaat er echt in staat."""
    if pad.suffix == ".pdf":
        manieren = ([], ["-layout"])
        return "\n".join(subprocess.run(["pdftotext", *m, pad, "-"], check=True, capture_output=True, text=True).stdout for m in manieren)
    if pad.suffix in (".docx", ".odt"):
        with zipfile.ZipFile(pad) as zip:
            xml = zip.read("word/document.xml" if pad.suffix == ".docx" else "content.xml").decode()
        return html.unescape(re.sub(r"<[^>]+>", "", xml.replace("<w:br/>", " ").replace("<text:line-break/>", " ")))
    inhoud = pad.read_bytes()
    try:
        tekst = inhoud.decode()
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252")
    return html.unescape(re.sub(r"<[^>]+>", "", tekst)) if pad.suffix in (".html", ".htm") else tekst


def kaal(tekst):
    """Zonder wit en streepjes: afbreken en kolommen doen er bij de controle niet toe."""
    return re.sub(r"[\s\-\u00ad\u2010]", "", tekst)


def fouten(document):
    pad = PLANNEN / document["bestand"]
    tekst = kaal(tekst_van(pad))
    if document["status"] == "leeg":
        if tekst:
            yield f"{pad.name}: een scan hoort geen tekst te hebben"
        return
    gezegd = [document["titel"], document["kenmerk"], *(o["naam"] for o in document["organisaties"]), *(p["groep"] for p in document["prioriteiten"])]
    for stuk in gezegd:
        if stuk and kaal(stuk).lower() not in tekst.lower():
            yield f"{pad.name}: staat niet in de tekst: {stuk}"
    for p in document["prioriteiten"]:
        if kaal(p["citaat"]) not in tekst:
            yield f'{pad.name}: citaat staat er niet: {p["citaat"]}'
        for stuk in (p["naam"], p["focus"] or ""):
            if kaal(stuk).lower() not in kaal(p["citaat"]).lower():
                yield f"{pad.name}: staat niet in het citaat: {stuk}"
    for o in document["opmerkingen"]:
        if kaal(o["citaat"]) not in tekst:
            yield f'{pad.name}: opmerking staat er niet: {o["citaat"]}'
    if pad.stat().st_size > 600_000:
        yield f"{pad.name}: groter dan 600 kB"


def main():
    keuze, codes, documenten = sys.argv[1:], gemeenten(), []
    PLANNEN.mkdir(exist_ok=True)
    for naam, kop, tekst in bronnen():
        if "--goud" not in keuze and (not keuze or any(k in naam for k in keuze)):
            (PLANNEN / kop["bestand"]).write_bytes(MAKERS[kop["maak"]](kop, tekst))
            print(f'{kop["bestand"]}: {(PLANNEN / kop["bestand"]).stat().st_size} bytes')
        documenten.append(goud(kop, codes))
    documenten.sort(key=lambda d: d["bestand"])
    (HIER / "goud.json").write_text(json.dumps({"versie": 1, "documenten": documenten}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    gevonden = [f for d in documenten for f in fouten(d)]
    print("\n".join(gevonden) or f"goud.json: {len(documenten)} documenten, elk citaat gevonden")
    return 1 if gevonden else 0


if __name__ == "__main__":
    sys.exit(main())
