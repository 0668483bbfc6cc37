"""Resumes as RTF, HTML, plain text and Markdown, written by hand."""

from __future__ import annotations

from html import escape

from writers.blocks import Line, Resume, tables_and_lines

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font-family: {font}; line-height: 1.45; max-width: 46em; margin: 2.5em auto; color: #222; }}
h1 {{ margin: 0; color: {accent}; }}
h2 {{ border-bottom: 1px solid {accent}; color: {accent}; font-size: 1.05em; margin-top: 1.6em; }}
h3 {{ font-size: 1em; margin: 1em 0 0; }}
p {{ margin: .2em 0; }}
ul {{ margin: .3em 0; }}
td, th {{ border-bottom: 1px solid #ccc; padding: .15em .8em .15em 0; text-align: left; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def html(resume: Resume, *, font: str = "Georgia, serif", accent: str = "#1f5f5b") -> bytes:
    """One page of HTML, as a person exports it or keeps it on a site."""
    body = [f"<h1>{escape(resume.name)}</h1>"]
    body += [f"<p>{escape(line)}</p>" for line in resume.head]
    for section in resume.sections:
        body += [f"<h2>{escape(section.title)}</h2>"] if section.title else []
        for part in tables_and_lines(section.lines):
            body += _html_table(part) if isinstance(part, list) else _html_line(part)
    page = "\n".join(body).replace("</ul>\n<ul>\n", "")
    return _PAGE.format(title=escape(f"{resume.name}, resume"), font=font, accent=accent, body=page).encode()


def _html_line(line: Line) -> list[str]:
    words = escape(line.text)
    forms = {
        "job": [f"<h3>{words}</h3>"],
        "place": [f"<p><em>{words}</em></p>"],
        "bullet": ["<ul>", f"<li>{words}</li>", "</ul>"],
        "space": [],
    }
    return forms.get(line.kind, [f"<p>{words}</p>"])


def _html_table(rows: list[list[str]]) -> list[str]:
    head, *rest = rows
    out = ["<table>", "<tr>" + "".join(f"<th>{escape(cell)}</th>" for cell in head) + "</tr>"]
    out += ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rest]
    return [*out, "</table>"]


def rtf(resume: Resume, *, font: str = "Times New Roman") -> bytes:
    """Rich text as an older word processor saves it: cp1252 where it can, \\u escapes elsewhere."""
    out = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 " + font + ";}}"]
    out += [r"{\colortbl;\red31\green78\blue121;}", r"\paperw11906\paperh16838\margl1134\margr1134\fs22"]
    out += [r"\pard\qc{\b\fs34\cf1 " + _rtf(resume.name) + r"}\par"]
    out += [r"\pard\qc " + _rtf(line) + r"\par" for line in resume.head]
    for section in resume.sections:
        if section.title:
            out.append(r"\pard\sb240\sa60\brdrb\brdrs\brdrw10\brsp20{\b\cf1 " + _rtf(section.title) + r"}\par")
        for part in tables_and_lines(section.lines):
            out += [_rtf_row(row) for row in part] if isinstance(part, list) else [_rtf_line(part)]
    return ("\n".join(out) + "}").encode("ascii")


def _rtf_line(line: Line) -> str:
    words = _rtf(line.text)
    if line.kind == "bullet":
        return r"\pard\fi-284\li568{\bullet}\tab " + words + r"\par"
    if line.kind == "space":
        return r"\pard\fs12\par\fs22"
    if line.kind in ("job", "place"):
        return r"\pard{" + (r"\b " if line.kind == "job" else r"\i ") + words + r"}\par"
    return r"\pard " + words + r"\par"


def _rtf_row(row: list[str]) -> str:
    edges = "".join(rf"\cellx{3000 + 2000 * k}" for k in range(len(row)))
    cells = "".join(rf"\pard\intbl {_rtf(cell)}\cell" for cell in row)
    return rf"\trowd\trgaph100{edges}{cells}\row"


def _rtf(text: str) -> str:
    out = []
    for letter in text:
        code = ord(letter)
        if letter in "\\{}":
            out.append("\\" + letter)
        elif code < 128:
            out.append(letter)
        else:
            out.append(rf"\u{code if code < 32768 else code - 65536}?")
    return "".join(out)


def markdown(resume: Resume) -> bytes:
    """Markdown, as people who write code send it."""
    out = [f"# {resume.name}", "", *resume.head, ""]
    for section in resume.sections:
        out += [f"## {section.title}", ""] if section.title else []
        for line in section.lines:
            out.append({"bullet": f"- {line.text}", "job": f"### {line.text}"}.get(line.kind, line.text))
        out.append("")
    return ("\n".join(out).rstrip() + "\n").encode()


def text(words: str, encoding: str) -> bytes:
    """The text as it stands, with the line ends of Windows, in one of the encodings people really use."""
    return words.replace("\n", "\r\n").encode(encoding)
