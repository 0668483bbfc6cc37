"""Text that is no resume: no error, no guesses, and work in proportion to length."""

import re

import pytest

from recruit.signals import find
from recruit.signals.reading import passages, read, sentences
from recruit.signals.rule import apply
from recruit.signals.screen import promising


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "\x00\x01\x02\xff" * 50, "🚀🔥💯" * 40, "שלום עולם זה קורות חיים", "مرحبا بالعالم",
     "%" * 500, "9" * 3000, "((((" * 200, "$" * 100, "a" * 5000],
)  # fmt: skip
@pytest.mark.parametrize("context", ["resume", "answer"])
def test_odd_text_gives_no_signal_and_no_error(text, context):
    assert find(text, context) == []


def test_a_very_long_line_is_read():
    line = "word " * 200_000
    assert find(line) == []


def test_a_sentence_repeated_many_times_is_found_each_time():
    assert len(find("Exceeded quota by 12%.\n" * 300)) == 300


def test_work_grows_in_proportion_to_length():
    """Counted, not timed: passages, sentences and characters looked at double when the text doubles."""

    def work(repeats):
        reading = read("• Opened 40 new accounts. Ranked #3 of 112 reps…\n" * repeats)
        found = [passage for passage in passages(reading) if promising(passage.text)]
        return len(found), sum(len(sentences(passage.text)) for passage in found), len(reading.text)

    once, twice = work(500), work(1000)
    assert all(b == 2 * a for a, b in zip(once, twice, strict=True))


def test_another_alphabets_digits_are_no_trouble():
    assert isinstance(find("حققت ١٢٪ فوق الهدف in 2019"), list)


def test_importing_the_room_does_not_import_spacy():
    import subprocess
    import sys

    code = "import sys, recruit.signals; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_weights_that_were_changed_are_refused(tmp_path):
    from recruit.signals import chains

    changed = tmp_path / "chains.json"
    changed.write_bytes(chains.WEIGHTS.read_bytes() + b" ")
    with pytest.raises(chains.WrongWeights, match="not the file that was shipped"):
        chains.load.__wrapped__(changed, chains.SUM)


def test_rules_never_look_at_names():
    from recruit.signals.cues import CLASSES

    assert not re.search(r"\b(?:he|she|his|her|mr|mrs|ms)\b", " ".join(CLASSES.values()))
    assert callable(apply)
