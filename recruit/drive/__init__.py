"""Signals and answers become a drive profile: seven scores in which every point names its evidence."""

from recruit.drive.scorer import score

__all__ = ["score"]
