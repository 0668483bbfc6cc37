"""What a candidate is asked to agree to, in the words they see; each consent is stored with its words."""

#: kind -> the words beside the box
CONSENTS: dict[str, str] = {
    "processing": "You may read my resume and answers with software to find evidence of results and goals, show it to "
    "the recruiters of this agency, and, if they choose me, to the company that has this role.",
    "other_roles": "You may keep my application and come back to me about other roles.",
}

#: The one without which there is no application.
REQUIRED = ("processing",)
