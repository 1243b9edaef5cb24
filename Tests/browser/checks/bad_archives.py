"""Zips, and documents that are zips inside, made to harm."""

from pathlib import Path

from frame import files
from frame.files import packed, plain_text
from frame.suite import check, hold
from frame.untouched import expect_rows, upload_and_hold

REFUSED = "Geweigerd"
READ = "Gelezen"


@check("bombs, lies about sizes and forged sums are refused without being unpacked")
def bombs(house):
    sent = {"bom.docx": files.bomb(), "leugen.docx": files.lying_sizes(), "vals.zip": files.forged_crc()}
    rows = upload_and_hold(house, "archives", list(sent.items()))
    expect_rows(rows, {"bom.docx": (REFUSED, "uitpakken|groot"), "leugen.docx": (REFUSED, "anders dan|beschadigd")})
    hold(any(row.startswith(REFUSED) for name, row in rows.items() if name in ("vals.zip", "plan.txt")), f"the forged zip was not refused: {rows}")


@check("a zip in a zip is refused, and the plan beside it is read")
def nested(house):
    rows = upload_and_hold(house, "archives", [("dubbel.zip", files.nested())])
    expect_rows(rows, {"binnen.zip": (REFUSED, "zip"), "plan-ernaast.txt": (READ, None)})


@check("a zip of more than a thousand files is refused with the number, and not read in part")
def entries(house):
    rows = upload_and_hold(house, "archives", [("duizend-en-een.zip", files.many_entries(1_001))])
    expect_rows(rows, {"duizend-en-een.zip": (REFUSED, "1.000|500")})
    hold(not any(name.startswith("plan-1") for name in rows), "a part of it was taken in")


@check("a zip that is locked, empty or cut off is refused, each with its own reason")
def closed(house):
    whole = packed([("plan.txt", plain_text("heel", "Ziphuizen"))])
    locked = (Path(__file__).resolve().parents[2] / "FormatsTests" / "Fixtures" / "wachtwoord.zip").read_bytes()
    rows = upload_and_hold(house, "archives", [("leeg.zip", packed([])), ("half.zip", whole[: len(whole) // 2]), ("slot.zip", locked)])
    expect_rows(rows, {"leeg.zip": (REFUSED, None), "half.zip": (REFUSED, "niet compleet|beschadigd")})
    hold(any("wachtwoord" in row for row in rows.values()), f"nothing says that a zip is locked: {rows}")


@check("names that are a way out of the folder stay names")
def paths(house):
    rows = upload_and_hold(house, "archives", [("wegen.zip", files.tricky_paths())])
    hold(not Path("/tmp/stip-mag-niet-bestaan.txt").exists() and not Path("/etc/stip-mag-ook-niet-bestaan.txt").exists(), "a file was written outside")
    hold(len(rows) == 5, f"of five files something is said of {len(rows)}: {list(rows)}")
    for name in rows:
        hold("/" not in name and "\\" not in name and ".." not in name, f"{name} still is a way")
    expect_rows(rows, {"plan-in-map.txt": (READ, None)})


@check("macOS leavings, folders and what is no document in a zip do not stop the plans in it")
def leavings(house):
    content = [
        ("__MACOSX/._plan.txt", b"\0\5\26\7"), ("map/", b""), (".DS_Store", b"\0\0\0\1Bud1"), ("foto.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50),
        ("plan-tussen-rommel.txt", plain_text("rommel", "Rommeldam")),
    ]  # fmt: skip
    rows = upload_and_hold(house, "archives", [("rommel.zip", packed(content))])
    expect_rows(rows, {"plan-tussen-rommel.txt": (READ, None)})


@check("the same file twice in a zip is one document")
def twice(house):
    plan = plain_text("tweemaal", "Dubbeldam")
    rows = upload_and_hold(house, "archives", [("tweemaal.zip", packed([("een.txt", plan), ("twee.txt", plan)]))])
    hold(sum("Al bekend" in row for row in rows.values()) == 1, f"it is not known the second time: {rows}")
