"""What one report says, as data: pure functions from a report to frozen facts, ready to be cached. What finds them
(:mod:`generator.catalog.facts.extract`) is imported by who looks for some."""

from generator.catalog.facts.citations import Citation, Mention, mentions, work_key
from generator.catalog.facts.indicators import Indicator, indicators
from generator.catalog.facts.model import Facts, Figure, total_first
from generator.catalog.facts.slogans import Slogan, known_meaning
from generator.catalog.facts.terms import Term
from generator.catalog.facts.topics import Topic, Topics, topics_of

__all__ = [
    "Citation",
    "Facts",
    "Figure",
    "Indicator",
    "Mention",
    "Slogan",
    "Term",
    "Topic",
    "Topics",
    "indicators",
    "known_meaning",
    "mentions",
    "topics_of",
    "total_first",
    "work_key",
]
