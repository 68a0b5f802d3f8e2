"""The settings of a site. The defaults stand here and nowhere else; the schema repeats them for editors
and a test keeps the two equal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders, relative to the folder of ``site.yml``, with ``/``; seeds may be in shared storage."""

    seeds: str = "seeds"
    content: str = "content"
    output: str = "_site"
    themes: str = "themes"

    @property
    def elsewhere(self) -> bool:
        """Whether ``seeds`` is the address of shared storage (``s3://bucket/seeds``)."""
        return "://" in self.seeds


@dataclass(frozen=True, slots=True)
class Clean:
    """How raw text is cleaned."""

    punctuation: str = "style"
    """``style``: half-width marks beside Han become full-width where the report uses no others; ``keep``: never."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the site has besides the reports and their lists. Less of it builds faster."""

    search: bool = True
    catalog: bool = True
    """Figures, laws, slogans, terms, topics, and what ties reports to each other."""
    data: bool = True
    """The catalog as open data."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything ``site.yml`` may say."""

    title: str = "工作报告汇编"
    subtitle: str = ""
    description: str = ""
    language: str = "zh-CN"
    """Of the interface: ``zh-CN`` or ``en``."""
    url: str = ""
    """Public address of the site, ending in ``/``, or empty."""
    publisher: str = ""
    theme: str = "default"
    theme_settings: Mapping[str, object] = field(default_factory=dict)
    paths: Paths = Paths()
    clean: Clean = Clean()
    parts: Parts = Parts()
