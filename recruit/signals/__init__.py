"""Text becomes signals: exact spans with values. spaCy lives only here."""
