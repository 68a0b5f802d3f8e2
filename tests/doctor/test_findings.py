"""``reportsite doctor``: what is missing is said with what to do; what is there is listed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

import pytest

from generator import workflow
from generator.doctor import findings as doctor
from generator.problems import Exit, exit_code


@pytest.fixture
def site(tmp_path: Path) -> Path:
    workflow.new(tmp_path / "site", "zh")
    return tmp_path / "site"


def codes(start: Path) -> dict[str, str]:
    return {finding.name: finding.problem.code for finding in doctor.examine(start) if finding.problem}


def test_a_good_site_on_a_good_machine(site: Path) -> None:
    findings = {finding.name: finding for finding in doctor.examine(site)}
    assert findings["python"].found == ".".join(map(str, sys.version_info[:3]))
    assert {"seeds", "content", "output", "site.yml", "git", "fonts"} <= findings.keys()
    problems = [finding.problem for finding in findings.values() if finding.problem]
    assert exit_code(problems) is Exit.OK


def test_old_python(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "OLDEST", (9, 0))
    assert codes(site)["python"] == "check.python"


def test_a_library_that_is_not_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs: Sequence[str] = ["click>=8", "no-such-library>=1,<2", "pytest; extra == 'test'"]
    monkeypatch.setattr(metadata, "requires", lambda _: needs)
    findings = {finding.name: finding for finding in doctor.examine(site)}
    assert findings["click"].problem is None
    missing = findings["no-such-library"].problem
    assert missing
    assert (missing.code, missing.args["need"]) == ("check.library", "no-such-library>=1,<2")
    assert "pytest" not in findings


def test_programs_that_are_not_there(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROME_PATH", raising=False)
    found = codes(site)
    assert (found["git"], found["chromium"]) == ("check.git", "check.browser")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for the program")
def test_a_machine_without_chinese_fonts(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fc-list").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "fc-list").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert codes(site)["fonts"] == "check.fonts"


def test_a_site_with_mistakes_and_no_seeds(site: Path) -> None:
    (site / "seeds" / "sample.txt").unlink()
    (site / "seeds").rmdir()
    assert codes(site)["seeds"] == "io.missing"
    (site / "site.yml").write_text("titel: x\n", "utf-8")
    assert codes(site)["site.yml"] == "config.unknown-key"


def test_outside_a_site(tmp_path: Path) -> None:
    assert codes(tmp_path)["site.yml"] == "config.missing"
    problems = [finding.problem for finding in doctor.examine(tmp_path) if finding.problem]
    assert exit_code(problems) is Exit.OK
