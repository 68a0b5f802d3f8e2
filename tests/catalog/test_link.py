"""Linking groups every published report, whatever the order it is given in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import link
from generator.report import Report

REPORTS = [
    Report("a", "题", year=2022, genre="npc"),
    Report("b", "题", year=2023, genre="government"),
    Report("c", "题", year=2023, genre="npc"),
    Report("d", "题"),
]


@given(st.permutations(REPORTS))
def test_order_does_not_matter(reports: list[Report]) -> None:
    assert link(reports) == link(REPORTS)


def test_groups_are_ordered_with_the_unknown_last() -> None:
    catalog = link(REPORTS)
    assert list(catalog.years) == [2023, 2022, 0]
    assert list(catalog.genres) == ["npc", "government", ""]


def test_drafts_stay_out() -> None:
    assert link([Report("a", "题", draft=True)]).reports == ()
