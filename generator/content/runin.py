"""Run-in headings: which part of one is bold, and where one that was read ends.

CommonMark closes ``**`` after a punctuation mark only before white space or another mark, so the final stop of a
run-in heading stands after the bold: ``**政治引领强根铸魂**。坚持…`` (CommonMark 0.31, "right-flanking delimiter run").
"""

from __future__ import annotations

import re
import unicodedata

from generator.content import escape

_STOPS = "。！？…：；，、.!?:;,"
_CLOSERS = "”’」』）》〉】)]\"'"
_TAIL = re.compile(rf"[{re.escape(_STOPS)}]+[{re.escape(_CLOSERS)}]*")
_FINAL = re.compile(_TAIL.pattern + r"\Z")
_UNCLOSED = re.compile(rf"\*\*(?!\s)([^*\\\n]+?)({_TAIL.pattern})\*\*(?=\w)")


def write(runin: str, rest: str) -> str:
    """``runin`` in bold, then its stop; ``rest`` (already escaped) follows. ``<b>`` where ``**`` cannot say it."""
    final = _FINAL.search(runin)
    head, stop = (runin[: final.start()], final[0]) if final else (runin, "")
    bold, after = escape.inline(head), escape.inline(stop) + rest
    if head and end_of(head, stop + rest) == len(runin) and _closes(bold, after):
        return f"**{bold}**{after}"
    return f"<b>{escape.inline(runin)}</b>{rest}"


def end_of(bold: str, rest: str) -> int:
    """Length of the run-in heading whose bold part is ``bold`` and which ``rest`` follows: its stop belongs to it."""
    tail = _TAIL.match(rest)
    return len(bold) + (tail.end() if tail else 0)


def mend(source: str) -> str:
    """Markdown of a paragraph with the stop of its bold opening moved behind the bold, where CommonMark needs it."""
    return _UNCLOSED.sub(r"**\1**\2", source, count=1) if _UNCLOSED.match(source) else source


def _closes(before: str, after: str) -> bool:
    """Whether ``**`` between the two closes bold, by the old and the new definition of punctuation alike."""
    if unicodedata.category(before[-1])[0] not in "PS":
        return True
    return not after or after[0].isspace() or unicodedata.category(after[0])[0] == "P"
