"""Packages and markup are looked over before anything unpacks them: entries, sizes, ratios, DTDs, macros, locks."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] no stubs for the compiled part

from recruit.documents import limits
from recruit.documents.found import Unreadable

_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACROS = re.compile(r"vbaproject\.bin|vbadata\.xml|macrosheets/|^basic/|^scripts/|activex", re.IGNORECASE)


class Package:
    """A screened zip file; parts are unpacked one by one, each with its own limit."""

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
            raise Unreadable("damaged", "broken_package") from error
        self.parts = {part.filename: part for part in self.zip.infolist()}
        self.check()

    def check(self) -> None:
        """Raises Unreadable when the package as a whole is locked, a bomb, or carries macros."""
        parts = self.zip.infolist()
        if len(parts) > limits.ZIP_ENTRIES:
            raise Unreadable("dangerous", "too_many_parts")
        if sum(part.file_size for part in parts) > limits.ZIP_UNPACKED_BYTES:
            raise Unreadable("dangerous", "unpacks_too_large")
        if len(self.parts) != len(parts):
            raise Unreadable("dangerous", "part_named_twice")
        for part in parts:
            self.check_part(part)

    def check_part(self, part: zipfile.ZipInfo) -> None:
        """Raises Unreadable when one part is locked, grows too much or is a macro."""
        if part.flag_bits & 1:
            raise Unreadable("encrypted", "locked_package")
        large = part.file_size > limits.ZIP_RATIO_FROM_BYTES
        if large and part.file_size > limits.ZIP_RATIO * max(1, part.compress_size):
            raise Unreadable("dangerous", "grows_too_much")
        if _MACROS.search(part.filename):
            raise Unreadable("dangerous", "macros")

    def __contains__(self, name: str) -> bool:
        return name in self.parts

    def read(self, name: str) -> bytes:
        """One part's bytes, b"" when there is none; what is declared is not trusted, what comes out is counted."""
        if name not in self.parts:
            return b""
        try:
            with self.zip.open(self.parts[name]) as part:
                data = part.read(limits.ZIP_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            raise Unreadable("damaged", "broken_part") from error
        if len(data) > limits.ZIP_PART_BYTES:
            raise Unreadable("dangerous", "part_too_large")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """One part as a screened tree, or None when there is no such part."""
        data = self.read(name)
        return xml(data) if data else None


def xml(data: bytes) -> etree._Element:
    """Markup as a tree, without DTD, entities or the network. Raises Unreadable."""
    if _DTD.search(data) or (b"\x00" in data[:64] and _DTD.search(data.replace(b"\x00", b""))):
        raise Unreadable("dangerous", "document_type")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("damaged", "broken_markup") from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable("dangerous", "document_type")
    return root
