"""Reads a paper with a program that others wrote, and tells what it saw as one JSON object of texts."""
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile


def of_odt(path):
    from odf import teletype
    from odf.opendocument import load
    from odf.style import Header, Style
    from odf.table import Table, TableHeaderRows, TableRow, TableCell
    from odf.text import A, H, List, ListItem, ListStyle, Note, NoteBody, P, Span

    first = zipfile.ZipFile(path).infolist()[0]
    document = load(path)
    text = teletype.extractText
    seen = {"eerste": f"{first.filename}:{first.compress_type}"}
    for name, key in (("language", "taal"), ("title", "titel")):
        seen[key] = next((str(node) for node in document.meta.childNodes if node.qname[1] == name), "")
    seen["koppen"] = "|".join(f"{h.getAttribute('outlinelevel')}:{text(h)}" for h in document.getElementsByType(H))
    table = document.getElementsByType(Table)[0]
    heads = table.getElementsByType(TableHeaderRows)[0]
    cells = lambda row: ";".join(text(cell) for cell in row.getElementsByType(TableCell))
    seen["koprijen"] = "|".join(cells(row) for row in heads.getElementsByType(TableRow))
    seen["rijen"] = "|".join(cells(row) for row in table.getElementsByType(TableRow) if row.parentNode is not heads)
    seen["noten"] = "|".join(text(body) for note in document.getElementsByType(Note) for body in note.getElementsByType(NoteBody))
    seen["links"] = "|".join(a.getAttribute("href") for a in document.getElementsByType(A))
    seen["lijsten"] = "|".join(";".join(text(item) for item in list_.getElementsByType(ListItem)) for list_ in document.getElementsByType(List))
    seen["kopregel"] = text(document.getElementsByType(Header)[0])
    known = {s.getAttribute("name") for kind in (Style, ListStyle) for s in document.getElementsByType(kind)}
    used = {e.getAttribute("stylename") for kind in (P, H, Span, List, Table, TableCell, TableRow) for e in document.getElementsByType(kind)}
    seen["onbekend"] = "|".join(sorted(str(name) for name in used - known - {None}))
    return seen


def of_soffice(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        pdf = str(pathlib.Path(folder) / (pathlib.Path(path).stem + ".pdf"))
        return {"tekst": subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True, timeout=60).stdout}


if __name__ == "__main__":
    json.dump({"odt": of_odt, "soffice": of_soffice}[sys.argv[1]](sys.argv[2]), sys.stdout)
