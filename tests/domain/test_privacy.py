"""What people agree to: each version of the words is one set of words."""

from __future__ import annotations

from recruit.domain.privacy import CONSENTS, LEARNING, REQUIRED, VERSION
from recruit.domain.records import fingerprint

#: When this fails, raise VERSION in recruit/domain/privacy.py and write the new pair here.
KNOWN = ("2", "62938919a23280943cf95b0175810ab106a65a3088f1778aa5b2c05e98a2328d")


def test_other_words_have_another_version() -> None:
    assert (VERSION, fingerprint(CONSENTS)) == KNOWN


def test_learning_is_named_plainly_and_not_needed_to_apply() -> None:
    for words in ("stages", "interviewers", "my results", "whether I stay"):
        assert words in CONSENTS[LEARNING]
    assert LEARNING not in REQUIRED
