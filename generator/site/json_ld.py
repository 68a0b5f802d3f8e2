"""Structured data for machines: schema.org's vocabulary as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.catalog.facts import Citation
from generator.config import Settings
from generator.report import Report

CONTEXT = "https://schema.org"


def embed(data: dict[str, Any]) -> str:
    """JSON that may stand inside a script element: no ``<`` and no line separators."""
    text = json.dumps(_without_empty(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


LEGISLATION = frozenset({"law", "local_regulation"})
"""Classes of cited documents that schema.org calls ``Legislation``."""


def report_data(report: Report, settings: Settings, url: str, summary: str, citations: Sequence[Citation] = ()) -> str:
    """A schema.org ``Report`` with what it cites."""
    return embed(
        {
            "@context": CONTEXT,
            "@type": "Report",
            "@id": url,
            "url": url,
            "name": report.title,
            "alternativeHeadline": report.subtitle,
            "inLanguage": report.language,
            "abstract": summary,
            "datePublished": report.published.isoformat() if report.published else "",
            "temporalCoverage": report.period or str(report.year or ""),
            "author": [{"@type": "Person", "name": person.name, "jobTitle": person.role} for person in report.people],
            "creator": {"@type": "GovernmentOrganization", "name": report.organ} if report.organ else None,
            "sourceOrganization": {"@type": "Organization", "name": report.source} if report.source else None,
            "publisher": {"@type": "Organization", "name": settings.publisher} if settings.publisher else None,
            "spatialCoverage": _area(report),
            "isBasedOn": report.origin.file if report.origin else "",
            "citation": [
                {"@type": "Legislation" if c.kind in LEGISLATION else "CreativeWork", "name": c.title}
                for c in citations
            ],
        }
    )


def site_data(settings: Settings) -> str:
    """A schema.org ``WebSite``."""
    return embed(
        {
            "@context": CONTEXT,
            "@type": "WebSite",
            "name": settings.title,
            "alternateName": settings.subtitle,
            "description": settings.description,
            "url": settings.url,
            "inLanguage": settings.language,
            "publisher": {"@type": "Organization", "name": settings.publisher} if settings.publisher else None,
        }
    )


def _area(report: Report) -> dict[str, str] | None:
    if not report.region:
        return None
    return {"@type": "AdministrativeArea", "name": report.region, "identifier": report.region_code}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item not in ("", None, [], ())}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value
