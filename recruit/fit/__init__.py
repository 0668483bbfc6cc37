"""Drive profiles and a goal profile become a ranking."""
