"""The five reports as a person read them, and the proof of each."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.clean import clean
from generator.clean.manuscript import Manuscript, Why
from generator.clean.verify import verify
from generator.rebuild import rebuild
from generator.report import Report
from generator.source import read

ROOT = Path(__file__).parents[2]
SEEDS = {path.stem[:3]: path for path in sorted((ROOT / "seeds").glob("*.txt"))}
RUNNING = ("intro", "heading", "paragraph", "list_item", "closing")
ORNAMENTS = "■"
KEPT_WIDTHS = "keep"
"""The gold has the marks as they stand in the source."""


def gold(id: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ROOT / f"tests/gold/{id}.json").read_text("utf-8"))
    return data


def manuscript(id: str, punctuation: str = KEPT_WIDTHS) -> Manuscript:
    return clean(read(SEEDS[id], SEEDS[id].name), punctuation=punctuation)


def running(report: Report) -> list[tuple[str, str]]:
    """Kind and text of all blocks in reading order; headings without spaces, for lines are a test of their own."""
    found = [("intro", p.text) for p in report.lead]
    for section in report.sections:
        found.append(("heading", "".join(section.heading.text.split())))
        found += [("paragraph", p.text) for p in section.paragraphs]
    return found + [("closing", p.text) for p in report.conclusion]


@pytest.mark.parametrize("id", SEEDS)
def test_every_block_and_its_order(id: str) -> None:
    report = rebuild(manuscript(id), id, SEEDS[id].name)
    want = [
        (b["kind"], "".join(b["text"].split()) if b["kind"] == "heading" else b["text"])
        for b in gold(id)["blocks"]
        if b["kind"] in RUNNING
    ]
    assert running(report) == want


@pytest.mark.parametrize("id", SEEDS)
def test_front_matter(id: str) -> None:
    report = rebuild(manuscript(id), id, SEEDS[id].name)
    blocks = gold(id)["blocks"]
    want = {kind: "".join(b["text"] for b in blocks if b["kind"] == kind) for kind in ("title", "subtitle", "byline")}
    assert {"title": report.title, "subtitle": report.subtitle, "byline": report.byline} == want
    assert report.year == gold(id)["meta"]["year"]
    assert report.region in gold(id)["meta"]["region"] or report.region.endswith(tuple(gold(id)["meta"]["region"]))


@pytest.mark.parametrize("id", SEEDS)
def test_headings_keep_the_lines_that_are_no_wraps(id: str) -> None:
    """Gold joins with a space where a heading has lines, and with nothing where one line was wrapped."""
    report = rebuild(manuscript(id), id, SEEDS[id].name)
    want = []
    for block in gold(id)["blocks"]:
        if block["kind"] == "heading":
            whole = " ".join(block["lines"]) == block["text"]
            want.append(tuple(block["lines"]) if whole else (block["text"],))
    assert [section.heading.lines for section in report.sections] == want


@pytest.mark.parametrize("id", SEEDS)
def test_run_in_headings(id: str) -> None:
    """Exactly those the reader found; the closing paragraph's slogan may be read either way."""
    report = rebuild(manuscript(id), id, SEEDS[id].name)
    want = {b["text"]: b.get("runin", "") for b in gold(id)["blocks"] if b["kind"] == "paragraph"}
    got = {p.text: p.runin for s in report.sections for p in s.paragraphs}
    assert got == want


@pytest.mark.parametrize("punctuation", ["keep", "style"])
@pytest.mark.parametrize("id", SEEDS)
def test_each_character_is_kept_or_dropped_with_a_reason(id: str, punctuation: str) -> None:
    cleaned = manuscript(id, punctuation)
    assert verify(cleaned) == ()
    text = cleaned.source.text
    times = [0] * len(text)
    for start, end in [
        *((p.start, p.end) for b in cleaned.blocks for p in b.pieces),
        *((r.start, r.end) for r in cleaned.removed),
    ]:
        for at in range(start, end):
            times[at] += 1
    assert set(times) == {1}
    silent = [r for r in cleaned.removed if r.why is Why.LAYOUT and not text[r.start : r.end].isspace()]
    assert silent == []


@pytest.mark.parametrize("id", SEEDS)
def test_what_is_dropped_is_what_the_reader_dropped(id: str) -> None:
    """Doubled strings and web furniture, to the character; marks that structure now expresses are counted apart."""
    cleaned = manuscript(id)
    text = cleaned.source.text
    read_as_text = [False] * len(text)
    for block in gold(id)["blocks"]:
        for number, start, end in block["spans"]:
            line = cleaned.source.lines[number - 1]
            read_as_text[line.start + start : line.start + end] = [True] * (end - start)
    want = Counter(c for c, used in zip(text, read_as_text, strict=True) if not (used or c.isspace() or c in ORNAMENTS))
    dropped = (text[r.start : r.end] for r in cleaned.removed if r.why in (Why.DUPLICATE, Why.FURNITURE))
    assert Counter("".join("".join(dropped).split())) == want


def test_marks_of_a_half_width_report_are_widened_one_for_one() -> None:
    kept, styled = manuscript("002"), manuscript("002", "style")
    before = [p.text for b in kept.blocks for p in b.pieces]
    after = [p.text for b in styled.blocks for p in b.pieces]
    widened = {(a, b) for a, b in zip("".join(before), "".join(after), strict=True) if a != b}
    assert widened == {(mark, chr(ord(mark) + 0xFEE0)) for mark in ",:;()"}
