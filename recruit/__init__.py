"""Recruit screens candidates for sales and marketing teams by drive, with every point tied to words on a page."""

__version__ = "0.1.0"
