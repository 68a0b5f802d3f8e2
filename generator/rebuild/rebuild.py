"""A finished manuscript to a report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.clean import cues
from generator.clean.manuscript import Block, Decision, Manuscript, Why
from generator.clean.role import Role
from generator.rebuild.fields import Fields, find, place_in
from generator.rebuild.flags import sentence
from generator.report import Heading, Kind, Origin, Paragraph, Report, Section

FIELDS = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.META})
"""Roles of blocks that go to the front matter."""
KINDS: Mapping[Role, Kind] = {
    Role.ITEM: Kind.ITEM,
    Role.CAPTION: Kind.CAPTION,
    Role.QUOTE: Kind.QUOTE,
    Role.TABLE: Kind.TABLE,
    Role.FOOTNOTE: Kind.FOOTNOTE,
}
"""What running text becomes; of any other role, also of none that anybody decided, it is text."""
_DASHES = re.compile(r"^[—–―‒─\-－\s]+")


def rebuild(manuscript: Manuscript, id: str, file: str, sidecar: str = "") -> Report:
    """The report that ``manuscript`` is, with the fields that its text tells and those that a person settled.

    ``id`` is the content file's stem, ``file`` and ``sidecar`` are the paths of seed and sidecar, relative to the
    site. Without a title the organ and year stand for it, or ``id``, and a flag says so.
    """
    settled = manuscript.settled.fields
    source = manuscript.source
    lead, sections, conclusion = _body(manuscript.blocks)
    printed = {role: _joined(manuscript.blocks, role) for role in (Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.BYLINE)}
    title = str(settled.get("title", printed[Role.TITLE]))
    subtitle = str(settled.get("subtitle", _DASHES.sub("", printed[Role.SUBTITLE])))
    byline = str(settled.get("byline", printed[Role.BYLINE]))
    meta = tuple(block.text for block in manuscript.blocks if block.role is Role.META)
    signed = tuple(
        block.text for block in manuscript.blocks if cues.SIGNED_DAY.match(block.text) and block.role is Role.TEXT
    )
    running = [block.text for block in manuscript.blocks if block.role not in FIELDS]
    beside = [source.text[r.start : r.end] for r in manuscript.removed if r.why is Why.FURNITURE]
    fields = find(title, subtitle, byline, meta + signed, running, beside)
    flags = manuscript.flags
    if not title:
        title = _stand_in(fields) or id
        flags += (Decision("rebuild", "title", 0, 0.0, {"text": title}),)
    report = Report(
        id=id,
        title=title,
        subtitle=subtitle,
        kicker=printed[Role.KICKER],
        byline=byline,
        people=fields.people,
        organ=fields.organ,
        region=fields.region,
        region_code=fields.region_code,
        level=fields.level,
        year=fields.year,
        period=fields.period,
        genre=fields.genre,
        published=fields.published,
        source=fields.source,
        language=fields.language,
        flags=tuple(dict.fromkeys(sentence(flag, source) for flag in flags)),
        origin=Origin(file, source.sha256, source.encoding, sidecar),
        lead=lead,
        sections=sections,
        conclusion=conclusion,
    )
    return replace(report, **{**place_in(str(settled.get("region", ""))), **settled})


def _joined(blocks: Sequence[Block], role: Role) -> str:
    """All blocks of a role on one line, single spaces between display lines and parts."""
    lines = [line for block in blocks if block.role is role for line in block.lines]
    return " ".join(" ".join(lines).split())


def _body(blocks: Sequence[Block]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...], tuple[Paragraph, ...]]:
    """Lead, sections and conclusion."""
    lead: list[Paragraph] = []
    sections: list[tuple[Heading, list[Paragraph]]] = []
    conclusion: list[Paragraph] = []
    for block in blocks:
        if block.role is Role.HEADING and block.lines:
            sections.append((Heading(block.lines, block.level or 2), []))
        elif block.role not in FIELDS:
            paragraph = _paragraph(block)
            if paragraph.text:
                (conclusion if block.closing else sections[-1][1] if sections else lead).append(paragraph)
    return tuple(lead), tuple(Section(heading, tuple(below)) for heading, below in sections), tuple(conclusion)


def _paragraph(block: Block) -> Paragraph:
    kind, shown = KINDS.get(block.role, Kind.TEXT), block.text
    if kind is Kind.TABLE:
        rows = block.lines if block.breaks else shown.splitlines()
        return Paragraph("\n".join(row.strip() for row in rows if row.strip()), kind=kind)
    text = " ".join(shown.splitlines()).strip()
    offset = len(shown) - len(shown.lstrip())
    return Paragraph(text, text[: max(0, block.runin - offset)], kind)


def _stand_in(fields: Fields) -> str:
    return f"{fields.organ}{fields.year}年" if fields.organ and fields.year else ""
