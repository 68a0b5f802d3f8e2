"""Rule: keep one copy of whatever was extracted twice, inside a line or across neighbouring lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.doubling.cover import CHUNK, Repeat, Span, all_pairs, covered, paired, repeated, single
from generator.clean.doubling.glyphs import FEWEST, left_twice
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Why
from generator.clean.pieces import Pieces, offsets, remove, tidy

RULE = "doubling"
COLUMNS = 3
"""So many headings on a line are those of columns; two may be one heading's …"""
SINGLE = 6
"""… as those may be that have fewer characters."""
GROUP = 4
"""Most lines that one doubled heading was seen spread over."""
ENDS = "。！？；：”"
SHORT = 60
"""Longest display line, in characters."""


def undouble(manuscript: Manuscript) -> Manuscript:
    """Drop the copies within each line, then those that stand on lines of their own."""
    removed: list[Removed] = []
    decisions: list[Decision] = []
    before: list[Block] = []
    blocks: list[Block] = []
    texts: list[str] = []
    for block in manuscript.blocks:
        text = block.text
        parts = [block]
        if not single(text):
            parts = _beside(_within(block, removed, decisions), removed)
            text = parts[0].text
        before += [block] if len(parts) == 1 else parts
        blocks += parts
        texts += [text] if len(parts) == 1 else [part.text for part in parts]
    for index, repeats in (_short_pairs(before, texts) | _short_twice(blocks, texts)).items():
        blocks[index] = _without(blocks[index], repeats, removed, decisions)._replace(doubled=True)
        texts[index] = blocks[index].text
    for index, repeats in left_twice(texts).items():
        blocks[index] = _without(blocks[index], repeats, removed, decisions)._replace(doubled=True)
        texts[index] = blocks[index].text
    merged: list[Block] = []
    at = 0
    while at < len(blocks):
        if not _comes_again(texts[at], texts[at + 1 : at + GROUP]):
            merged.append(blocks[at])
            at += 1
            continue
        size, kept = _across(blocks[at : at + GROUP], removed)
        if size > len(kept):
            decisions.append(Decision(RULE, "undouble", kept[0].start, args={"text": kept[0].text}))
            if len(kept) == 1 and at + size < len(blocks):
                at += size - 1
                blocks[at], texts[at] = kept[0], kept[0].text
                continue
        merged += kept
        at += size
    return manuscript.with_blocks(tuple(merged), *removed, decisions=tuple(decisions))


def _short_pairs(blocks: Sequence[Block], texts: Sequence[str]) -> dict[int, list[Repeat]]:
    """Lines too short to be surely drawn twice glyph by glyph, where a longer one was or several look so."""
    paired_lines = {
        i: all_pairs(t) for i, t in enumerate(texts) if len(t) < SHORT and t[0] == t[1:2] and t[-2] == t[-1]
    }
    found = {index: repeats for index, repeats in paired_lines.items() if repeats}
    if not found:
        return {}
    sure = any(block.text != text and all_pairs(block.text) for block, text in zip(blocks, texts, strict=True))
    return found if sure or sum(len(repeats) >= CHUNK for repeats in found.values()) >= FEWEST else {}


def _short_twice(blocks: Sequence[Block], texts: Sequence[str]) -> dict[int, list[Repeat]]:
    """Lines that are two or three characters twice, the rest of a heading, where several lines were drawn twice."""
    found: dict[int, list[Repeat]] = {}
    if sum(block.doubled for block in blocks) < FEWEST - 1:
        return found
    for index, text in enumerate(texts):
        half = len(text) // 2
        if 2 <= half < CHUNK and text[:half] == text[half:] and index and texts[index - 1][-1] not in ENDS:
            found[index] = [((half, len(text)), (0, half))]
    return found


def _within(block: Block, removed: list[Removed], decisions: list[Decision]) -> Block:
    text = block.text
    whole = covered(text)
    repeats = whole or paired(text) or list(repeated(text))
    return _without(block, repeats, removed, decisions)._replace(doubled=bool(whole)) if repeats else block


def _beside(block: Block, removed: list[Removed]) -> list[Block]:
    """Headings of columns side by side, each of them drawn twice: as many as there are."""
    seams = [
        index
        for index, (one, other) in enumerate(pairwise(block.pieces), 1)
        if block.doubled and one.end < other.start and (one.text[-1:].isspace() or other.text[:1].isspace())
    ]
    parts = [block.pieces[a:b] for a, b in pairwise((0, *seams, len(block.pieces)))]
    if len(parts) < COLUMNS or min(sum(len(piece.text) for piece in part) for part in parts) < SINGLE:
        return [block]
    found: list[Block] = []
    for part in parts:
        text = "".join(piece.text for piece in part)
        bare = text.strip()
        at = text.index(bare)
        spans = [span for span in ((0, at), (at + len(bare), len(text))) if span[0] < span[1]]
        pieces, gone = remove(part, spans, Why.LAYOUT, RULE)
        removed += gone
        found.append(block._replace(pieces=pieces, blank=0 if found else block.blank))
    return found


def _without(block: Block, repeats: Sequence[Repeat], removed: list[Removed], decisions: list[Decision]) -> Block:
    pieces, gone = _shadowed(block.pieces, repeats)
    removed += gone
    block = block._replace(pieces=pieces)
    decisions.append(Decision(RULE, "undouble", block.start, args={"text": block.text}))
    return block


def _comes_again(text: str, below: Sequence[str]) -> bool:
    """Does a line below begin with the same text, or this one with a whole line below?"""
    for line in below:
        if line.startswith(text):
            return True
    return bool(below) and len(below[0]) >= CHUNK and text.startswith(below[0])


def _across(blocks: Sequence[Block], removed: list[Removed]) -> tuple[int, list[Block]]:
    """How many of the first lines were looked at, and what they come to: ``T T`` → ``T``, ``a ab b`` → ``ab``."""
    texts = [block.text for block in blocks]
    for size in range(2, len(blocks) + 1):
        group = texts[:size]
        if not _comes_again(group[0], group[1:]):
            continue
        if size > 2 and max(map(len, group)) > SHORT:
            continue
        repeats = covered("".join(group))
        if not repeats:
            continue
        pieces = tuple(piece for block in blocks[:size] for piece in block.pieces)
        kept, gone = _shadowed(pieces, repeats)
        removed += gone
        return size, _relined(blocks[:size], kept)
    return 1, list(blocks[:1])


def _relined(blocks: Sequence[Block], kept: Pieces) -> list[Block]:
    """The lines that still hold text; what is left of a line that lost its beginning goes to the line before."""
    lines: list[Block] = []
    for block in blocks:
        low, high = block.pieces[0].start, block.pieces[-1].end
        mine = tuple(p for p in kept if low <= p.start < high)
        if mine and (not lines or mine[0].start == low):
            lines.append(block._replace(pieces=mine, doubled=True))
        elif mine:
            lines[-1] = lines[-1]._replace(pieces=(*lines[-1].pieces, *mine))
    return lines


def _disjoint(found: Sequence[Span]) -> list[Span]:
    """The spans in order, overlaps merged."""
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _shadowed(pieces: Pieces, repeats: Sequence[Repeat]) -> tuple[Pieces, list[Removed]]:
    """The pieces without the copies; each copied character is on record with the one that it repeats."""
    text = "".join(piece.text for piece in pieces)
    places = offsets(pieces)
    gaps = [m.span() for m in re.finditer(r"(?<=\s)\s+", text)]
    kept, dropped = remove(pieces, _disjoint([*(copy for copy, _ in repeats), *gaps]), Why.DUPLICATE, RULE)
    twins: dict[int, int] = {}
    for copy, original in repeats:
        ours = [places[i] for i in range(*copy) if not text[i].isspace()]
        theirs = [places[i] for i in range(*original) if not text[i].isspace()]
        twins.update(zip(ours, theirs, strict=True))
    gone: list[Removed] = []
    for record in dropped:
        for at in range(record.start, record.end):
            twin = twins.get(at)
            last = gone[-1] if gone else None
            if twin is None:
                gone.append(Removed(at, at + 1, Why.LAYOUT, RULE))
            elif last and last.master and last.end == at and last.master[0][1] == twin:
                gone[-1] = Removed(last.start, at + 1, Why.DUPLICATE, RULE, ((last.master[0][0], twin + 1),))
            else:
                gone.append(Removed(at, at + 1, Why.DUPLICATE, RULE, ((twin, twin + 1),)))
    left = "".join(piece.text for piece in kept)
    kept, spaces = remove(kept, [(len(left.rstrip()), len(left))] if left != left.rstrip() else [], Why.LAYOUT, RULE)
    return tidy(kept), [*gone, *spaces]
