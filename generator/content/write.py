"""A report as Markdown with YAML front matter. ``report.schema.json`` describes every field."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import edits, escape, runin
from generator.content.front_matter import scalar
from generator.problems import Problem, ReportsiteError, Where
from generator.report import Heading, Kind, Paragraph, Report

CONCLUSION = "* * *"


def write(report: Report) -> str:
    """The content file of ``report``, ending in a line end; :func:`generator.content.load` gives the report back.

    Paragraphs and heading lines must hold text, and captions and tables have no run-in heading. Raises
    :class:`ReportsiteError` (``content.unwritable``) on control characters and lone surrogates.
    """
    blocks = list(_paragraphs(report.lead))
    for section in report.sections:
        blocks.append(_heading(section.heading))
        blocks += _paragraphs(section.paragraphs)
    if report.conclusion:
        blocks += [CONCLUSION, *_paragraphs(report.conclusion)]
    head = "\n".join(_front_matter(report))
    text = "\n\n".join([f"---\n{head}\n---", *blocks]) + "\n"
    if bad := escape.UNWRITABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        where = Where(f"{report.id}.md", line, bad.start() - text.rfind("\n", 0, bad.start()))
        raise ReportsiteError(Problem("content.unwritable", where, args={"character": f"U+{ord(bad[0]):04X}"}))
    return edits.sign(text) if report.origin else text


def _front_matter(report: Report) -> Iterator[str]:
    for key in ("title", "subtitle", "kicker", "byline"):
        yield from _text(key, getattr(report, key))
    if report.people:
        yield "people:"
    for person in report.people:
        yield f"  - name: {scalar(person.name)}"
        if person.role:
            yield f"    role: {scalar(person.role)}"
    for key in ("organ", "region", "region_code", "level"):
        yield from _text(key, getattr(report, key))
    if report.year:
        yield f"year: {report.year}"
    for key in ("period", "genre"):
        yield from _text(key, getattr(report, key))
    if report.published:
        yield f"published: {report.published.isoformat()}"
    for key in ("source", "language"):
        yield from _text(key, getattr(report, key))
    if report.flags:
        yield "flags:"
    for flag in report.flags:
        yield f"  - {scalar(flag)}"
    if report.draft:
        yield "draft: true"
    if report.origin:
        yield "made_from:"
        yield from _text("  file", report.origin.file)
        yield from _text("  sha256", report.origin.sha256)
        yield from _text("  encoding", report.origin.encoding)
        yield from _text("  sidecar", report.origin.sidecar)


def _text(key: str, value: str) -> Iterator[str]:
    if value:
        yield f"{key}: {scalar(value)}"


def _heading(heading: Heading) -> str:
    text = "<br>".join(map(escape.inline, heading.lines))
    if text.endswith("#"):
        text = text[:-1] + "\\#"
    return f"{'#' * heading.level} {text}"


def _paragraphs(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """One string per block; neighbouring items make one tight list."""
    items: list[str] = []
    for paragraph in paragraphs:
        if paragraph.kind is Kind.ITEM:
            items.append("- " + _block(paragraph).replace("\n", "\n  "))
            continue
        if items:
            yield "\n".join(items)
            items = []
        block = _block(paragraph)
        yield "> " + block.replace("\n", "\n> ") if paragraph.kind is Kind.QUOTE else block
    if items:
        yield "\n".join(items)


def _block(paragraph: Paragraph) -> str:
    if paragraph.kind is Kind.CAPTION:
        return f"*{_rows(paragraph.text)}*"
    head, rest = paragraph.runin, paragraph.text.removeprefix(paragraph.runin)
    if paragraph.kind is Kind.TEXT:
        rest = escape.inline(rest) if head or paragraph.text[:1].isspace() else escape.line_start(escape.inline(rest))
        return runin.write(head, rest) if head else rest
    if paragraph.kind is Kind.TABLE:
        return _rows(paragraph.text, table=True)
    text = runin.write(head, _rows(rest)) if head else _rows(rest)
    return f"<small>{text}</small>" if paragraph.kind is Kind.FOOTNOTE else text


def _rows(text: str, *, table: bool = False) -> str:
    """Rows parted by hard breaks. A last ``<br>`` closes an empty row, and tells a table of one row from text."""
    rows = text.split("\n")
    written = "\\\n".join(escape.line_start(escape.inline(row)) for row in rows)
    return written + "<br>" if (table and len(rows) == 1) or (not rows[-1] and len(rows) > 1) else written
