"""Ids of headings on a report's page: made like those of paragraphs, from their words."""

from __future__ import annotations

from collections import Counter

from generator.report import Report
from generator.report.address import paragraph_address


def heading_ids(report: Report) -> tuple[str, ...]:
    """``s`` and the address of the heading's words; of equal ones the second gets ``-2``."""
    seen: Counter[str] = Counter()
    ids = []
    for section in report.sections:
        address = "s" + paragraph_address(section.heading.text)[1:]
        seen[address] += 1
        ids.append(address if seen[address] == 1 else f"{address}-{seen[address]}")
    return tuple(ids)
