"""The home page shows all of a few reports, and counts many."""

from __future__ import annotations

import sys

import pytest

from generator.catalog import link
from generator.report import Report
from generator.site import lay_out
from generator.site.views import Home
from tests.site.samples import SETTINGS

PLACES = ("湖北省武汉市青山区", "湖北省武汉市", "湖北省", "")
REPORTS = [Report(f"r{n}", "题", region=place, year=2020 + n) for n, place in enumerate(PLACES)]


def home() -> Home:
    view = next(page.view for page in lay_out(link(REPORTS), SETTINGS).pages if page.path == "index.html")
    assert isinstance(view, Home)
    return view


def test_few_reports_stand_on_it() -> None:
    assert [(g.name, g.count, len(g.items), g.groups) for g in home().regions] == [("湖北省", 3, 3, ()), ("", 1, 1, ())]
    assert home().latest == ()


def test_many_are_counted_and_the_newest_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["generator.site.home"], "HOME_SHOWS_ALL", 3)
    monkeypatch.setattr(sys.modules["generator.site.home"], "LATEST", 2)
    assert [(g.name, g.count, g.items) for g in home().regions] == [("湖北省", 3, ()), ("", 1, ())]
    assert [(g.name, g.count) for g in home().regions[0].groups] == [("武汉市", 2)]
    assert [item.year for item in home().latest] == [2023, 2022]
