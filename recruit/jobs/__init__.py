"""The same flows, later and elsewhere."""
