"""Long lists spread over several pages, so that no page grows with the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.site.addresses import relative
from generator.site.views import Entry

T = TypeVar("T")

LINES = 1000
"""So many reports stand on one page: some 300 kB."""


def sheet_paths(path: str, lines: int) -> tuple[str, ...]:
    """The pages of the list at ``path`` with so many ``lines``: ``years/2023.html``, ``years/2023.2.html``."""
    return tuple(sheet_path(path, number) for number in range(1, max(1, -(-lines // LINES)) + 1))


def sheet_path(path: str, number: int) -> str:
    """Page ``number``, from 1, of the list at ``path``."""
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def sheet_entries(path: str, here: str, lines: int) -> tuple[Entry, ...]:
    """Links from the page ``here`` to all pages of the list at ``path``; none when there is only one."""
    paths = sheet_paths(path, lines)
    if len(paths) == 1:
        return ()
    return tuple(Entry(str(n), relative(here, other), current=other == here) for n, other in enumerate(paths, 1))


def sheet(groups: Sequence[Sequence[T]], number: int) -> Iterator[tuple[int, Sequence[T]]]:
    """What of ``groups`` stands on page ``number``, from 1: the index of each that has lines there, and they."""
    first, last, reached = (number - 1) * LINES, number * LINES, 0
    for index, group in enumerate(groups):
        lines = group[max(0, first - reached) : max(0, last - reached)]
        if lines:
            yield index, lines
        reached += len(group)
