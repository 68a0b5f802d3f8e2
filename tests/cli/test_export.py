"""``reportsite export`` and ``reportsite stats``."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.catalog.export import TABLES
from generator.cli import export
from tests.cli.run import Program

REPORT = """---
title: {name}报告
year: 2023
genre: npc
{more}---

## 监督工作

召开常委会会议{n}次、主任会议1{n}余次。
"""


@pytest.fixture
def contents(site: Path) -> Path:
    (site / "content").mkdir()
    for n, name in enumerate(("a", "b"), 8):
        (site / "content" / f"{name}.md").write_text(REPORT.format(name=name, n=n, more=""), "utf-8")
    (site / "content" / "c.md").write_text(REPORT.format(name="c", n=3, more="draft: true\n"), "utf-8")
    return site


def test_the_tables_of_the_option_are_those_there_are() -> None:
    assert set(export.TABLES) == set(TABLES)


def test_csv_to_a_file(program: Program, contents: Path) -> None:
    run = program("export", "--what", "figures", "--to", "out/figures.csv")
    assert (run.code, run.err) == (0, "")
    assert "out/figures.csv" in run.out
    rows = list(csv.DictReader(io.StringIO((contents / "out/figures.csv").read_text("utf-8"))))
    assert [(r["report"], r["value"], r["bound"]) for r in rows] == [
        ("a", "8", "exact"), ("a", "18", "at_least"), ("b", "9", "exact"), ("b", "19", "at_least"),
    ]  # fmt: skip


@pytest.mark.usefixtures("contents")
def test_json_on_standard_output(program: Program) -> None:
    run = program("export", "--what", "reports", "--format", "json")
    assert run.code == 0
    assert [r["report"] for r in json.loads(run.out)] == ["a", "b"]


def test_sqlite_needs_a_file(program: Program, contents: Path) -> None:
    run = program("export", "--format", "sqlite", "--json")
    assert (run.code, run.codes) == (2, ["reportsite export:0 usage.missing-argument"])
    assert program("export", "--format", "sqlite", "--to", "r.sqlite").code == 0
    with closing(sqlite3.connect(contents / "r.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM reports").fetchone() == (2,)


@pytest.mark.usefixtures("contents")
def test_a_table_must_be_named(program: Program) -> None:
    assert program("export", "--json").codes == ["reportsite export:0 usage.missing-argument"]
    assert program("export", "--what", "numbers", "--json").codes == ["reportsite export:0 usage.bad-value"]


def test_one_bad_report_does_not_stop_the_others(program: Program, contents: Path) -> None:
    (contents / "content" / "a.md").write_bytes(b"\xff\xfe\xff")
    run = program("export", "--what", "reports", "--to", "r.csv", "--json")
    assert (run.code, run.codes) == (5, ["content/a.md:1 content.encoding"])
    assert [r["report"] for r in csv.DictReader(io.StringIO((contents / "r.csv").read_text("utf-8")))] == ["b"]


@pytest.mark.usefixtures("contents")
def test_stats_give_every_indicator(program: Program) -> None:
    run = program("stats")
    assert run.code == 0
    assert "报告 2 篇" in run.out
    assert "常委会会议（2 篇有，0 篇未提）\n    a报告 2023：8次\n    b报告 2023：9次\n" in run.out
    assert "18次以上" in run.out
    assert "Standing Committee meetings (given by 2, not by 0)" in program("stats", "--lang", "en").out


@pytest.mark.usefixtures("contents")
def test_stats_as_json(program: Program) -> None:
    totals, *indicators = program("stats", "--json").document["results"]
    assert (totals["reports"], totals["figures"]) == (2, 4)
    first = indicators[0]["given"][0]
    assert (indicators[0]["indicator"], first["report"], first["figures"][0]["value"]) == ("npcsc_meetings", "a", 8)
