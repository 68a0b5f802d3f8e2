"""What a blank line says, by the tool that wrote it."""

from __future__ import annotations

import pytest

from generator.clean.paragraphs.blanks import (
    CONT,
    FIRST,
    SHOW,
    Model,
    dense,
    meaningful,
    meaningless,
    pdfbox,
    sparse,
    strict,
)
from tests.clean.paragraphs.test_line import measured

PLAIN, PARTED = "甲乙丙丁\n戊己庚辛\n壬癸子丑", "甲乙丙丁\n戊己庚辛\n\n壬癸子丑"


@pytest.mark.parametrize("model", [pdfbox, meaningful])
def test_a_blank_parts_paragraphs(model: Model) -> None:
    lines = measured(PARTED)
    cost = model(lines, [False] * 3)
    assert cost[2][CONT][FIRST] < cost[2][CONT][CONT]
    lines = measured(PLAIN)
    cost = model(lines, [False] * 3)
    assert cost[2][CONT][CONT] < cost[2][CONT][FIRST]


def test_after_a_flagged_line_an_indent_makes_no_blank() -> None:
    """The PDFBox machine: a break may be missing there and only there."""
    lines = measured("甲乙丙丁\n\n戊己庚辛\n壬癸子丑\n寅卯辰巳")
    cost = pdfbox(lines, [False] * 4)
    assert cost[2][FIRST][FIRST] == 0.0
    assert cost[3][CONT][FIRST] > 5.0


def test_a_sparse_blank_proves_a_break_but_none_proves_nothing() -> None:
    cost = sparse(measured(PARTED), [False] * 3)
    assert cost[2][CONT][FIRST] + 1 < cost[2][CONT][CONT]
    cost = sparse(measured(PLAIN), [False] * 3)
    assert abs(cost[2][CONT][FIRST] - cost[2][CONT][CONT]) < 1


def test_a_strict_blank_parts_whatever_stands_under_it() -> None:
    cost = strict(measured("甲乙丙丁\n戊己庚辛\n\n“壬癸子丑”\n寅卯辰巳"))
    assert cost[2][CONT][CONT] - cost[2][CONT][FIRST] > 5.0
    assert cost[3][CONT][FIRST] - cost[3][CONT][CONT] > 5.0


def test_a_meaningless_blank_costs_the_same_whatever_it_parts() -> None:
    cost = meaningless(measured(PARTED), [False] * 3)
    assert cost[2][CONT][FIRST] == cost[2][CONT][CONT] == cost[2][SHOW][SHOW] > cost[1][CONT][CONT]


def test_dense_is_where_lines_stand_alone_inside_of_sentences() -> None:
    words = ["围绕中心工作依法开展", "监督推动解决群众关心", "的问题全年召开会议和", "听取专项报告作出决定"]
    assert all(dense(measured("\n\n".join(words * 2)))[2:])
    assert not any(dense(measured("\n".join(words * 2))))
    assert not any(dense(measured("\n\n".join(f"{word}。" for word in words * 2))))
