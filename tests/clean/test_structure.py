"""Levels of headings, and numbered lines that are none."""

from __future__ import annotations

import pytest

from generator.clean.structure import ordinal_kind, structure
from tests.clean.manuscripts import after, given

TEXT = ("text", "正文。")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一章 总则", "chapter"),
        ("第二部分 工作回顾", "chapter"),
        ("第十二节 监督", "section"),
        ("一、依法监督", "han"),
        ("十一、其他", "han"),
        ("（三）代表工作", "paren"),
        ("(三)代表工作", "paren"),
        ("1.调研", "arabic"),
        ("12、视察", "arabic"),
        ("（2）培训", "parabic"),
        ("③宣传", "circle"),
        ("1.5亿元投入", ""),
        ("一是抓学习", ""),
        ("2023年工作", ""),
        ("依法监督", ""),
    ],
)
def test_ordinals(text: str, kind: str) -> None:
    assert ordinal_kind(text) == kind


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["依法监督", "代表工作"], [2, 2]),
        (["一、监督", "（一）预算", "（二）执法", "二、代表"], [2, 3, 3, 2]),
        (["第一章 监督", "第一节 预算", "一、审查", "第二章 代表"], [2, 3, 4, 2]),
        (["（一）预算", "（二）执法"], [2, 2]),
        (["回顾", "一、监督", "二、代表", "安排", "一、监督", "二、代表"], [2, 3, 3, 2, 3, 3]),
    ],
)
def test_levels(headings: list[str], levels: list[int]) -> None:
    blocks = [part for heading in headings for part in (("heading", heading), TEXT)]
    found = after(structure, given(*blocks))
    assert [b.level for b in found.blocks if b.role == "heading"] == levels


def test_a_numbered_line_with_nothing_under_it_is_an_item() -> None:
    found = after(structure, given(("heading", "一、安排"), ("heading", "1.调研"), ("heading", "2.视察"), TEXT))
    assert [b.role for b in found.blocks] == ["heading", "text", "heading", "text"]
