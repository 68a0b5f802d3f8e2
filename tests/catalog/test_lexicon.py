"""Patterns of word lists."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalog.facts.lexicon import any_of, han


@example(["立", "立法", "立法权"], "立法立法权立", "(?!权)")
@given(
    st.lists(st.text("立法权(+", min_size=1, max_size=4)),
    st.text("立法权(+"),
    st.sampled_from(["", "+", "(?!权)", "$"]),
)
def test_any_of_words_is_found_as_if_they_stood_side_by_side(words: list[str], text: str, then: str) -> None:
    longest = sorted(set(words), key=lambda w: (-len(w), w))
    plain = f"(?:{'|'.join(map(re.escape, longest))}){then}"
    assert [m.span() for m in re.finditer(any_of(words) + then, text)] == [m.span() for m in re.finditer(plain, text)]


@pytest.mark.parametrize(
    ("text", "is_han"), [("一", True), ("鿿立法", True), ("", False), ("立a法", False), ("㐀", False)]
)
def test_han_characters(text: str, is_han: bool) -> None:
    assert han(text) is is_han
