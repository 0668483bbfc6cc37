"""A short run of the fuzzer with every test run; `make fuzz` is the long one."""

from __future__ import annotations

import random

from tests.documents import fuzz


def test_damaged_files_always_end_in_a_status() -> None:
    assert [trouble for _, trouble in map(fuzz.one, range(400)) if trouble] == []


def test_the_fuzzer_makes_the_same_file_from_the_same_number() -> None:
    name, data = fuzz.ORIGINALS[0]
    assert name == "a.pdf"
    assert fuzz.mutated(data, random.Random(3)) == fuzz.mutated(data, random.Random(3))
