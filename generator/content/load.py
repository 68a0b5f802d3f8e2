"""A content file to a report."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from generator.content import front_matter, header, plain
from generator.content.blocks import Block, assemble
from generator.problems import Problem, ReportsiteError, Severity, Where
from generator.report import Report

LARGEST = 20_000_000
"""Characters of a content file that is read,"""
LONGEST = 1_000_000
"""and of its front matter: YAML takes fifty times its size in memory."""


def load(text: str, name: str) -> Report:
    """The report that ``text`` says; ``name`` is the file's path (with ``/``), its stem the report's ``id``.

    Raises :class:`ReportsiteError` with every problem of the file at once, warnings included, if one is an error.
    """
    report, problems = examine(text, name)
    if report is None:
        raise ReportsiteError(*problems)
    return report


def examine(text: str, name: str) -> tuple[Report | None, tuple[Problem, ...]]:
    """Like :func:`load`, for who wants the warnings too: no report if any problem is an error. Problems by line."""
    if len(text) > LARGEST:
        return None, (Problem("content.too-large", Where(name), args={"largest": LARGEST}),)
    parts = front_matter.split(text)
    blocks, problems = _body(parts.body, parts.body_line, name)
    values: dict[str, Any] = {}
    if parts.yaml is None:
        code = "content.unclosed-front-matter" if parts.opened else "content.no-front-matter"
        problems.append(Problem(code, Where(name, 1)))
    elif len(parts.yaml) > LONGEST:
        problems.append(Problem("content.front-matter-too-long", Where(name, 1), args={"limit": LONGEST}))
    else:
        head = header.read(parts.yaml, name)
        values = head.values
        problems += head.problems
    problems.sort(key=lambda problem: (problem.where.line, problem.where.column))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, tuple(problems)
    lead, sections, conclusion = assemble(blocks)
    report = Report(PurePosixPath(name).stem, **values, lead=lead, sections=sections, conclusion=conclusion)
    return report, tuple(problems)


def _body(body: str, line: int, name: str) -> tuple[list[Block], list[Problem]]:
    blocks = plain.read(body)
    if blocks is not None:
        return blocks, []
    from generator.content import markdown

    return markdown.read(body, line, name)
