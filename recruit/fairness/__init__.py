"""Outcomes become impact tables; twins test that a name changes nothing."""
