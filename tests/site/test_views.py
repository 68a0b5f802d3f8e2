"""Every template gets one frozen view, and the documentation of views says which."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, is_dataclass
from typing import get_args

import pytest

from generator.clean import clean
from generator.render import load
from generator.site import lay_out, views
from generator.site.sides import sides
from generator.source import SourceText
from tests.site.samples import FULL, NOW, OTHER, SERIES, SETTINGS, linked

RAW = {NOW.id: sides(clean(SourceText.of("常委会工作报告\n依法开展监督\n召开常委会会议9次。\n")))}
PAGES = lay_out(linked(FULL, OTHER, *SERIES), SETTINGS, RAW).pages
TABLE = dict(re.findall(r"^``([\w.]+)``\s+:class:`(\w+)`", views.__doc__ or "", re.MULTILINE))


def test_the_table_names_every_template_and_its_view() -> None:
    assert {page.template: type(page.view).__name__ for page in PAGES} == TABLE
    assert {kind.__name__ for kind in get_args(views.View)} == set(TABLE.values())


def test_the_default_theme_has_every_template() -> None:
    assert TABLE.keys() <= load("default").templates.keys()


def test_views_cannot_be_changed() -> None:
    for page in PAGES:
        assert is_dataclass(page.view)
        with pytest.raises(FrozenInstanceError):
            page.view.frame = page.view.frame  # type: ignore[misc]


def test_equal_reports_make_equal_views() -> None:
    assert lay_out(linked(*SERIES, OTHER, FULL), SETTINGS, RAW).pages == PAGES
