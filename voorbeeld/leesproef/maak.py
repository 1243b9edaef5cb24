#!/usr/bin/env python3
"""Maakt uit bron/ de bestanden in stukken/, en goud.json, met het gereedschap van ../merenland/maak.py."""
import importlib.util
import json
from pathlib import Path

HIER = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("maak", HIER.parent / "merenland" / "maak.py")
merenland = importlib.util.module_from_spec(spec)
spec.loader.exec_module(merenland)
codes = merenland.gemeenten()
merenland.BRON, merenland.PLANNEN, merenland.STIJL = HIER / "bron", HIER / "stukken", HIER / "stijl"

documenten = []
for naam, kop, tekst in merenland.bronnen():
    kop.setdefault("vorm", "vreemd")
    (HIER / "stukken" / kop["bestand"]).write_bytes(merenland.MAKERS[kop["maak"]](kop, tekst))
    documenten.append(merenland.goud(kop, codes))
documenten.sort(key=lambda document: document["bestand"])
(HIER / "goud.json").write_text(json.dumps({"versie": 1, "documenten": documenten}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print("\n".join(fout for document in documenten for fout in merenland.fouten(document)) or f"{len(documenten)} stukken")
