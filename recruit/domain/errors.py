"""What can go wrong in words a person can act on.

RecruitError
├── BadInput        what was entered cannot be used; says what to do
├── NotAllowed      this person may not do this
├── NotFound        no such thing, or not for this person (never told apart)
└── NotReady        a setting or a service is missing
"""


class RecruitError(Exception):
    """A message for a person: what happened and what to do."""


class BadInput(RecruitError):
    """What was entered cannot be used."""


class NotAllowed(RecruitError):
    """This person may not do this."""


class NotFound(RecruitError):
    """No such thing, or not for this person."""


class NotReady(RecruitError):
    """A setting or a service is missing."""
