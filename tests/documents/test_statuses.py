"""Files that cannot be read end in a status, quickly, whatever is wrong with them."""

from __future__ import annotations

import io
import re
import struct
import threading
import zipfile
import zlib
from pathlib import Path

import pypdf
import pytest

from recruit import documents
from recruit.documents import limits
from recruit.domain.documents import ADVICE
from tests.documents import seeds


def status(data: bytes, name: str = "resume.pdf") -> str:
    found = documents.read(data, name)
    assert found.status == "ok" or found.text == ""
    assert found.status in ADVICE
    return found.status


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(seeds.pdf(seeds.LINES)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def raw_pdf(*objects: str | bytes) -> bytes:
    """A PDF from its objects' bodies, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer <</Size {len(places) + 1} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()


def flate(data: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(data, 9)
    return f"<</Length {len(packed)} /Filter /FlateDecode {extra}>>\nstream\n".encode() + packed + b"\nendstream"


PAGE = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>"
CATALOG, PAGES = "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>"


def test_nothing_and_blanks_are_empty() -> None:
    assert status(b"") == "empty"
    assert status(b"  \n\n ", "a.txt") == "empty"
    assert status(seeds.word([]), "a.docx") == "empty"


def test_passwords() -> None:
    assert status(locked("secret")) == "encrypted"
    assert status(locked("")) == "ok"


def test_locked_office_files() -> None:
    data = bytearray(seeds.word(seeds.LINES))
    for found in re.finditer(rb"PK\x01\x02", bytes(data)):
        data[found.start() + 8] |= 1
    assert status(bytes(data), "a.docx") == "encrypted"
    manifest = b'<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>'
    assert status(seeds.repacked(seeds.odt(seeds.LINES), {"META-INF/manifest.xml": manifest}), "a.odt") == "encrypted"


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_files_broken_off_are_damaged(ending: str) -> None:
    data = seeds.MAKERS[ending](seeds.LINES)
    assert status(data[: len(data) * 6 // 10], f"a.{ending}") == "damaged"


def test_broken_rtf_and_old_word_files_are_damaged() -> None:
    assert status(seeds.rtf(seeds.LINES)[:-30], "a.rtf") == "damaged"
    assert status(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc") == "damaged"


def test_other_kinds_of_file_are_unsupported() -> None:
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert status(sheet.getvalue(), "a.docx") == "unsupported"
    assert status(bytes(range(256)) * 40, "a.pdf") == "unsupported"
    assert status(b'<?xml version="1.0"?><note>hello</note>', "a.xml") == "unsupported"
    assert status(b'{"a": 1}', "a.json") == "unsupported"


def test_too_many_bytes_or_pages_are_too_large() -> None:
    assert status(b"%PDF-1.7" + bytes(limits.UPLOAD_BYTES)) == "too_large"
    kids = f"<</Type /Pages /Kids [{'3 0 R ' * 10_000}] /Count 10000>>"
    assert status(raw_pdf(CATALOG, kids, PAGE, flate(b""))) == "too_large"


def test_a_file_over_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    assert documents.read_path(path).status == "too_large"


def test_a_page_tree_in_a_circle_ends() -> None:
    data = raw_pdf(CATALOG, "<</Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3>>", PAGE, flate(b"BT ET"))
    assert status(data) in {"damaged", "empty", "dangerous"}


def test_a_bomb_in_a_stream_ends_within_the_limits() -> None:
    packer = zlib.compressobj(9)
    first = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = first + again * 127  # after a full flush a block stands by itself, so 2 GB need be packed once only
    stream = f"<</Length {len(packed)} /Filter /FlateDecode>>\nstream\n".encode() + packed + b"\nendstream"
    assert status(raw_pdf(CATALOG, PAGES, PAGE, stream)) in {"dangerous", "damaged", "empty"}
    assert status(seeds.pdf(seeds.LINES)) == "ok"


def test_a_word_file_that_grows_too_much_is_dangerous() -> None:
    body = b"<w:document>" + b" " * (60 * 1024 * 1024) + b"</w:document>"
    assert status(seeds.repacked(seeds.word(seeds.LINES), {"word/document.xml": body}), "a.docx") == "dangerous"


def test_a_part_larger_than_it_says_is_dangerous_or_damaged() -> None:
    body = b"<a>" + b" " * (30 * 1024 * 1024) + b"</a>"
    data = bytearray(seeds.repacked(seeds.word(seeds.LINES), {"word/document.xml": body}))
    said = struct.pack("<I", len(body))
    small = bytes(data).replace(said, struct.pack("<I", 1000))
    assert status(small, "a.docx") in {"dangerous", "damaged"}


@pytest.mark.parametrize(
    "markup",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0" "http://example.org/x.dtd"><html/>',
    ],
)
def test_document_types_and_entities_are_dangerous(markup: bytes) -> None:
    assert status(markup, "a.xml") == "dangerous"
    assert status(seeds.repacked(seeds.word(seeds.LINES), {"word/document.xml": markup}), "a.docx") == "dangerous"


def test_macros_and_outside_templates_are_dangerous() -> None:
    base = seeds.word(seeds.LINES)
    assert status(seeds.repacked(base, {"word/vbaProject.bin": b"x"}), "a.docm") == "dangerous"
    relations = zipfile.ZipFile(io.BytesIO(base)).read("word/_rels/document.xml.rels")
    template = (
        b'<Relationship Id="x" Type="x/attachedTemplate" Target="http://example.org/a.dotm" TargetMode="External"/>'
    )
    outside = relations.replace(b"</Relationships>", template + b"</Relationships>")
    assert status(seeds.repacked(base, {"word/_rels/document.xml.rels": outside}), "a.docx") == "dangerous"


def test_scripts_in_pdf_are_dangerous_however_they_are_written() -> None:
    for catalog in (
        "<</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert(1))>>>>",
        "<</Type /Catalog /Pages 2 0 R /OpenAction <</S /J#61v#61Script /JS (app.alert(1))>>>>",
        "<</Type /Catalog /Pages 2 0 R /OpenAction <</S /Launch /F (calc.exe)>>>>",
    ):
        assert status(raw_pdf(catalog, PAGES, PAGE, flate(b"BT ET"))) == "dangerous"


def test_active_objects_in_rtf_are_dangerous() -> None:
    assert status(b"{\\rtf1 Hello {\\object\\objupdate{\\*\\objdata 0105}}}", "a.rtf") == "dangerous"


def test_two_files_in_one_are_dangerous() -> None:
    assert status(seeds.pdf(seeds.LINES) + seeds.word(seeds.LINES)) == "dangerous"


def test_markup_nested_without_end_is_refused() -> None:
    deep = b"<html><body>" + b"<div>" * 5000 + b"words" + b"</div>" * 5000
    assert status(deep, "a.html") in {"dangerous", "damaged"}
    assert status(b"{\\rtf1 " + b"{" * 50_000 + b"words" + b"}" * 50_000 + b"}", "a.rtf") == "dangerous"


def test_a_billion_laughs_are_dangerous_wherever_they_stand() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">{laughs}]><a>&l9;</a>'.encode()
    assert status(bomb, "a.xml") == "dangerous"
    assert status(seeds.repacked(seeds.word(seeds.LINES), {"word/document.xml": bomb}), "a.docx") == "dangerous"
    assert status(seeds.repacked(seeds.odt(seeds.LINES), {"content.xml": bomb}), "a.odt") == "dangerous"


def test_a_file_that_grows_while_it_is_read_ends(tmp_path: Path) -> None:
    path, done = tmp_path / "growing.pdf", threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not done.is_set():
                file.write(bytes(1 << 20))
                file.truncate(64 << 20)

    path.write_bytes(b"%PDF-1.7")
    writer = threading.Thread(target=grow)
    writer.start()
    try:
        assert documents.read_path(path).status in {"damaged", "too_large"}
    finally:
        done.set()
        writer.join()


def test_a_file_cut_off_while_it_is_read_ends(tmp_path: Path) -> None:
    path = tmp_path / "shrinking.docx"
    path.write_bytes(seeds.word(seeds.LINES))
    whole = documents.bytes_of(path)
    path.write_bytes(whole[: len(whole) // 2])
    assert documents.read_path(path).status == "damaged"


def test_after_every_kind_of_harm_the_next_file_is_read_at_once() -> None:
    for harm in (
        b"%PDF-1.7" + bytes(1000),
        raw_pdf(CATALOG, "<</Type /Pages /Kids [2 0 R] /Count 1>>"),
        b"PK\x03\x04" * 9,
    ):
        assert status(harm) in ADVICE
        assert status(seeds.pdf(seeds.LINES)) == "ok"
