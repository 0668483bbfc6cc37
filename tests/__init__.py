"""Tests, mirroring recruit/; journeys/ walks through the running product; house/ holds the rules about the house."""
