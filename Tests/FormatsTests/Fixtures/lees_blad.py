"""Reads a spreadsheet with a library that others wrote, and tells what it saw as one JSON object of texts."""
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile


def of_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    seen = {"blad": sheet.title, "vast": sheet.freeze_panes or "", "filter": sheet.auto_filter.ref or ""}
    names = zipfile.ZipFile(path).namelist()
    seen["macros"] = "ja" if any("vba" in name.lower() for name in names) else "nee"
    seen["koppelingen"] = str(sum("externalLink" in name for name in names))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            if isinstance(cell.value, datetime.datetime):
                seen[cell.coordinate] = "d:" + cell.value.date().isoformat()
            elif cell.data_type == "n":
                seen[cell.coordinate] = "n:" + str(cell.value)
            else:
                seen[cell.coordinate] = f"{cell.data_type}:{cell.value}"
    seen["lengte"] = str(len(str(sheet["A2"].value)))
    return seen


def of_ods(path):
    from odf.opendocument import load
    from odf.table import Table, TableCell, TableRow
    from odf.text import P
    from odf import teletype

    first = zipfile.ZipFile(path).infolist()[0]
    document = load(path)
    table = document.getElementsByType(Table)[0]
    seen = {"blad": table.getAttribute("name"), "eerste": f"{first.filename}:{first.compress_type}"}
    seen["formules"] = str(sum(cell.getAttribute("formula") is not None for cell in document.getElementsByType(TableCell)))
    seen["taal"] = next((str(node) for node in document.meta.childNodes if node.qname[1] == "language"), "")
    for y, row in enumerate(document.getElementsByType(TableRow), start=1):
        for x, cell in enumerate(row.getElementsByType(TableCell)):
            kind = cell.getAttribute("valuetype")
            place = f"{chr(65 + x)}{y}"
            if kind == "float":
                seen[place] = "n:" + cell.getAttribute("value")
            elif kind == "date":
                seen[place] = "d:" + cell.getAttribute("datevalue")
            elif kind == "string":
                seen[place] = "s:" + "|".join(teletype.extractText(p) for p in cell.getElementsByType(P))
    return seen


def of_soffice(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        with open(pathlib.Path(folder) / (pathlib.Path(path).stem + ".csv"), encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    return {f"regel{number}": ",".join(row) for number, row in enumerate(rows, start=1)}


if __name__ == "__main__":
    readers = {"xlsx": of_xlsx, "ods": of_ods, "soffice": of_soffice}
    json.dump(readers[sys.argv[1]](sys.argv[2]), sys.stdout)
