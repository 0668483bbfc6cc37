"""`recruit read FILE...`: files to visible text, one JSON object a line, in the order given."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from recruit.cli.answer import write
from recruit.domain.documents import Document, advice

NO_OCR = "The program tesseract is not installed here, so pictures of pages were not read (Debian: tesseract-ocr)."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("files", nargs="+", metavar="FILE", help='a resume file, or "-" for standard input')
    parser.add_argument(
        "--timings",
        action="store_true",
        help="fill in `seconds` for each file; without it `seconds` is null, so that equal input gives equal output",
    )
    parser.add_argument(
        "--ocr",
        action="store_true",
        help="read pictures of pages too, where the program tesseract is installed (Debian: tesseract-ocr)",
    )


def run(args: argparse.Namespace) -> int:
    """Read each file; 1 when one of them could not be used."""
    unusable = 0
    for line in in_order(args.files, args.timings, args.ocr):
        unusable += "error" in line
        write(line)
    return 1 if unusable else 0


def in_order(names: Iterable[str], timings: bool, ocr: bool) -> Iterator[dict[str, Any]]:
    """The answers in the order of the names; two files are read at a time."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        yield from pool.map(lambda name: answer(name, timings, ocr), names)


def answer(name: str, timings: bool = False, ocr: bool = False) -> dict[str, Any]:
    """One file's line."""
    begin = time.perf_counter()
    try:
        document = _read(name, ocr)
    except OSError as error:
        sentence = (
            f"This file cannot be opened ({error.strerror or error}). Please check its name and your rights to it."
        )
        return _line(name, Document("damaged", notes=("cannot_open",)), None, "cannot_open", sentence)
    seconds = round(time.perf_counter() - begin, 3) if timings else None
    message = advice(document.status, document.notes).replace(" below.", ".")
    if "ocr_not_installed" in document.notes:
        message = f"{NO_OCR} {message}"
    return _line(name, document, seconds, document.status, message)


def _read(name: str, ocr: bool) -> Document:
    from recruit import documents
    from recruit.documents import limits

    data = sys.stdin.buffer.read(limits.UPLOAD_BYTES + 1) if name == "-" else documents.bytes_of(name)
    return (documents.read_pictures_too if ocr else documents.read)(data, name)


def _line(name: str, document: Document, seconds: float | None, code: str, message: str) -> dict[str, Any]:
    line = {
        "file": name,
        "status": document.status,
        "format": document.format,
        "pages": document.pages,
        "text": document.text,
        "hidden": document.hidden,
        "notes": list(document.notes),
        "seconds": seconds,
    }
    if document.status != "ok":
        line["error"] = {"code": code, "message": message}
    return line
