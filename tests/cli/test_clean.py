"""``clean``: what it writes, what it leaves alone, and how it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.clean.manuscript import Manuscript
from generator.clean.pipeline import RULES
from tests.cli.run import REPORT, Program, files


def test_twice_changes_nothing_and_afresh_gives_the_same_bytes(program: Program, site: Path) -> None:
    first = program("clean", "--json")
    assert (first.code, first.outcomes) == (0, {"content/a.md": "created", "content/b.md": "created"})
    made = files(site / "content")
    second = program("clean", "--json")
    assert set(second.outcomes.values()) == {"unchanged"}
    assert files(site / "content") == made
    shutil.rmtree(site / "content")
    program("clean")
    assert files(site / "content") == made
    assert "履职尽责惠民生\n" in made["a.md"].decode()


def test_what_was_done_is_counted(program: Program, site: Path) -> None:
    row = program("clean", "--json").document["results"][0]
    assert row["seed"] == "seeds/a.txt"
    assert row["joined"] == 4
    assert row["duplicates"] == 1


def test_an_edit_is_kept_and_shown_and_force_keeps_a_backup(program: Program, site: Path) -> None:
    program("clean")
    file = site / "content/a.md"
    fresh = file.read_text("utf-8")
    edited = fresh.replace("惠民生", "为人民")
    file.write_text(edited, "utf-8")
    run = program("clean")
    assert run.code == 0
    assert file.read_text("utf-8") == edited
    assert "-title: 履职尽责为人民" in run.out
    assert "+title: 履职尽责惠民生" in run.out
    forced = program("clean", "--force", "--json")
    assert forced.outcomes["content/a.md"] == "overwritten"
    assert file.read_text("utf-8") == fresh
    assert (site / forced.document["results"][0]["backup"]).read_text("utf-8") == edited
    file.write_text(edited, "utf-8")
    again = program("clean", "--force", "--json")
    assert again.document["results"][0]["backup"] != forced.document["results"][0]["backup"]


def test_what_is_no_raw_text_is_named_once_and_stops_nothing(program: Program, site: Path) -> None:
    for name in ("d.pdf", "e.docx", "f.docx", ".hidden", "~$e.docx", "b.txt.whole"):
        (site / "seeds" / name).write_bytes(b"\0")
    (site / "seeds" / "2024").mkdir()
    run = program("build", "--json")
    assert (run.code, run.codes) == (0, ["seeds:0 seed.passed-over"])
    assert "2024、d.pdf、e.docx、…" in run.document["problems"][0]["message"]
    assert program("build", "--json").codes == run.codes  # a build with nothing to do says it too


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "seed.empty"), (b" \n\t\n", "seed.empty"), (bytes(range(256)) * 20, "seed.binary")],
    ids=["empty", "blank", "random"],
)
def test_a_bad_seed_is_named_and_stops_no_other(program: Program, site: Path, data: bytes, code: str) -> None:
    (site / "seeds/a.txt").write_bytes(data)
    run = program("clean", "--json")
    assert run.code == 5
    assert run.codes == [f"seeds/a.txt:0 {code}"]
    assert run.outcomes == {"content/a.md": "failed", "content/b.md": "created"}
    assert list(files(site / "content")) == ["b.md"]


def test_a_missing_seed_folder(program: Program, site: Path) -> None:
    shutil.rmtree(site / "seeds")
    run = program("clean", "--json")
    assert (run.code, run.codes) == (6, ["seeds:0 io.missing"])


def test_no_seeds(program: Program, site: Path) -> None:
    shutil.rmtree(site / "seeds")
    (site / "seeds").mkdir()
    run = program("clean", "--json")
    assert (run.code, run.codes) == (5, ["seeds:0 seed.none"])


def test_stems_that_differ_only_in_case(program: Program, site: Path) -> None:
    shutil.copy(site / "seeds/a.txt", site / "seeds/A.TXT")
    run = program("clean", "--json")
    assert run.code == 5
    assert run.codes == ["seeds/a.txt:0 seed.same-name"]
    assert run.outcomes == {"content/A.md": "created", "content/b.md": "created"}


def test_a_rule_that_loses_a_character_fails_the_report(
    program: Program, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(manuscript: Manuscript) -> Manuscript:
        return manuscript.with_blocks(manuscript.blocks[:-1])

    monkeypatch.setattr("generator.clean.RULES", (*RULES, lose))
    run = program("clean", "--json")
    assert run.code == 5
    assert {code.partition(" ")[2] for code in run.codes} == {"seed.lost"}
    assert all(not code.startswith("seeds/a.txt:0") for code in run.codes)
    assert not (site / "content").exists()


def test_a_rule_that_crashes_is_our_bug_and_that_report_s_alone(
    program: Program, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(manuscript: Manuscript) -> Manuscript:
        if manuscript.source.name == "seeds/a.txt":
            raise IndexError("oh")
        return manuscript

    monkeypatch.setattr("generator.clean.RULES", (*RULES, crash))
    run = program("clean", "--json")
    reported = ".reportsite/problem-report.txt:0 bug.reported"
    assert (run.code, run.codes) == (70, ["seeds/a.txt:0 bug.unexpected", reported])
    assert list(files(site / "content")) == ["b.md"]
    assert "Traceback" not in program("clean").err
    assert "Traceback" in program("clean", "--debug").err


def test_outside_a_site(program: Program, tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    for name in ("in/a.txt", "in/b.TXT", "single.text"):
        (tmp_path / name).write_text(REPORT.format(title="凝心聚力谱新篇"), "utf-8")
    (tmp_path / "in/notes.md").write_text("x", "utf-8")
    run = program("clean", "in", "single.text", "--to", "out/there", "--json")
    assert run.code == 0
    assert list(files(tmp_path / "out/there")) == ["a.md", "b.md", "single.md"]
    assert "凝心聚力谱新篇\n" in (tmp_path / "out/there/a.md").read_text("utf-8")


def test_outside_a_site_a_missing_file_stops_no_other(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT.format(title="凝心聚力谱新篇"), "utf-8")
    run = program("clean", "no.txt", "a.txt", "--to", "out", "--json")
    assert (run.code, run.codes) == (6, ["no.txt:0 io.missing"])
    assert list(files(tmp_path / "out")) == ["a.md"]


def test_content_that_cannot_be_written(program: Program, site: Path) -> None:
    (site / "content").write_bytes(b"in the way")
    run = program("clean", "--json")
    assert run.code == 6
    assert run.codes == ["content/a.md:0 io.unreadable", "content/b.md:0 io.unreadable"]


def test_quiet_says_nothing_when_all_is_well(program: Program, site: Path) -> None:
    run = program("clean", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")
