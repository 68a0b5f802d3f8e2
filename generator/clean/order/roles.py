"""Rule: kicker, title, subtitle, byline, captions, pull quotes; every other display block is a heading."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Removed, Role, Why
from generator.clean.pieces import Pieces, remove
from generator.source.width import width

RULE = "roles"
TITLE = (6, 60)
"""Characters of a title."""
LABEL = 10
"""Longest label over a title, in characters."""
BYLINE = 45
"""Longest byline, in characters."""
MANY = 60
"""With more display blocks than this, sentences are looked up by their openings before they are searched for."""
QUOTE = 10
"""Shortest pull quote, in characters."""


def assign_roles(manuscript: Manuscript) -> Manuscript:
    """Roles by form and position; dashes before a subtitle and squares before a byline go on record."""
    blocks = [b if (role := _by_form(b)) is b.role else b._replace(role=role) for b in manuscript.blocks]
    blocks = _captions(_quotes(blocks))
    title, anchor, margin = _title(blocks)
    decisions = []
    if title >= 0:
        blocks[title : title + 1] = _without_kicker(blocks[title]._replace(role=Role.TITLE))
        if blocks[title].role is Role.KICKER:
            title, anchor = title + 1, anchor + 1
        decisions.append(Decision(RULE, "title", blocks[title].start, margin, {"text": " ".join(blocks[title].lines)}))
        blocks = _around(blocks, title, anchor)
    blocks = [b._replace(role=Role.HEADING) if b.role is Role.DISPLAY else b for b in blocks]
    removed: list[Removed] = []
    for index, block in enumerate(blocks):
        pieces, gone = _bare(block)
        if pieces is not block.pieces:
            blocks[index] = block._replace(pieces=pieces)
            removed += gone
    return manuscript.with_blocks(tuple(blocks), *removed, decisions=tuple(decisions))


def _by_form(block: Block) -> Role:
    if block.choice and block.choice.role is not None:
        return block.choice.role
    if block.role not in (Role.DISPLAY, Role.TEXT):
        return block.role
    text = block.text
    if block.role is Role.DISPLAY:
        if cues.SIGNED.search(text):
            return Role.TEXT
        if cues.CAPTION.search(text):
            return Role.CAPTION
        if cues.QUOTED.match(text):
            return Role.QUOTE
        short = len(text) <= BYLINE and not text.endswith(("。", "！"))
        if short and (cues.CREDIT.match(text) or cues.CREDIT_END.search(text) or cues.OFFICER.search(text)):
            return Role.CAPTION if "。" in text else Role.BYLINE
        return block.role
    return Role.CAPTION if cues.CAPTION.match(text) and len(text) < 80 else block.role


def _captions(blocks: list[Block]) -> list[Block]:
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


def _quotes(blocks: list[Block]) -> list[Block]:
    """Display lines that repeat a sentence of the body word for word are pull quotes."""
    body = "".join("".join(b.text.split()) for b in blocks if b.role is Role.TEXT and len(b.text) > 40)
    many = sum(b.role is Role.DISPLAY for b in blocks) > MANY
    openings = {body[i : i + QUOTE] for i in range(len(body) - QUOTE + 1)} if many else ()
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        taken = 0
        if blocks[at].role is Role.DISPLAY:
            for size in (3, 2, 1):
                group = blocks[at : at + size]
                text = "".join("".join(b.text.split()) for b in group)
                if (
                    len(group) == size
                    and len(text) >= QUOTE
                    and len(text) < 80
                    and (not many or text[:QUOTE] in openings)
                    and text in body
                    and all(not b.blank for b in group[1:])
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


def _title(blocks: Sequence[Block]) -> tuple[int, int, float]:
    """Index of the title, −1 for none; of the display block its subtitle follows; and its lead on the next best, 0 … 1.

    The two differ where a page gives the full title over its publication data and the short one below.
    """
    settled = next((i for i, b in enumerate(blocks) if b.role is Role.TITLE), -1)
    if settled >= 0:
        return settled, settled, 1.0
    scores: dict[int, float] = {}
    shown = [i for i, b in enumerate(blocks) if b.role is Role.DISPLAY]
    first = next((i for i, b in enumerate(blocks) if b.role is not Role.META), 0)
    for place, index in enumerate(shown):
        block = blocks[index]
        text = block.text
        if (
            not TITLE[0] <= len(text) <= TITLE[1]
            or cues.ORDINAL.match(text)
            or _is_subtitle(block)
            or text[-1] in ",，、"
        ):
            continue
        score = 2.0 if place == 0 else 0.0
        score += 1.0 if index == first else -0.02 * min(index, 50)
        after = [b for b in blocks[index + 1 : index + 3] if b.role is not Role.META]
        if after and _is_subtitle(after[0]):
            score += 6.0
        if after and after[0].role is Role.BYLINE:
            score += 1.0
        if cues.DOCUMENT.search(text):
            score += 3.0 + (1.5 if cues.YEAR.search(text) else 0.0)
        if after and after[0].role is Role.TEXT and index > 4:
            score -= 2.0
        scores[index] = score
    if not scores:
        return -1, -1, 0.0
    best = max(scores, key=scores.__getitem__)
    fuller = [i for i in scores if i < best and blocks[i].text.endswith(blocks[best].text)]
    if (
        fuller
        and any(map(_is_subtitle, blocks[best + 1 : best + 2]))
        and not any(b.role is Role.TEXT for b in blocks[:best])
    ):
        return fuller[0], best, 0.3
    above = max((i for i in scores if i < best), default=-1)
    if above >= 0 and _tops(blocks[above : best + 1]):
        return above, above, 0.4
    if scores[best] < 1.5:
        return -1, -1, 0.0
    rest = max((s for i, s in scores.items() if i != best), default=0.0)
    return best, best, min(1.0, max(0.0, scores[best] - rest) / 6)


def _without_kicker(title: Block) -> list[Block]:
    """A label right over a headline, much shorter than its lines, is a block of its own."""
    lines = title.lines
    sizes = [width(line) for line in lines]
    label = len(lines) > 1 and sizes[0] <= LABEL / 2 and min(sizes[1:]) >= sizes[0] + 2
    beside = len(lines) > 2 and sizes[0] <= LABEL and max(sizes[1:]) - min(sizes[1:]) < 0.5 and sizes[0] < sizes[1]
    if not label and not beside:
        return [title]
    at = title.breaks[0]
    kicker = title._replace(pieces=title.pieces[:at], breaks=(), role=Role.KICKER)
    return [kicker, title._replace(pieces=title.pieces[at:], breaks=tuple(b - at for b in title.breaks[1:]))]


def _tops(blocks: Sequence[Block]) -> bool:
    """Is the first of these a headline and the last, which names organ, year and kind of document, its subtitle?"""
    headline, *between, document = blocks
    if any(b.role not in (Role.META, Role.BYLINE) for b in between) or not cues.DOCUMENT.search(document.text):
        return False
    named = cues.YEAR.search(document.text) and not cues.YEAR.search(headline.text)
    return bool(named) and len(headline.text) > LABEL and not cues.ORGAN.search(headline.text)


def _is_subtitle(block: Block) -> bool:
    if block.choice and block.choice.role is not None:
        return False
    if block.role not in (Role.DISPLAY, Role.TEXT) or len(block.text) > 80:
        return False
    return bool(block.role is Role.DISPLAY and cues.DASHED.match(block.text)) or bool(cues.DELIVERED.match(block.text))


def _around(blocks: list[Block], title: int, anchor: int) -> list[Block]:
    """Subtitle under the title, kickers over it, authors below."""
    out = list(blocks)
    if anchor != title:
        out[anchor] = out[anchor]._replace(role=Role.KICKER)
    for index in range(anchor + 1, min(anchor + 5, len(out))):
        if out[index].role is Role.META:
            continue
        if _is_subtitle(out[index]) or (out[index].role is Role.DISPLAY and _tops(out[anchor : index + 1])):
            out[index] = out[index]._replace(role=Role.SUBTITLE)
            break
        if out[index].role is not Role.BYLINE and not (index == anchor + 1 and cues.AUTHOR.match(out[index].text)):
            break
    for index in range(title + 1, min(title + 4, len(out))):
        named = cues.AUTHOR.match(out[index].text) or cues.NAMES.match(out[index].text)
        if out[index].role is Role.DISPLAY and named and len(out[index].text) <= BYLINE:
            out[index] = out[index]._replace(role=Role.BYLINE)
    begins = next((i for i, b in enumerate(out) if b.role is Role.TEXT), len(out))
    alone = begins > title and title <= 3
    for index in range(min(title, begins)):
        if out[index].role is Role.DISPLAY and (alone or len(out[index].text) <= LABEL):
            out[index] = out[index]._replace(role=Role.KICKER)
    return out


def _bare(block: Block) -> tuple[Pieces, tuple[Removed, ...]]:
    """Without the marks that its role now says."""
    text = block.text
    if block.role is Role.SUBTITLE:
        spans = []
        dashes = cues.DASHES.match(text)
        if dashes:
            spans.append(dashes.span())
        if cues.PARENTHESES.match(text):
            spans = [(0, 1), (len(text) - 1, len(text))]
        return remove(block.pieces, spans, Why.ORNAMENT, RULE)
    if block.role is Role.BYLINE and (mark := cues.MARK.match(text)):
        return remove(block.pieces, [mark.span()], Why.ORNAMENT, RULE)
    return block.pieces, ()
