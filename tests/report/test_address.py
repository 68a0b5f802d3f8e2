"""Paragraph addresses."""

from __future__ import annotations

import re
from base64 import b32encode
from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from generator.report import Paragraph, Report
from generator.report.address import addresses, paragraph_address

texts = st.lists(st.text("甲乙丙。 ", min_size=1, max_size=4), max_size=8, unique=False)


def report(*texts: str) -> Report:
    return Report("x", "题", lead=tuple(map(Paragraph, texts)))


def test_an_address_is_fixed_for_ever() -> None:
    """Addresses are cited from outside: this value may never change."""
    assert paragraph_address("坚持以人民为中心。") == EXPECTED


EXPECTED = "pzex7avlp"


def test_punctuation_and_white_space_do_not_count() -> None:
    assert paragraph_address("坚持,以 人民：“为”中心.") == paragraph_address("坚持，以人民为中心。")
    assert paragraph_address("坚持") != paragraph_address("坚特")


@given(st.text(min_size=1))
def test_form(text: str) -> None:
    assert re.fullmatch(r"p[a-z2-7]{8}", paragraph_address(text))


@given(st.text(min_size=1) | texts.map("".join).filter(bool))
def test_an_address_is_made_of_what_is_neither_white_space_nor_punctuation(text: str) -> None:
    words = re.sub(r"[\W_]+", "", text) or text
    digest = blake2b(words.encode(), digest_size=5).digest()
    assert paragraph_address(text) == "p" + b32encode(digest).decode().lower()


@given(texts)
def test_unique_within_a_report(texts: list[str]) -> None:
    result = addresses(report(*texts))
    assert len(set(result)) == len(result) == len(texts)


@given(texts, st.integers(0, 8))
def test_addresses_survive_edits_elsewhere(texts: list[str], at: int) -> None:
    at = min(at, len(texts))
    longer = addresses(report(*texts[:at], "新的一段", *texts[at:]))
    assert longer[:at] + longer[at + 1 :] == addresses(report(*texts))


def test_repeated_paragraphs_are_counted() -> None:
    first, second, third = addresses(report("甲", "乙", "甲。"))
    assert (third, second) == (f"{first}-2", paragraph_address("乙"))


def test_marks_alone_still_differ() -> None:
    assert paragraph_address("……") != paragraph_address("——")
