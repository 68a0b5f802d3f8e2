"""Headings that were set downwards."""

from __future__ import annotations

import pytest

from generator.clean import clean
from generator.clean.downward import join_downward
from generator.clean.verify import verify
from generator.source import SourceText
from tests.clean.manuscripts import after, raw, texts

TEXT = "全年召开常委会会议9次，听取审议专项工作报告21项，推动解决了一批群众关心的问题。"


@pytest.mark.parametrize("seam", ["\n", "\n\n"])
def test_one_character_a_line_becomes_a_line_again(seam: str) -> None:
    found = after(join_downward, raw(f"{TEXT}\n{seam.join('依法监督：有力')}\n{TEXT}"))
    assert texts(found) == [TEXT, "依法监督：有力", TEXT]
    assert found.blocks[1].doubled


@pytest.mark.parametrize("lines", ["合\n计", "1\n2\n3\n4\n5", "，\n。\n，\n。"])
def test_cells_and_scraps_stay(lines: str) -> None:
    assert texts(after(join_downward, raw(lines))) == lines.split("\n")


def test_each_is_a_heading_over_its_text() -> None:
    headings = ["依法监督有力度", "代表工作有温度"]
    body = "".join("\n".join(heading) + f"\n{TEXT}\n" for heading in headings)
    manuscript = clean(SourceText.of(f"青禾县人大常委会2023年工作综述\n{TEXT}\n{body}"))
    assert verify(manuscript) == ()
    assert [b.text for b in manuscript.blocks if b.role == "heading"] == headings


def test_a_line_spread_over_its_column_is_no_display_line() -> None:
    found = join_downward(raw("修复师甄士宁带着四\n名\n徒\n弟\n，\n打开大门"))
    assert [(block.text, block.doubled) for block in found.blocks][1] == ("名徒弟，", False)


def test_columns_set_downwards_are_one_headline_over_the_name_of_the_document() -> None:
    columns = ["依法监督有力度", "代表工作有温度"]
    manuscript = clean(
        SourceText.of(
            "\n\n".join("\n".join(column) for column in columns) + f"\n青禾县人大常委会2023年工作综述\n{TEXT}"
        )
    )
    found = [(block.role, block.lines) for block in manuscript.blocks[:2]]
    assert found == [("title", tuple(columns)), ("subtitle", ("青禾县人大常委会2023年工作综述",))]
