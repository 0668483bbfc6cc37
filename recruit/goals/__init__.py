"""A team's numbers become a diagnosis and a goal profile."""
