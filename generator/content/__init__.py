"""The written form of a report: one Markdown file with YAML front matter, which a person may edit."""

from generator.content.edits import Decision, decide, difference, is_edited
from generator.content.load import examine, load
from generator.content.write import write

__all__ = ["Decision", "decide", "difference", "examine", "is_edited", "load", "write"]
