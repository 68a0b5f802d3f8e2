"""Find what is doubled in a display line, and inside longer text.

PDF producers fake bold type by drawing a run twice; extractors write both (PDFBox ``TT`` run by run,
others glyph by glyph). A doubled line is *covered* by adjacent repeats; body text never is.
Thresholds measured on 21,706 lines of clean text without a false hit (8 of 8 seed lines found).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CHUNK = 4
"""A repeat this long is no accident when the whole line is covered."""
SINGLES = 12
"""So are this many characters that all stand in pairs."""
INSIDE = 8
"""A repeat this long is no accident anywhere in a text."""
LONGEST = 120
"""Longest run that is drawn at once, in characters."""
PAIRS = re.compile(r"(?:([^\W\d_]|[^\w\s])\1[ \u3000]*){6,}")

Span = tuple[int, int]
Repeat = tuple[Span, Span]
"""A copy and what it repeats, as offsets into the text."""


def covered(text: str) -> list[Repeat]:
    """The copies in a line that is nothing but adjacent repeats, or nothing.

    ``在强化政治在强化政治担当担当`` → the second ``在强化政治`` and the second ``担当``. Each repeat is given
    as (copy, original), offsets into ``text``; white space is ignored. Dynamic programming over prefixes,
    fewest repeats first; O(n · longest repeat).
    """
    places = [i for i, c in enumerate(text) if not c.isspace()]
    bare = "".join(text[i] for i in places)
    size = len(bare)
    if size < 2 * CHUNK or size > 4 * LONGEST:
        return []
    best: list[tuple[int, int, int] | None] = [None] * (size + 1)
    best[0] = (0, 0, 0)
    for at in range(size):
        here = best[at]
        if here is None:
            continue
        for length in range(1, min((size - at) // 2, LONGEST) + 1):
            if bare[at] != bare[at + length] or not bare.startswith(bare[at : at + length], at + length):
                continue
            end = at + 2 * length
            while bare.startswith(bare[at : at + length], end):
                end += length
            for stop in range(at + 2 * length, end + 1, length):
                known = best[stop]
                if known is None or here[0] + 1 < known[0]:
                    best[stop] = (here[0] + 1, at, length)
    repeats: list[tuple[int, int, int]] = []
    at = size
    while at:
        step = best[at]
        if step is None:
            return []
        _, start, length = step
        repeats.append((start, length, at))
        at = start
    longest = max(length for _, length, _ in repeats)
    if longest < CHUNK and not (longest == 1 and size >= SINGLES):
        return []
    found = []
    for start, length, stop in reversed(repeats):
        original = (places[start], places[start + length - 1] + 1)
        for copy in range(start + length, stop, length):
            found.append(((places[copy], places[copy + length - 1] + 1), original))
    return found


def paired(text: str) -> list[Repeat]:
    """The second glyphs where six or more characters in a row stand twice (``做做实实代代表表…``)."""
    found = []
    for match in PAIRS.finditer(text):
        places = [i for i in range(match.start(), match.end()) if not text[i].isspace()]
        found += [((b, b + 1), (a, a + 1)) for a, b in zip(places[::2], places[1::2], strict=False)]
    return found


def repeated(text: str, shortest: int = INSIDE) -> Iterator[Repeat]:
    """Adjacent repeats of ``shortest`` or more characters anywhere in a text, spaces ignored.

    A repeat is looked for where the same ``shortest`` characters stand again within LONGEST characters,
    so time is linear for text without repeats.
    """
    places = [i for i, c in enumerate(text) if not c.isspace()]
    bare = "".join(text[i] for i in places)
    seen: dict[str, int] = {}
    at = 0
    while at + shortest <= len(bare):
        gram = bare[at : at + shortest]
        before = seen.get(gram, -1)
        seen[gram] = at
        length = at - before
        if before >= 0 and shortest <= length <= LONGEST and bare.startswith(bare[before:at], at):
            if len(set(gram)) > 2:
                yield (places[at], places[at + length - 1] + 1), (places[before], places[at - 1] + 1)
            at += length
        else:
            at += 1
