"""What reports share: comparison, related reports, parallel passages, one year against the last."""

from generator.catalog.relations.changes import Change, changes
from generator.catalog.relations.comparison import Cell, Comparison, cell_of
from generator.catalog.relations.differences import differences
from generator.catalog.relations.gather import gather
from generator.catalog.relations.parallels import Parallel, parallels
from generator.catalog.relations.relate import Relations, compare, relate
from generator.catalog.relations.related import Reason, Related, related

__all__ = [
    "Cell",
    "Change",
    "Comparison",
    "Parallel",
    "Reason",
    "Related",
    "Relations",
    "cell_of",
    "changes",
    "compare",
    "differences",
    "gather",
    "parallels",
    "relate",
    "related",
]
