"""The room's performance rows have the shape that `recruit bench` prints."""

from __future__ import annotations

import pytest

from recruit.documents import bench


def test_each_row_compares_a_value_with_an_anchor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "ROUNDS", 1)
    rows = bench.measure()
    assert len(rows) == 6
    for row in rows:
        assert list(row) == ["name", "value", "unit", "anchor", "anchor_value", "ratio"]
        assert row["value"] > 0
        assert row["ratio"] == pytest.approx(row["value"] / row["anchor_value"], rel=0.05)
