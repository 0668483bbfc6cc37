"""Flask lives only here."""
