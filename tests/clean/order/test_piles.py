"""Headings that were displaced."""

from __future__ import annotations

import pytest

from generator.clean.order.piles import displaced_headings
from tests.clean.manuscripts import given


@pytest.mark.parametrize(
    ("roles", "displaced"),
    [
        ("THTHTH", []),
        ("TTTHHH", [3, 4, 5]),
        ("HHHTTT", [0, 1, 2]),
        ("TTHHTT", [2, 3]),
        ("HHTHTHT", []),
        ("TTTTHH", [4, 5]),
        ("TTTTH", []),
        ("TTHBHHT", [2, 4, 5]),
        ("TTHHHTTH", [2, 3, 4, 7]),
        ("TTNNN", []),
        ("", []),
    ],
)
def test_piles(roles: str, displaced: list[int]) -> None:
    """H: a heading, N: a numbered one, T: text, B: a byline."""
    kinds = {
        "H": ("heading", "依法监督"),
        "N": ("heading", "一、监督"),
        "T": ("text", "正文。"),
        "B": ("byline", "记者"),
    }
    assert displaced_headings(given(*(kinds[r] for r in roles)).blocks) == displaced
