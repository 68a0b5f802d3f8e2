"""``build`` and ``check``: one bad report is named, the rest is built, and the old site stays when it must."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from generator.clean.manuscript import Manuscript
from generator.output import lock
from generator.problems import Problem
from generator.workflow import restore as restore_module
from generator.workflow.seeds import Raw
from tests.cli.run import Program, files


def test_from_seeds_to_a_site(program: Program, site: Path) -> None:
    run = program("build", "--json")
    assert run.code == 0
    assert run.document["results"][-1]["reports"] == 2
    pages = files(site / "_site")
    assert {"index.html", ".reportsite.json"} <= pages.keys()
    assert sum("履职尽责惠民生" in data.decode() for path, data in pages.items() if path.startswith("reports/")) >= 2


def test_again_changes_nothing_and_afresh_gives_the_same_bytes(program: Program, site: Path) -> None:
    program("build")
    made = files(site / "_site")
    again = program("build", "--json").document["results"][-1]
    assert (again["created"], again["updated"], again["deleted"]) == ([], [], [])
    for folder in ("_site", "content", ".reportsite"):
        shutil.rmtree(site / folder)
    program("build")
    assert files(site / "_site") == made


def test_an_edit_shows_on_the_site_and_stays(program: Program, site: Path) -> None:
    program("build")
    file = site / "content/a.md"
    file.write_text(file.read_text("utf-8").replace("新步伐", "大步伐"), "utf-8")
    run = program("build", "--json")
    assert run.code == 0
    assert run.outcomes["content/a.md"] == "kept-edit"
    assert "大步伐" in file.read_text("utf-8")
    assert any("大步伐" in data.decode() for path, data in files(site / "_site/reports").items())
    assert program("build", "--json").outcomes["content/a.md"] == "kept-edit"


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_content_file_that_cannot_be_read_is_named_once(program: Program, site: Path, command: str) -> None:
    program("build")
    a, b = site / "content/a.md", site / "content/b.md"
    a.write_bytes("---\ntitle: 题\n---\n".encode("gbk"))
    b.unlink()
    b.mkdir()
    codes = ["content/a.md:2 content.encoding", "content/b.md:0 io.not-a-file"]
    assert [code for code in program(command, "--json").codes if not code.startswith("content:")] == codes
    assert "content/b.md:0 io.not-a-file" in program("clean", "--json").codes


def test_only_what_changed_is_cleaned(program: Program, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program("build")
    cleaned: list[str] = []
    real = restore_module.cleaned

    def noted(seed: Raw, punctuation: str) -> tuple[Manuscript, tuple[Problem, ...]]:
        cleaned.append(seed.name)
        return real(seed, punctuation)

    monkeypatch.setattr(restore_module, "cleaned", noted)
    program("build")
    assert cleaned == []
    seed = site / "seeds/b.txt"
    seed.write_text(seed.read_text("utf-8").replace("8次", "9次"), "utf-8")
    assert program("build", "--json").outcomes["content/b.md"] == "renewed"
    assert cleaned == ["seeds/b.txt"]
    (site / "content/a.md").unlink()
    program("build")
    (site / "site.yml").write_text("clean: {punctuation: keep}", "utf-8")
    program("build")
    assert cleaned == ["seeds/b.txt", "seeds/a.txt", "seeds/b.txt"]
    (site / "content/a.md").rename(site / "content/c.md")
    program("build")
    assert len(cleaned) == 3


def test_a_page_beside_the_raw_text_is_the_one_of_a_build_that_cleans_for_it(program: Program, site: Path) -> None:
    program("build")
    made = {path: data for path, data in files(site / "_site").items() if path.startswith("compare/")}
    assert made
    (site / ".reportsite/cache.sqlite").unlink()
    program("clean")
    program("build")
    assert {path: files(site / "_site")[path] for path in made} == made


def test_a_damaged_memory_costs_nothing_but_time(program: Program, site: Path) -> None:
    program("build")
    (site / ".reportsite/cache.sqlite").write_text('{"key": 1')
    assert program("build").code == 0


def test_a_broken_front_matter(program: Program, site: Path) -> None:
    program("clean")
    file = site / "content/a.md"
    lines = file.read_text("utf-8").split("\n")
    file.write_text("\n".join([lines[0], "titel: x", *lines[1:]]), "utf-8")
    run = program("build", "--json")
    assert run.code == 5
    assert "content/a.md:2 content.unknown-key" in run.codes
    assert run.document["results"][-1]["reports"] == 1
    assert (site / "_site/index.html").is_file()


def test_content_that_is_no_text(program: Program, site: Path) -> None:
    (site / "content").mkdir()
    (site / "content/c.md").write_bytes(b"---\ntitle: \xff\n---\n")
    run = program("build", "--json")
    assert run.code == 5
    assert run.codes == ["content/c.md:2 content.encoding"]
    assert run.document["results"][-1]["reports"] == 2


def test_a_broken_site_yml_names_every_mistake_and_touches_nothing(program: Program, site: Path) -> None:
    program("build")
    before = files(site)
    (site / "site.yml").write_text("titel: x\nlanguage: eng\n", "utf-8")
    run = program("build", "--json")
    assert run.code == 3
    assert run.codes == ["site.yml:1 config.unknown-key", "site.yml:2 config.choice"]
    assert files(site) == before | {"site.yml": b"titel: x\nlanguage: eng\n"}


def test_a_seed_that_went_away(program: Program, site: Path) -> None:
    program("build")
    (site / "seeds/a.txt").unlink()
    run = program("build", "--json")
    assert (run.code, run.codes) == (5, ["seeds/a.txt:0 seed.missing"])
    assert run.document["results"][-1]["reports"] == 2


def test_a_content_file_that_was_renamed_is_made_again_and_said_to_be_a_twin(program: Program, site: Path) -> None:
    program("build")
    (site / "content/a.md").rename(site / "content/c.md")
    run = program("build", "--json")
    assert (run.code, run.codes) == (0, ["content/c.md:0 content.twin"])
    (site / "content/a.md").unlink()
    (site / "seeds/a.txt").rename(site / "seeds/c.txt")
    assert program("build", "--json").codes == []


def test_a_genre_that_nobody_knows_is_named_with_the_nearest(program: Program, site: Path) -> None:
    program("build")
    for name in "ab":
        file = site / f"content/{name}.md"
        text = file.read_text("utf-8")
        assert text.count("genre: npc\n") == 1
        file.write_text(text.replace("genre: npc\n", "genre: ncp\n"), "utf-8")
    line = text[: text.index("genre:")].count("\n") + 1
    named = f"content/a.md:{line} content.unknown-genre"
    for command in ("build", "check"):
        run = program(command, "--json")
        assert (run.code, [code for code in run.codes if "edited" not in code]) == (0, [named])
        message = run.document["problems"][-1]["message"]
        assert "“npc”" in message
        assert "content/b.md" in message
    assert (site / "_site/genres/ncp.html").is_file(), "it may be somebody's own"
    words = site / "themes/default/messages/zh.json"
    words.parent.mkdir(parents=True)
    words.write_text('{"genre.ncp": "村委会工作报告"}', "utf-8")
    assert named not in program("build", "--json").codes


def test_when_no_report_is_left_the_old_site_stays(program: Program, site: Path) -> None:
    program("build")
    before = files(site / "_site")
    for file in (site / "content").iterdir():
        file.write_text("no front matter", "utf-8")
    run = program("build", "--json")
    assert run.code == 5
    assert run.codes[-1] == "content:0 content.none"
    assert files(site / "_site") == before


def test_an_output_folder_that_is_not_ours(program: Program, site: Path) -> None:
    (site / "_site").mkdir()
    (site / "_site/mine.txt").write_text("mine")
    run = program("build", "--json")
    assert run.code == 6
    assert [code.partition(" ")[2] for code in run.codes] == ["io.not-ours"]
    assert files(site / "_site") == {"mine.txt": b"mine"}


def test_a_folder_that_cannot_be_written_hides_no_other_problem(program: Program, site: Path) -> None:
    (site / "seeds/a.txt").write_bytes(b"")
    (site / "_site").write_bytes(b"mine")
    (site / ".reportsite").write_bytes(b"in the way")
    run = program("build", "--json")
    assert run.code == 6
    assert [code.partition(" ")[2] for code in run.codes] == ["seed.empty", "io.not-ours"]
    assert run.outcomes == {"content/a.md": "failed", "content/b.md": "created"}
    assert (site / "_site").read_bytes() == b"mine"


def test_a_broken_template_leaves_the_old_site(program: Program, site: Path) -> None:
    program("build")
    before = files(site / "_site")
    templates = site / "themes/default/templates"
    templates.mkdir(parents=True)
    (templates / "report.html").write_text("\n{{ view.nothing }}", "utf-8")
    run = program("build", "--json")
    assert run.code == 4
    assert [code.rpartition("/")[2] for code in run.codes] == ["report.html:2 template.undefined"]
    assert files(site / "_site") == before


def test_a_broken_link_leaves_the_old_site(program: Program, site: Path) -> None:
    program("build")
    before = files(site / "_site")
    templates = site / "themes/default/templates"
    templates.mkdir(parents=True)
    (templates / "404.html").write_text('<a href="nowhere.html">x</a>', "utf-8")
    for command in ("build", "check"):
        run = program(command, "--json")
        assert (run.code, run.codes) == (1, ["404.html:1 check.broken-link"])
        assert files(site / "_site") == before


def test_check_writes_nothing_and_says_what_is_stale(program: Program, site: Path) -> None:
    program("build")
    (site / "seeds/a.txt").write_text((site / "seeds/a.txt").read_text("utf-8").replace("8次", "9次"), "utf-8")
    before = files(site)
    run = program("check", "--json")
    assert (run.code, run.codes) == (0, ["content/a.md:0 content.stale"])
    assert files(site) == before


def test_check_of_a_site_never_built_looks_at_what_would_be_and_writes_nothing(program: Program, site: Path) -> None:
    before = files(site)
    run = program("check", "--json")
    unmade = {f"content/{seed.stem}.md:0 content.unmade" for seed in site.glob("seeds/*.txt")}
    assert (run.code, set(run.codes)) == (0, unmade)
    assert files(site) == before
    built, checked = program("build", "--json").document["results"][-1], run.document["results"][-1]
    assert (checked["reports"], checked["files"]) == (built["reports"], built["files"])


def test_check_finds_what_is_wrong_with_what_a_build_would_write(program: Program, site: Path) -> None:
    (site / "site.yml").write_text("title: 汇编\nurl: https://example.org/\n", "utf-8")
    program("build")
    (site / "content/b.md").write_bytes(b"\xff\xfe")
    (site / "content/a.md").unlink()
    run = program("check", "--json")
    assert run.code == 5
    assert {"content/a.md:0 content.unmade", "content/b.md:1 content.encoding"} <= set(run.codes)
    assert not (site / "content/a.md").exists()


def test_two_at_once(program: Program, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["generator.workflow.build"], "lock", partial(lock, patience=0.1))
    with lock(site):
        run = program("build", "--json")
    assert run.code == 6
    assert [code.partition(" ")[2] for code in run.codes] == ["io.busy"]
    assert not (site / "_site").exists()


def test_times_when_verbose(program: Program, site: Path) -> None:
    out = program("build", "--verbose").out
    assert all(f"{stage}：" in out for stage in ("整理", "读取", "生成", "检查", "写出", "共用"))
    assert "毫秒" not in program("build").out
    for command in (("pack",), ("publish", "--command", "true {folder}"), ("check",), ("clean",), ("doctor",)):
        assert "in all: " in program(*command, "--verbose", "--lang", "en").out
    assert "毫秒" not in program("build").out
