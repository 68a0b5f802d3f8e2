"""A theme that cannot be used is named with the file and the line to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ReportsiteError, Where
from generator.workflow import open_project
from generator.workflow.theme import theme_of


@pytest.mark.parametrize(
    ("settings", "code", "line", "column"),
    [
        ("title: 汇编\ntheme: nosuch\n", "template.unknown-theme", 2, 8),
        ("theme_settings:\n  accent: pine\n  typefase: serif\n", "config.theme-setting-unknown", 3, 3),
        ("theme_settings:\n  typeface: bold\n", "config.theme-setting-value", 2, 13),
    ],
)
def test_settings_are_named_by_line(tmp_path: Path, settings: str, code: str, line: int, column: int) -> None:
    (tmp_path / "site.yml").write_text(settings, "utf-8")
    with pytest.raises(ReportsiteError) as caught:
        theme_of(open_project(tmp_path))
    assert [(p.code, p.where) for p in caught.value.problems] == [(code, Where("site.yml", line, column))]


@pytest.mark.parametrize("name", ["theme.yml", "messages/zh.json", "templates/home.html"])
def test_files_of_a_theme_are_named_from_the_site(tmp_path: Path, name: str) -> None:
    (tmp_path / "site.yml").write_text("theme: mine\n", "utf-8")
    file = tmp_path / "themes/mine" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\n\xd6\xf7")
    with pytest.raises(ReportsiteError) as caught:
        theme_of(open_project(tmp_path))
    assert [(p.code, p.where) for p in caught.value.problems] == [
        ("template.encoding", Where(f"themes/mine/{name}", 2))
    ]


def test_templates_are_known_by_their_place_in_the_site(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("", "utf-8")
    file = tmp_path / "themes/default/templates/home.html"
    file.parent.mkdir(parents=True)
    file.write_text("x", "utf-8")
    templates = theme_of(open_project(tmp_path)).templates
    assert templates["home.html"] == ("x", "themes/default/templates/home.html")
