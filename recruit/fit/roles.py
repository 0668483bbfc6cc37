"""Kinds of selling and marketing work: which one a team asks for, and which ones a resume tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping

from recruit.domain.goals import GoalProfile

#: kind -> words that tell of it. Names of employers, schools and places are never among them.
KINDS: dict[str, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for kind, words in {
        "pharma": r"pharma\w*|primary[\s-]care|medical\srep\w*|specialty|biologics?|oncology|formular\w+|prescri\w+|scripts?|"
        r"samples?|district\smanager|trx|nrx|gps|doctors?|physicians?|field\sforce|hospital\srep\w*|payers?|"
        r"vaccines?|infusion|detail\w*|call\srates?",
        "device": r"devices?|implants?|ortho\w*|surg\w+|trauma|spine|theatre|operating\sroom|trays?|knees?|hips?|imaging|"
        r"capital|scanners?|robot\w*|cath\w*|wound|pumps?|sensors?|dental|consumables?|cases\scovered|mri",
        "key_account": r"key[\s-]accounts?|accounts?\smanager|account\sexecutive|tenders?|contracts?|diagnostics?|instruments?|"
        r"analy[sz]ers?|reagents?|buying\sgroups?|procurement|idns?|gpos?|labs?",
        "business_development": r"business\sdevelopment|bd|cro|rfps?|bid\sdefen[cs]e|sponsors?|proposals?|clinical\s(?:trials?|research|services)|"
        r"prospect\w*|new\sbusiness|outsourcing|pipeline",
        "inside": r"inside\ssales|tele-?sales|tele-?call\w*|dials?|outbound|call[\s-]cent\w+|sdrs?|phones?|telephon\w+|leads\sworked|"
        r"sales\sdevelopment|diall?er|inbound|calls\s(?:a|per)\sday|talk\stime",
        "marketing": r"marketing|brands?|campaigns?|content|seo|webinars?|product\smanager|events?|congress\w*|demand\sgen\w*|"
        r"e-?mails?|digital|social|newsletters?|leads?|advert\w+|impressions|sessions|agenc(?:y|ies)|experiments?",
    }.items()
}
#: Lines on schooling and contact, which have no say.
_PRIVATE = re.compile(
    r"\b(?:universit\w+|college|school|institute|academy|polytechnic|gpa|cgpa|b\.?sc|m\.?sc|b\.?a|bba|mba|b\.?com|b\.?e|"
    r"ph\.?d|bachelor\w*|master'?s?|diploma|degree|graduated?)\b|[\w.+-]+@\w|(?:\+?\d[\s().-]*){9,}",
    re.IGNORECASE,
)


def asked(team: GoalProfile) -> dict[str, float] | None:
    """How far a team asks for each kind of work (sums to 1); None when the profile does not say."""
    role, around = team.role or "", f"{team.client or ''} {team.industry or ''} {team.summary or ''}"
    counts = {kind: 3 * len(words.findall(role)) + len(words.findall(around)) for kind, words in KINDS.items()}
    if KINDS["marketing"].search(role):
        counts = {kind: count if kind == "marketing" else 0 for kind, count in counts.items()}
    elif role:
        counts["marketing"] = 0
    return _shares(counts)


def told(resume: str) -> dict[str, float] | None:
    """How far a resume tells of each kind of work (sums to 1); None when it tells of none."""
    work = " \n".join(line for line in resume.splitlines() if not _PRIVATE.search(line))
    return _shares({kind: len({m.group().lower() for m in words.finditer(work)}) for kind, words in KINDS.items()})


def likeness(asks: Mapping[str, float], tells: Mapping[str, float]) -> float:
    """How much of what is asked for the resume tells of, from 0 to 1 (cosine of the two shares)."""
    dot = sum(asks[kind] * tells[kind] for kind in KINDS)
    size = sum(v * v for v in asks.values()) * sum(v * v for v in tells.values())
    return dot / size**0.5 if size else 0.0


def _shares(counts: Mapping[str, float]) -> dict[str, float] | None:
    total = sum(counts.values())
    return {kind: count / total for kind, count in counts.items()} if total else None
