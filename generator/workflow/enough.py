"""From how many things on starting processes for them is worth it."""

SEEDS = 32
"""Raw texts to be cleaned, or to be compared with what they became."""

CONTENT = 128
"""Content files to be read."""

REPORTS = 64
"""Reports to be searched for facts, or to be open data."""

PAGES = 400
"""Pages to be rendered."""
