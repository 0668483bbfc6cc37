"""Adverse-impact arithmetic against hand-worked tables, in whole numbers."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruit.cli import main
from recruit.domain.errors import BadInput
from recruit.fairness.impact import Tally, as_contract, audit, below_four_fifths, exact_median, table, two_proportion_z
from recruit.fairness.people import read_outcomes


def outcomes(*rows: str, header: str = "sex,race,selected") -> str:
    return "\n".join([header, *rows]) + "\n"


def people(sex: str, race: str, n: int, selected: int) -> list[str]:
    return [f"{sex},{race},{int(k < selected)}" for k in range(n)]


def test_the_selection_table_by_hand() -> None:
    rows = people("male", "White", 50, 25) + people("female", "White", 40, 15) + people("female", "Black", 10, 5)
    found = as_contract(audit(read_outcomes(outcomes(*rows), "x.csv")))
    sex = found["tables"]["sex"]
    assert sex["benchmark"] == "male"
    female, male = sex["rows"]
    assert (female["n"], female["selected"], female["rate"]) == (50, 20, 0.4)
    assert female["impact_ratio"] == 0.8
    assert female["below_four_fifths"] is False
    assert female["flip_one"] is True
    assert female["z"] == pytest.approx(-0.1 / (0.45 * 0.55 * (2 / 50)) ** 0.5)
    assert female["fisher_p"] == pytest.approx(0.42149, abs=1e-4)
    assert (male["impact_ratio"], male["z"], male["fisher_p"]) == (1.0, None, None)
    assert [row["category"] for row in found["tables"]["intersectional"]["rows"]] == [
        "female / Black", "female / White", "male / White",
    ]  # fmt: skip


def test_exactly_four_fifths_is_not_below_and_one_person_less_is() -> None:
    best = Tally(1_000_000_007, 500_000_000)
    own = Tally(5 * 1_000_000_007, 4 * 500_000_000)
    assert below_four_fifths("own", {"best": best, "own": own}) is False
    less = Tally(own.n, own.selected - 1)
    assert below_four_fifths("own", {"best": best, "own": less}) is True


def test_the_scoring_rate_is_the_share_above_the_median_of_all() -> None:
    rows = ["F,A,1", "F,A,2", "F,B,3", "M,A,4", "M,B,5", "M,B,6", ",B,2.5"]
    found = as_contract(audit(read_outcomes(outcomes(*rows, header="sex,race,score"), "x.csv")))
    assert (found["kind"], found["median"], found["people"]) == ("scoring", 3.0, 7)
    assert found["unknown"] == {"sex": 1, "race": 0, "intersectional": 1}
    female, male = found["tables"]["sex"]["rows"]
    assert (female["selected"], male["selected"]) == (0, 3)
    assert female["below_four_fifths"] is True


def test_the_median_is_exact() -> None:
    assert exact_median([Fraction(1, 10), Fraction(2, 10), Fraction(3, 10), Fraction("0.31")]) == Fraction(1, 4)


def test_small_categories_are_shown_and_left_out_of_the_ratios() -> None:
    rows = people("M", "A", 60, 30) + people("F", "A", 59, 20) + people("X", "A", 1, 1)
    rows_found = table({"M": Tally(60, 30), "F": Tally(59, 20), "X": Tally(1, 1)}, Fraction(2, 100) * 120).rows
    assert [row.category for row in rows_found if row.excluded] == ["X"]
    found = audit(read_outcomes(outcomes(*rows), "x.csv"))
    assert found.tables["sex"].benchmark == "M"
    kept = audit(read_outcomes(outcomes(*rows), "x.csv"), Fraction(0))
    assert kept.tables["sex"].benchmark == "X"


def test_blanks_and_their_words_are_unknown_and_spellings_are_one() -> None:
    rows = ["female,White,1", "Female,white,0", ",White,1", "prefer not to say,Asian,1", "MALE,,0"]
    found = audit(read_outcomes(outcomes(*rows), "x.csv"))
    assert found.unknown == {"sex": 2, "race": 1, "intersectional": 3}
    assert [row.category for row in found.tables["sex"].rows] == ["MALE", "female"]


def test_nobody_selected_leaves_nothing_to_compare() -> None:
    found = audit(read_outcomes(outcomes(*people("M", "A", 5, 0), *people("F", "A", 5, 0)), "x.csv"))
    assert found.tables["sex"].benchmark is None
    assert all(row.impact_ratio is None and row.below_four_fifths is None for row in found.tables["sex"].rows)


def test_bad_rows_are_named_and_the_rest_counted() -> None:
    found = as_contract(audit(read_outcomes(outcomes("M,A,1", "F,A,maybe", "F,A,", "F,A,0"), "x.csv")))
    assert found["people"] == 2
    assert [reject["row"] for reject in found["rejected"]] == [3, 4]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "empty"),
        ("race,selected\nA,1\n", "sex"),
        ("sex,race\nM,A\n", "outcome"),
        ("sex,race,score\nM,A,x\n", "row 2"),
    ],
)
def test_a_file_without_what_it_needs_is_refused(text: str, word: str) -> None:
    with pytest.raises(BadInput, match=word):
        read_outcomes(text, "x.csv")


counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@settings(deadline=None)
@given(st.lists(counts, min_size=2, max_size=4))
def test_the_verdict_is_the_exact_ratios_for_any_table(pairs: list[tuple[int, int]]) -> None:
    found = table({f"C{k}": Tally(n, s) for k, (n, s) in enumerate(pairs)})
    for row in found.rows:
        if found.benchmark is None:
            assert row.impact_ratio is None
            continue
        assert row.impact_ratio is not None
        assert row.impact_ratio <= 1
        assert row.below_four_fifths == (row.impact_ratio < Fraction(4, 5))
        assert row.fisher_p is None or 0 <= row.fisher_p <= 1 + 1e-9


def test_no_spread_gives_no_z() -> None:
    assert two_proportion_z(Tally(3, 3), Tally(4, 4)) is None


def test_the_command_answers_and_names_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "outcomes.csv"
    path.write_text(outcomes(*people("M", "A", 9, 6), *people("F", "A", 9, 3)))
    assert main(["audit", str(path), "--kind", "selection", "--exclude-below", "0"]) == 0
    assert json.loads(capsys.readouterr().out)["tables"]["sex"]["rows"][0]["impact_ratio"] == 0.5
    assert main(["audit", str(path), "--kind", "scoring"]) == 1
    assert "score" in json.loads(capsys.readouterr().out)["error"]["message"]
    assert main(["audit", str(tmp_path / "none.csv")]) == 1
