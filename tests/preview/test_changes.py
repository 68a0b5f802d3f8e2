"""Which changes on disk matter, without a watcher."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import Settings
from generator.preview.changes import relevant, watched
from generator.preview.places import line_of, report_of
from generator.workflow import Project

ROOT = Path("/site")
PROJECT = Project(ROOT, Settings())


@pytest.mark.parametrize(
    "path",
    ["site.yml", "seeds/a.txt", "seeds/a.yml", "content/a.md", "themes/own/templates/report.html", "seeds", "content"],
)
def test_what_a_build_reads(path: str) -> None:
    assert relevant([ROOT / path], PROJECT) == (ROOT / path,)


@pytest.mark.parametrize(
    "path",
    [
        "_site/index.html",
        ".reportsite/cache.sqlite",
        "README.md",
        "other/site.yml",
        "content/.a.md.123.tmp",
        "content/.a.md.swp",
        "content/a.md~",
        "content/4913",
        "content/#a.md#",
        "content/a.1.bak",
        "themes/.git/HEAD",
        "contents/a.md",
    ],
)
def test_what_it_does_not(path: str) -> None:
    assert relevant([ROOT / path], PROJECT) == ()


def test_each_path_once_in_order() -> None:
    a, b = ROOT / "content/a.md", ROOT / "content/b.md"
    assert relevant([b, a, b], PROJECT) == (a, b)


def test_only_folders_that_are_there_are_watched(tmp_path: Path) -> None:
    project = Project(tmp_path, Settings())
    assert watched(project) == {tmp_path: False}
    (tmp_path / "content").mkdir()
    assert watched(project) == {tmp_path: False, tmp_path / "content": True}


def test_lines_are_found_without_markup() -> None:
    text = "---\ntitle: 甲\n---\n\n第一段\\*注。\n\n**政治引领**。坚持 &lt;三&gt; 条。\n"
    assert line_of(text, "第一段*注") == 5
    assert line_of(text, "政治引领。坚持") == 7
    assert line_of(text, "没有") == 1
    assert line_of(text, "") == 1


def test_reports_by_their_pages() -> None:
    assert [report_of(p) for p in ("reports/a.b.html", "reports/index.html", "index.html", "reports/")] == [
        "a.b",
        "",
        "",
        "",
    ]
