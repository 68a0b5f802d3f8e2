"""The catalog with the address of everything in it: what pages need to lead to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from generator.catalog import Catalog, path_of
from generator.catalog.export import Places
from generator.catalog.facts import Facts
from generator.config import Settings
from generator.report import Report
from generator.site.addresses import region_paths, relative, report_path
from generator.site.views import Known

NOTHING = Facts()


@lru_cache(maxsize=4096)
def divisions(region: str) -> tuple[tuple[str, ...], ...]:
    """The division of that full name and those above it, from the top, each by its path of names."""
    names = path_of(region)
    return tuple(names[:n] for n in range(1, len(names) + 1))


@dataclass(frozen=True, slots=True)
class Shelf:
    """What functions that lay out pages are given."""

    catalog: Catalog
    settings: Settings
    reports: Mapping[str, Report]
    """By id."""
    texts: Places
    """Paragraphs of each report, by its id."""
    places: Places
    """Addresses of the paragraphs of each report, by its id."""
    regions: Mapping[tuple[str, ...], str]
    """Page of every region, by its path of names."""
    before: Mapping[str, Report]
    """The last earlier report of the same region and genre, by id."""
    titles: Mapping[str, str]
    """The fullest form of the title that any report prints, of every cited document by its key."""
    kinds: Mapping[str, str]
    """The class of each, by the first report that tells."""
    terms: Mapping[str, tuple[tuple[str, int], ...]]
    """Key terms that have a page, with the reports where they are found, and how often, in the order of the catalog."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Short ones of all reports by id, in the order of the catalog; empty where they are not known."""

    def known(self, report: Report) -> Report | Known:
        """``report`` with its digest, where that is known."""
        library = self.catalog.library
        digest = library.digests.get(report.id)
        return Known(library.reports, report.id, digest) if digest else library.reports[report.id]

    def known_facts(self, report: Report) -> Facts | Known | None:
        """What ``report`` says, with its digest, where that is known; nothing in a catalog without facts."""
        said, digest = self.catalog.said, self.catalog.library.digests.get(report.id)
        return Known(said, report.id, digest) if digest and report.id in said else said.get(report.id)

    def facts(self, id: str) -> Facts:
        """What the report says; nothing in a catalog without facts."""
        return self.catalog.facts.get(id, NOTHING)

    def paragraph(self, path: str, id: str, number: int) -> str:
        """The link from page ``path`` to a paragraph of a report, by its index over :meth:`Report.paragraphs`."""
        return f"{relative(path, report_path(id))}#{self.places[id][number]}"

    def addresses(self, report: Report) -> list[str]:
        """Of all paragraphs of ``report``, which is here whole."""
        places = self.places[report.id]
        return [places[number] for number in range(len(places))]

    def page_of(self, report: Report) -> str:
        """The page of its region, or its own where no region is known; from the root of the site."""
        names = divisions(report.region)
        return self.regions[names[-1]] if names else report_path(report.id)

    def short(self, report: Report) -> str:
        """The name of its division, or of who reports."""
        return (path_of(report.region) or (report.organ or report.title,))[-1]

    def word(self, zh: str, en: str) -> str:
        """The name in the language of the interface."""
        return zh if self.settings.language.startswith("zh") else en


def shelve(catalog: Catalog, settings: Settings) -> Shelf:
    """Find the address of everything in ``catalog``."""
    titles, kinds = {}, {}
    for work, cited in catalog.relations.works.items():
        found = [citation for _, citation in cited]
        titles[work] = max((citation.title for citation in found), key=lambda title: (len(title), title))
        kinds[work] = next((citation.kind for citation in found if citation.kind != "other"), "other")
    return Shelf(
        catalog=catalog,
        settings=settings,
        reports={report.id: report for report in catalog.reports},
        texts=catalog.library.texts,
        places=catalog.library.places,
        regions=region_paths(catalog.all_regions()),
        before=_before(catalog),
        titles=titles,
        kinds=kinds,
        terms=catalog.relations.shared,
        digests=catalog.digests,
    )


def _before(catalog: Catalog) -> Mapping[str, Report]:
    series: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in catalog.reports:
        if report.region and report.year:
            series[report.region, report.genre].append(report)
    return {
        newer.id: older
        for reports in series.values()
        for older, newer in pairwise(sorted(reports, key=lambda r: (r.year, r.id)))
        if older.year < newer.year
    }
