"""Captions with who took the picture, and pull quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.manuscript import Block
from generator.clean.order.titles import is_headline
from generator.clean.role import Role

MANY = 60
"""With more display blocks than this, sentences are looked up by their openings before they are searched for."""
UNDER = 6
"""Blocks under a headline among which its subtitle stands."""
MARKS = re.compile("[，。！？；：、“”]")
"""What clauses stand between."""
QUOTE = 10
"""Shortest pull quote, in characters."""


def with_captions(blocks: list[Block]) -> list[Block]:
    """A photographer's line right after a caption is part of it."""
    out: list[Block] = []
    for block in blocks:
        above = out[-1] if out else None
        near = not block.blank and not block.choice and "。" not in block.text and not block.text.startswith("图为")
        if above and above.role is Role.CAPTION and near and block.role in (Role.CAPTION, Role.BYLINE):
            out[-1] = above._replace(pieces=(*above.pieces, *block.pieces), breaks=())
        else:
            out.append(block)
    return out


def with_quotes(blocks: list[Block]) -> list[Block]:
    """Display lines that repeat a sentence of the body word for word are pull quotes."""
    body = "\n".join("".join(b.text.split()) for b in blocks if b.role is Role.TEXT and len(b.text) > 40)
    many = sum(b.role is Role.DISPLAY for b in blocks) > MANY
    openings = {body[i : i + QUOTE] for i in range(len(body) - QUOTE + 1)} if many else ()
    out: list[Block] = []
    first = next((i for i, b in enumerate(blocks) if b.role is not Role.META), 0)
    at = 0
    while at < len(blocks):
        taken = 0
        if blocks[at].role is Role.DISPLAY and at > first:
            for size in (3, 2, 1):
                group = blocks[at : at + size]
                text = "".join("".join(b.text.split()) for b in group)
                if (
                    len(group) == size
                    and len(text) >= QUOTE
                    and len(text) < 80
                    and (not many or text[:QUOTE] in openings)
                    and _says(body, text, whole=size == 1 and _over_text(blocks, at))
                    and all(not b.blank for b in group[1:])
                    and not is_headline(blocks[at + size : at + size + UNDER])
                ):
                    pieces = tuple(p for b in group for p in b.pieces)
                    out.append(group[0]._replace(pieces=pieces, breaks=(), role=Role.QUOTE))
                    taken = size
                    break
        if not taken:
            out.append(blocks[at])
            taken = 1
        at += taken
    return out


def _says(body: str, text: str, *, whole: bool) -> bool:
    """Does a clause of the body begin so, and end so if it must be ``whole``, as where the line may be a heading?

    Inside a clause, or between the marks of a title, the words name something.
    """
    if text not in body:
        return False
    end = r"(?![\w》〉])" if whole and not MARKS.search(text) else ""
    return bool(re.search(rf"(?<![\w《〈]){re.escape(text)}{end}", body))


def _over_text(blocks: Sequence[Block], at: int) -> bool:
    return at + 1 < len(blocks) and blocks[at + 1].role is Role.TEXT
