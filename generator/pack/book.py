"""What a book of reports is: the reports, and what its cover and its metadata say."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from generator.report import Report

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://reportsite.invalid/book")
"""Of the names that books are known by."""


@dataclass(frozen=True, slots=True)
class Book:
    """Reports to be read in this order."""

    title: str
    reports: tuple[Report, ...]
    publisher: str
    language: str
    """Of all words but the reports': ``zh`` or ``en``."""
    when: datetime
    """When the newest of it was published."""

    @property
    def identifier(self) -> str:
        """The same for every edition of a book of this title by this publisher."""
        return f"urn:uuid:{uuid.uuid5(NAMESPACE, f'{self.publisher}/{self.title}')}"

    @property
    def locale(self) -> str:
        """``language`` as BCP 47 says it."""
        return "zh-CN" if self.language == "zh" else self.language

    @property
    def creators(self) -> tuple[str, ...]:
        """Who reports, each once, in reading order."""
        return tuple(dict.fromkeys(r.organ or r.source for r in self.reports if r.organ or r.source))
