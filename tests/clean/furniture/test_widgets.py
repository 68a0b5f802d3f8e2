"""Every word of a widget is found by its first character, and headings that begin like one are none."""

from __future__ import annotations

import re

import pytest

from generator.clean.furniture.widgets import is_widgets
from generator.clean.furniture.words import WIDGETS

WORDS = sorted({word for word in re.sub(r"\([^()]*\)", "()", WIDGETS).split("|") if word.replace(" ", "").isalnum()})


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_a_widget_alone(word: str) -> None:
    assert is_widgets(word)


@pytest.mark.parametrize("heading", ["关注民生福祉", "分享发展成果", "下载量持续攀升的政务应用", "订阅报刊的情况"])
def test_a_heading_that_begins_like_one(heading: str) -> None:
    assert not is_widgets(heading)
