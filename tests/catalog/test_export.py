"""The collection as open data: the columns that are promised, in every format."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import Earlier, Pieces, digest_value
from generator.catalog.export import (
    TABLES,
    columns,
    comparison_parts,
    comparison_tables,
    database,
    package,
    rows,
    tables,
    to_csv,
    to_json,
)
from generator.catalog.facts import Facts
from generator.catalog.facts.collect import collect
from generator.catalog.relations import compare
from generator.report import Paragraph, Report
from generator.report.address import addresses
from tests.catalog.gold_reports import IDS, gold, report

REPORTS = [*(gold(i) for i in IDS), report('他说"好"，\n共3项。', id="quoted")]
FACTS = collect(REPORTS)
PROMISED = {
    "figures": "report source value unit object verb bound indicator sentence paragraph",
    "citations": "report source title class count marked",
    "slogans": "report source slogan count meaning",
    "topics": "report source paragraph paragraph_start topic section",
    "reports": "report source title region year genre",
    "paragraphs": "report source paragraph text",
}


def table(what: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(to_csv(*rows(what, REPORTS, FACTS))).decode(), newline="")))


def of(reports: Sequence[Report]) -> tuple[dict[str, str], dict[str, Report], Mapping[str, Facts]]:
    """Digests, reports and facts by id."""
    return {r.id: digest_value(r) for r in reports}, {r.id: r for r in reports}, collect(reports)


def whole(pieces: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name, piece in pieces:
        found[name] = found.get(name, b"") + piece
    return found


def standing(pieces: Pieces, parts: Mapping[str, str], folder: Path) -> Earlier:
    """What ``pieces`` come to, as an earlier build left it in ``folder``."""
    notes: list[str] = []

    def noting() -> Iterator[tuple[str, bytes]]:
        notes.append((yield from pieces))

    files = whole(noting())
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return Earlier({name: folder / name for name in files}, parts, notes[0])


EMPTY = Report("empty", "无", year=2020)
EDITED = replace(REPORTS[2], title="改", year=1999, conclusion=(Paragraph("又开展执法检查7次。"),))
EDITS = [
    REPORTS,
    [*REPORTS[:2], EDITED, *REPORTS[3:]],
    [replace(REPORTS[0], year=1999), *REPORTS[1:]],
    REPORTS[1:],
    REPORTS[:-1],
    [REPORTS[3], REPORTS[0], EMPTY, *REPORTS[4:]],
    [EMPTY],
    [],
]


@pytest.mark.parametrize("before", [REPORTS, [EMPTY, *REPORTS], []])
@pytest.mark.parametrize("now", EDITS)
def test_with_what_stands_of_it_as_from_nothing(before: list[Report], now: list[Report], tmp_path: Path) -> None:
    parts = of(before)[0]
    earlier = standing(tables(*of(before)), parts, tmp_path)
    assert whole(tables(*of(now), earlier)) == whole(tables(*of(now)))
    (tmp_path / "x.sqlite").write_bytes(b"".join(database(*of(before))))
    earlier = Earlier({"x.sqlite": tmp_path / "x.sqlite"}, parts, "")
    assert b"".join(database(*of(now), earlier)) == b"".join(database(*of(now)))


def test_what_is_the_same_is_not_read(tmp_path: Path) -> None:
    parts, reports, facts = of(REPORTS)
    earlier = standing(tables(parts, reports, facts), parts, tmp_path)
    assert whole(tables(parts, {}, {}, earlier)) == whole(tables(parts, reports, facts))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("data") / "reports.sqlite"
    path.write_bytes(b"".join(database(*of(REPORTS))))
    with closing(sqlite3.connect(path)) as db:
        yield db


@pytest.mark.parametrize("what", TABLES)
def test_columns(what: str) -> None:
    assert set(PROMISED[what].split()) <= set(columns(what))
    assert all(len(row) == len(columns(what)) for row in rows(what, REPORTS, FACTS)[1])


@pytest.mark.parametrize("what", TABLES)
def test_csv_and_json_say_the_same(what: str) -> None:
    plain = json.loads(b"".join(to_json(*rows(what, REPORTS, FACTS))))

    def said(value: object) -> str:
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    assert [{k: said(v) for k, v in row.items()} for row in plain] == table(what)


def test_figures_lead_back_to_their_paragraphs() -> None:
    places = {r.id: addresses(r) for r in REPORTS}
    found = table("figures")
    assert {row["report"] for row in found} == {*IDS, "quoted"}
    assert all(row["paragraph"] in places[row["report"]] for row in found)
    assert next(row for row in found if row["report"] == "001")["source"] == gold("001").origin.file.split("/")[-1]  # type: ignore[union-attr]
    million = next(row for row in found if row["object"] == "浙江援青项目资金")
    assert (million["value"], million["unit"]) == ("3590000", "元")


def test_paragraphs_are_counted_from_one() -> None:
    found = [int(row["number"]) for row in table("paragraphs") if row["report"] == "000"]
    assert found == [*range(1, len(found) + 1)]


def test_every_paragraph_has_a_topic() -> None:
    found = table("topics")
    assert len(found) == sum(len(list(r.paragraphs())) for r in REPORTS)
    assert {row["topic"] for row in found} >= {"党的领导/政治建设", "立法", "监督", "代表工作", "其他"}
    assert found[0]["paragraph_start"] == next(REPORTS[0].paragraphs()).text[:10]


def test_marks_of_citations() -> None:
    marks = {row["title"]: row["marked"] for row in table("citations")}
    assert (marks["海西人大"], marks["工会法"]) == ("true", "false")


def test_nothing_is_an_empty_table() -> None:
    assert b"".join(to_csv(*rows("figures", [], {}))).decode() == ",".join(columns("figures")) + "\r\n"
    assert json.loads(b"".join(to_json(*rows("figures", [], {})))) == []


@pytest.mark.parametrize("what", TABLES)
def test_the_database_counts_the_same(opened: sqlite3.Connection, what: str) -> None:
    assert opened.execute(f"SELECT count(*) FROM {what}").fetchone() == (len(table(what)),)


def test_the_database_is_sound(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    keys = {(t, row[2]) for t in TABLES for row in opened.execute(f"PRAGMA foreign_key_list({t})")}
    assert ("figures", "paragraphs") in keys
    assert ("figures", "indicators") in keys
    assert {("paragraphs", "reports"), ("citations", "reports"), ("slogans", "reports")} <= keys
    named = [row[4] for t in TABLES for row in opened.execute(f"PRAGMA foreign_key_list({t})")]
    assert None not in named  # Datasette does not know a key whose column is left to be understood


def test_full_text_finds_what_stands_in_the_middle(opened: sqlite3.Connection) -> None:
    found = opened.execute("SELECT rowid FROM paragraphs_fts WHERE text MATCH '检察建议'").fetchall()
    held = [n for n, row in enumerate(table("paragraphs"), 1) if "检察建议" in row["text"]]
    assert [n for (n,) in found] == held
    assert held


def test_indicators_are_named_in_the_database(opened: sqlite3.Connection) -> None:
    query = "SELECT zh, sum(value) FROM figures JOIN indicators USING (indicator) WHERE indicator = 'npcsc_meetings'"
    assert opened.execute(query).fetchone() == ("常委会会议", 30)


def test_no_room_for_the_database_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite3, "connect", full)
    with pytest.raises(OSError, match="full"):
        list(database(*of(REPORTS)))


def test_the_same_reports_give_the_same_bytes() -> None:
    assert b"".join(database(*of(REPORTS))) == b"".join(database(*of(REPORTS)))


def test_the_package_describes_every_column() -> None:
    described = json.loads(package("reports", "报告"))
    assert [r["name"] for r in described["resources"]] == list(TABLES)
    for resource in described["resources"]:
        assert [f["name"] for f in resource["schema"]["fields"]] == list(columns(resource["name"]))


def test_long_tables_come_in_pieces_and_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [b"".join(write(*rows("figures", REPORTS, FACTS))) for write in (to_csv, to_json)]
    monkeypatch.setattr(sys.modules["generator.catalog.export.text"], "PIECE", 3)
    pieces = [[*write(*rows("figures", REPORTS, FACTS))] for write in (to_csv, to_json)]
    assert [b"".join(some) for some in pieces] == plain
    assert all(len(some) > 10 for some in pieces)


def test_an_indicator_as_a_table() -> None:
    comparison, digests = compare(REPORTS, FACTS)["chairs_meetings"], of(REPORTS)[0]
    reports, places = {r.id: r for r in REPORTS}, {r.id: addresses(r) for r in REPORTS}
    made = whole(comparison_tables(comparison, comparison_parts(comparison, digests), reports, FACTS, places))
    said = json.loads(made[".json"])
    assert [(r["report"], r["given"], r["value"]) for r in said] == [
        ("001", True, 20),
        ("002", True, 15),
        ("003", True, 19),
        ("000", False, None),
        ("004", False, None),
        ("quoted", False, None),
    ]
    assert said[0]["paragraph"] in addresses(gold("001"))


def test_all_tables_at_once_are_each_table_by_itself() -> None:
    for reports in (REPORTS, []):
        assert whole(tables(*of(reports))) == {
            f"{what}.{ending}": b"".join(write(*rows(what, reports, FACTS)))
            for what in TABLES
            for ending, write in (("csv", to_csv), ("json", to_json))
        }
