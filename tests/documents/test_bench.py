"""The room's performance rows have the shape that `recruit bench` prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from recruit.documents import bench
from tests.documents import seeds


def test_each_row_compares_a_value_with_an_anchor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.pdf").write_bytes(seeds.pdf(seeds.LINES))
    monkeypatch.setattr(bench, "ROUNDS", 1)
    monkeypatch.setattr(bench, "RESUMES", tmp_path)
    rows = bench.measure()
    assert len(rows) == 6
    for row in rows:
        assert list(row) == ["name", "value", "unit", "anchor", "anchor_value", "ratio"]
        assert row["value"] > 0
        assert row["ratio"] == pytest.approx(row["value"] / row["anchor_value"], rel=0.05, abs=0.02)
