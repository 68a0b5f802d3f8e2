"""Numeric slogans."""

from __future__ import annotations

import pytest

from generator.catalog.facts.slogans import known_meaning, slogans
from tests.catalog.gold_reports import report


def found(*texts: str) -> list[str]:
    return [s.slogan for s in slogans(report(*texts))]


ABBREVIATIONS = "三联系 四个机关 两室一平台 五有四规范 一岗双责 六个一 一街一品 1+3+N 七好人大"
OTHERS = "十四五 十五五 四人帮 第一议题 一件事 最后一公里 四级人大代表 学思想、强党性 内行人 二十大 双向奔赴"
COUNTS = "九连增 二十一连丰 六尺巷调解法 二线口岸"


@pytest.mark.parametrize("slogan", ABBREVIATIONS.split())
def test_quoted_numeric_abbreviations(slogan: str) -> None:
    assert found(f"落实“{slogan}”要求。") == [slogan]


@pytest.mark.parametrize("word", f"{OTHERS} {COUNTS}".split())
def test_plans_ordinals_and_idioms_are_none(word: str) -> None:
    assert found(f"围绕“{word}”开展工作。") == []


def test_known_ones_need_no_marks() -> None:
    assert found("严格落实中央八项规定精神，深刻领悟两个确立。") == ["中央八项规定", "两个确立"]


def test_the_longer_one_counts_once() -> None:
    both = slogans(report("建设“两室一平台”，用好“两室”和“两室”。"))
    assert {s.slogan: s.count for s in both} == {"两室一平台": 1, "两室": 2}


def test_places_and_headings() -> None:
    (slogan,) = slogans(report("其他工作。", "建设“四个机关”。", heading="打造“四个机关”"))
    assert (slogan.count, slogan.paragraphs) == (2, (0, 1))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("推行代表学习清单、议事清单、履职清单“三张清单”。", "代表学习清单、议事清单、履职清单"),
        ("推进医疗、医保、医药“三医”联动。", "医疗、医保、医药"),
        ("落实“三联系”（主任联系委员、委员联系代表、代表联系群众）制度。", "主任联系委员、委员联系代表、代表联系群众"),
        ("我们坚持统筹推进、一体落实“两区”建设。", ""),
        ("落实“三联系”制度。", ""),
    ],
)
def test_the_texts_own_definition(text: str, meaning: str) -> None:
    assert slogans(report(text))[0].meaning == meaning


def test_meanings_that_everybody_knows_are_kept_apart() -> None:
    assert slogans(report("做到“两个维护”。"))[0].meaning == ""
    assert known_meaning("两个维护").startswith("坚决维护")
    assert known_meaning("三提三比") == ""
