"""PDF pages read in the order a person reads them, with words neither glued nor split."""

from __future__ import annotations

import struct
import zlib

from reportlab.pdfgen import canvas

from recruit import documents
from tests.documents import seeds

PROSE = "Led a team of nine sellers in the north and raised the yearly result of the region by a third in two years"


def lines_at(page: canvas.Canvas, left: float, lines: list[str], top: float = 700) -> None:
    for number, line in enumerate(lines):
        page.drawString(left, top - 16 * number, line)


def test_two_columns_are_read_one_after_the_other() -> None:
    side = [f"Skill number {n}" for n in range(6)]
    main = [f"Sentence {n} of the wide column with some more words" for n in range(6)]

    def draw(page: canvas.Canvas) -> None:
        page.drawString(
            60, 760, "Marta Quill, account executive, with a line as wide as both of the columns are together"
        )
        lines_at(page, 60, side)
        lines_at(page, 250, main)

    found = documents.read(seeds.drawn(draw), "a.pdf")
    text = found.text.splitlines()
    assert [line for line in text if line][1:] == side + main
    assert "two_columns" in found.notes


def test_columns_with_their_own_line_heights_are_told_apart_even_when_drawn_in_turn() -> None:
    def draw(page: canvas.Canvas) -> None:
        for number in range(7):
            page.drawString(60, 700 - 15 * number, f"Left {number}")
            page.drawString(300, 693 - 19 * number, f"Right {number} and some words")

    text = [line for line in documents.read(seeds.drawn(draw), "a.pdf").text.splitlines() if line]
    assert text == [f"Left {n}" for n in range(7)] + [f"Right {n} and some words" for n in range(7)]


def test_a_heading_after_short_columns_comes_after_both() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(
            60, 720, "Highlights of a long working life, on a line that is as wide as the whole page is here"
        )
        lines_at(page, 80, [f"First list {n}" for n in range(4)])
        lines_at(page, 250, [f"Second list {n}" for n in range(4)])
        page.drawString(60, 620, "Experience")
        page.drawString(
            60, 604, "A sentence about work that goes on and on until it reaches the other edge of the page"
        )

    text = documents.read(seeds.drawn(draw), "a.pdf").text
    assert (
        text.index("First list 3")
        < text.index("Second list 0")
        < text.index("Second list 3")
        < text.index("Experience")
    )


def test_a_right_column_that_begins_higher_is_still_one_column() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(
            60, 760, "Marta Quill, account executive, with a line as wide as both of the columns are together"
        )
        lines_at(
            page, 250, ["EXPERIENCE", *[f"Sentence {n} of the wide column with more words" for n in range(8)]], 740
        )
        lines_at(page, 60, ["CONTACT", "marta@example.org", "Springfield", "SKILLS", "Selling"], 722)

    text = documents.read(seeds.drawn(draw), "a.pdf").text
    assert text.index("Selling") < text.index("EXPERIENCE") < text.index("Sentence 0")


def test_a_letterhead_set_flush_right_is_no_column() -> None:
    def draw(page: canvas.Canvas) -> None:
        for number, line in enumerate(
            ("Marta Quill", "Account executive of many years", "Springfield, 12345 Long Road")
        ):
            page.drawRightString(540, 780 - 16 * number, line)
        lines_at(page, 60, ["Harbour Tools", "Recruitment", "Springfield"], 716)

    text = documents.read(seeds.drawn(draw), "a.pdf").text
    assert text.index("Marta Quill") < text.index("Long Road") < text.index("Harbour Tools")


def test_dates_set_flush_right_stay_on_their_line() -> None:
    def draw(page: canvas.Canvas) -> None:
        for number in range(4):
            page.drawString(60, 700 - 60 * number, f"Seller at Firm {number}")
            page.drawRightString(530, 700 - 60 * number, f"201{number} to 201{number + 1}")
            page.drawString(60, 680 - 60 * number, f"Won {number + 2} awards there")

    lines = documents.read(seeds.drawn(draw), "a.pdf").text.splitlines()
    assert "Seller at Firm 2\t2012 to 2013" in lines


def test_wrapped_lines_become_paragraphs_again() -> None:
    def draw(page: canvas.Canvas) -> None:
        words, line, lines = PROSE.split(), "", []
        for word in words:
            if page.stringWidth(f"{line} {word}", "Helvetica", 11) > 250:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines_at(page, 60, [*lines, line, "A second paragraph"])

    assert documents.read(seeds.drawn(draw), "a.pdf").text == PROSE + "\nA second paragraph"


def test_a_hyphen_at_a_lines_end_joins_its_word() -> None:
    def draw(page: canvas.Canvas) -> None:
        lines_at(page, 60, ["Worked with many different and cross-", "functional teams in the north of the land"])

    assert "cross-functional teams" in documents.read(seeds.drawn(draw), "a.pdf").text


def test_letter_spaced_headings_close_up() -> None:
    def draw(page: canvas.Canvas) -> None:
        heading = page.beginText(60, 700)
        heading.setCharSpace(5)
        heading.textLine("WORK EXPERIENCE")
        page.drawText(heading)
        page.drawString(60, 660, "S K I L L S")

    assert documents.read(seeds.drawn(draw), "a.pdf").text.split() == ["WORK", "EXPERIENCE", "SKILLS"]


def test_words_without_blanks_in_the_file_are_parted_by_their_gaps() -> None:
    def draw(page: canvas.Canvas) -> None:
        left = 60.0
        for word in PROSE.split():
            for letter in word:
                page.drawString(left, 700, letter)
                left += page.stringWidth(letter, "Helvetica", 4.0)
            left += 1.1

    def small(page: canvas.Canvas) -> None:
        page.setFont("Helvetica", 4)
        draw(page)

    assert documents.read(seeds.drawn(small), "a.pdf").text == PROSE


def test_double_letters_drawn_one_by_one_are_kept() -> None:
    def draw(page: canvas.Canvas) -> None:
        left = 60.0
        for letter in "offering difficult offices":
            page.drawString(left, 700, letter)
            left += page.stringWidth(letter, "Helvetica", 11) * 0.88

    assert documents.read(seeds.drawn(draw), "a.pdf").text == "offering difficult offices"


def test_boldness_by_printing_twice_is_read_once() -> None:
    def draw(page: canvas.Canvas) -> None:
        for shift in (0, 0.3):
            page.drawString(60 + shift, 700, "Account Executive")

    assert documents.read(seeds.drawn(draw), "a.pdf").text == "Account Executive"


def test_running_heads_are_kept_once() -> None:
    def draw(number: int):
        def page_of(page: canvas.Canvas) -> None:
            page.drawString(60, 815, "Marta Quill, Resume")
            page.drawString(60, 700, f"Text of page {number}")
            page.drawString(280, 20, f"Page {number} of 3")

        return page_of

    text = documents.read(seeds.drawn(*[draw(n) for n in (1, 2, 3)]), "a.pdf").text
    assert text.count("Marta Quill, Resume") == 1
    assert [f"Text of page {n}" in text for n in (1, 2, 3)] == [True] * 3


def test_turned_text_and_turned_pages_read_from_left_to_right() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(200, 700, "Upright words")
        page.rotate(90)
        page.drawString(300, -80, "Words up the side")

    def lying(page: canvas.Canvas) -> None:
        page.setPageRotation(90)
        page.rotate(90)
        page.drawString(100, -100, "A landscape page")
        page.drawString(100, -113, "with two lines")

    text = documents.read(seeds.drawn(draw, lying), "a.pdf").text
    assert text.split("\n\n") == ["Upright words", "Words up the side", "A landscape page\nwith two lines"]


def test_places_say_where_each_word_stands() -> None:
    found = documents.read_with_places(
        seeds.drawn(lambda page: page.drawString(100, 700, "Closed 118 % of quota")), "a.pdf"
    )
    assert found.places is not None
    start = found.text.index("118")
    (place,) = found.places.touched(start, start + 3)
    assert found.text[place.start : place.end] == "118"
    assert place.page == 0
    assert 100 < place.left < place.right < 200
    assert 841.9 - 712 < place.top < place.bottom < 841.9 - 695
    assert found.places.page_sizes == ((595.3, 841.9),)


def test_every_place_is_a_word_of_the_text() -> None:
    found = documents.read_with_places(seeds.pdf(seeds.LINES), "a.pdf")
    assert found.places is not None
    assert [found.text[place.start : place.end] for place in found.places.words] == seeds.TEXT.split()


def test_only_pdf_has_places() -> None:
    assert documents.read_with_places(b"Marta Quill", "a.txt").places is None
    assert documents.read_with_places(seeds.word(seeds.LINES), "a.docx").places is None
    assert documents.read(seeds.pdf(seeds.LINES), "a.pdf").places is None


SIDEBAR = [
    "Contact", "marta.quill@mail.example", "www.linkedin.com/in/marta-quill-", "4b1a2 (LinkedIn)", "", "Top Skills",
    "Negotiation", "Cold calling", "", "Languages", "Danish (Native or Bilingual)",
]  # fmt: skip
MAIN = [
    ["Marta Quill", "Account executive at Harbour Tools", "Greater Leeds Area", "", "Experience", "Harbour Tools",
     "Account Executive", "January 2020 - Present (4 years 3 months)", "Reached 118% of plan in 2023."],
    ["Vane Devices", "Sales Development Representative", "March 2017 - December 2019 (2 years 10 months)",
     "Twelve calls a day, logged the same evening."],
]  # fmt: skip


def test_a_profile_as_linkedin_prints_it_reads_sidebar_first_then_the_story_over_both_pages() -> None:
    def draw(page: canvas.Canvas) -> None:
        for number, main in enumerate(MAIN, start=1):
            page.setFillColorRGB(0.16, 0.24, 0.29)
            page.rect(0, 0, 200, 842, stroke=0, fill=1)
            page.setFillColorRGB(1, 1, 1)
            for line, words in enumerate(SIDEBAR if number == 1 else ()):
                page.drawString(20, 790 - 16 * line, words)
            page.setFillColorRGB(0.1, 0.1, 0.1)
            for line, words in enumerate(main):
                page.drawString(223, 790 - 18 * line, words)
            page.drawRightString(560, 25, f"Page {number} of 2")
            if number == 1:
                page.showPage()

    found = documents.read(seeds.drawn(draw), "Profile.pdf")
    told = [line for line in found.text.splitlines() if line and not line.startswith("Page ")]
    assert told == [line for line in [*SIDEBAR, *MAIN[0], *MAIN[1]] if line]
    assert found.text.count(" of 2") == 1
    assert found.hidden == ""


def test_a_page_is_drawn_as_png() -> None:
    image = documents.page_image(seeds.pdf(seeds.LINES), 0, 1.0)
    assert image is not None
    width, height = struct.unpack(">II", image[16:24])
    assert (width, height) == (595, 842)
    assert zlib.decompress(image[41:-16])
    assert documents.page_image(seeds.pdf(seeds.LINES), 7) is None
    assert documents.page_image(b"not a pdf", 0) is None


def test_typed_form_fields_are_part_of_the_page() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(60, 700, "Name:")
        page.acroForm.textfield(name="n", value="Marta Quill", x=120, y=690, width=200, height=24)

    assert "Marta Quill" in documents.read(seeds.drawn(draw), "a.pdf").text
