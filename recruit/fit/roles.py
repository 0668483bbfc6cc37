"""Kinds of selling and marketing work: which one a team asks for, and which ones a resume tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recruit.domain.goals import GoalProfile


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(parts)})\b".replace(" ", r"[\s-]+"), re.IGNORECASE)


#: kind -> words that tell of it. Names of employers, schools and places are never among them.
KINDS: dict[str, re.Pattern[str]] = {
    "pharma": _words(
        r"pharma\w*|primary care|medical reps?|medical representative|specialty|biologics?|oncology|formular\w+|"
        r"prescri\w+",
        r"scripts?|samples?|district manager|trx|nrx|gps|doctors?|physicians?|hospital reps?|hospital "
        r"representative|payers?",
        r"vaccines?|infusion|biosimilars?|anti-infectives?|anticoagul\w+|gene therap\w+|dermatology|respiratory|"
        r"practices",
    ),
    "device": _words(
        r"devices?|implants?|ortho\w*|surg\w+|trauma|spine|theatre|operating room|trays?|knees?|hips?|imaging|"
        r"capital|scanners?",
        r"robot\w*|cath\w*|wound|pumps?|sensors?|dental|consumables?|cases covered|mri|endoscop\w+|staplers?|cgm|cpap",
    ),
    "key_account": _words(
        r"key accounts?|account manager|tenders?|contracts?|diagnostics?|instruments?|analy[sz]ers?|reagents?|"
        r"buying groups?",
        r"procurement|idns?|gpos?|labs?|laborator\w+|framework|placements?",
    ),
    "business_development": _words(
        r"business development|bd|cro|rfps?|bid defen[cs]es?|sponsors?|proposals?|clinical (?:trials?|research|"
        r"services)",
        r"prospect\w*|new business|outsourcing|account executive|saas|studies",
    ),
    "inside": _words(
        r"inside sales|tele ?sales|tele ?call\w*|dials?|outbound|call cent\w+|sdrs?|phones?|telephon\w+|sales "
        r"development",
        r"diall?er|inbound|calls (?:a|per) day|talk time|desks?|conversations",
    ),
}
_MARKETING = _words(
    r"marketing|marketer|brand managers?|product managers?|events? managers?|events?|crm|content|demand gen\w*|"
    r"campaigns?",
    r"communications|digital|social media|public affairs|congress\w*|newsletters?",
)
_SELLING = _words(
    r"sales|selling|reps?|representatives?|account (?:manager|executive|specialist)s?|territory managers?|business "
    r"development",
    r"bd managers?|bdm|key accounts?|business executive|district managers?|regional managers?|tele ?sales|tele "
    r"?caller|sdrs?",
    r"recruiting|recruiter|admissions|fundrais\w+",
)
#: Lines on schooling and contact, which have no say.
_PRIVATE = re.compile(
    r"\b(?:universit\w+|college|school|institute|academy|polytechnic|c?gpa|bachelor\sof|master\sof|diploma|degree|"
    r"graduated)\b|"
    r"(?-i:\b(?:B\.?A|B\.?S|B\.?Sc|M\.?Sc|M\.?S|M\.?A|BBA|MBA|B\.?Com|B\.E|B\.?Tech|PharmD|Ph\.?D)\b)|"
    r"[\w.+-]+@\w|(?:\+?\d[\s().-]*){9,}",
    re.IGNORECASE,
)
_TITLE = 90  # a line's first characters, where job titles stand


@dataclass(frozen=True, slots=True)
class Work:
    """The work a resume tells of: shares of selling and marketing among job titles (0 to 1), and of each kind."""

    sells: float
    markets: float
    kinds: Mapping[str, float] | None

    @property
    def new(self) -> bool:
        """Whether no title tells of selling or marketing."""
        return not self.sells and not self.markets


@dataclass(frozen=True, slots=True)
class Asked:
    """The work a team asks for: marketing or selling, by phone or not, and the share of each kind of selling."""

    markets: bool
    phones: bool
    kinds: Mapping[str, float] | None


def asked(team: GoalProfile) -> Asked | None:
    """What a team asks for; None when its profile names no role."""
    role = team.role or ""
    around = f"{team.client or ''} {team.industry or ''}"
    if not (role + around).strip():
        return None
    counts = {kind: 3 * len(words.findall(role)) + len(words.findall(around)) for kind, words in KINDS.items()}
    phones = bool(KINDS["inside"].search(role)) or (team.activity_per_day or 0) >= 30
    return Asked(bool(_MARKETING.search(role)) and not _SELLING.search(role), phones, _shares(counts))


def told(resume: str) -> Work:
    """What a resume tells of, schooling and contact lines left out."""
    written = [line for line in resume.splitlines() if line.strip()]
    # A short first line without a number is a name, and names have no say: "Bo Sales" sells nothing by that.
    named = len(written) > 1 and len(written[0].split()) <= 4 and not re.search(r"[\d,]", written[0])
    lines = [line for line in written[named:] if not _PRIVATE.search(line)]
    sells, markets = _sides([line[:_TITLE] for line in lines])
    work = "\n".join(lines)
    counts = {kind: len({m.group().lower() for m in words.finditer(work)}) for kind, words in KINDS.items()}
    total = sells + markets
    return Work(sells / total if total else 0.0, markets / total if total else 0.0, _shares(counts))


def _sides(titles: list[str]) -> tuple[float, float]:
    """How much selling and how much marketing the titles tell of; the first one, mostly the latest, weighs most."""
    sells = markets = 0.0
    weight = 4.0
    for title in titles:
        sold, marketed = bool(_SELLING.search(title)), bool(_MARKETING.search(title))
        sells += weight * sold
        markets += weight * marketed
        weight = 1.0 if sold or marketed else weight
    return sells, markets


def likeness(asks: Mapping[str, float], tells: Mapping[str, float]) -> float:
    """How much of what is asked for the resume tells of, from 0 to 1 (cosine of the two shares)."""
    dot = sum(asks[kind] * tells[kind] for kind in KINDS)
    size = sum(v * v for v in asks.values()) * sum(v * v for v in tells.values())
    return dot / size**0.5 if size else 0.0


def _shares(counts: Mapping[str, float]) -> dict[str, float] | None:
    total = sum(counts.values())
    return {kind: count / total for kind, count in counts.items()} if total else None
