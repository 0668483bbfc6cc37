"""What a candidate is asked to agree to, in the words they see; each answer is stored with its words and version."""

#: Goes up whenever any of the words below change: tests/domain/test_privacy.py knows which words belong to it.
VERSION = "2"

#: kind -> the words beside the box
CONSENTS: dict[str, str] = {
    "processing": "You may read my resume and answers with software to find evidence of results and goals, show it to "
    "the recruiters of this agency, and, if they choose me, to the company that has this role.",
    "other_roles": "You may keep my application and come back to me about other roles.",
    "learning": "You may learn from what becomes of my application: the stages it reaches, what interviewers rate "
    "and, if I am hired, my results and whether I stay. Together with those of other people they are used to set anew "
    "how much each kind of evidence counts.",
}

#: The one without which there is no application.
REQUIRED = ("processing",)
#: The one that is answered with yes or no, and is no until somebody says yes.
LEARNING = "learning"
