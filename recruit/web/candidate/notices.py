"""How the tool is used, and what happens to what a person sends, in plain words."""

from __future__ import annotations

from flask import render_template

from recruit.domain.drive import DIMENSIONS
from recruit.domain.privacy import CONSENTS
from recruit.domain.signals import FAMILIES, LABELS
from recruit.store import people
from recruit.web.candidate.door import bp, here
from recruit.web.db import db
from recruit.web.guard import needs


@bp.get("/how-it-works")
@needs("open")
def how_it_works() -> str:
    """What is assessed, from what, by whom, and how to ask for another way."""
    kinds = {word: [label for family, label in LABELS.values() if family == key] for key, word in FAMILIES.items()}
    return render_template("candidate/how_it_works.html", dimensions=DIMENSIONS, kinds=kinds, write_to=here().mail_from)


@bp.get("/privacy")
@needs("open")
def privacy() -> str:
    """What is kept, for how long, who sees it, and how to have it shown, corrected, withdrawn or erased."""
    return render_template(
        "candidate/privacy.html", agencies=people.agencies(db()), consents=CONSENTS, write_to=here().mail_from
    )
