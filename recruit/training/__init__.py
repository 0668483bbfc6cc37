"""Corpora in, models and cards out."""
