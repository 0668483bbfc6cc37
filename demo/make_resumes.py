"""Make the demo's resume files: `python demo/make_resumes.py [FOLDER]` writes them to demo/resumes/ or to FOLDER.

The words come from demo/applications.jsonl and demo/unreadable.json; here stands only how each person's file looks.
Equal words give equal bytes. Needs the project's dev packages and Debian's fonts-liberation and fonts-dejavu-core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import LETTER
from writers import office, pdf, plain, unreadable
from writers.blocks import resume_of
from writers.pdf import Look

HERE = Path(__file__).parent
Made = Callable[[str], bytes]


def single(**look: object) -> Made:
    """One column by reportlab."""
    return lambda text: pdf.one_column(resume_of(text), Look(**look))  # pyright: ignore[reportArgumentType]


def simple(**look: object) -> Made:
    """One column by fpdf2."""
    return lambda text: pdf.plain_column(resume_of(text), Look(**look))  # pyright: ignore[reportArgumentType]


def double(*, main_first: bool = False, side_width: float = 190, **look: object) -> Made:
    """Two columns by reportlab."""
    dress = Look(**look)  # pyright: ignore[reportArgumentType]
    return lambda text: pdf.two_columns(resume_of(text), dress, main_first=main_first, side_width=side_width)


def docx(**look: object) -> Made:
    """Word."""
    return lambda text: office.docx(resume_of(text), **look)  # pyright: ignore[reportArgumentType]


def odt(**look: str) -> Made:
    """LibreOffice."""
    return lambda text: office.odt(resume_of(text), **look)


def rtf(**look: str) -> Made:
    """Rich text."""
    return lambda text: plain.rtf(resume_of(text), **look)


def html(**look: str) -> Made:
    """A web page."""
    return lambda text: plain.html(resume_of(text), **look)


def markdown(text: str) -> bytes:
    """Markdown."""
    return plain.markdown(resume_of(text))


def typed(encoding: str) -> Made:
    """Plain text in an encoding."""
    return lambda text: plain.text(text, encoding)


FILES: dict[str, Made] = {
    "dontae-willoughby.pdf": single(font="Helvetica", paper=LETTER, accent="#222222"),
    "danilo-macaraeg.pdf": simple(paper=LETTER, accent="#1d3557"),
    "desmond-applewhite.pdf": single(font="serif", paper=LETTER, centred=True, accent="#3b3b1f", size=11.5),
    "marguerite-tolliver-banks.pdf": single(font="sans", paper=LETTER, accent="#7a1f3d"),
    "kyle-rentmeester.pdf": single(font="narrow", paper=LETTER, accent="#b03a00", size=12, centred=True),
    "eleni-papadakis.pdf": single(font="Times", accent="#000000", size=12, rule=False),
    "anitha-chacko.pdf": simple(font="serif", accent="#22313f", size=11.5),
    "ainhoa-etxeberria.pdf": single(font="Helvetica", accent="#0b6e4f", size=10.5),
    "niamh-geraghty-cole.pdf": simple(font="sans", accent="#00525b"),
    "craig-dellarosa.pdf": single(font="serif", accent="#102a43", centred=True, size=11.5),
    "aino-lehtovaara.pdf": simple(font="deja", accent="#33415c", size=10.5),
    "hendrik-oosterveld.pdf": single(font="Times", accent="#2f2f2f", centred=True, size=12),
    "agnieszka-wroblewska-kim.pdf": single(font="sans", accent="#4a2c6a"),
    "tejaswini-gaikwad.pdf": single(font="deja", accent="#6b2d00", size=10.5),
    "meenakshi-subbaraman.pdf": double(font="Helvetica", paper=LETTER, accent="#0a66a0"),
    "xiaoyu-claire-fang.pdf": double(font="sans", paper=LETTER, accent="#8a1538", main_first=True),
    "teodora-ilic-barnes.pdf": double(font="serif", paper=LETTER, accent="#33691e", size=11.5),
    "ignacio-belmonte-shaw.pdf": double(font="sans", paper=LETTER, accent="#005f73"),
    "pooja-deshmane.pdf": double(font="deja", accent="#5d4037", size=10),
    "lhingneikim-haokip.pdf": double(font="deja", accent="#1b5e7a", size=10.5, main_first=True),
    "bartosz-wilkowski.pdf": double(font="sans", accent="#263238", rule=False),
    "matteo-ferrandi.pdf": double(font="serif", accent="#9a3412", size=11.5),
    "alistair-penhaligon.docx": docx(font="Garamond", accent="000000"),
    "charlotte-beaumont-nguyen.docx": docx(font="Calibri", accent="7B2D5B"),
    "rashida-colvin-meyer.docx": docx(font="Arial", accent="1F4E79"),
    "tobias-adeyemi.docx": docx(font="Calibri", accent="2E7D32"),
    "rukhsana-pervaiz.docx": docx(font="Cambria", accent="00695C"),
    "mohammed-arif-sayyed.docx": docx(font="Times New Roman", accent="000000"),
    "joost-van-der-wielen.docx": docx(font="Verdana", accent="1565C0", grid=False),
    "dimitrios-kalogeras.docx": docx(font="Calibri", accent="37474F"),
    "liga-ozolina-brandt.docx": docx(font="Arial", accent="4E342E", grid=False),
    "abdirahman-warsame.odt": odt(accent="#1a5276"),
    "brenda-sutcliffe-orr.odt": odt(font="Liberation Serif", accent="#5b2c6f"),
    "fathima-beevi-rasheed.odt": odt(font="Liberation Serif", accent="#000000"),
    "solene-marchetti-duval.odt": odt(accent="#922b21"),
    "soraya-ahmadi.rtf": rtf(font="Arial"),
    "ebony-thibodeaux.rtf": rtf(),
    "girish-venkatesh-prabhu.rtf": rtf(),
    "dale-wetherspoon-hart.rtf": rtf(font="Calibri"),
    "phuong-anh-trinh.html": html(),
    "anushka-lobo.html": html(font="Helvetica, Arial, sans-serif", accent="#0b5394"),
    "lalrinpuia-sailo.html": html(font="Helvetica, Arial, sans-serif", accent="#444444"),
    "bhavesh-solanke.html": html(font="Verdana, sans-serif", accent="#7f3f00"),
    "oluwaseun-adeleke-marsh.txt": typed("utf-16"),
    "craig-mcalister.txt": typed("cp1252"),
    "kieran-blackshaw.md": markdown,
}


def words_by_file() -> dict[str, str]:
    """File name to the resume's words, for every applicant whose file can be read."""
    lines = (HERE / "applications.jsonl").read_text(encoding="utf-8").splitlines()
    people = [json.loads(line) for line in lines]
    return {Path(p["file"]).name: p["resume"] for p in people if p.get("resume")}


def unreadable_files() -> dict[str, bytes]:
    """The scanned one and the locked one."""
    out = {}
    for case in json.loads((HERE / "unreadable.json").read_text(encoding="utf-8")):
        resume = resume_of(case["text"])
        if case["problem"] == "scanned":
            out[case["file"]] = unreadable.scanned(resume)
        else:
            out[case["file"]] = pdf.one_column(resume, Look(accent="#0f4c5c"), password=case["password"])
    return out


def main(folder: Path) -> None:
    """Write every file and say how large they are together."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {name: FILES[name](words) for name, words in words_by_file().items()} | unreadable_files()
    for name, data in made.items():
        (folder / name).write_bytes(data)
    print(f"{len(made)} files, {sum(map(len, made.values())) / 1e6:.2f} MB, in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "resumes")
