"""Files for machines, which need a public address: sitemap, Atom feed, robots.txt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape as escaped

from generator.catalog import Catalog, newest_first
from generator.config import Settings
from generator.report import Report
from generator.site.addresses import report_path
from generator.site.frame import FEED, public
from generator.site.report_page import summary
from generator.site.views import Page

SITEMAP = "sitemap.xml"
SITEMAP_LIMIT = 50_000
"""Addresses that one sitemap may hold (sitemaps.org)."""
FEED_LIMIT = 50
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
escape = partial(escaped, quote=False)  # xml.sax.saxutils has the same, and loads an HTTP client
NOT_LISTED = frozenset({"404.html", "search.html"})


def machine_files(catalog: Catalog, pages: Sequence[Page], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each, for ``pages``; none when the site has no public address."""
    if not settings.url:
        return
    addresses = [public(settings, page.path) for page in pages if page.path not in NOT_LISTED]
    runs = [addresses[n : n + SITEMAP_LIMIT] for n in range(0, len(addresses), SITEMAP_LIMIT)]
    if len(runs) == 1:
        yield SITEMAP, _sitemap(runs[0], "urlset", "url")
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(runs) + 1)]
        yield SITEMAP, _sitemap([public(settings, name) for name in names], "sitemapindex", "sitemap")
        yield from ((name, _sitemap(run, "urlset", "url")) for name, run in zip(names, runs, strict=True))
    newest = newest_first(catalog.reports)[:FEED_LIMIT]
    yield FEED, _feed([catalog.library.reports[report.id] for report in newest], settings)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {public(settings, SITEMAP)}\n".encode()


def _sitemap(addresses: Sequence[str], outer: str, inner: str) -> bytes:
    entries = "".join(f"<{inner}><loc>{escape(address)}</loc></{inner}>\n" for address in addresses)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{DECLARATION}<{outer} xmlns="{namespace}">\n{entries}</{outer}>\n'.encode()


def _feed(reports: Sequence[Report], settings: Settings) -> bytes:
    """RFC 4287. Dates are the reports' own: of publication, or the end of the year reported on."""
    updated = max((_date(report) for report in reports), default="1970-01-01")
    head = (
        f"<id>{escape(settings.url)}</id><title>{escape(settings.title)}</title>"
        f"<updated>{updated}T00:00:00Z</updated>"
        f"<author><name>{escape(settings.publisher or settings.title)}</name></author>"
        f'<link rel="self" href="{escape(public(settings, FEED))}"/><link href="{escape(settings.url)}"/>\n'
    )
    entries = "".join(_entry(report, public(settings, report_path(report.id))) for report in reports)
    namespace, language = "http://www.w3.org/2005/Atom", settings.language
    return f'{DECLARATION}<feed xmlns="{namespace}" xml:lang="{language}">\n{head}{entries}</feed>\n'.encode()


def _entry(report: Report, address: str) -> str:
    return (
        f"<entry><id>{escape(address)}</id><title>{escape(report.title)}</title>"
        f'<updated>{_date(report)}T00:00:00Z</updated><link href="{escape(address)}"/>'
        f"<summary>{escape(summary(report))}</summary></entry>\n"
    )


def _date(report: Report) -> str:
    if report.published:
        return report.published.isoformat()
    return f"{report.year:04}-12-31" if report.year else "1970-01-01"
