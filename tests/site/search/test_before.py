"""Search data made with what stands of an earlier build are those made from nothing."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import Earlier, Pieces, digest_value
from generator.catalog import Catalog, link
from generator.report import Heading, Paragraph, Report, Section
from generator.report.library import Library
from generator.site.search import search_files, search_parts
from generator.site.search.documents import Named, Spoken

WORDS = ("监督预算。", "代表建议办理。", "立法调研，听取报告。", "任免𠮷干部！", "检查３次２４项。")


def text(number: int, words: int = 40) -> tuple[Paragraph, ...]:
    return tuple(Paragraph("".join(WORDS[(number * n + n) % 5] for n in range(m % 9 + 1))) for m in range(words))


def some(count: int) -> list[Report]:
    return [
        Report(f"r{n}", f"第{n}篇", year=2000 + n, sections=(Section(Heading((f"题{n}",)), text(n)),))
        for n in range(count)
    ]


def catalog(reports: Sequence[Report]) -> Catalog:
    library = Library.of(reports)
    return link(reports, library=replace(library, digests={r.id: digest_value(r) for r in reports}))


def spoken(reports: Sequence[Report], topic: str) -> Spoken:
    named = {r.id: Named((topic,), ("其他",) * len(list(r.paragraphs()))) for r in reports}
    return Spoken(sorted({topic, "其他"}), named)


def drained(pieces: Pieces) -> tuple[dict[str, bytes], str]:
    found: dict[str, bytes] = {}
    while True:
        try:
            path, data = next(pieces)
        except StopIteration as end:
            return found, end.value
        found[path] = data


def written(files: Mapping[str, bytes], folder: Path) -> Mapping[str, Path]:
    (folder / "search").mkdir()
    for path, data in files.items():
        (folder / path).write_bytes(data)
    return {path: folder / path for path in files}


def edited(report: Report, more: str) -> Report:
    first, *rest = report.sections[0].paragraphs
    section = replace(report.sections[0], paragraphs=(Paragraph(first.text + more), *rest))
    return replace(report, sections=(section,))


BEFORE = some(30)
EDITS: Mapping[str, list[Report]] = {
    "nothing": BEFORE,
    "a few words": [edited(r, "新词语？") if r.id == "r7" else r for r in BEFORE],
    "fewer words": [*BEFORE[:3], replace(BEFORE[3], title="新题"), *BEFORE[4:]],
    "more blocks": [edited(r, "很长的话。" * 300) if r.id == "r7" else r for r in BEFORE],
    "a new one": some(31),
    "one less": [*BEFORE[:4], *BEFORE[5:]],
    "another order": [replace(BEFORE[0], year=2050), *BEFORE[1:]],
}


@pytest.mark.parametrize("limits", [(10**9, 5000), (0, 5000)], ids=["plain", "postings"])
@pytest.mark.parametrize("topic", ["监督", "立法", "人事"], ids=["as it was", "renamed", "before the others"])
@pytest.mark.parametrize("edit", EDITS)
def test_as_from_nothing(
    edit: str, topic: str, limits: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SHARD", "PLAIN_SHARD"):
        monkeypatch.setattr(sys.modules["generator.site.search"], name, limits[1])
    first, now = (catalog(BEFORE), limits[0], spoken(BEFORE, "监督")), EDITS[edit]
    files, note = drained(search_files(*first))
    given = (catalog(now), limits[0], spoken(now, topic))
    made = drained(search_files(*given, Earlier(written(files, tmp_path), search_parts(*first), note)))
    assert made == drained(search_files(*given))
    assert (made[0] == files) == (edit == "nothing" and topic == "监督")


def test_only_what_changed_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = sys.modules["generator.site.search"]
    looked_at: list[str] = []
    make = module.document

    def watched(report: Report, *more: object) -> object:
        looked_at.append(report.id)
        return make(report, *more)

    first = (catalog(BEFORE), 0, spoken(BEFORE, "监督"))
    files, note = drained(search_files(*first))
    monkeypatch.setattr(module, "document", watched)
    given = (catalog(EDITS["a few words"]), 0, spoken(BEFORE, "监督"))
    drained(search_files(*given, Earlier(written(files, tmp_path), search_parts(*first), note)))
    assert set(looked_at) == {"r7"}
