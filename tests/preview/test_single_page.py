"""The page of a report that is shown before the whole site is built: the same as the build's."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.preview.single_page import SinglePage
from generator.workflow import Project, open_project
from generator.workflow.build import build_preview

HEAD = "---\ntitle: 工作报告\nregion: 青海省西宁市\nyear: 2023\n---\n\n## 一\n\n"
CONTENT = HEAD + "全年召开会议8次。\n\n各项工作迈出新步伐。\n"


@pytest.fixture
def built(tmp_path: Path) -> tuple[Project, SinglePage]:
    for name in ("content", "seeds"):
        (tmp_path / name).mkdir()
    (tmp_path / "site.yml").write_text("title: t\nparts: {catalog: false}\n", "utf-8")  # its terms wait for the build
    (tmp_path / "content/a.md").write_text(CONTENT, "utf-8")
    project = open_project(tmp_path)
    _, made = build_preview(project, anew=True)
    assert made
    assert made.theme
    single = SinglePage.after(project, made, made.theme, None)
    assert SinglePage.after(project, made, made.theme, single).render is single.render, "compiled once"
    return project, single


def test_a_saved_report_is_shown_as_a_build_shows_it(built: tuple[Project, SinglePage]) -> None:
    project, single = built
    file = project.content / "a.md"
    file.write_text(CONTENT.replace("8次。", "9次，比上年多。\n\n又召开主任会议15次。"), "utf-8")
    shown = single.page(project, file)
    build_preview(project)
    assert shown == ("reports/a.html", (project.preview / "reports/a.html").read_bytes())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/b.md", CONTENT),
        ("content/a.txt", CONTENT),
        ("seeds/a.md", CONTENT),
        ("content/a.md", CONTENT.replace("year", "draft: true\nyear")),
        ("content/a.md", "no front matter"),
        ("content/a.md", "\udcff"),
    ],
    ids=["new", "another kind", "another folder", "a draft", "no report", "no text"],
)
def test_what_needs_a_build_waits_for_it(built: tuple[Project, SinglePage], name: str, text: str) -> None:
    project, single = built
    (project.root / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert single.page(project, project.root / name) is None
