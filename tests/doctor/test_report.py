"""The problem report says what we need to know, and nothing that is nobody's business."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import workflow
from generator.doctor import Run, compose, save
from generator.problems import Problem, ReportsiteError, Where, unexpected

SECRET = "s3cr3t"
WORDS = "全年召开常委会会议8次"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    workflow.new(tmp_path / "site", "zh")
    settings = f"url: https://me:{SECRET}@example.cn/\ntheme_settings:\n  api_key: {SECRET}\n"
    (tmp_path / "site/site.yml").write_text(f"title: 试验\n{settings}", "utf-8")
    return tmp_path / "site"


def failure() -> Problem:
    """An error of ours whose message quotes a report."""
    try:
        dict[str, str]()[WORDS]
    except KeyError as error:
        return unexpected(error, "seeds/甲.txt")
    raise AssertionError


RUN = Run(
    ("publish", "--git", f"https://me:{SECRET}@host/x.git", "--command", SECRET, f"--command={SECRET}"),
    (failure(), Problem("content.unknown-field", Where("content/a.md", 3), args={"name": WORDS})),
    (("clean", 1.25),),
)


@pytest.mark.parametrize(("language", "heading"), [("zh", "## 问题"), ("en", "## Problems")])
def test_it_says_what_we_need_to_know(site: Path, language: str, heading: str) -> None:
    text = compose(RUN, site, language)
    assert text.startswith("# reportsite ")
    assert heading in text
    for said in ("system: ", "click: ", "title: 试验", "seeds: 1 files", "clean: 1250 ms", "encodings: "):
        assert said in text
    assert "error bug.unexpected seeds/甲.txt\n  Traceback" in text
    assert 'tests/doctor/test_report.py", line ' in text
    assert "KeyError: '○○○○○○○○○8○'" in text
    assert "error content.unknown-field content/a.md:3" in text


def test_where_it_arose_stands_there_however_deep_the_folder(site: Path) -> None:
    trace = f'Traceback (most recent call last):\n  File "/{"deep/" * 30}a.py", line 7, in f\n'
    run = Run((), (Problem("bug.unexpected", Where("x"), args={"trace": trace}),))
    assert 'deep/a.py", line 7' in compose(run, site, "en")


@pytest.mark.parametrize("full", [False, True])
def test_no_secrets_and_no_name_of_the_user(site: Path, full: bool) -> None:
    text = compose(RUN, site, "zh", full=full)
    assert SECRET not in text
    assert "--command …" in text
    assert str(site.parent) not in text


def test_words_of_reports_only_if_asked_for(site: Path) -> None:
    assert WORDS not in compose(RUN, site, "zh")
    assert compose(RUN, site, "zh", full=True).count(WORDS) > 1


def test_long_quotations_are_cut(site: Path) -> None:
    run = Run(("check",), (unexpected(ValueError(f"no number: '{'The People ' * 9}' in x"), "a"),))
    assert "ValueError: no number: '…' in x" in compose(run, site, "en")


def test_a_site_with_mistakes_and_no_site_at_all(site: Path, tmp_path: Path) -> None:
    (site / "site.yml").write_text("titel: x\n", "utf-8")
    assert "config.unknown-key" in compose(RUN, site, "en")
    assert "config.missing" in compose(RUN, tmp_path, "en")


def test_a_file_that_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", "utf-8")
    for there in ("a.txt", "."):
        with pytest.raises(ReportsiteError) as error:
            save("# reportsite x", tmp_path / there)
        assert [p.code for p in error.value.problems] == ["io.exists"]
    assert (tmp_path / "a.txt").read_text("utf-8") == "mine"
    save("# reportsite 1", tmp_path / "b.txt")
    save("# reportsite 2", tmp_path / "b.txt")
    assert (tmp_path / "b.txt").read_text("utf-8") == "# reportsite 2"
