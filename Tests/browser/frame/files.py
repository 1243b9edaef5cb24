"""Files in code: good ones, and ones that are wrong on purpose. Every text in them is made up."""

import io
import struct
import zipfile
import zlib

import pikepdf

PLAN = """Integraal veiligheidsplan 2027-2030
Gemeente {gemeente}

Prioriteiten

1. Ondermijning
2. Jeugd en veiligheid
3. Woonoverlast

{tekst}
"""


def plain_text(tekst, gemeente="Nergenshuizen"):
    return PLAN.format(gemeente=gemeente, tekst=tekst).encode()


def html(tekst, gemeente="Nergenshuizen"):
    body = "".join(f"<p>{line}</p>" for line in PLAN.format(gemeente=gemeente, tekst=tekst).splitlines() if line)
    return f"<!doctype html><html lang=nl><head><title>Plan</title></head><body><h1>Veiligheid</h1>{body}</body></html>".encode()


def packed(entries, method=zipfile.ZIP_DEFLATED):
    """A zip of pairs of name and bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return result.getvalue()


TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def docx(lines, before="", body=None, method=zipfile.ZIP_DEFLATED):
    body = body if body is not None else "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    document = f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed([("[Content_Types].xml", TYPES), ("word/document.xml", document)], method)


def odt(lines, before="", body=None, method=zipfile.ZIP_DEFLATED):
    body = body if body is not None else "".join(f"<text:p>{line}</text:p>" for line in lines)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)], method)


def pdf(pages, **save):
    """A PDF of pages of lines of text, in a letter that every reader has."""
    with pikepdf.new() as document:
        font = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for lines in pages:
            shown = b" ".join(b"(%s) Tj T*" % line.encode("latin-1").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines)
            document.pages.append(
                pikepdf.Page(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Page, MediaBox=[0, 0, 595, 842],
                        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font)),
                        Contents=document.make_stream(b"BT /F1 11 Tf 14 TL 72 770 Td " + shown + b" ET"),
                    )
                )
            )  # fmt: skip
        result = io.BytesIO()
        document.save(result, **save)
        return result.getvalue()


def plan_pdf(gemeente="Nergenshuizen"):
    return pdf([PLAN.format(gemeente=gemeente, tekst="Wij doen het samen.").splitlines()])


def locked_pdf():
    return pdf([["Geheim"]], encryption=pikepdf.Encryption(owner="eigenaar", user="geheim", R=6))


def broken_pdf():
    return b"%PDF-1.7\n" + b"dit is geen pdf, al begint het zo\n" * 20


def truncated_pdf():
    whole = plan_pdf()
    return whole[: len(whole) // 2]


def bomb():
    """A docx of some 100 kB that would unpack to 100 MB."""
    return packed([("[Content_Types].xml", TYPES), ("word/document.xml", b"<w:document>" + b" " * 100_000_000)])


def lying_sizes():
    """A docx whose directory says that its text is ten bytes long."""
    whole = bytearray(docx(["Jeugd"] * 2_000))
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 24 : at + 28] = struct.pack("<I", 10)
    local = whole.rindex(b"PK\x03\x04")
    whole[local + 22 : local + 26] = struct.pack("<I", 10)
    return bytes(whole)


def many_entries(count):
    return packed([(f"plan-{number}.txt", b"Plan %d" % number) for number in range(count)])


def nested():
    inner = packed([("binnen.txt", plain_text("diep"))])
    return packed([("binnen.zip", inner), ("plan-ernaast.txt", plain_text("ernaast"))])


def tricky_paths():
    return packed(
        [
            ("../../../../tmp/stip-mag-niet-bestaan.txt", plain_text("een weg naar boven")),
            ("/etc/stip-mag-ook-niet-bestaan.txt", plain_text("een weg vanaf de wortel")),
            ("C:\\plannen\\..\\plan-van-schijf.txt", plain_text("een weg van een andere computer")),
            ("map/plan-in-map.txt", plain_text("een gewone weg")),
        ]
    )


def forged_crc():
    whole = bytearray(packed([("plan.txt", plain_text("iets"))]))
    for at in (14, whole.rindex(b"PK\x01\x02") + 16):
        whole[at : at + 4] = struct.pack("<I", zlib.crc32(b"iets anders"))
    return bytes(whole)
