"""Words are quoted in their sentence, as far as it is not too long; figures as a person writes them."""

from __future__ import annotations

import pytest

from generator.catalog.facts import Figure
from generator.site.quotes import AROUND, EXCERPT, excerpt, quote, value, written
from generator.site.shelf import shelve
from tests.site.samples import NOW, SETTINGS, linked


def test_words_stand_in_their_sentence() -> None:
    assert quote("一。二监督三；四", 3, 5, "#p") == ("#p", "二", "监督", "三；")
    assert quote("监督", 0, 2, "#p") == ("#p", "", "监督", "")


def test_of_a_long_sentence_some_is_left_out_and_marked() -> None:
    before, after = "甲" * AROUND, "乙" * AROUND
    assert quote(f"甲{before}监督{after}乙", AROUND + 1, AROUND + 3, "") == ("", f"…{before}", "监督", f"{after}…")
    assert quote(f"{before}监督{after}", AROUND, AROUND + 2, "") == ("", before, "监督", after)
    assert [excerpt("甲" * n, "").before for n in (EXCERPT, EXCERPT + 1)] == ["甲" * EXCERPT, "甲" * EXCERPT + "…"]


def test_figures_have_no_more_digits_than_were_printed() -> None:
    shelf = shelve(linked(NOW), SETTINGS)
    figures = [Figure(number, "%", "", "", "exact", "", "", 0, 0) for number in (0.1 + 0.2, 98.5, 12_000_000)]
    assert [value(shelf, "index.html", NOW.id, figure).text for figure in figures] == ["0.3", "98.5", "1200万"]


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (0, "0", "0"),
        (9999, "9999", "9,999"),
        (10_000, "1万", "10,000"),
        (14_500, "14500", "14,500"),
        (35_000, "3.5万", "35,000"),
        (-20_000, "-2万", "-20,000"),
        (98_765_432, "98765432", "98,765,432"),
        (4.58e10, "458亿", "45,800,000,000"),
        (56_900_000_000_000, "56.9万亿", "56,900,000,000,000"),
        (10**30 + 1, f"{10**30 + 1}", f"{10**30 + 1:,}"),
    ],
)
def test_large_numbers_are_written_as_they_are_read(number: float, zh: str, en: str) -> None:
    assert (written(number, "zh-CN"), written(number, "en")) == (zh, en)
