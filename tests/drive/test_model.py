"""The weights: only the trained file is loaded, every sign is the one experts gave, every feature has a weight."""

from __future__ import annotations

import json
import shutil

import pytest

from recruit.domain.drive import DIMENSIONS
from recruit.domain.errors import NotReady
from recruit.drive.book import BOOK
from recruit.drive.items import CEILING
from recruit.drive.model import FOLDER, load


def test_weights_have_the_signs_that_experts_gave():
    model = load()
    for key in DIMENSIONS:
        weights = model.dimensions[key].weights
        assert set(weights) == {f.key for f in BOOK[key]}
        assert all(weights[f.key] * f.sign >= 0 for f in BOOK[key]), key
        assert 0 <= model.dimensions[key].items <= CEILING
    assert all(weight >= 0 for weight in model.overall.weights.values())


def test_a_file_that_was_changed_is_not_loaded(tmp_path):
    for name in ("weights.json", "weights.json.sha256"):
        shutil.copy(FOLDER / name, tmp_path / name)
    data = json.loads((tmp_path / "weights.json").read_text())
    data["overall"]["base"] += 1
    (tmp_path / "weights.json").write_text(json.dumps(data))
    with pytest.raises(NotReady, match="make train"):
        load(tmp_path)


def test_a_missing_model_says_what_to_do(tmp_path):
    with pytest.raises(NotReady, match="make train"):
        load(tmp_path / "nowhere")
