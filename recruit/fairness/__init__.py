"""Outcomes become adverse-impact tables; texts become twins that differ in nothing that should matter."""
