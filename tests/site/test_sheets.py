"""Long lists are spread over pages: every report once, in order, each page of bounded length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog import link
from generator.report import Report
from generator.site import lay_out, sheets
from generator.site.sheets import sheet, sheet_entries, sheet_paths
from generator.site.views import FullList, ListPage
from tests.site.samples import SETTINGS


@given(st.lists(st.integers(0, 9), max_size=8))
def test_groups_page_by_page(sizes: list[int]) -> None:
    groups = [[f"{n}/{i}" for i in range(size)] for n, size in enumerate(sizes)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "LINES", 4)
        pages = [list(sheet(groups, n)) for n, _ in enumerate(sheet_paths("a.html", sum(sizes)), 1)]
    lines = [(index, line) for page in pages for index, some in page for line in some]
    assert lines == [(index, line) for index, group in enumerate(groups) for line in group]
    assert all(some for page in pages for _, some in page)
    assert [sum(len(some) for _, some in page) for page in pages[:-1]] == [4] * (len(pages) - 1)
    assert len(pages) == max(1, -(-sum(sizes) // 4))


def test_every_report_stands_in_every_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "LINES", 3)
    reports = [
        Report(f"r{n}", f"题{n}", region="青海省西宁市", region_code="630100", year=2023, genre="npc") for n in range(8)
    ]
    pages = {page.path: page.view for page in lay_out(link(reports), SETTINGS).pages}
    for stem in ("years/2023", "genres/npc", "regions/630100"):
        views = [pages[f"{stem}{end}.html"] for end in ("", ".2", ".3")]
        assert all(isinstance(view, ListPage) for view in views)
        found = [item.href for view in views if isinstance(view, ListPage) for g in view.groups for item in g.items]
        assert sorted(found) == sorted(f"../reports/r{n}.html" for n in range(8))
    lists = [pages[f"reports/index{end}.html"] for end in ("", ".2", ".3")]
    assert [len(view.items) for view in lists if isinstance(view, FullList)] == [3, 3, 2]
    assert isinstance(lists[1], FullList)
    assert [(e.name, e.href, e.current) for e in lists[1].sheets] == [
        ("1", "index.html", False), ("2", "index.2.html", True), ("3", "index.3.html", False),
    ]  # fmt: skip


def test_a_short_list_is_one_page() -> None:
    assert sheet_entries("a.html", "a.html", 1) == ()
