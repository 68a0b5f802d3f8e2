"""Files for machines exist only for a site with a public address, and hold no clock."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date

import pytest

from generator.catalog import link
from generator.report import Report
from generator.site import lay_out, machines
from generator.site.citation import cite
from generator.site.json_ld import report_data
from generator.site.views import ReportPage
from tests.site.samples import FULL, ONLINE, OTHER, PLAIN, SETTINGS

CATALOG = link([FULL, OTHER, PLAIN])
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_without_an_address_there_are_none() -> None:
    assert not {"sitemap.xml", "feed.xml", "robots.txt"} & lay_out(CATALOG, SETTINGS).files.keys()


def test_the_sitemap_lists_every_page_but_search_and_404() -> None:
    site = lay_out(CATALOG, ONLINE)
    listed = [loc.text or "" for loc in ET.fromstring(site.files["sitemap.xml"]).iter(f"{MAP}loc")]
    assert len(listed) == len(site.pages) - 2
    assert "https://example.org/reports/" in listed
    assert "https://example.org/reports/reports/qingshan-2023.html" in listed


def test_a_large_sitemap_is_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "SITEMAP_LIMIT", 5)
    site = lay_out(CATALOG, ONLINE)
    index = ET.fromstring(site.files["sitemap.xml"])
    parts = [(loc.text or "").rpartition("/")[2] for loc in index.iter(f"{MAP}loc")]
    assert sum(len(list(ET.fromstring(site.files[part]).iter(f"{MAP}loc"))) for part in parts) == len(site.pages) - 2


def test_the_feed_is_dated_by_its_reports() -> None:
    feed = ET.fromstring(lay_out(CATALOG, ONLINE).files["feed.xml"])
    assert feed.findtext(f"{ATOM}updated") == "2024-01-31T00:00:00Z"
    entries = {e.findtext(f"{ATOM}title"): e.findtext(f"{ATOM}updated") for e in feed.iter(f"{ATOM}entry")}
    assert entries == {
        FULL.title: "2024-01-31T00:00:00Z",
        OTHER.title: "2022-12-31T00:00:00Z",
        PLAIN.title: "1970-01-01T00:00:00Z",
    }


def test_structured_data_says_what_is_known_and_nothing_more() -> None:
    data = json.loads(report_data(FULL, ONLINE, "https://example.org/x", "…"))
    assert data["@type"] == "Report"
    assert data["spatialCoverage"] == {
        "@type": "AdministrativeArea",
        "name": "湖北省武汉市青山区",
        "identifier": "420107",
    }
    assert data["temporalCoverage"] == "2023-01-01/2023-12-31"
    assert data["isBasedOn"] == "seeds/002.txt"
    assert set(json.loads(report_data(PLAIN, SETTINGS, "", ""))) == {"@context", "@type", "name", "inLanguage"}


def test_structured_data_cannot_close_its_script() -> None:
    assert "<" not in report_data(Report("a", "</script><b>"), SETTINGS, "", "")


@pytest.mark.parametrize(
    ("report", "url", "text"),
    [
        (Report("a", "题", organ="甲委"), "", "甲委. 题[R]."),
        (Report("a", "题", "副", organ="甲委", year=2023), "", "甲委. 题:副[R]. 2023."),
        (
            Report("a", "题", organ="甲委", source="乙报", published=date(2024, 1, 31)),
            "https://e.org/a.html",
            "甲委. 题[R/OL]. (2024-01-31). https://e.org/a.html",
        ),
        (Report("a", "题", source="乙报", year=2023), "", "题[R]. 乙报. 2023."),
        (Report("a", "题", organ="甲委", source="甲委", year=2023), "", "甲委. 题[R]. 2023."),
    ],
)
def test_citations_follow_the_standard(report: Report, url: str, text: str) -> None:
    assert cite(report, url) == text


def test_pages_carry_their_public_address() -> None:
    pages = {page.path: page.view for page in lay_out(CATALOG, ONLINE).pages}
    report = pages["reports/qingshan-2023.html"]
    assert isinstance(report, ReportPage)
    assert report.frame.canonical == "https://example.org/reports/reports/qingshan-2023.html"
    assert pages["index.html"].frame.canonical == "https://example.org/reports/"
