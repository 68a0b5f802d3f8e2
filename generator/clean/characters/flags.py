"""Findings as flags of a manuscript: one for each kind, at its first place."""

from __future__ import annotations

from collections.abc import Iterable

from generator.clean.characters.edit import Finding
from generator.clean.manuscript import Decision

RULE = "characters"
EXCERPT = 12
"""Characters shown of the first place."""


def flags(text: str, findings: Iterable[Finding]) -> tuple[Decision, ...]:
    """``args``: ``count`` of places, and the ``text`` around the first one."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.code, []).append(finding)
    return tuple(
        Decision(RULE, code, of[0].start, 0.0, {"count": len(of), "text": _around(text, of[0])})
        for code, of in found.items()
    )


def _around(text: str, finding: Finding) -> str:
    start = max(text.rfind("\n", 0, finding.start) + 1, finding.start - EXCERPT // 2)
    end = text.find("\n", finding.end)
    return text[start : min(end if end >= 0 else len(text), finding.end + EXCERPT // 2)].strip()
