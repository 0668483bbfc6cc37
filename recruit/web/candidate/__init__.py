"""The candidate's pages: open roles, applying, the self-assessment, what was read, and leaving again. No account."""

from recruit.web.candidate import (
    apply,
    check,
    limits,
    notices,
    pages,
    questions,
    reading,
    resume,
    roles,
    status,
    withdraw,
)
from recruit.web.candidate.door import bp

__all__ = ["apply", "bp", "check", "notices", "pages", "questions", "reading", "resume", "roles", "status", "withdraw"]

limits.install(bp)
