"""The tree of regions: from full names to provinces, prefectures, counties, townships."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.catalog.model import Region
from generator.report import Report

RANKS = {
    **dict.fromkeys(("省", "自治区", "特别行政区"), 0),
    **dict.fromkeys(("地区", "盟", "自治州", "市"), 1),
    **dict.fromkeys(("自治县", "自治旗", "林区", "特区", "新区", "区", "县", "旗"), 2),
    **dict.fromkeys(("街道", "民族乡", "苏木", "乡", "镇"), 3),
}
"""Rank of what names of divisions end in (GB/T 2260 and the levels below it); a city may stand in a city."""
SUFFIX = re.compile("|".join(sorted(RANKS, key=len, reverse=True)))


@cache
def path_of(full_name: str) -> tuple[str, ...]:
    """Split a full name at its suffixes: ``青海省西宁市城中区`` → ``("青海省", "西宁市", "城中区")``.

    Every name keeps at least two characters and ranks fall, so that ``沙市区``, ``津市市`` and
    ``景德镇市`` stay whole. A name that is not made of divisions is one division.
    """
    name = "".join(full_name.split())
    return _split(name, "") or ((name,) if name else ())


def _split(name: str, above: str) -> tuple[str, ...] | None:
    if not name:
        return ()
    for match in SUFFIX.finditer(name):
        suffix = match.group()
        lower = not above or RANKS[suffix] > RANKS[above] or above == suffix == "市"
        if match.start() and lower:
            rest = _split(name[match.end() :], suffix)
            if rest is not None:
                return (name[: match.end()], *rest)
    return None


def newest_first(reports: Iterable[Report]) -> tuple[Report, ...]:
    """By year, then by date of publication, newest first; then by id."""
    ordered = sorted(reports, key=lambda r: r.id)
    return tuple(sorted(ordered, key=lambda r: (r.year, r.published.toordinal() if r.published else 0), reverse=True))


@dataclass(slots=True)
class _Node:
    codes: list[str] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    children: dict[str, _Node] = field(default_factory=dict)


def tree(reports: Sequence[Report]) -> tuple[Region, ...]:
    """Roots of the tree of all regions that ``reports`` name."""
    root = _Node()
    for report in reports:
        path, node = path_of(report.region), root
        if not path:
            continue
        for depth, name in enumerate(path):
            node = node.children.setdefault(name, _Node())
            code = _code_at(report.region_code, depth, len(path))
            if code:
                node.codes.append(code)
        node.reports.append(report)
    return _freeze(root, ())


def _code_at(code: str, depth: int, length: int) -> str:
    """The code of the division at ``depth`` of a path of ``length``, as far as the last one's code tells."""
    if len(code) != 6:
        return ""
    if depth == 0:
        own = code[:2] + "0000"
        return own if length > 1 or own == code else code
    if depth == length - 1 and depth < 3:
        return code
    return code[:4] + "00" if depth == 1 and length > 2 else (code if depth == 2 else "")


def _freeze(node: _Node, path: tuple[str, ...]) -> tuple[Region, ...]:
    regions = [
        Region((*path, name), min(child.codes, default=""), newest_first(child.reports), _freeze(child, (*path, name)))
        for name, child in node.children.items()
    ]
    return tuple(sorted(regions, key=lambda r: (r.code or "999999", r.path)))
