"""The seven dimensions, one file each: which cues they count, and how those are found."""
