"""Initiative: unprompted acts with a result, the more so when others took them up."""

from __future__ import annotations

from collections.abc import Sequence

from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import Sentence

FEATURES = (
    Feature("unprompted", +1, 2, 0.9, "it was your own idea"),
    Feature("started", +1, 3, 0.7, "you started something"),
    Feature("adopted", +1, 2, 1.0, "others took it up"),
    Feature("marked", +1, 3, 0.8, "an unprompted act is told"),
    Feature("as_told", -1, 2, 0.9, "you describe acting when asked"),
)

_THING = r"""(?:form|sheet|checklist|guide|library|list|map|template|calendar|tracker|survey|newsletter|note|model|script|dashboard|table|tool|log|program(?:me)?|pilot|scheme|series|lab|labs|
    night|club|line|demo|video|videos|card|cards|round|rounds|faq|q&a|kit|blacklist|page|paper|test|idea|training|audit|map|protocol|packet|basket|baskets|breakfast|plan|course|workshop|process|chat|group|hour|handover|spreadsheet)"""
_PATTERNS = (
    pattern(
        "unprompted",
        r"""\b(?:nobody\s(?:had\s)?(?:asked|told|was\stracking)|no\sone\s(?:had\s)?asked|own\s(?:idea|project|time|initiative|instance|accord|choice|whatsapp|bat|form|record|denials|tool)|unprompted|unasked|not\s(?:asked|my\sjob|really\smy\sjob)|
        without\sbeing\s(?:asked|told)|on\smy\sown|created\sindependently|i\s(?:suggested|proposed|pitched|volunteered|offered)|proposed\b|pitched\b|suggested\b|volunteer(?:ed)?\sto|after\s(?:a|an)\s\w+\s(?:nurse\s)?told\sme|
        because\sthe\s\w+\slooked|since\sthey\skept\sasking|saw\s(?:nobody|that|how)|noticed\b|at\smy\s(?:own\s)?(?:request|instance|suggestion))""",
    ),
    pattern(
        "started",
        rf"""\b(?:started|began|founded|launched|introduced|initiated|originated|invented|pioneered|devised|built|created|wrote|authored|made|designed|set\sup|stood\sup|put\stogether|developed\smy|piloted|
        prepared|compiled|assembled|drafted)\s(?:\w+[\s-]){{0,6}}?{_THING}s?\b""",
    ),
    pattern(
        "adopted",
        r"""\b(?:adopted|taken\sup|took\sit|picked\s(?:it\s)?up|copied|cop(?:y|ies)\s(?:it|by)|imitat\w+|rolled\s(?:out|to|the)|now\s(?:used|run|standard|in)|(?:is|are|was|been|since)\s(?:now\s)?(?:used|copied|adopted|translated|run|followed)\s(?:at|in|by|across)?|
        in\suse\s(?:in|at|by|across)|used\s(?:at|in|by)\s(?:\w+\s){0,2}(?:other|others|sites|regions|teams|countries|offices|hospitals|divisions|franchises)|
        (?:other|four|three|two|five|six|several|sister|South|North|both|all|whole)\s(?:\w+\s){0,3}(?:use|uses|used|using|copy|copied|run|runs|have\sit|adopted|asked\sfor\s(?:a\s)?copy|translate|carry|keep)|
        (?:team|teams|division|divisions|branch|franchises|regions?|colleagues?|associates|reps|department|hospital|office|offices|zone|manager|agencies|sales|product|finance|school)\s(?:also\s|now\s|has\s|have\s|since\s)*(?:use|uses|run|runs|copy|copied|circulates|printed\sit|adopted|carry|plays|took\sit|embraced|uses\sit|reads)|
        playbook|default|onboarding|account\skit|national\splan|run\ssheet|template\sfor|(?:carry|carries)\sit|runs\son\sit|has\sits\sown\sversion|enablement\scirculates|keeps\sadding|hospital\sprinted|
        liked\sit|asked\sfor\s(?:a\s)?copy|now\s(?:he|she)\sasks|kept\sit\sgoing|embraced)""",
    ),
    pattern(
        "as_told",
        r"""\b(?:as\s(?:directed|instructed|told|assigned|allotted|required|given)|as\sper\s(?:the\s)?(?:list|plan|norm|playbook|schedule|calendar|company|routing|requirement)|list\sgiven|given\sby\s(?:the\s)?(?:supervisor|manager|marketing)|when\sasked|
        using\sthe\smaterials\sprovided|set\sout\sin\sthe\splaybook|asked\s(?:us|me)\sto\soffer|wait(?:ed|ing)?\sfor|executed\sthe|followed\sthe\s(?:schedule|plan|list)|handed\sto\sme|as\ssent|per\scontract|answered\sinbound|
        supported\s(?:four|three|two|colleagues)|which\sI\sdid|I\swas\sasked\sto\s\w+\sthe\s\w+\sand\sI\s\w+ed\sthem)""",
    ),
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """Acts told in the resume, the last goal and the own-bar answer; an answer to a miss belongs to resilience."""
    here = [s for s in sentences if s.source not in ("answers.setback", "answers.next_goal")]
    found = find(_PATTERNS, here)
    for source, group in signals.items():
        if source != "answers.setback":
            found += [cue_from("marked", source, s) for s in group if s.label == "initiative" and s.state != "planned"]
    return found
