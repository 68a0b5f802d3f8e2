"""A text is cut where it leads elsewhere, and is whole."""

from __future__ import annotations

from generator.site.spans import _apart, spans


def test_of_links_that_overlap_the_first_and_of_those_the_longest_stands() -> None:
    found = [(5, 8, "late", ""), (0, 2, "short", ""), (0, 4, "long", ""), (3, 6, "over", ""), (8, 9, "next", "")]
    assert [address for *_, address, _ in _apart(found)] == ["long", "late", "next"]


def test_a_link_over_an_edge_is_cut_there() -> None:
    found = [(0, 2, "a", ""), (3, 6, "b", "of b")]
    assert spans("甲乙丙丁戊己庚", found, 1, 5) == (("乙", "a", ""), ("丙", "", ""), ("丁戊", "b", "of b"))
    assert spans("甲乙丙丁戊己庚", found, 5, 7) == (("己", "b", "of b"), ("庚", "", ""))
