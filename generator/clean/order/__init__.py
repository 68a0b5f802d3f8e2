"""Parts and order: who is title, byline, heading; which heading belongs where; what was displaced."""
