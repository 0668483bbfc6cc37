"""The real tools, put together once per worker; importing this file loads none of them."""

from __future__ import annotations

from functools import cache

from recruit.domain.tools import Tools


@cache
def the_tools() -> Tools:
    """Readers, finders, scorers and rankers, loaded at the first call."""
    from recruit import documents, drive, fit, goals, signals

    return Tools(
        read_document=documents.read_to_keep,
        find_signals=signals.find,
        score_drive=drive.score,
        parse_numbers=goals.parse,
        diagnose_team=goals.diagnose_for_page,
        rank_people=fit.rank,
        merge_numbers=goals.join,
        preview_numbers=goals.preview,
    )
