"""Laws and documents that a report cites: 《…》, and statutes named without marks."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.catalog.facts.lexicon import any_of
from generator.catalog.facts.passages import texts_of
from generator.catalog.facts.regulations import regulations
from generator.data import load
from generator.report import Report

CLASSES = ("law", "local_regulation", "resolution", "measure", "book", "periodical", "article", "bill", "other")
NATIONAL = "中华人民共和国"
PLACE = re.compile(
    r"(?<![全各本])(?:省|自治区|自治州|自治县|(?<![城都超夜全])市|(?<![全各])县|(?<![社街园景校小片辖全山林牧矿])区|州|盟|(?<![城乡])镇)(?![场民委域级])"
)
BRACKETS = re.compile(r"[（(][^（）()]{1,12}[）)]$|\d{4}(?:年|卷|年卷)?$")
MARKS = re.compile("[《》]")
NEAR = 15
"""Characters before and behind a title that tell what it is."""
EVERYWHERE = ("law", "periodical", "book", "article")
"""Classes whose titles mean one document everywhere; of the others each region has its own."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited by one report, as it is printed there."""

    title: str
    """Without 《》; for a law printed in full and short, the longer form."""
    kind: str
    """One of :data:`CLASSES`."""
    count: int
    marked: bool
    """Whether it stands in 《》 anywhere in the report."""
    work: str
    """Key of the document over all reports: equal for 《中华人民共和国X》 and 《X》, different for the
    ``实施办法`` of two regions."""
    paragraphs: tuple[int, ...]
    """Where it is cited, indices over :meth:`Report.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A title where it stands: ``text[start:end]``, without 《》."""

    start: int
    end: int
    title: str
    kind: str
    marked: bool


def citations(report: Report) -> tuple[Citation, ...]:
    """The documents cited by ``report``, in the order of their first mention."""
    grouped: dict[str, list[tuple[int, Mention]]] = {}
    for index, text in texts_of(report):
        for mention in mentions(text):
            work = work_key(mention.title, mention.kind, report.region or report.organ)
            grouped.setdefault(work, []).append((index, mention))
    return tuple(
        Citation(
            title=max((m.title for _, m in found), key=len),
            kind=next((m.kind for _, m in found if m.kind != "other"), "other"),
            count=len(found),
            marked=any(m.marked for _, m in found),
            work=work,
            paragraphs=tuple(dict.fromkeys(index for index, _ in found)),
        )
        for work, found in grouped.items()
    )


def work_key(title: str, kind: str, region: str) -> str:
    """What tells one document from another: its title, and its region where the title names none."""
    name = "".join(title.split()).removeprefix(NATIONAL)
    return name if kind in EVERYWHERE or _placed(name[:12]) or not region else f"{name}@{region}"


def _placed(beginning: str) -> bool:
    """Whether a title names a place."""
    return bool(PLACE.search(beginning) or _districts().search(beginning))


@cache
def _districts() -> re.Pattern[str]:
    """Districts whose names end like common words, as 青山区 does: only the list of divisions tells them apart."""
    lines = files("generator.data").joinpath("regions.txt").read_text(encoding="utf-8").splitlines()
    names = {line.partition(" ")[2] for line in lines if line.endswith("区")}
    return re.compile(any_of(name for name in names if len(name) > 2 and not PLACE.search(name)))


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the titles in 《》, without the marks; one inside another belongs to the outer."""
    depth = start = 0
    for m in MARKS.finditer(text):
        if m.group() == "《":
            start = m.end() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and text[start : m.start()].strip():
                yield start, m.start()


def mentions(text: str) -> list[Mention]:
    """Every title in ``text``, in order: those in 《》, and statutes that stand without."""
    marked = list(titles(text))
    found = [Mention(start, end, text[start:end], classify(text, start, end), True) for start, end in marked]
    unmarked = [(a, b) for a, b in regulations(text) if not _within(a, marked)]
    for start, end in unmarked:
        kind = _kind(text[start:end], text[max(0, start - NEAR) : start], text[end : end + NEAR])
        found.append(Mention(start, end, text[start:end], kind, False))
    for m in _statutes().finditer(text) if "法" in text else ():
        if not _within(m.start(), marked) and not _within(m.start(), unmarked):
            found.append(Mention(*m.span("name"), m["name"], "law", False))
    return sorted(found, key=lambda mention: mention.start)


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether offset ``at`` lies in one of ``spans``, which are in order and apart."""
    before = bisect_right(spans, (at, sys.maxsize)) - 1
    return before >= 0 and at < spans[before][1]


@cache
def _statutes() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{any_of(load('documents')['statutes'])})(?![律规学院官制庭案治人定])")


def classify(text: str, start: int, end: int) -> str:
    """Class of the document whose title in 《》 is ``text[start:end]``, by what it is."""
    after, before = text[end + 1 : end + 1 + NEAR].lstrip("”"), text[max(0, start - 1 - NEAR) : max(0, start - 1)]
    return _kind(text[start:end], before.rstrip("“"), after)


def _kind(title: str, before: str, after: str) -> str:
    """Class of a document between the text ``before`` and ``after`` its title."""
    data = load("documents")
    name = "".join(title.split()).removeprefix(NATIONAL)
    if name in data["known"] and not (name.endswith("条例") and _own(before)):
        return str(data["known"][name])
    bare = name
    while BRACKETS.search(bare):
        draft, bare = "草案" in bare[-6:], BRACKETS.sub("", bare)
        if draft and re.search(data["drafts"], bare):
            return "bill"
    ending = next((kind for kind, pattern in data["endings"] if re.search(pattern, bare)), "")
    if ending in ("law", "local_regulation", "resolution", "measure", "bill"):
        return _statute_or(ending, bare)
    for kind in ("periodical", "article", "book"):
        if re.search(data["after"][kind], after) and not (kind == "periodical" and ending in ("article", "book")):
            return kind
    if re.search(data["before"]["book"], before) and ending != "periodical":
        return "book"
    if ending in ("book", "periodical", "other"):
        return ending
    for kind in ("bill", "article", "periodical"):
        if re.search(data["before"][kind], before):
            return kind
    return ending or "other"


def _own(before: str) -> bool:
    """Whether who reports has made what is named behind ``before``."""
    return bool(re.search(load("documents")["before"]["local_regulation"], before))


def _statute_or(ending: str, title: str) -> str:
    """A 法 is a law unless it is long talk; the decisions of a party congress stay resolutions."""
    return (
        "other" if ending == "law" and re.search(r"[，：。]|(?:方|做|手|书|说|想|看|用|打|玩|语)法$", title) else ending
    )
