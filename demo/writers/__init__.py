"""How the demo's resumes become files: one reading of the text, one writer a family of formats."""
