"""Headings that were extracted inside paragraphs."""

from __future__ import annotations

from generator.clean.manuscript import Block, Piece
from generator.clean.order.arrange import arrange
from generator.clean.order.floats import floating, hosts
from generator.clean.role import Role
from tests.clean.manuscripts import given, shown
from tests.clean.order.test_arrange import LEAD, ON_DEPUTIES, ON_PARTY, ON_SELF


def extracted(*headings: tuple[int, str]) -> tuple[list[Block], list[tuple[str, str]]]:
    """Blocks of a report of which each heading was extracted inside the text with that number, and those texts."""
    texts = [LEAD, *ON_PARTY, *ON_DEPUTIES, *ON_SELF]
    inside = dict(headings)
    lines: list[tuple[str, str]] = []
    for number, (_, text) in enumerate(texts):
        half = len(text) // 2
        lines += [
            ("text", text[:half]),
            *([("heading", inside[number])] if number in inside else []),
            ("text", text[half:]),
        ]
    blocks: list[Block] = []
    heading: Block | None = None
    first: tuple[Piece, ...] = ()
    for block in given(*lines).blocks:
        if block.role is Role.HEADING:
            heading = block
        elif not first:
            first = block.pieces
        else:
            blocks += [heading] if heading else []
            blocks.append(block._replace(pieces=(*first, *block.pieces)))
            heading, first = None, ()
    return blocks, texts


def test_a_heading_stands_over_its_section_though_it_was_extracted_in_a_later_paragraph() -> None:
    blocks, texts = extracted((2, "坚持党的领导，把牢政治方向"), (3, "发挥代表作用，激发履职活力"), (5, "加强自身建设"))
    found = floating(blocks)
    assert [blocks[i].text[:4] for i in found] == ["坚持党的", "发挥代表", "加强自身"]
    assert [host.text for host in hosts(blocks, found).values()] == [texts[n][1] for n in (2, 3, 5)]
    manuscript = given(*texts).with_blocks(tuple(blocks))
    order = [text[:4] for _, text in shown(arrange(manuscript))]
    assert [order.index(head) for head in ("坚持党的", "发挥代表", "加强自身")] == [1, 4, 7]


def test_headings_over_paragraphs_and_numbered_ones_do_not_float() -> None:
    assert floating(given(LEAD, ("heading", "坚持党的领导"), *ON_PARTY).blocks) == []
    blocks, _ = extracted((2, "一、坚持党的领导"), (4, "二、发挥代表作用"))
    assert floating(blocks) == []
