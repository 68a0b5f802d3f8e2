"""Words across a seam."""

from __future__ import annotations

import pytest

from generator.clean.words import breaks, straddles


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("习近平新时", "代中国特色", True),
        ("按期召", "开会议", True),
        ("依法监督", "代表工作", False),
        ("依法监督，", "代表工作", False),
        ("共18", "件建议", False),
        ("", "代表", False),
        ("代表", "", False),
        ("”", "“", False),
    ],
)
def test_straddles(left: str, right: str, answer: bool) -> None:
    assert straddles(left, right) is answer


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [("今年工作回顾", "过去的一年", False), ("按期召", "开会议", True), ("依法监督", "代表工作", False)],
)
def test_a_set_phrase_of_two_words_is_none_that_a_seam_breaks(left: str, right: str, answer: bool) -> None:
    assert breaks(left, right) is answer
