"""Marks of text set downwards: their own code points (Unicode's vertical forms) for what is set across as ，：（）."""

from __future__ import annotations

import re

from generator.clean.characters.edit import MAP, Edit

_DOWN = "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈"
ACROSS = dict(zip(_DOWN, "，、。：；！？〖〗…‥—–（）〔〕【】《》〈〉「」『』［］", strict=True))
"""Vertical forms and the marks that they are forms of."""
_DOWNWARD = re.compile(f"[{_DOWN}]")


def edits(text: str) -> list[Edit]:
    """Every vertical form shown as the mark it is a form of."""
    return [Edit(m.start(), m.end(), ACROSS[m.group()], MAP) for m in _DOWNWARD.finditer(text)]
