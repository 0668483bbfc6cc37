"""A person, or an administrator for them, takes a copy of everything held about them: one ZIP, written into the log."""

from __future__ import annotations

import io
import json
import textwrap
import zipfile

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.privacy import IN_A_COPY, NOT_IN_A_COPY
from recruit.flows.collect_person import Held, collect_person
from recruit.store import Session, events, people
from recruit.store.tables import Candidate

NAME = "everything-held-about-you.zip"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can name: equal contents give equal bytes

README = """What is held about you

This is a copy of everything that {agency} holds about you in Recruit.

What is in it
{held}

What is not in it
{left_out}

The files
- data.json: all of it as data. Any text editor opens it; programs can read it. Times are in UTC. Places ("start",
  "end") count characters in the text that "source" names, from 0.
- resumes/: each file as you sent it, also those that another took the place of.

If something is wrong, say so on your private page under "What we read", or write to the agency. There you can also
withdraw your application, or have everything erased.
"""


def export_person(db: Session, candidate: Candidate, person: Person, *, files_key: str) -> bytes:
    """The ZIP's bytes: README.txt, data.json and the resumes. Raises BadInput when everything was erased."""
    if candidate.erased_at is not None or candidate.sealed_key is None:
        day = f" on {candidate.erased_at.day} {candidate.erased_at:%B %Y}" if candidate.erased_at else ""
        raise BadInput(f"Everything about this person was erased{day}, so there is nothing left to take a copy of.")
    packed = pack(collect_person(db, candidate, files_key=files_key), people.agency(db, candidate.agency_id).name)
    events.record(db, person, "took a copy of everything", candidate)
    return packed


def pack(held: Held, agency: str) -> bytes:
    """A ZIP of everything; equal contents give equal bytes."""
    readme = README.format(agency=agency, held=_lines(IN_A_COPY), left_out=_lines(NOT_IN_A_COPY))
    told = json.dumps(held.told, ensure_ascii=False, indent=1, sort_keys=True)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as box:
        _put(box, "README.txt", readme.encode())
        _put(box, "data.json", told.encode())
        for name in sorted(held.files):
            _put(box, name, held.files[name])
    return whole.getvalue()


def _put(box: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
    box.writestr(entry, data)


def _lines(said: tuple[str, ...]) -> str:
    return "\n".join(textwrap.fill(f"{words}.", 110, initial_indent="- ", subsequent_indent="  ") for words in said)
