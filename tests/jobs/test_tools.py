"""The real tools, put together: each answers, and answers again."""

from __future__ import annotations

from recruit.domain.application import Application
from recruit.domain.goals import GoalProfile
from recruit.flows.profile_application import profile_application
from recruit.jobs.tools import the_tools

TEXT = "Territory manager. Reached 118% of plan in 2023, ranked #3 of 112 reps.\n"


def test_the_real_tools_tell_the_same_story_twice() -> None:
    tools = the_tools()
    told = []
    for _ in range(2):
        document = tools.read_document(TEXT.encode(), "resume.txt")
        application = Application("1", resume=document.text, own_bar="Asked for 12 accounts, I set myself 20, won 22.")
        entrant = profile_application(application, tools.find_signals, tools.score_drive)
        ranked = tools.rank_people([entrant], GoalProfile())
        told.append((document, entrant.profile, ranked))
    assert told[0] == told[1]
    document, profile, ranked = told[0]
    assert document.status == "ok"
    assert any("118" in piece.text for piece in profile.dimensions["record"].evidence)
    assert abs(sum(part.points for part in ranked[0].contributions) - ranked[0].fit) < 1e-9


def test_the_real_tools_diagnose_a_team() -> None:
    tools = the_tools()
    rows = [f"R{rep},2024-Q{quarter},100,{101 + rep % 3}" for rep in range(8) for quarter in range(1, 5)]
    numbers = tools.parse_numbers(("rep_id,period,quota,actual\n" + "\n".join(rows)).encode(), "team.csv")
    assert len(numbers.rows) == 32
    diagnosis = tools.diagnose_team(numbers, market_growth=0.1)
    assert max(diagnosis.posterior, key=lambda key: diagnosis.posterior[key]) == "too_safe"
