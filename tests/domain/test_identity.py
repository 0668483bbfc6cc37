"""Identity is found as typed spans, and what only looks like it is left alone."""

from __future__ import annotations

import pytest

from recruit import documents
from recruit.domain import identity
from tests.documents import seeds

TEXT = """Marta van Quill
Account Executive
12 Harbour Street, Springfield, IL 62704 | (312) 555-0123 | marta.quill@example.org
linkedin.com/in/martaquill | Date of birth: 3 May 1988 | Nationality: Danish

Experience
Account Executive, Harbour Tools, Boston, MA
Grew revenue from 1,200,000 to 2,400,000 dollars in 2019-2021
Quill led 12 sellers; 555 calls a week; see https://example.org/prize
"""


def found(text: str = TEXT) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for span in identity.find(text):
        assert text[span.start : span.end] == span.text
        kinds.setdefault(span.kind, []).append(span.text)
    return kinds


def test_the_contact_block_is_found_by_kind() -> None:
    assert found() == {
        "name": ["Marta van Quill", "Quill"],
        "address": ["12 Harbour Street, Springfield, IL 62704"],
        "phone": ["(312) 555-0123"],
        "email": ["marta.quill@example.org"],
        "link": ["linkedin.com/in/martaquill", "https://example.org/prize"],
        "birth": ["Date of birth: 3 May 1988"],
        "personal": ["Nationality: Danish"],
    }


def test_places_and_figures_in_the_story_stay() -> None:
    story = "Raised sales by 118 % from 2019 to 2021 in Boston, MA and won 3,000,000 dollars at Acme 12 Park Road Ltd"
    assert found(f"Summary\n{story}\n") == {}


@pytest.mark.parametrize(
    "phone",
    ["+44 20 7946 0958", "+49 (0)30 901820", "312-555-0123", "312.555.0123", "+1 312 555 0123", "0044 7700 900123"],
)
def test_telephone_numbers_in_many_shapes(phone: str) -> None:
    assert found(f"Jo Brandt\n{phone}\n")["phone"] == [phone]


def test_a_name_in_capitals_and_a_contact_block_in_a_sidebar() -> None:
    text = "SALES MANAGER\nJO BRANDT\nSummary\nSold a lot\nContact\njo@example.org\n9 Hill Road\nSkills\nSelling"
    assert found(text) == {"name": ["JO BRANDT"], "email": ["jo@example.org"], "address": ["9 Hill Road"]}


def test_a_text_without_identity_has_none() -> None:
    assert identity.find("") == []
    assert identity.find("sold more every year") == []


def test_identity_is_found_in_a_file_that_was_read() -> None:
    text = documents.read(seeds.pdf(seeds.LINES), "a.pdf").text
    assert [(span.kind, span.text) for span in identity.find(text)] == [
        ("name", "Marta Quill"),
        ("email", "marta.quill@example.org"),
    ]


def test_a_name_after_a_sidebar_is_found_by_the_addresses_it_agrees_with() -> None:
    text = (
        "Contact\nmarta.q@mail.example\nwww.linkedin.com/in/marta-quill-\n4b1a2 (LinkedIn)\n\nTop Skills\n"
        "Cold Calling\n\nMarta Quill\nAccount executive\nSummary\nSold a lot\n"
    )
    spans = found(text)
    assert spans["name"] == ["Marta Quill"]
    assert spans["link"] == ["www.linkedin.com/in/marta-quill-\n4b1a2"]
    assert "name" not in found(text.replace("marta", "sales").replace("quill", "lead"))
