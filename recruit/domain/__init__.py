"""The words of the trade: plain dataclasses and rules, on the standard library alone."""
