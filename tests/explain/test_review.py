"""The review list holds the doubtful decisions, the most doubtful first, each with the way to settle it."""

from __future__ import annotations

import pytest

from generator.clean.manuscript import Block, Decision, Manuscript, Piece
from generator.explain import doubts
from generator.source.text import SourceText

TEXT = '第一段的文字到此。\n"引号"开头的第二行，继续\n标题一行\n'
SECOND, INSIDE, THIRD = TEXT.index('"'), TEXT.index("开头"), TEXT.index("标题")


def manuscript(*decisions: Decision) -> Manuscript:
    source = SourceText.of(TEXT)
    pieces = [Piece(line.start, line.end, TEXT[line.start : line.end]) for line in source.lines]
    return Manuscript(source, tuple(Block((piece,)) for piece in pieces), decisions=decisions)


def test_only_doubtful_ones_the_most_doubtful_first() -> None:
    found = doubts(
        manuscript(
            Decision("paragraphs", "join", SECOND, 0.5),
            Decision("paragraphs", "split", THIRD, 0.2),
            Decision("paragraphs", "join", 0, 0.61),
        )
    )
    assert [(d.line, d.code) for d in found] == [(3, "split"), (2, "join")]


def test_a_place_is_shown_from_both_sides() -> None:
    (doubt,) = doubts(manuscript(Decision("paragraphs", "join", SECOND, 0.5)))
    assert (doubt.before, doubt.after) == ("第一段的文字到此。", '"引号"开头的第二行，继续')


def test_a_split_inside_a_line_is_another_matter() -> None:
    (doubt,) = doubts(manuscript(Decision("lost_breaks", "split", INSIDE, 0.4)))
    assert (doubt.code, doubt.after) == ("lost-break", "开头的第二行，继续")


def test_what_was_moved_says_what_it_follows_now() -> None:
    (doubt,) = doubts(manuscript(Decision("order", "place", THIRD, 0.4)))
    assert doubt.under == '"引号"开头的第二行，继续'


@pytest.mark.parametrize(
    ("code", "entry"),
    [("join", "join: false"), ("split", "join: true"), ("display", "role: text"), ("title", "role: heading")],
)
def test_the_entry_is_yaml_that_says_the_other_reading(code: str, entry: str) -> None:
    import yaml

    (doubt,) = doubts(manuscript(Decision("paragraphs", code, SECOND, 0.1)))
    (read,) = yaml.safe_load(doubt.entry)
    assert read == {"line": 2, "text": '"引号"开头', **yaml.safe_load(entry)}


def test_of_one_place_and_kind_there_is_one_doubt() -> None:
    twice = Decision("paragraphs", "join", SECOND, 0.5)
    assert len(doubts(manuscript(twice, twice))) == 1


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        ("join", """- {line: 2, text: "\\"引号\\"开头", split: "开头的第二行，继续"}"""),
        ("split", """- {line: 2, text: "\\"引号\\"开头", split: false}"""),
        ("title", ""),
    ],
)
def test_inside_a_line_the_entry_names_the_place(code: str, entry: str) -> None:
    (doubt,) = doubts(manuscript(Decision("paragraphs", code, INSIDE, 0.1)))
    assert doubt.entry == entry
