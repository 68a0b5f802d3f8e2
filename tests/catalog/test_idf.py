"""How rare words are, as jieba's own table has it."""

from __future__ import annotations

import math
from importlib.util import find_spec
from pathlib import Path

from generator.catalog.facts.idf import Idf, rarity


def test_every_word_has_its_value() -> None:
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    text = Path(package.origin).with_name("analyse").joinpath("idf.txt").read_text("utf-8")
    rows = list(map(str.split, text.splitlines()))[::7]  # of all the table, but in a second
    assert {word: rarity(word) for word, _ in rows} == {word: float(value) for word, value in rows}


def test_another_word_has_the_median() -> None:
    found = Idf("100 5\n代表 20\n会议 50\n监督 1\n".encode())
    ratios = [100 / 20, 100 / 50, 100 / 1, 100 / 5, 100 / 5, 100 / 5, 100 / 5]
    words = ("代表", "会议", "监督", "代", "代表大会", "\udc80", "")
    assert [found[word] for word in words] == [float(f"{math.log(ratio):.12g}") for ratio in ratios]
