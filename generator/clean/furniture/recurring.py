"""Page numbers and running headers: found by where they stand and that they come again, not by what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.clean import cues
from generator.clean.furniture import patterns as look

OFTEN = 3
"""Without page numbers beside it a line must cut so many sentences to be a running header."""
PROSE = 12
"""A neighbour at least this long, in characters, is text and no cell of a table; so is the end of a sentence."""
SHORT = 5
"""A line so much shorter than one inside a sentence, in characters, is not another of the same column."""
PAGE = 4
"""Lines that a page has at the least: what is numbered more often is no page but a subtitle."""
_REST = re.compile(r"\d{3}\s*年\D")
"""A year without its first figure, which is an initial and stands over the title …"""
REACH = 12
"""… so many lines above at the most."""
STOPS = re.compile(r"[。！？；…，、：:]")
NUMBER = re.compile(r"^\d+|\d+$")
"""What differs from page to page."""
NUMBERED = re.compile(r"^\d+\s|\s\d+$")
"""A header with the number of its page."""
LETTER = re.compile(r"[^\W\d_]")
ISSUE = re.compile(r"第\s*\d{1,4}\s*[期号]$")
"""What a periodical has at the foot of a page and over the next."""
STATE = re.compile(r"\s*[（(][^（()）]{2,6}稿[）)]$")
"""What is said of a draft."""
ENDED = re.compile(r"[。！？：；…”）)]$")


def page_numbers(texts: Sequence[str]) -> set[int]:
    """Indices of page numbers and edition lines; a bare number among other scraps is a cell, not a page number."""
    found: set[int] = set()
    for index, text in enumerate(texts):
        if look.begins_as_prose(text):
            continue
        numbers_below = cues.ORDINAL.match(text) and index + 1 < len(texts)
        dated = len(text) == 4 and index + 1 < len(texts) and texts[index + 1].startswith("年")  # an initial
        dated = dated or (len(text) == 1 and any(_REST.match(below) for below in texts[index + 1 : index + REACH]))
        number = look.PAGE_NUMBER.match(text) and not (numbers_below or dated)
        if (number and (not text.isdigit() or _stands_alone(texts, index))) or look.EDITION.match(text):
            found.add(index)
    return found


def _stands_alone(texts: Sequence[str], index: int) -> bool:
    """Beside text, or at the edge of the file, and not beside another number."""
    around = [texts[i] for i in (index - 1, index + 1) if 0 <= i < len(texts)]
    if any(look.PAGE_NUMBER.match(text) for text in around):
        return False
    return len(around) < 2 or any(len(text) >= PROSE or text[-1] in "。！？" for text in around)


def running_headers(texts: Sequence[str], gone: Sequence[bool], numbers: set[int]) -> set[int]:
    """Indices of short lines that come again at page breaks.

    A page break shows by a page number next to it, or by the sentence that it cuts. Numbered headings,
    and lines that end like a sentence, come again by right. The first of them is kept where it is the title.
    """
    keys = {index: NUMBER.sub("", "".join(text.split())) for index, text in enumerate(texts) if is_plain(text)}
    counts = Counter(keys.values())
    places: dict[str, list[int]] = {}
    for index, key in keys.items():
        if counts[key] > 1 and not gone[index]:
            places.setdefault(key, []).append(index)
    rare = numbers if PAGE * len(numbers) < len(texts) else set()
    found = {i for i in keys if not gone[i] and _parts_a_sentence(texts, i, rare)}
    title = next((texts[i] for i in keys if not gone[i]), "")
    found |= {i for i in keys if not gone[i] and _abridges(texts[i], title) and {i - 1, i + 1} & numbers}
    site = {i for i, text in enumerate(texts) if gone[i] and i not in numbers and not look.BETWEEN.match(text)}
    for mine in places.values():
        if mine[-1] - mine[0] == len(mine) - 1 and not (
            ISSUE.search(texts[mine[0]]) and {mine[0] - 1, mine[-1] + 1} & numbers
        ):
            continue  # in one place: fake bold that was extracted twice
        if all(i - 1 in site or i + 1 in site for i in mine[1:]):
            found.update(mine[1:])  # an article that a web site cut into pages: each begins with its title
            continue
        beside = [i for i in mine if not _heads_the_text(texts, i, numbers)]
        by_number = [i for i in beside if i - 1 in numbers or i + 1 in numbers]
        if by_number:
            by_number += [i for i in beside if i not in by_number and NUMBERED.search(texts[i])]
        cutting = [i for i in beside if i not in by_number and _cuts_a_sentence(texts, i)]
        if by_number or len(cutting) >= OFTEN:
            breaks = by_number + cutting
            rest = [i for i in mine if i not in breaks]
            found.update(breaks)
            found.update(i for i in rest[:1] if i in beside and _tops_the_file(i, gone, found | numbers))
    return found


def _tops_the_file(index: int, gone: Sequence[bool], found: set[int]) -> bool:
    """Does only furniture stand over it? Under a headline it is that one's subtitle, which came to head the pages."""
    return all(gone[i] or i in found for i in range(index))


def _parts_a_sentence(texts: Sequence[str], index: int, numbers: set[int]) -> bool:
    """Does it stand, with the number of the page, inside a sentence, and is too short to be a line of it?"""
    above, below = index - 1, index + 1
    if above in numbers:
        above -= 1
    elif below in numbers:
        below += 1
    else:
        return False
    if above < 0 or below >= len(texts) or len(texts[index]) > len(texts[above]) - SHORT:
        return False
    if not STOPS.search(texts[above]) or ENDED.search(texts[above]) or not STOPS.search(texts[below]):
        return False
    return "。" in texts[above] or not cues.ORDINAL.match(texts[above])  # an item of a list may end without a mark


def _abridges(text: str, title: str) -> bool:
    """Is this the beginning of the title, with a year or the state of its text? Beside a page number it is a header."""
    begins = STATE.sub("", text)
    told = begins != text or cues.YEAR.search(text)
    return bool(told) and begins != title and title.startswith(begins)


def is_plain(text: str) -> bool:
    """Short, with letters, no sentence and no numbered heading."""
    if len(text) > look.HEADER or STOPS.search(text) or cues.ORDINAL.match(text):
        return False
    return bool(LETTER.search(text))


def _cuts_a_sentence(texts: Sequence[str], index: int) -> bool:
    before = texts[index - 1] if index else ""
    return len(before) > PROSE and not ENDED.search(before)


def _heads_the_text(texts: Sequence[str], index: int, numbers: set[int]) -> bool:
    """Is this the title: does a subtitle, an office or a salutation follow? A page number between dashes is neither."""
    after = texts[index + 1] if index + 1 < len(texts) and index + 1 not in numbers else ""
    return bool(
        cues.DASHED.match(after)
        or cues.DELIVERED.match(after)
        or cues.DELIVERED_OPEN.match(after)
        or cues.OFFICER.search(after)
        or cues.CREDIT.match(after)
        or cues.SALUTATION.match(after)
        or (after.startswith(("（", "(")) and not cues.ORDINAL.match(after))
    )
