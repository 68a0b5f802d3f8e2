"""Characters: what single code points are shown as, what is not shown, and what cannot be recovered.

Unicode normalisation is never run over a text: it would change marks and widths that are the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.characters import (
    codes,
    digits,
    escapes,
    invisible,
    lost,
    markup,
    page_numbers,
    pinyin,
    prefixes,
    previews,
    private_use,
    punctuation,
    radicals,
    records,
    spaces,
    spread,
    tags,
    vertical,
    watermarks,
    wraps,
)
from generator.clean.characters.edit import Edit, Finding
from generator.clean.characters.flags import flags
from generator.clean.characters.mapping import may_stand_for, stands_at

__all__ = ["Edit", "Finding", "edits", "findings", "flags", "may_stand_for", "stands_at"]

IDEAS = (
    invisible,
    records,
    tags,
    codes,
    prefixes,
    previews,
    page_numbers,
    watermarks,
    escapes,
    markup,
    radicals,
    vertical,
    private_use,
    digits,
    spaces,
    spread,
    wraps,
)
"""Earlier ideas win where two want the same character."""
_ODD = re.compile("[^\u4e00-\u9fff\uff01-\uff5e\u3000-\u3020\t\n\r -~\u00b7\u2014-\u201d\u2026]")
"""What no text needs; most hold none, and then there is nothing for the ideas about single characters."""
_ABOUT_ODD = (invisible, radicals, vertical, private_use)


def edits(text: str, *, punctuation_style: str = "style") -> list[Edit]:
    """Edits to a whole source text, ascending, not overlapping; line ends are left alone.

    ``punctuation_style``: ``style`` gives a report whose punctuation is half-width throughout its
    full-width marks, ``keep`` does not.
    """
    odd = _ODD.search(text)
    wanted = [edit for idea in IDEAS if odd or idea not in _ABOUT_ODD for edit in idea.edits(text)]
    if punctuation_style == "style":
        wanted += punctuation.edits(text)
    ordered = sorted(wanted, key=lambda edit: edit.start)
    chosen: list[Edit] = []
    for edit in ordered:
        if not chosen or edit.start >= chosen[-1].end:
            chosen.append(edit)
    return [part for edit in chosen for part in (_by_line(text, edit) if edit.end - edit.start > 1 else (edit,))]


def _by_line(text: str, edit: Edit) -> Iterator[Edit]:
    """``edit`` without the line ends in it: a tag, or a comment, may go over many lines."""
    at = edit.start
    for line in text[edit.start : edit.end].splitlines(keepends=True):
        bare = line.splitlines()[0]
        if bare:
            yield Edit(at, at + len(bare), edit.text, edit.why)
        at += len(line)


def findings(text: str) -> list[Finding]:
    """What nobody can put right without the original, ascending."""
    return sorted([f for idea in (lost, private_use, escapes, pinyin) for f in idea.findings(text)])
