"""Building again whenever a file changes: what to look at, when to look, and a round of building."""
