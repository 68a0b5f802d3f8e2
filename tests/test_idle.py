"""A build with nothing to do is known by what was not touched; whatever was touched, it is not taken for one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator import idle
from generator.workflow import build, build_preview, open_project
from tests.cli.run import Program, make_site


def rewrite(file: Path) -> None:
    """As many bytes as before, at the same time of modification."""
    state = file.stat()
    file.write_bytes(b"#" * state.st_size)
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def restyle(site: Path) -> None:
    (site / "themes/default/assets").mkdir(parents=True)
    (site / "themes/default/assets/style.css").touch()


TOUCHED: dict[str, Callable[[Path], object]] = {
    "settings": lambda site: rewrite(site / "site.yml"),
    "seed": lambda site: rewrite(site / "seeds/r0.txt"),
    "sidecar": lambda site: (site / "seeds/r0.yml").touch(),
    "content": lambda site: rewrite(site / "content/r0.md"),
    "new content": lambda site: (site / "content/r1.md").touch(),
    "deleted content": lambda site: (site / "content/r0.md").unlink(),
    "theme": restyle,
    "page": lambda site: rewrite(site / "_site/index.html"),
    "deleted page": lambda site: (site / "_site/index.html").unlink(),
    "foreign file": lambda site: (site / "_site/own.txt").touch(),
    "no output": lambda site: shutil.rmtree(site / "_site"),
    "record": lambda site: rewrite(site / ".reportsite" / idle.RECORD),
    "no record": lambda site: (site / ".reportsite" / idle.RECORD).unlink(),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    make_site(tmp_path / "site", "r0")
    build(open_project(tmp_path / "site"))
    return tmp_path / "site"


def test_untouched_site_is_known_at_once(site: Path) -> None:
    known = idle.recall(site)
    assert known
    assert (known.built.reports, known.built.written, known.output) == (1, True, "_site")
    assert known.built.changes.unchanged == known.built.files > 0


@pytest.mark.parametrize("touch", TOUCHED.values(), ids=TOUCHED)
def test_whatever_is_touched_is_seen(site: Path, touch: Callable[[Path], object]) -> None:
    touch(site)
    assert idle.recall(site) is None


def test_other_code_or_libraries_are_seen(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "libraries", lambda: "others")
    assert idle.recall(site) is None
    monkeypatch.undo()
    shutil.copytree(Path(generator.__file__).parent, tmp_path / "generator")
    monkeypatch.setattr(generator, "__file__", str(tmp_path / "generator/__init__.py"))
    assert idle.recall(site) is None


def test_copied_site_is_looked_at(site: Path) -> None:
    copy = shutil.copytree(site, site.with_name("copy"))
    assert idle.recall(copy) is None
    assert build(open_project(copy)).work.laid_out == 0  # all is read, and found to be as it was
    assert idle.recall(copy)


def test_build_with_errors_is_tried_again(site: Path) -> None:
    (site / "content/bad.md").write_text("---\ntitel: x\n---\n", "utf-8")
    build(open_project(site))
    assert idle.recall(site) is None


def test_preview_does_not_count(site: Path) -> None:
    (site / "content/r0.md").write_text((site / "content/r0.md").read_text("utf-8") + "\n再加一段。\n", "utf-8")
    build_preview(open_project(site))
    assert idle.recall(site) is None


def test_command_says_the_same(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content")
    fast = Program(capsys)("build", "--json")
    (site / ".reportsite" / idle.RECORD).unlink()
    assert Program(capsys)("build", "--json") == fast
    assert fast.document["results"][-1]["work"]["laid_out"] == 0
