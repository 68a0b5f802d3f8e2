"""How many lines each heading of a pile has."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import pvariance

from generator.clean import cues
from generator.clean.manuscript import Block
from generator.source.width import width

COMMA = 2.0
"""A comma more or less counts as a difference of so many em."""
MOST = 3
"""Display lines of one heading or title."""
SCRAP = 2
"""Characters that are no line of a heading but the end of one that was too long."""
COUNT = 12
"""Headings in a pile, at most, that are told apart by their widths."""
HALF = 5
"""Characters of each of two lines that are a couplet, at the least."""
OPENS, CLOSES = "“‘《（〈「", "”’》）〉」"


def held(run: Sequence[Block]) -> frozenset[int]:
    """Between which lines no heading can end: brackets or quotes are open, a comma, a scrap or a name goes on."""
    depth = 0
    found: list[int] = []
    for index, block in enumerate(run[:-1], 1):
        if block.text.startswith("关于"):
            ends = [
                i for i, below in enumerate(run[index - 1 : index + MOST], index) if cues.DOCUMENT.search(below.text)
            ]
            found += range(index, ends[-1]) if ends else ()
        depth = max(0, depth + sum(c in OPENS for c in block.text) - sum(c in CLOSES for c in block.text))
        if depth or block.text[-1] in "，、" or len(run[index].text) <= SCRAP:
            found.append(index)
    return frozenset(found)


def evenly(run: Sequence[Block], within: frozenset[int]) -> list[int]:
    """Where the headings end that come out most even in width, none at ``within``; empty if there is no way."""
    widths = [width(block.text) for block in run]
    ways: list[tuple[float, list[int]]] = []
    for count in range(2, min(len(run), COUNT) + 1):
        typical = sum(widths) / count
        best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
        for _ in range(count):
            reached: dict[int, tuple[float, list[int]]] = {}
            for start, (cost, ends) in best.items():
                for end in range(start + 1, min(start + MOST, len(run)) + 1):
                    way = (cost + (sum(widths[start:end]) / typical - 1) ** 2, [*ends, end])
                    if end not in within and (end not in reached or way < reached[end]):
                        reached[end] = way
            best = reached
        if len(run) in best:
            cost, ends = best[len(run)]
            ways.append((cost / count, ends))
    return min(ways)[1] if ways else []


def is_couplet(lines: Sequence[str]) -> bool:
    """Two lines of one length, or both on one."""
    if len(lines) == 1:
        return bool(cues.COUPLET.match(lines[0])) and len(set(map(len, lines[0].split()))) == 1
    return len(lines) == 2 and len(lines[0]) == len(lines[1]) >= HALF


def rhythm(run: Sequence[Block]) -> int:
    """How many lines a heading has: the period at which widths and commas come again most evenly."""
    return min((n for n in range(1, MOST + 1) if len(run) % n == 0), key=lambda size: unevenness(run, size))


def unevenness(run: Sequence[Block], size: int) -> float:
    """How much lines ``size`` apart differ in width and in commas."""
    widths = [width(block.text) for block in run]
    commas = [COMMA * block.text.count("，") for block in run]
    return sum(pvariance(values[phase::size]) for values in (widths, commas) for phase in range(size)) / size
