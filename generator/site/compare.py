"""The page that sets a report beside its raw text, and the badge that sums it up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.report import Report
from generator.report.address import paragraph_address
from generator.site.addresses import compare_path, relative, report_path
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import Badge, ComparePage, Link, Sides

DISPLAYED = frozenset({"title", "subtitle", "kicker", "byline", "meta", "heading", "display"})
"""Roles of blocks that are no paragraphs of the report's page."""


def badge(shelf: Shelf, report: Report, found: Sides) -> Badge:
    """For the report's own page."""
    here = report_path(report.id)
    edited = sum(not address for number, address in _places(shelf.addresses(report), found).items())
    return replace(found.badge, href=relative(here, compare_path(report.id)), edited=edited)


def compare_page(shelf: Shelf, report: Report, found: Sides) -> ComparePage:
    """The page of ``report`` beside its raw text."""
    path = compare_path(report.id)
    places = _places(shelf.addresses(report), found)
    target = relative(path, report_path(report.id))
    stripes = tuple(
        stripe._replace(
            made=tuple(
                made._replace(href=f"{target}#{places[made.number]}" if places.get(made.number) else target)
                if places.get(made.number, made.role in DISPLAYED)
                else made
                for made in stripe.made
            ),
        )
        for stripe in found.stripes
    )
    return ComparePage(
        frame=frame(path, shelf.settings, "nav.reports"),
        title=report.title,
        report=Link(report.title, target),
        file=report.origin.file if report.origin else "",
        encoding=report.origin.encoding if report.origin else "",
        badge=replace(found.badge, edited=sum(not place for place in places.values())),
        stripes=stripes,
    )


def _places(places: Sequence[str], found: Sides) -> Mapping[int, str]:
    """Which of ``places`` each block of running text is now, by the block's number; empty where its words are gone."""
    free: dict[str, list[str]] = {}
    for place in places:
        free.setdefault(place.partition("-")[0], []).append(place)
    blocks = sorted(
        (made for stripe in found.stripes for made in stripe.made if made.role not in DISPLAYED),
        key=lambda made: made.number,
    )
    found_at = {}
    for made in blocks:
        if made.text.strip():
            same = free.get(paragraph_address(made.text))
            found_at[made.number] = same.pop(0) if same else ""
    return found_at
