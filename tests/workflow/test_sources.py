"""A site that is older than its sources is seen, and nothing else is taken for one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from generator import workflow
from generator.problems import ReportsiteError
from generator.workflow.site import finished
from tests.pack.sites import project


@pytest.fixture
def site(tmp_path: Path) -> workflow.Project:
    made = project(tmp_path, a=2023, b=2022)
    (made.themes / "mine/assets").mkdir(parents=True)
    (made.themes / "mine/theme.yml").write_text("extends: default\n", "utf-8")
    (made.themes / "mine/assets/a.css").write_text("p {}", "utf-8")
    (made.root / "site.yml").write_text("title: 汇编\ntheme: mine\n", "utf-8")
    for seed in made.seeds.iterdir():
        seed.unlink()
    made = workflow.open_project(made.root)
    assert workflow.build(made).written
    return made


def edit(path: str, text: str) -> Callable[[Path], object]:
    def act(root: Path) -> None:
        file = root / path
        file.write_text((file.read_text("utf-8") if file.exists() else "") + text, "utf-8")

    return act


def said(site: workflow.Project) -> list[tuple[str, object]]:
    """Why the site is not fit to be sent: problems and the files they name."""
    try:
        finished(site)
    except ReportsiteError as error:
        return [(problem.code, problem.args["files"]) for problem in error.problems]
    return []


def changed(site: workflow.Project) -> tuple[str, ...]:
    """What is newer than the site; nothing else may be wrong with it."""
    found = said(site)
    assert [code for code, _ in found] in ([], ["check.stale"])
    return tuple(str(file) for _, files in found for file in cast("list[str]", files))


@pytest.mark.parametrize(
    ("act", "names"),
    [
        (edit("content/a.md", "新的一段。\n"), ("content/a.md",)),
        (edit("content/c.md", "---\ntitle: 丙\n---\n"), ("content/c.md",)),
        (lambda root: (root / "content/b.md").unlink(), ("content/b.md",)),
        (edit("seeds/c.txt", "原文。"), ("seeds/c.txt",)),
        (edit("seeds/c.yml", "lines: []"), ("seeds/c.yml",)),
        (edit("themes/mine/assets/a.css", "i {}"), ("themes/mine/assets/a.css",)),
        (edit("site.yml", "subtitle: 副题\n"), ("site.yml",)),
        (edit("site.yml", "# 只是注释\n"), ()),
        (edit("content/.a.md.swp", "x"), ()),
        (edit("content/a.1.bak", "x"), ()),
        (edit("content/a.md", ""), ()),
        (lambda root: shutil.rmtree(root / ".reportsite"), ()),
    ],
)
def test_what_changed_since_the_build_is_named(
    site: workflow.Project, act: Callable[[Path], object], names: tuple[str, ...]
) -> None:
    assert changed(site) == ()
    act(site.root)
    now = workflow.open_project(site.root)
    assert changed(now) == names
    assert dict(finished(now, as_built=True)) == dict(finished(site, as_built=True))
    workflow.build(now)
    assert changed(now) == ()


def test_a_site_without_a_report_that_had_errors_is_not_complete(site: workflow.Project) -> None:
    (site.content / "b.md").write_text("no front matter", "utf-8")
    assert workflow.build(site).written
    assert said(site) == [("check.incomplete", ["content/b.md"])]
    assert finished(site, as_built=True)
    (site.content / "b.md").write_text("---\ntitle: 乙\n---\n", "utf-8")
    assert said(site) == [("check.stale", ["content/b.md"]), ("check.incomplete", ["content/b.md"])]
    workflow.build(site)
    assert finished(site)


def test_a_site_of_another_build_is_not_judged_by_this_one(site: workflow.Project) -> None:
    edit("content/a.md", "新的一段。\n")(site.root)
    workflow.build(site, cached=False)
    assert changed(site) == ()


def test_a_preview_in_between_changes_nothing(site: workflow.Project) -> None:
    edit("content/a.md", "新的一段。\n")(site.root)
    workflow.build_preview(site)
    assert changed(site) == ("content/a.md",)


def test_a_moved_site_is_still_known(site: workflow.Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    there = tmp_path_factory.mktemp("there") / "site"
    shutil.copytree(site.root, there)
    assert changed(workflow.open_project(there)) == ()
    edit("content/a.md", "新的一段。\n")(there)
    assert changed(workflow.open_project(there)) == ("content/a.md",)


def test_of_many_a_few_are_named(site: workflow.Project) -> None:
    for number in range(5):
        edit(f"content/n{number}.md", "x")(site.root)
    assert changed(site) == ("content/n0.md", "content/n1.md", "content/n2.md", "…")
