"""The account is a partition of the source, and says of each line what became of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.manuscript import Block, Manuscript, Piece, Removed, Why
from generator.clean.role import Role
from generator.explain import Account, Fate, Move, account, moves
from generator.source.text import SourceText

REPORT = """履职尽责惠民生履职尽责惠民生
——青禾县人大常委会2023年工作综述

青禾县人大常委会围绕全县中心工作，依法行使
监督、决定、任免等职权，各项工作迈出新步伐。
全年召开常委会会议8次、主任会议15次。
- 3 -
依法监督有力度
围绕⼄村振兴、教育均衡、河湖治理等工作，开
展执法检查4次、专题询问2次，提出审议意见36
条，推动解决了一批群众关心的问题。
"""


def of(text: str) -> tuple[Manuscript, Account]:
    manuscript = clean(SourceText.of(text))
    return manuscript, account(manuscript)


def fates(text: str, number: int) -> dict[str, str]:
    """Of a line: what stands in the source, by what became of it."""
    manuscript, told = of(text)
    line = told.lines[number - 1]
    return {s.fate.value: manuscript.source.text[s.start : s.end] for s in line.stretches}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="工作报告一、。，\n \u3000⼄\u200b3-A", max_size=200))
def test_every_character_has_one_fate(text: str) -> None:
    _, told = of(text)
    assert (told.totals.lost, told.totals.characters) == (0, len(text))
    for line in told.lines:
        assert "".join(text[s.start : s.end] for s in line.stretches) == text[line.start : line.end]
        assert all(0 <= s.block < len(told.blocks) for s in line.stretches if s.fate in (Fate.KEPT, Fate.MAPPED))


def test_blocks_and_lines_point_at_each_other() -> None:
    _, told = of(REPORT)
    for index, block in enumerate(told.blocks):
        assert [line.number for line in told.lines if index in line.blocks] == list(block.lines)
    (block,) = [block for block in told.blocks if 5 in block.lines]
    assert (block.role, block.lines[-2:]) == (Role.TEXT, (5, 6))


def test_duplicates_furniture_and_mapped_characters() -> None:
    assert fates(REPORT, 1) == {"kept": "履职尽责惠民生", "duplicate": "履职尽责惠民生"}
    assert fates(REPORT, 7) == {"furniture": "- 3 -"}
    manuscript, told = of(REPORT)
    (mapped,) = [s for line in told.lines for s in line.stretches if s.fate is Fate.MAPPED]
    assert (manuscript.source.text[mapped.start], mapped.shown) == ("⼄", "乙")
    assert (told.totals.fates[Fate.MAPPED], told.totals.duplicates) == (1, 1)


def test_a_character_that_no_block_shows_is_counted_as_lost() -> None:
    source = SourceText.of("工作报告")
    assert account(Manuscript(source, (Block((Piece(0, 3, "工作报"),)),))).totals.lost == 1


def test_a_stretch_over_two_lines_is_cut_at_the_line_end() -> None:
    source = SourceText.of("工作\n报告")
    told = account(Manuscript(source, (), (Removed(0, 5, Why.FURNITURE, "test"),)))
    assert [(s.start, s.end) for line in told.lines for s in line.stretches] == [(0, 2), (3, 5)]
    assert told.totals.fates[Fate.FURNITURE] == 5


def blocks_at(*starts: int) -> list[Block]:
    return [Block((Piece(start, start + 1, "文"),)) for start in starts]


def test_only_what_moved_counts_as_moved() -> None:
    assert moves(blocks_at(0, 10, 20, 30)) == ()
    assert moves(blocks_at(0, 20, 30, 10)) == (Move(3, 0, 2),)
    assert moves(blocks_at(30, 0, 10, 20)) == (Move(0, 3, -1),)
    assert moves([]) == ()


@given(st.permutations(range(8)))
def test_what_did_not_move_kept_its_order(order: list[int]) -> None:
    gone = {move.block for move in moves(blocks_at(*order))}
    stayed = [start for index, start in enumerate(order) if index not in gone]
    assert stayed == sorted(stayed)


def test_mapped_characters_that_stand_together_are_one_stretch() -> None:
    source = SourceText.of("甲⼄⼄乙")
    told = account(Manuscript(source, (Block((Piece(0, 4, "甲乙乙乙"),)),)))
    assert [(s.fate.value, s.end - s.start, s.shown) for s in told.lines[0].stretches] == [
        ("kept", 1, ""), ("mapped", 2, "乙乙"), ("kept", 1, ""),
    ]  # fmt: skip
