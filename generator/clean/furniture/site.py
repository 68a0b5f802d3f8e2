"""What a web site puts above and below an article, and links to others inside it: found by where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.cues import DOCUMENT, SIGNED
from generator.clean.furniture import patterns as look
from generator.clean.manuscript import Block

NAME = 10
"""Longest name of a site or of one of its parts, in characters."""
ITEM = 45
"""Longest title of another article, in characters."""
ITEMS = 40
"""Most links in a list."""
SENTENCE = re.compile(r"[。！？…][”’」』）)]*$")
STOPS = re.compile(r"[。！？；…，]")
SURE = 2
"""So many widgets under the last sentence are the foot of a web page."""


def site_furniture(blocks: Sequence[Block], texts: Sequence[str], widgets: set[int]) -> set[int]:
    """Indices of such lines; ``widgets`` are those that only web pages have by what they say."""
    return _head(texts) | _links(blocks, texts, widgets) | _foot(texts, widgets)


def _head(texts: Sequence[str]) -> set[int]:
    """Short names, one on a line, over the line that says where in the site this page is."""
    for index, text in enumerate(texts):
        if STOPS.search(text) or len(text) > ITEM:
            break
        if look.SEPARATED.match(text) or look.HERE.search(text):
            return {i for i in range(index) if len(texts[i]) <= NAME and not DOCUMENT.search(texts[i])}
    return set()


def _links(blocks: Sequence[Block], texts: Sequence[str], widgets: set[int]) -> set[int]:
    """Titles under a line that announces them, as far as no blank parts them from it and none is a sentence."""
    found: set[int] = set()
    for index in (i for i in widgets if look.LINKS.match(texts[i])):
        end = index + 1
        while end < len(texts) and not blocks[end].blank and end - index <= ITEMS:
            end += 1
        items = range(index + 1, end)
        if (
            end < len(texts)
            and blocks[end].blank
            and not any(SENTENCE.search(texts[i]) or len(texts[i]) > ITEM for i in items)
        ):
            found.update(items)
    return found


def _foot(texts: Sequence[str], widgets: set[int]) -> set[int]:
    """All from the first widget under the last sentence on, but dates and signatures."""
    if len(widgets) < SURE:
        return set()
    last = next((i for i in reversed(range(len(texts))) if SENTENCE.search(texts[i]) and i not in widgets), len(texts))
    under = sorted(i for i in widgets if i > last)
    if len(under) < SURE:
        return set()
    below = range(under[0], len(texts))
    return {
        i for i in below if not (look.DATED.match(texts[i]) or look.META.match(texts[i]) or SIGNED.search(texts[i]))
    }
