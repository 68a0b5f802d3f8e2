"""An error of ours leaves a problem report in the site; ``doctor --to`` makes one at any time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import workflow
from tests.cli.run import Program

REPORT = Path(".reportsite/problem-report.txt")


def fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError("召开会议")


@pytest.mark.parametrize(("language", "said"), [("zh", "请附在 issue 里"), ("en", "attach it to an issue")])
def test_after_an_error_of_ours(
    program: Program, site: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(workflow, "check_site", fail)
    run = program("check", "--lang", language)
    assert (run.code, said in run.err, REPORT.as_posix() in run.err) == (70, True, True)
    text = (site / REPORT).read_text("utf-8")
    assert "in fail" in text
    assert "ZeroDivisionError: ○○○○" in text
    assert program("check", "--json").codes == ["reportsite:0 bug.unexpected", f"{REPORT.as_posix()}:0 bug.reported"]


def test_an_error_with_one_report_is_traced_too(program: Program, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.clean.RULES", (fail,))
    run = program("build", "--no-cache")
    assert run.code == 70
    text = (site / REPORT).read_text("utf-8")
    assert "bug.unexpected seeds/a.txt" in text
    assert "in fail" in text
    assert "clean: " in text


def test_where_none_can_be_written_the_error_is_told_all_the_same(
    program: Program, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workflow, "check_site", fail)
    (site / ".reportsite").write_text("in the way", "utf-8")
    assert program("check", "--json").codes == ["reportsite:0 bug.unexpected"]


@pytest.mark.parametrize(("language", "heading"), [("zh", "## 机器"), ("en", "## Machine")])
def test_on_demand(program: Program, site: Path, language: str, heading: str) -> None:
    (site / "content").mkdir()
    (site / "content/bad.md").write_text("机密", "utf-8")
    run = program("doctor", "--to", "p.txt", "--lang", language)
    assert (run.code, "p.txt" in run.out) == (0, True)
    text = (site / "p.txt").read_text("utf-8")
    assert heading in text
    assert "error content.no-front-matter content/bad.md" in text
    assert "clean: " in text
    assert "机密" not in text
    assert program("doctor", "--to", "site.yml").code == 6
    assert program("doctor", "--to", "p.txt", "--debug").code == 0


def test_outside_a_site(program: Program, tmp_path: Path) -> None:
    assert program("doctor", "--to", "p.txt").code == 0
    assert "config.missing" in (tmp_path / "p.txt").read_text("utf-8")
