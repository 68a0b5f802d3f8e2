"""The page that sets a report beside its raw text, and the badge that sums it up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.report import Report
from generator.report.address import paragraph_address
from generator.site.addresses import compare_path, relative, report_path
from generator.site.frame import frame
from generator.site.shelf import Shelf
from generator.site.views import Badge, ComparePage, Link, Page, Sides

DISPLAYED = frozenset({"title", "subtitle", "kicker", "byline", "meta", "heading", "display"})
"""Roles of blocks that are no paragraphs of the report's page."""


def badge(shelf: Shelf, report: Report, found: Sides) -> Badge:
    """For the report's own page."""
    here = report_path(report.id)
    edited = sum(not address for number, address in _addresses(shelf, report, found).items())
    return replace(found.badge, href=relative(here, compare_path(report.id)), edited=edited)


def compare_pages(shelf: Shelf, sides: Mapping[str, Sides]) -> Iterator[Page]:
    """A page for each report whose raw text is at hand."""
    for report in shelf.catalog.reports:
        if report.id in sides:
            yield _page(shelf, report, sides[report.id])


def _page(shelf: Shelf, report: Report, found: Sides) -> Page:
    path = compare_path(report.id)
    addresses = _addresses(shelf, report, found)
    target = relative(path, report_path(report.id))
    stripes = tuple(
        replace(
            stripe,
            made=tuple(
                replace(made, href=f"{target}#{addresses[made.number]}" if addresses.get(made.number) else target)
                if addresses.get(made.number, made.role in DISPLAYED)
                else made
                for made in stripe.made
            ),
        )
        for stripe in found.stripes
    )
    view = ComparePage(
        frame=frame(path, shelf.settings, "nav.reports"),
        title=report.title,
        report=Link(report.title, target),
        file=report.origin.file if report.origin else "",
        encoding=report.origin.encoding if report.origin else "",
        badge=replace(found.badge, edited=sum(not address for address in addresses.values())),
        stripes=stripes,
    )
    return Page(path, "compare.html", view)


def _addresses(shelf: Shelf, report: Report, found: Sides) -> Mapping[int, str]:
    """The paragraph that each block of running text is now, by the block's number; empty where its words are gone."""
    free: dict[str, list[str]] = {}
    for place in shelf.places[report.id]:
        free.setdefault(place.partition("-")[0], []).append(place)
    blocks = sorted(
        (made for stripe in found.stripes for made in stripe.made if made.role not in DISPLAYED),
        key=lambda made: made.number,
    )
    addresses = {}
    for made in blocks:
        if made.text.strip():
            places = free.get(paragraph_address(made.text))
            addresses[made.number] = places.pop(0) if places else ""
    return addresses
