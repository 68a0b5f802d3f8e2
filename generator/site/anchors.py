"""Ids of headings on a report's page: made like those of paragraphs, from their words."""

from __future__ import annotations

from generator.report import Report
from generator.report.address import numbered, paragraph_address


def heading_ids(report: Report) -> tuple[str, ...]:
    """``s`` and the address of each heading's words; of equal ones the second gets ``-2``."""
    return numbered("s" + paragraph_address(section.heading.text)[1:] for section in report.sections)
