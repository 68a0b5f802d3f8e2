"""Undoing fake bold: text that an extractor wrote twice or more often."""
