"""Whatever the words are, every format gives them back: nothing lost, nothing glued, nothing split, in order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruit import documents
from tests.documents import seeds

#: What both PDF engines' built-in fonts can draw (Windows' western letters), and what resumes are made of.
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàâçéèêëîïôöûüñßÀÉÖÜÅåøØæ"
WORD = st.text(LETTERS, min_size=2, max_size=9)
FIGURE = st.from_regex(r"[1-9][0-9]{0,3}(?:[.,][0-9]{1,3})?(?: ?%|k|M)?", fullmatch=True)
MARKED = st.builds("{}{}".format, WORD, st.sampled_from([",", ".", ";", ":", ")", "'s", "&Co"]))
PAIR = st.builds("{}-{}".format, WORD, WORD)
LINE = (
    st.lists(st.one_of(WORD, WORD, WORD, FIGURE, MARKED, PAIR), min_size=1, max_size=5)
    .map(" ".join)
    .filter(lambda line: len(line) <= 45)
)
#: (A longer line would run off the page.)
LINES = st.lists(LINE, min_size=1, max_size=25)


@pytest.mark.parametrize("ending", seeds.MAKERS)
@given(lines=LINES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
def test_words_survive_every_format(ending: str, lines: list[str]) -> None:
    data = seeds.MAKERS[ending](lines)
    found = documents.read(data, "resume")
    assert (found.status, found.hidden) == ("ok", "")
    assert found.text.split() == " ".join(lines).split()
    again = documents.read(data, "resume")
    assert again == found


@pytest.mark.parametrize("size", [6, 9, 14, 24])
@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Times-Italic", "Courier", "Helvetica-Bold"])
def test_words_survive_every_font_and_size(font: str, size: int) -> None:
    lines = ["Offering affable staff", "of fiscal AWAY To", "from them I am"]
    found = documents.read(seeds.pdf_by_reportlab(lines, font, size / 1.5), "a.pdf")
    assert found.text.split() == " ".join(lines).split()
