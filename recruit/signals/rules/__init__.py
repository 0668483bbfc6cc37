"""The patterns, one file an errand: results against goals, standing and awards, growth, volume, effort, context."""
