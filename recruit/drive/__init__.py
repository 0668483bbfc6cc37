"""Signals and answers become a drive profile."""
