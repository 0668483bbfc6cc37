"""The candidate's pages: open roles, applying, the self-assessment, what was read, and leaving again. No account."""

from recruit.web.candidate import (
    apply,
    check,
    copy,
    learning,
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

__all__ = [
    "apply",
    "bp",
    "check",
    "copy",
    "learning",
    "notices",
    "pages",
    "questions",
    "reading",
    "resume",
    "roles",
    "status",
    "withdraw",
]

limits.install(bp)
