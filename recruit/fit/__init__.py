"""A drive profile and a team's goal profile become a place in a ranking, with reasons."""

from recruit.fit.ranker import rank

__all__ = ["rank"]
