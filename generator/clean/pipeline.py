"""The cleaning rules, in the order they run."""

from __future__ import annotations

from collections.abc import Callable

from generator.clean.captions import mark_captions
from generator.clean.cells import join_cells
from generator.clean.damage import flag_damage
from generator.clean.doubling.lines import undouble
from generator.clean.doubling.passages import drop_repeated_passages
from generator.clean.downward import join_downward
from generator.clean.figures import join_figures
from generator.clean.furniture.lines import drop_furniture
from generator.clean.glued import part_glued
from generator.clean.insets import lift_headings, set_insets_apart
from generator.clean.jumps import follow_jumps
from generator.clean.lists import mark_lists
from generator.clean.lost_breaks import split_lost_breaks
from generator.clean.manuscript import Manuscript
from generator.clean.openers import join_openers
from generator.clean.order.arrange import arrange
from generator.clean.order.display import group_display
from generator.clean.order.narrow import join_narrow
from generator.clean.order.roles import assign_roles
from generator.clean.ordinals import join_ordinals, join_outline
from generator.clean.paragraphs.close_marks import join_close_marks
from generator.clean.paragraphs.filled import join_filled
from generator.clean.paragraphs.initials import join_initials
from generator.clean.paragraphs.rule import join_lines
from generator.clean.runins import mark_runins
from generator.clean.several import flag_several
from generator.clean.spacing import even_spacing
from generator.clean.structure import structure
from generator.clean.tables import mark_tables

Rule = Callable[[Manuscript], Manuscript]

RULES: tuple[Rule, ...] = (
    even_spacing,
    drop_repeated_passages,
    join_downward,
    mark_tables,
    join_cells,
    join_filled,
    join_figures,
    join_outline,
    drop_furniture,
    follow_jumps,
    undouble,
    join_ordinals,
    join_initials,
    join_close_marks,
    mark_captions,
    part_glued,
    set_insets_apart,
    join_lines,
    lift_headings,
    join_openers,
    join_narrow,
    group_display,
    assign_roles,
    flag_several,
    arrange,
    structure,
    split_lost_breaks,
    mark_lists,
    mark_runins,
    flag_damage,
)
"""Each takes a manuscript and gives one; characters were edited when the lines were split."""
