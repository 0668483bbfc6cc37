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

#: What a copy of everything holds, in words for the person it is about.
IN_A_COPY: tuple[str, ...] = (
    "Your name, e-mail address and phone number",
    "Each of your applications: the role, when it began, was sent or withdrawn, and the stage it is at",
    "What you agreed to and what you did not, in the words you saw",
    "Every resume you handed in, as you sent it, and the text that was read from it",
    "Your answers",
    "What was found in them: the exact places, what was read, and its value",
    "The scores made of it, with every point, the words it was given for, and the version of the model that made them",
    "What you corrected or added",
    "Stages, reasons and notes that people entered, interviewers' ratings, and outcomes if you were hired",
    "Whether you were shown to the hiring company, with which words, and what it answered",
    "The log: who did what with your application, and when",
)
#: And what it leaves out.
NOT_IN_A_COPY: tuple[str, ...] = (
    "The names of those who decided, rated or wrote notes: it says in which position they did. You may ask the agency "
    "for a name",
    "Anything about other people who applied, and so your place in the order among them",
    "The hiring company's own numbers and goals",
    "Where each word stands on the pages of your resume: it only helps to draw the marks, and is made from the file",
)
