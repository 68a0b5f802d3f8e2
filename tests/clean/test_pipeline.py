"""The order of the rules: each finds what those before it leave."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.clean import clean
from generator.clean.doubling.lines import undouble
from generator.clean.doubling.passages import drop_repeated_passages
from generator.clean.furniture.lines import drop_furniture
from generator.clean.lost_breaks import split_lost_breaks
from generator.clean.order.arrange import arrange
from generator.clean.order.display import group_display
from generator.clean.order.roles import assign_roles
from generator.clean.paragraphs.rule import join_lines
from generator.clean.pipeline import RULES, Rule
from generator.clean.runins import mark_runins
from generator.clean.structure import structure
from generator.clean.verify import verify
from generator.source import SourceText
from tests.clean.manuscripts import raw, shown
from tests.restoration.mutations import SEEDS

ORDER = [
    (drop_repeated_passages, undouble),
    (drop_furniture, join_lines),
    (undouble, join_lines),
    (join_lines, group_display),
    (group_display, assign_roles),
    (assign_roles, arrange),
    (arrange, structure),
    (structure, split_lost_breaks),
    (split_lost_breaks, mark_runins),
]
"""A rule, and one that builds on its work."""


@pytest.mark.parametrize(("before", "later"), ORDER, ids=lambda rule: rule.__name__)
def test_rules_stand_before_those_that_build_on_them(before: Rule, later: Rule) -> None:
    assert RULES.index(before) < RULES.index(later)


@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_nothing_is_lost_after_any_rule(seed: int) -> None:
    manuscript = raw(SEEDS[seed])
    for rule in RULES:
        manuscript = rule(manuscript)
        assert verify(manuscript) == (), rule.__name__


def test_a_rule_adds_to_the_record_and_never_takes_from_it() -> None:
    states = [raw(SEEDS[1])]
    for rule in RULES:
        states.append(rule(states[-1]))
    for above, below in pairwise(states):
        assert below.removed[: len(above.removed)] == above.removed
        assert below.decisions[: len(above.decisions)] == above.decisions
        assert below.source is above.source


PAGE = """• 2024-01-31
人大工作谱新篇人大工作谱新篇
——某县人大常委会2023年工作综述

某县人大常委会围绕中心工作,依法行使监督、决定、
任免等职权,推动各项工作迈出新步伐,为全县经济社会
发展作出了贡献,得到群众的充分肯定。全年召开会
— 1 —
议 8 次。
返回顶部
"""


def test_all_of_them_together() -> None:
    found = clean(SourceText.of(PAGE))
    assert verify(found) == ()
    assert [(role, text) for role, text in shown(found) if role != "meta"] == [
        ("title", "人大工作谱新篇"),
        ("subtitle", "某县人大常委会2023年工作综述"),
        (
            "text",
            (
                "某县人大常委会围绕中心工作,依法行使监督、决定、任免等职权,推动各项工作迈出新步伐,"
                "为全县经济社会发展作出了贡献,得到群众的充分肯定。全年召开会议8次。"
            ).replace(",", "，"),
        ),
    ]


def test_half_width_marks_are_widened_unless_told() -> None:
    text = "围绕中心,服务大局,依法监督,推动发展;任免干部,办理建议:群众满意。"
    assert "，" in clean(SourceText.of(text)).blocks[0].text
    assert clean(SourceText.of(text), punctuation="keep").blocks[0].text == text
