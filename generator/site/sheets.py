"""Long lists spread over several pages, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.site.addresses import relative
from generator.site.views import Entry, Group, Item

LINES = 1000
"""So many reports stand on one page: some 300 kB."""


def sheet_path(path: str, number: int) -> str:
    """The page for part ``number``, from 1, of the list at ``path``: ``years/2023.2.html``."""
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def sheet_entries(path: str, here: str, count: int) -> tuple[Entry, ...]:
    """The pages of a list in ``count`` parts, on page ``here``; none when there is only one."""
    numbers = range(1, count + 1) if count > 1 else ()
    paths = [(number, sheet_path(path, number)) for number in numbers]
    return tuple(Entry(str(number), relative(here, other), current=other == here) for number, other in paths)


def spread_items(items: Sequence[Item]) -> list[Sequence[Item]]:
    """``items`` page by page; one empty page for none."""
    return [items[start : start + LINES] for start in range(0, max(1, len(items)), LINES)]


def spread_groups(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """``groups`` page by page; one that is cut stands on each page with its lines there."""
    pages: list[list[Group]] = [[]]
    room = LINES
    for group in groups:
        for piece in _pieces(group, room):
            if not room:
                pages.append([])
                room = LINES
            pages[-1].append(piece)
            room -= len(piece.items)
    return [tuple(page) for page in pages]


def _pieces(group: Group, room: int) -> Iterator[Group]:
    start, size = 0, room or LINES
    while start == 0 or start < len(group.items):
        yield replace(group, items=group.items[start : start + size])
        start, size = start + size, LINES
