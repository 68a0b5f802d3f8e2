"""Values come back from JSON as they were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONDecodeError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import ValidationError

from generator.cache import decode, encode
from generator.catalog.facts import Facts
from generator.catalog.facts.extract import extract
from generator.problems import Problem, Severity, Where
from generator.report import Kind, Origin, Paragraph, Person, Report


@dataclass(frozen=True, slots=True)
class Every:
    """A field of each sort."""

    text: str
    number: int
    share: float
    yes: bool
    raw: bytes
    day: dt.date | None
    pair: tuple[str, int]
    parts: tuple[Where, ...]
    kind: Kind
    table: Mapping[str, tuple[int, ...]]


EVERY = st.builds(
    Every,
    text=st.text(st.characters(exclude_categories=["Cs"])),
    share=st.floats(allow_nan=False, allow_infinity=False),
    parts=st.lists(st.builds(Where, st.text(), st.integers(), st.integers()), max_size=3).map(tuple),
    table=st.dictionaries(st.text(), st.lists(st.integers(), max_size=3).map(tuple), max_size=3),
)


@given(EVERY)
def test_every_sort_of_field(value: Every) -> None:
    assert decode(Every, encode(value)) == value


def test_reports_facts_and_problems() -> None:
    text = "召开常委会会议8次，检查《中华人民共和国森林法》实施情况。"
    report = Report(
        "a",
        "题",
        people=(Person("林溪", "记者"),),
        published=dt.date(2024, 1, 2),
        origin=Origin("seeds/a.txt", "0"),
        lead=(Paragraph(text), Paragraph("一", kind=Kind.ITEM)),
    )
    assert decode(Report, encode(report)) == report
    facts = extract(report)
    assert facts.figures
    assert decode(Facts, encode(facts)) == facts
    problem = Problem("content.unknown-key", Where("a.md", 2), Severity.WARNING, {"known": ["a", "b"], "n": 3})
    assert decode(Problem, encode(problem)) == problem


def test_what_is_no_text_comes_back_too() -> None:
    report = Report("a", "\udcff题", lead=(Paragraph("一\ud800", kind=Kind.ITEM),), published=dt.date(2024, 1, 2))
    text = encode(report)
    assert text.isascii()
    assert decode(Report, text) == decode(Report, text.encode()) == report


OTHER = [
    "",
    "{",
    "[1]",
    '{"code": "a"}',
    '{"code": "a", "where": {"file": 1}}',
    '"\udcff"',
    b"\xff",
    encode(Report("a", "题")),
]
OTHER += ['{"code": "a", "where": {"file": "b"}, "severity": "grave"}', '["a", ["b", 1, 1], "error", {}]']


@pytest.mark.parametrize("text", OTHER)
def test_anything_else_is_refused(text: str | bytes) -> None:
    with pytest.raises((JSONDecodeError, UnicodeError, ValidationError)):
        decode(Problem, text)


def test_what_is_nested_too_deeply_is_no_value() -> None:
    with pytest.raises(ValueError, match="Report"):
        decode(Report, "[" * 200_000)
