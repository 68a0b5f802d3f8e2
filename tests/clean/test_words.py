"""Words across a seam."""

from __future__ import annotations

import pytest

from generator.clean.words import straddles


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
