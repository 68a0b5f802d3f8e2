"""A sidecar changes what becomes of its raw text, as long as the text is the one it was written for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import Program, make_site

ENTRIES = """lines:
  - {line: 7, text: 全年召开, join: false}
  - {line: 9, text: 依法监督, role: heading, level: 3}
fields: {organ: 青禾县人民代表大会常务委员会}
"""


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    make_site(tmp_path, "a", "b")
    monkeypatch.chdir(tmp_path)
    return Program(capsys)


def write(text: str, name: str = "a") -> None:
    Path(f"seeds/{name}.yml").write_text(text, "utf-8")


def content(name: str = "a") -> str:
    return Path(f"content/{name}.md").read_text("utf-8")


def test_what_was_settled_stands_in_the_report(program: Program) -> None:
    program("build")
    plain = content()
    assert "sidecar" not in plain
    write(ENTRIES)
    run = program("build", "--json")
    assert (run.code, run.codes) == (0, [])
    assert run.outcomes == {"content/a.md": "renewed", "content/b.md": "unchanged"}
    assert "迈出新步伐。\n\n全年召开" in content()
    assert "### 依法监督有力度" in content()
    assert "organ: 青禾县人民代表大会常务委员会\n" in content()
    assert "  sidecar: seeds/a.yml\n" in content()
    assert program("build", "--json").outcomes["content/a.md"] == "unchanged"
    Path("seeds/a.yml").unlink()
    assert program("build", "--json").outcomes["content/a.md"] == "renewed"
    assert content() == plain


def test_a_changed_raw_text_is_a_problem_and_the_report_stays(program: Program) -> None:
    write(ENTRIES)
    program("build")
    before = content()
    seed = Path("seeds/a.txt")
    seed.write_text("新增一行\n" + seed.read_text("utf-8"), "utf-8")
    run = program("clean", "--json")
    assert run.code == 5
    assert run.codes == ["seeds/a.yml:2 seed.sidecar-moved", "seeds/a.yml:3 seed.sidecar-moved"]
    assert run.outcomes == {"content/a.md": "failed", "content/b.md": "unchanged"}
    assert content() == before


def test_what_could_not_be_heeded_is_said_each_time(program: Program) -> None:
    write("lines:\n  - {line: 1, text: 履职, join: true}\n")
    for _ in range(2):
        run = program("build", "--json")
        assert (run.code, run.codes) == (0, ["seeds/a.yml:2 seed.sidecar-unheeded"])


def test_a_sidecar_without_its_raw_text_is_a_warning(program: Program) -> None:
    write(ENTRIES, "c")
    run = program("clean", "--json")
    assert (run.code, run.codes) == (0, ["seeds/c.yml:0 seed.sidecar-alone"])


def test_a_sidecar_that_is_no_file_is_a_problem(program: Program) -> None:
    Path("seeds/a.yml").mkdir()
    assert program("clean", "--json").codes == ["seeds/a.yml:0 io.unreadable"]


def test_explain_and_single_files_heed_it_too(program: Program) -> None:
    write(ENTRIES)
    (row,) = program("explain", "seeds/a.txt:7", "--json").document["results"]
    assert row["blocks"][0]["lines"][0] == 7
    program("clean", "seeds/a.txt", "--to", "out")
    assert "### 依法监督有力度" in Path("out/a.md").read_text("utf-8")


def test_settled_fields_make_the_others_follow(program: Program) -> None:
    write("fields: {region: 青海省西宁市城中区, title: 常委会工作报告}\n")
    program("clean")
    for line in ("title: 常委会工作报告", "region: 青海省西宁市城中区", 'region_code: "630103"', "level: county"):
        assert f"{line}\n" in content()


@pytest.mark.parametrize("entry", ["", "lines: []\n"])
def test_an_empty_sidecar_changes_nothing(program: Program, entry: str) -> None:
    program("clean")
    plain = content()
    write(entry)
    program("clean")
    assert content() == plain


def test_what_the_review_list_suggests_is_taken(program: Program) -> None:
    seed = Path("seeds/a.txt")
    seed.write_text(seed.read_text("utf-8").replace("新步伐。\n", "新步伐。\n强化监督实效。"), "utf-8")
    doubts = program("explain", "seeds/a.txt", "--review", "--json").document["results"]
    write("lines:\n" + "".join(f"  {doubt['entry']}\n" for doubt in doubts if "…" not in doubt["entry"]))
    run = program("clean", "--json")
    assert (run.code, run.codes) == (0, [])
    left = program("explain", "seeds/a.txt", "--review", "--json").document["results"]
    assert {(d["line"], d["code"]) for d in left}.isdisjoint((d["line"], d["code"]) for d in doubts)
