"""Widths as Chinese is set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import width


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("人大", 2),
        ("，。“”‘’—…·《》", 11),
        ("①■", 2),
        ("2023", 2),
        ("a b", 1.5),
        ("\u3000\u3000", 2),
        ("\u200b\ufeff\u0301\xad", 0),
        ("𠮷", 1),
        ("", 0),
    ],
)
def test_width(text: str, em: float) -> None:
    assert width(text) == em


@given(st.text(), st.text())
def test_widths_add_up(a: str, b: str) -> None:
    assert width(a + b) == width(a) + width(b)
