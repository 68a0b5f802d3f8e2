"""How to cite a report, by GB/T 7714-2015 (reports are [R], online [R/OL])."""

from __future__ import annotations

from generator.report import Report


def cite(report: Report, url: str = "") -> str:
    """Responsible body. Title: other title[R/OL]. (date of publication). address.

    The date of access is the reader's and left to them. Unknown elements are left out, and a site
    without a public address gives [R] with the year.
    """
    authors = ",".join(dict.fromkeys(person.name for person in report.people))
    title = report.title + (f":{report.subtitle}" if report.subtitle else "")
    parts = [report.organ or authors, f"{title}[R/OL]" if url else f"{title}[R]"]
    if not url and report.source and report.source != report.organ:
        parts.append(report.source)
    date = report.published.isoformat() if report.published else str(report.year or "")
    parts.append(f"({date})" if url and date else date)
    text = ". ".join(part for part in parts if part)
    return f"{text}. {url}" if url else f"{text}."
