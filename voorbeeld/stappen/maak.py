#!/usr/bin/env python3
"""Maakt uit bron/ de bestanden in stukken/, en goud.json. Nodig: WeasyPrint voor pdf, LibreOffice voor docx en odt."""
import json
import subprocess
import tempfile
from pathlib import Path

HIER = Path(__file__).resolve().parent


def stap(regel):
    """`2027-09-19..2027-09-20 dag! | orgaan | handeling`: een uitroepteken voor een laatste dag."""
    wanneer, orgaan, handeling = (deel.strip() for deel in regel.split("|"))
    dagen, precisie = wanneer.split()
    van, _, tot = dagen.partition("..")
    return {"van": van, "tot": tot or van, "precisie": precisie.rstrip("!"), "uiterlijk": precisie.endswith("!"), "orgaan": orgaan, "handeling": handeling or None}


def maak(vorm, tekst, doel):
    if vorm in ("txt", "html"):
        doel.write_text(tekst, encoding="utf-8")
    elif vorm == "pdf":
        from weasyprint import HTML
        HTML(string=tekst).write_pdf(doel)
    else:
        with tempfile.TemporaryDirectory() as map_:
            bron = Path(map_) / "stuk.html"
            bron.write_text(tekst, encoding="utf-8")
            filter_ = {"docx": "docx:MS Word 2007 XML", "odt": "odt"}[vorm]
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{map_}/profiel", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filter_, "--outdir", map_, str(bron)],
                check=True, capture_output=True)
            doel.write_bytes((Path(map_) / f"stuk.{vorm}").read_bytes())


documenten = []
for bron in sorted((HIER / "bron").glob("*.stuk")):
    kop, _, tekst = bron.read_text(encoding="utf-8").partition("\n---\n")
    regels = [regel.split(":", 1) for regel in kop.splitlines() if regel.strip()]
    velden = {naam: waarde.strip() for naam, waarde in regels if naam != "stap"}
    bestand = f"{bron.stem}.{velden['maak']}"
    maak(velden["maak"], tekst, HIER / "stukken" / bestand)
    documenten.append({"bestand": bestand, "ronde": int(velden.get("ronde", 1)), "stappen": [stap(waarde) for naam, waarde in regels if naam == "stap"]})
(HIER / "goud.json").write_text(json.dumps({"versie": 1, "documenten": documenten}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"{len(documenten)} stukken, {sum(len(d['stappen']) for d in documenten)} stappen")
