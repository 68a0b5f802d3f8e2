"""Hostile names of files: long, odd, clashing, or leading out of the site."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator import workflow
from generator.output.names import check_names
from generator.workflow import Built
from tests.hostile.texts import REPORT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such names")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one good report, and beside it a file that must stay as it is."""
    (tmp_path / "secret.txt").write_text("秘密文件，不得外传。\n", "utf-8")
    site = tmp_path / "site"
    (site / "seeds").mkdir(parents=True)
    (site / "site.yml").write_text("title: 试验\n", "utf-8")
    (site / "seeds" / "good.txt").write_text(REPORT, "utf-8")
    return site


def build(site: Path) -> Built:
    built = workflow.build(workflow.open_project(site))
    assert not any(problem.area in ("bug", "check") for problem in built.problems), built.problems
    assert built.written
    assert (site / "_site" / "reports" / "good.html").is_file()
    assert sorted(path.name for path in site.parent.iterdir()) == ["secret.txt", "site"]
    assert (site.parent / "secret.txt").read_text("utf-8") == "秘密文件，不得外传。\n"
    pages = [path.relative_to(site / "_site").as_posix() for path in (site / "_site").rglob("*") if path.is_file()]
    assert check_names(path for path in pages if not path.startswith(".")) == ()
    return built


def codes(built: Built) -> list[str]:
    return [problem.code for problem in built.problems if problem.severity == "error"]


ODD = {
    "dots": "a...",
    "leading dashes": "--force",
    "script": "<script>window.pwned=1<",
    "quotes": "a\"b'c",
    "percent": "%2e%2e%2f",
    "query": "a?b#c&d",
    "backslash": "x\\..\\..\\x",
    "colon": "C:x",
    "line end": "a\nb",
    "escape sequence": "\x1b[31mred\x07",
    "bidi": "\u202egnp.exe",
    "zero width": "a\u200bb",
    "device": "con",
    "index": "index",
    "template": "{{ 7*7 }}",
    "braces": "{reason}",
    "yaml": "a: &x *x",
    "space": " ",
    "emoji": "🏴󠁧󠁢",
    "combining": "é" + "e\u0301",
    "surrogate": "\udcff\udcfe",
    "80 Han": "长" * 80,
    "250 letters": "a" * 250,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_name(site: Path, name: str) -> None:
    os.fsencode(site / "seeds" / f"{ODD[name]}.txt")
    (site / "seeds" / f"{ODD[name]}.txt").write_text(REPORT.replace("青禾", "红禾"), "utf-8")
    built = build(site)
    refused = codes(built)
    assert built.reports == 2 - len(refused)
    assert refused in ([], ["io.unwritable"], ["seed.name"])
    assert codes(build(site)) == refused


@pytest.mark.parametrize("name", ODD)
def test_odd_name_of_a_content_file(site: Path, name: str) -> None:
    (site / "content").mkdir()
    (site / "content" / f"{ODD[name]}.md").write_text("---\ntitle: 履职\n---\n\n正文。\n", "utf-8")
    refused = codes(build(site))
    assert refused == (["content.name"] if name == "surrogate" else [])
    assert codes(build(site)) == refused


def test_a_name_of_300_characters_cannot_be_but_a_path_can(site: Path) -> None:
    deep = site / "seeds"
    for _ in range(20):
        deep = deep / ("深" * 60)
        deep.mkdir()
    (deep / "a.txt").write_text(REPORT, "utf-8")
    assert codes(build(site)) == []


def test_names_that_differ_in_case_only(site: Path) -> None:
    (site / "seeds" / "x.txt").write_text(REPORT, "utf-8")
    (site / "seeds" / "X.txt").write_text(REPORT, "utf-8")
    (site / "seeds" / "x.TXT").write_text(REPORT, "utf-8")
    assert set(codes(build(site))) <= {"seed.same-name"}
    assert len(list((site / "content").iterdir())) == 2


def test_a_link_out_of_the_site_is_not_followed_when_writing(site: Path) -> None:
    (site / "content").mkdir()
    (site / "content" / "x.md").symlink_to(site.parent / "secret.txt")
    (site / "seeds" / "x.txt").write_text(REPORT, "utf-8")
    assert codes(build(site)) == ["content.no-front-matter"]


def test_a_page_that_is_a_link_is_replaced_not_followed(site: Path) -> None:
    build(site)
    page = site / "_site" / "reports" / "good.html"
    page.unlink()
    page.symlink_to(site.parent / "secret.txt")
    build(site)
    assert not page.is_symlink()


def test_a_folder_of_the_site_that_is_a_link(site: Path) -> None:
    build(site)
    (site / "_site" / "assets").rename(site / "elsewhere")
    (site / "_site" / "assets").symlink_to(site / "elsewhere")
    before = sorted(path.name for path in (site / "elsewhere").iterdir())
    (site / "seeds" / "other.txt").write_text(REPORT, "utf-8")
    build(site)
    assert sorted(path.name for path in (site / "elsewhere").iterdir()) == before
    assert not (site / "_site" / "assets").is_symlink()


def test_an_output_folder_that_is_a_link_is_refused(site: Path) -> None:
    (site.parent / "secret.txt").rename(site / "kept.txt")
    (site / "theirs").mkdir()
    (site / "_site").symlink_to(site / "theirs")
    built = workflow.build(workflow.open_project(site))
    assert "io.not-ours" in codes(built)
    assert list((site / "theirs").iterdir()) == []


def test_a_link_in_a_circle(site: Path) -> None:
    (site / "seeds" / "loop.txt").symlink_to(site / "seeds" / "loop.txt")
    (site / "seeds" / "up").symlink_to(site)
    assert codes(build(site)) == ["io.unreadable"]


def test_a_link_to_nothing(site: Path) -> None:
    (site / "seeds" / "gone.txt").symlink_to(site / "nothing.txt")
    assert codes(build(site)) == ["io.missing"]


def test_a_folder_called_like_a_text(site: Path) -> None:
    (site / "seeds" / "folder.txt").mkdir()
    (site / "content" / "folder.md").mkdir(parents=True)
    assert set(codes(build(site))) == {"io.not-a-file"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_called_like_a_text_does_not_hang(site: Path) -> None:
    os.mkfifo(site / "seeds" / "pipe.txt")
    assert set(codes(build(site))) == {"io.not-a-file"}


def test_a_device_called_like_a_text_does_not_fill_the_memory(site: Path) -> None:
    (site / "seeds" / "zero.txt").symlink_to("/dev/zero")
    assert set(codes(build(site))) == {"io.not-a-file"}


def test_two_reports_of_one_address(site: Path) -> None:
    (site / "content").mkdir()
    for name in ("x", "X"):
        (site / "content" / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n\n文\n", "utf-8")
    assert build(site).reports >= 2


def test_a_manifest_that_names_files_elsewhere(site: Path) -> None:
    build(site)
    manifest = site / "_site" / ".reportsite.json"
    listed = manifest.read_text("utf-8").replace('"index.html"', '"../../secret.txt"')
    manifest.write_text(listed, "utf-8")
    (site / "seeds" / "good.txt").write_text(REPORT + "又一段。\n", "utf-8")
    built = workflow.build(workflow.open_project(site))
    assert "io.manifest" in codes(built)
    assert (site.parent / "secret.txt").is_file()
