"""Facts remembered between builds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.catalog.facts import collect, extract
from generator.catalog.facts.store import digest, dump, read
from generator.report import Report
from tests.catalog.gold_reports import IDS, gold, report

REPORT = report("召开主任会议19次，落实“三联系”制度。", heading="监督工作", region="甲省乙县")


def test_what_was_dumped_is_read() -> None:
    known = {digest(gold(i)): extract(gold(i)) for i in IDS}
    assert read(dump(known, "1"), "1") == known


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"key":"1"}', b'{"key":"1","facts":{"a":{}}}', b"\xff\x00"])
def test_damaged_data_is_forgotten(data: bytes) -> None:
    assert read(data, "1") == {}


def test_other_code_forgets() -> None:
    assert read(dump({"a": extract(REPORT)}, "1"), "2") == {}


@pytest.mark.parametrize(
    "changed",
    [
        replace(REPORT, genre="court"),
        replace(REPORT, region="甲省丙县"),
        replace(REPORT, title="题"),
        replace(REPORT, sections=()),
        replace(REPORT, lead=REPORT.sections[0].paragraphs, sections=()),
    ],
)
def test_what_facts_depend_on_changes_the_digest(changed: Report) -> None:
    assert digest(changed) != digest(REPORT)


def test_what_they_do_not_depend_on_does_not() -> None:
    other = replace(REPORT, id="other", year=1999, byline="记者", flags=("x",))
    assert digest(other) == digest(REPORT)
    assert extract(other) == extract(REPORT)


def test_collect_asks_before_it_extracts() -> None:
    known = extract(report("召开常委会会议8次。"))
    remembered = {digest(REPORT): known}
    other = replace(REPORT, id="other", title="题")
    found = collect([REPORT, other], lambda r: remembered.get(digest(r)))
    assert found == {"r": known, "other": extract(other)}
