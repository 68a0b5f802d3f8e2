"""A site may do without search, catalog or open data: then nothing of them is there, and nothing leads to them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from generator.catalog import link
from generator.config import Parts
from generator.output import check
from generator.render import load, render
from generator.site import lay_out
from tests.site.samples import FULL, OTHER, SERIES, SETTINGS, linked

THEME = load("default")
OF = {
    "search": ("search.html", "search/"),
    "catalog": ("indicators/", "documents/", "terms/", "topics/", "facts/", "changes/", "slogans/"),
    "data": ("data/",),
}


@pytest.mark.parametrize(("search", "catalog", "data"), [*product((True, False), repeat=3)])
def test_what_is_left_out_is_nowhere(search: bool, catalog: bool, data: bool) -> None:
    settings = replace(SETTINGS, parts=Parts(search=search, catalog=catalog, data=data))
    reports = (FULL, OTHER, *SERIES)
    files = render(lay_out(linked(*reports) if catalog else link(reports), settings), THEME)
    assert check(files) == ()
    there = {"search": search, "catalog": catalog, "data": catalog and data}
    for part, beginnings in OF.items():
        assert any(path.startswith(beginnings) for path in files) == there[part], part
