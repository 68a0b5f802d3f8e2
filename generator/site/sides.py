"""A manuscript as two sides: raw lines, and beside them the blocks that begin there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.clean.manuscript import Decision, Manuscript
from generator.explain import Account, Fate, LineAccount, Stretch, account
from generator.site.views import Badge, Made, Note, RawLine, RawPart, Sides, Stripe

DROPPED = (Fate.FURNITURE, Fate.ORNAMENT, Fate.INVISIBLE)
NOWHERE = (*DROPPED, Fate.DUPLICATE)
"""Of what is shown nowhere and was more than layout."""
SPOKEN = ("join", "split", "display", "title", "move", "place", "undouble")
"""Decisions that are told; the others show in what became of the text."""


def sides(manuscript: Manuscript) -> Sides:
    """Both sides of a verified manuscript; in the order of the raw text, so that its lines can be read as they are."""
    found = account(manuscript)
    fates = found.totals.fates
    badge = Badge(
        href="",
        characters=found.totals.characters,
        lost=found.totals.lost,
        shadowed=fates.get(Fate.DUPLICATE, 0),
        dropped=sum(fates.get(fate, 0) for fate in DROPPED),
        mapped=fates.get(Fate.MAPPED, 0),
        moved=found.totals.moved,
        edited=0,
    )
    shown: set[int] = set()
    stripes = []
    for lines in _runs(found.lines):
        new = [b for b in dict.fromkeys(b for line in lines for b in line.blocks) if b not in shown]
        shown.update(new)
        raw = tuple(RawLine(line.number, _parts(manuscript, line)) for line in lines)
        made = tuple(_made(manuscript, found, block) for block in new)
        stripes.append(Stripe(raw, made, tuple(note for line in lines for note in _dropped(manuscript, line))))
    return Sides(tuple(stripes), badge)


def _runs(lines: Sequence[LineAccount]) -> Iterator[list[LineAccount]]:
    """Lines that show one block stand together, with those between them that show none."""
    run: list[LineAccount] = []
    last: set[int] = set()
    pending: list[LineAccount] = []
    for line in lines:
        blocks = set(line.blocks)
        if not blocks:
            blank = all(stretch.fate is Fate.LAYOUT for stretch in line.stretches)
            (pending if pending or not blank else run).append(line)
        elif blocks & last:
            run += [*pending, line]
            pending, last = [], blocks
        else:
            yield from (part for part in (run, pending) if part)
            run, pending, last = [line], [], blocks
    yield from (part for part in (run, pending) if part)


def _parts(manuscript: Manuscript, line: LineAccount) -> tuple[RawPart, ...]:
    """The whole line; neighbours that came to the same are one part."""
    text = manuscript.source.text
    parts: list[RawPart] = []
    for stretch in line.stretches:
        about = "" if stretch.fate is Fate.KEPT else _about(manuscript, stretch)
        part = RawPart(text[stretch.start : stretch.end], stretch.fate, stretch.block + 1, about)
        if parts and stretch.fate is not Fate.MAPPED and parts[-1][1:] == part[1:]:
            parts[-1] = part._replace(text=parts[-1].text + part.text)
        else:
            parts.append(part)
    return tuple(parts)


def _dropped(manuscript: Manuscript, line: LineAccount) -> Iterator[Note]:
    gone = [stretch for stretch in line.stretches if stretch.fate in NOWHERE]
    if not gone:
        return
    sure = min((d.margin for d in line.decisions if d.code in ("drop", "undouble")), default=1.0)
    counts: Counter[tuple[str, str]] = Counter()
    for stretch in gone:
        counts[stretch.fate, _about(manuscript, stretch)] += stretch.end - stretch.start
    for (fate, about), count in counts.items():
        yield Note(fate, count, round(100 * sure), line.number, about)


def _about(manuscript: Manuscript, stretch: Stretch) -> str:
    if stretch.fate is Fate.MAPPED:
        return stretch.shown
    if stretch.fate is Fate.DUPLICATE:
        return str(manuscript.source.line_at(stretch.master[0][0]))
    if stretch.fate is Fate.INVISIBLE:
        return " ".join(f"U+{ord(c):04X}" for c in manuscript.source.text[stretch.start : stretch.end])
    return stretch.rule if stretch.fate in DROPPED else ""


def _made(manuscript: Manuscript, found: Account, index: int) -> Made:
    block, about = manuscript.blocks[index], found.blocks[index]
    lines = [found.lines[number - 1] for number in about.lines]
    start, end = block.start, max((piece.end for piece in block.pieces), default=block.start)
    decided = [
        (line, decision)
        for line in lines
        for decision in line.decisions
        if decision.code in SPOKEN and (start <= decision.at < end or decision.at == line.start)
    ]
    notes = list(_decided(manuscript, decided))
    if about.move:
        after = found.blocks[about.move.now_after].begins if about.move.now_after >= 0 else ""
        notes = [note for note in notes if note.code not in ("move", "place")]
        sure = min((d.margin for _, d in decided if d.code in ("move", "place")), default=1.0)
        notes.append(Note("move", 1, round(100 * sure), about.lines[0] if about.lines else 0, after))
    mapped = sum(
        stretch.end - stretch.start
        for line in lines
        for stretch in line.stretches
        if stretch.block == index and stretch.fate is Fate.MAPPED
    )
    if mapped:
        notes.append(Note("mapped", mapped))
    edges = (min(about.lines, default=0), max(about.lines, default=0))
    return Made(index + 1, block.role.value, "\n".join(block.lines) or block.text, edges, tuple(notes))


def _decided(manuscript: Manuscript, decided: Sequence[tuple[LineAccount, Decision]]) -> Iterator[Note]:
    counts: Counter[str] = Counter()
    least: dict[str, tuple[float, int]] = {}
    for line, decision in decided:
        inside = decision.code == "split" and manuscript.source.text[line.start : decision.at].strip()
        code = "lost-break" if inside else decision.code
        counts[code] += 1
        least[code] = min(least.get(code, (2.0, 0)), (decision.margin, line.number))
    for code, count in counts.items():
        yield Note(code, count, round(100 * least[code][0]), least[code][1])
