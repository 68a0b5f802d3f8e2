"""A report's page shows the report's text: every character, in order, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalog import link
from generator.render import Engine, load
from generator.report import Heading, Kind, Paragraph, Report, Section
from generator.report.address import addresses
from generator.site import Page, lay_out
from generator.site.report_page import report_page
from generator.site.shelf import shelve
from tests.site.samples import FULL, OTHER, PLAIN, SETTINGS, article, text_of

RENDER = Engine(load("default"), "zh-CN")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=30)
PARAGRAPHS = st.lists(st.builds(Paragraph, WORDS, kind=st.sampled_from(Kind)), max_size=4).map(tuple)
SECTIONS = st.lists(
    st.builds(Section, st.builds(Heading, st.lists(WORDS, min_size=1, max_size=2).map(tuple)), PARAGRAPHS), max_size=3
).map(tuple)
REPORTS = st.builds(
    Report,
    st.just("r"),
    WORDS,
    subtitle=WORDS,
    kicker=WORDS,
    byline=WORDS,
    lead=PARAGRAPHS,
    sections=SECTIONS,
    conclusion=PARAGRAPHS,
)


def test_samples_read_as_they_are_written() -> None:
    pages = {page.path: RENDER(page) for page in lay_out(link([FULL, PLAIN, OTHER]), SETTINGS).pages}
    shown = [article(data) for path, data in pages.items() if path.startswith("reports/") and "index" not in path]
    assert sorted(a.blocks for a in shown) == sorted(text_of(r) for r in (FULL, PLAIN, OTHER))
    assert [a.stray for a in shown] == [""] * 3


def alone(report: Report) -> Page:
    return Page("reports/r.html", "report.html", report_page(shelve(link([report]), SETTINGS), report))


@given(REPORTS)
@settings(max_examples=60, deadline=None)
def test_any_text_reads_as_it_is_written(report: Report) -> None:
    shown = article(RENDER(alone(report)))
    assert shown.blocks == text_of(report)
    assert shown.stray == ""


def test_every_paragraph_has_its_address() -> None:
    pages = {page.path: page for page in lay_out(link([FULL]), SETTINGS).pages}
    shown = article(RENDER(pages["reports/qingshan-2023.html"]))
    assert [name for name in shown.ids if name.startswith("p")] == list(addresses(FULL))
    assert len(set(shown.ids)) == len(shown.ids)


def test_equal_headings_have_different_ids() -> None:
    report = Report("r", "题", sections=(Section(Heading(("同",))), Section(Heading(("同",)))))
    shown = article(RENDER(alone(report)))
    assert len(shown.ids) == len(set(shown.ids)) == 2
