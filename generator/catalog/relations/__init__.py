"""What reports share: comparison, related reports, parallel passages, one year against the last."""

from generator.catalog.relations.changes import Change, Changes, changes
from generator.catalog.relations.comparison import Cell, Comparison, compare
from generator.catalog.relations.differences import differences
from generator.catalog.relations.gather import gather
from generator.catalog.relations.parallels import Parallel, parallels
from generator.catalog.relations.relate import Relations, relate
from generator.catalog.relations.related import Reason, Related, related
from generator.catalog.relations.terms import key_terms

__all__ = [
    "Cell",
    "Change",
    "Changes",
    "Comparison",
    "Parallel",
    "Reason",
    "Related",
    "Relations",
    "changes",
    "compare",
    "differences",
    "gather",
    "key_terms",
    "parallels",
    "relate",
    "related",
]
