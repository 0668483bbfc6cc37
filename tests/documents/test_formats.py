"""Every format gives the words a person sees, whatever the file is called."""

from __future__ import annotations

import codecs
import re
import struct

import docx
import pytest
from docx.shared import Pt, RGBColor

from recruit import documents
from tests.documents import seeds


def words(text: str) -> list[str]:
    return re.findall(r"\S+", text)


@pytest.mark.parametrize("ending", seeds.MAKERS)
def test_the_same_resume_reads_the_same_from_every_format(ending: str) -> None:
    found = documents.read(seeds.MAKERS[ending](seeds.LINES), f"resume.{ending}")
    assert (found.status, found.format) == ("ok", ending.rsplit(".", 1)[-1])
    assert words(found.text) == words(seeds.TEXT)
    assert found.hidden == ""
    assert found.notes == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_text_reads_in_every_common_encoding(encoding: str) -> None:
    text = "Zoë Brånd – “sales”\r\nGrew revenue by 40 %\r\n"
    found = documents.read(text.encode(encoding), "resume.txt")
    assert found.text == "Zoë Brånd – “sales”\nGrew revenue by 40 %"


def test_cyrillic_code_pages_are_recognised() -> None:
    text = "Менеджер по продажам, выполнил план на сто двадцать процентов и вырос до руководителя отдела. " * 3
    assert documents.read(text.encode("cp1251"), "resume.txt").text.startswith("Менеджер по продажам")


def test_a_name_promises_nothing_and_the_difference_is_noted() -> None:
    found = documents.read(seeds.word(seeds.LINES), "resume.pdf")
    assert (found.status, found.format, found.notes) == ("ok", "docx", ("name_and_content_differ",))


def test_markdown_reads_without_its_marks() -> None:
    source = (
        "# Marta Quill\n\n- **118 %** of quota\n- see [my page](https://example.org/x)\n\n"
        "| Year | Rank |\n|---|---|\n| 2023 | 2 |\n"
    )
    found = documents.read(source.encode(), "resume.md")
    assert found.format == "md"
    assert found.text == "Marta Quill\n\n• 118 % of quota\n• see my page\n\nYear\tRank\n\n2023\t2"


def test_json_resume_reads_section_by_section() -> None:
    found = documents.read(seeds.resume_json(seeds.LINES), "resume.json")
    assert (found.status, found.format) == ("ok", "json")
    assert found.text.splitlines()[0] == "Marta Quill\tmarta.quill@example.org"
    assert "• " + seeds.LINES[3] in found.text


def test_word_tables_become_rows_and_layout_tables_columns() -> None:
    document = docx.Document()
    rows = document.add_table(2, 2)
    for row, year in enumerate(("2022", "2023")):
        rows.cell(row, 0).text, rows.cell(row, 1).text = year, f"{100 + row} % of plan"
    layout = document.add_table(1, 2)
    layout.cell(0, 0).text, layout.cell(0, 1).text = "Skills\nProspecting", "Work\nHarbour Tools"
    text = documents.read(seeds.saved(document), "a.docx").text
    assert text == "2022\t100 % of plan\n2023\t101 % of plan\nSkills\nProspecting\nWork\nHarbour Tools"


def test_word_headers_footers_and_lists_are_read_once() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Marta Quill, page head"
    document.sections[0].footer.paragraphs[0].text = "References on request"
    document.add_paragraph("Won a new region", style="List Bullet")
    document.add_section()
    text = documents.read(seeds.saved(document), "a.docx").text
    assert text == "Marta Quill, page head\n• Won a new region\n\nReferences on request"


def test_word_text_boxes_and_deleted_words() -> None:
    base = seeds.word(["Seen"])
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r>'
        "<w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        "<w:del><w:r><w:delText>Taken out</w:delText></w:r></w:del></w:p>"
    )
    main = seeds.zipfile.ZipFile(seeds.io.BytesIO(base)).read("word/document.xml").decode()
    changed = seeds.repacked(base, {"word/document.xml": main.replace("<w:sectPr", box + "<w:sectPr", 1).encode()})
    assert words(documents.read(changed, "a.docx").text) == ["Seen", "In", "a", "box"]


def test_words_nobody_sees_in_word_are_kept_apart() -> None:
    document = docx.Document()
    document.add_paragraph("Seen words")
    for number, text in enumerate(("white", "tiny", "vanished")):
        run = document.add_paragraph().add_run(f"{text} keywords")
        if number == 0:
            run.font.color.rgb = RGBColor(255, 255, 255)
        elif number == 1:
            run.font.size = Pt(1)
        else:
            run.font.hidden = True
    found = documents.read(seeds.saved(document), "a.docx")
    assert found.text == "Seen words"
    assert found.hidden == "white keywords\ntiny keywords\nvanished keywords"


def test_words_nobody_sees_in_other_formats_are_kept_apart() -> None:
    files = {
        "a.odt": seeds.odt(["Seen words"], hidden="white keywords"),
        "a.html": b"<html><style>.x{color:#fff}</style><p>Seen words</p><p class=x>white keywords</p></html>",
        "a.rtf": b"{\\rtf1{\\colortbl;\\red255\\green255\\blue255;}Seen words\\par{\\cf1 white} {\\v keywords}}",
    }
    for name, data in files.items():
        found = documents.read(data, name)
        assert (found.text, words(found.hidden)) == ("Seen words", ["white", "keywords"]), name


def test_html_shows_what_a_browser_would() -> None:
    page = (
        b"<html><head><title>T</title><script>var a = 1</script></head><body><h1>Marta</h1><p>Sold&nbsp;more\n than"
        b" <b>ever</b></p><div style='display:none'>no</div><p style='background:#222;color:#fff'>white on dark</p>"
        b"<ul><li>one</li><li>two</li></ul><table><tr><td>2023</td><td>118 %</td></tr></table></body></html>"
    )
    found = documents.read(page, "a.html")
    assert found.text.split() == [
        "Marta",
        "Sold",
        "more",
        "than",
        "ever",
        "white",
        "on",
        "dark",
        "•",
        "one",
        "•",
        "two",
        "2023",
        "118",
        "%",
    ]
    assert "2023\t118 %" in found.text
    assert (found.hidden, found.notes) == ("no", ("script_left_out",))


def test_rtf_code_pages_lists_and_fields() -> None:
    source = (
        b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}{\\*\\generator X;}Caf\\'e9 \\u8211? "
        b"{\\f1\\'cf\\'eb\\'e0\\'ed}{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt my page}}\\par "
        b"a\\cell b\\cell\\row\\bullet  won\\par}"
    )
    assert documents.read(source, "a.rtf").text == "Café – Планmy page\na\tb\n• won"


def test_opendocument_tables_become_rows() -> None:
    assert (
        documents.read(seeds.odt_table([["2022", "101 %"], ["2023", "118 %"]]), "a.odt").text
        == "2022\t101 %\n2023\t118 %"
    )


def test_old_word_files_are_read_by_their_piece_table() -> None:
    found = documents.read(old_word("Marta Quill\rClosed 118 % of quota\r"), "resume.doc")
    assert (found.status, found.format, found.text) == ("ok", "doc", "Marta Quill\nClosed 118 % of quota")


def test_words_nobody_sees_in_old_word_files_are_kept_apart() -> None:
    for hiding in (b"\x3c\x08\x01", b"\x42\x2a\x08", b"\x70\x68\xff\xff\xff\x00", b"\x43\x4a\x02\x00"):
        found = documents.read(old_word("Seen words\rkeywords", hidden_from=11, hiding=hiding), "resume.doc")
        assert (found.text, found.hidden) == ("Seen words", "keywords")


def old_word(text: str, hidden_from: int = 0, hiding: bytes = b"") -> bytes:
    """The smallest Word 97 file: an OLE container with a WordDocument and a 1Table stream."""
    body = codecs.encode(text, "cp1252")
    pieces = struct.pack("<II", 0, len(body)) + struct.pack("<HIH", 0, 0x40000000 | (1024 * 2), 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    head = bytearray(1024)
    struct.pack_into("<HH", head, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", head, 10, 0x0200)
    struct.pack_into("<H", head, 32, 14)
    struct.pack_into("<H", head, 62, 22)
    struct.pack_into("<i", head, 64 + 12, len(body))
    struct.pack_into("<H", head, 64 + 88, 0x5D)
    struct.pack_into("<II", head, 154 + 8 * 33, 0, len(table))
    if hiding:
        formats = struct.pack("<III", 1024, 1024 + len(body), 1)  # the page after the head's first
        struct.pack_into("<II", head, 154 + 8 * 12, len(table), len(formats))
        table += formats
        page = bytearray(512)
        struct.pack_into("<IIIBB", page, 0, 1024, 1024 + hidden_from, 1024 + len(body), 0, 100)
        page[200 : 201 + len(hiding)] = bytes([len(hiding)]) + hiding
        page[511] = 2
        return ole({"WordDocument": bytes(head[:512]) + bytes(page) + body, "1Table": table})
    return ole({"WordDocument": bytes(head) + body, "1Table": table})


def ole(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) with some streams, each padded past the mini stream's limit."""
    names = list(streams)
    bodies = [streams[name].ljust(4096, b"\0") for name in names]
    sizes = [-(-len(body) // 512) for body in bodies]
    starts = [2 + sum(sizes[:place]) for place in range(len(sizes))]
    fat = [0xFFFFFFFD, 0xFFFFFFFE]
    for start, size in zip(starts, sizes, strict=True):
        fat += [*range(start + 1, start + size), 0xFFFFFFFE]
    entries = [_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)]
    for place, name in enumerate(names):
        after = place + 2 if place + 1 < len(names) else 0xFFFFFFFF
        entries.append(_entry(name, 2, 0xFFFFFFFF, starts[place], len(bodies[place]), after))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0)
    fat_sector = b"".join(struct.pack("<I", value) for value in fat).ljust(512, b"\xff")
    return (
        head.ljust(512, b"\xff")
        + fat_sector
        + b"".join(entries).ljust(512, b"\0")
        + b"".join(body.ljust(512 * size, b"\0") for body, size in zip(bodies, sizes, strict=True))
    )


def _entry(name: str, kind: int, child: int, start: int, size: int, after: int = 0xFFFFFFFF) -> bytes:
    raw = name.encode("utf-16-le")
    entry = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, after, child) + bytes(36) + struct.pack("<IQ", start, size)
    return entry
