"""What reports share has its pages, and everything on them leads to its sentence."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from posixpath import dirname, join, normpath
from typing import TypeVar

import pytest

from generator.catalog import link
from generator.report import Heading, Paragraph, Report, Section
from generator.report.address import addresses
from generator.site import (
    indicator_chart,
    indicator_table,
    indicators,
    lay_out,
    subject_lists,
    subject_marks,
    subjects,
    topics,
)
from generator.site.addresses import document_path, facts_path, indicator_path, report_path, slogan_path, topic_path
from generator.site.anchors import heading_ids
from generator.site.views import (
    ChangesPage,
    FactsPage,
    IndicatorIndex,
    IndicatorPage,
    Page,
    Quote,
    ReportPage,
    SentenceRow,
    Span,
    SubjectIndex,
    SubjectPage,
    TopicPage,
    Value,
    View,
)
from tests.site.samples import ELSEWHERE, FULL, NOW, OTHER, SERIES, SETTINGS, SHARED, THEN, linked

REPORTS = (FULL, OTHER, *SERIES)
SITE = lay_out(linked(*REPORTS), SETTINGS)
PAGES = {page.path: page.view for page in SITE.pages}
TEXTS = {
    f"{report_path(report.id)}#{place}": paragraph.text
    for report in REPORTS
    for place, paragraph in zip(addresses(report), report.paragraphs(), strict=True)
} | {
    f"{report_path(report.id)}#{place}": "".join(section.heading.lines)
    for report in REPORTS
    for place, section in zip(heading_ids(report), report.sections, strict=True)
}
T = TypeVar("T")
V = TypeVar("V", bound=View)


def page(kind: type[V], path: str, pages: dict[str, View] = PAGES) -> V:
    view = pages[path]
    assert isinstance(view, kind)
    return view


def inside(kind: type[T], value: object) -> Iterator[T]:
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from inside(kind, item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from inside(kind, getattr(value, field.name))


def there(path: str, href: str) -> str:
    """The text of the paragraph that a link on page ``path`` leads to."""
    address, _, place = href.partition("#")
    return TEXTS[f"{normpath(join(dirname(path), address))}#{place}"]


@pytest.mark.parametrize("item", SITE.pages, ids=lambda item: item.path)
def test_figures_and_quotations_lead_to_their_sentences(item: Page) -> None:
    for value in inside(Value, item.view):
        assert value.sentence in there(item.path, value.href)
    for quote in inside(Quote, item.view):
        assert (quote.before + quote.words + quote.after).strip("…") in there(item.path, quote.href)
    for row in inside(SentenceRow, item.view):
        assert "".join(text for _, text in row.parts) in there(item.path, row.href)
        assert sum(mark == "+" for mark, _ in row.parts) == len({f.value.text for f in row.figures})


def ties(report: Report) -> dict[str, str]:
    view = page(ReportPage, f"reports/{report.id}.html")
    blocks = (*view.lead, *(block for section in view.sections for block in section.blocks), *view.conclusion)
    spans = [span for block in blocks for p in block.passages for span in (*p.runin, *p.rest)]
    return {span.text: normpath(join("reports", span.href)) for span in spans if span.href}


def test_documents_slogans_and_figures_are_linked_where_they_stand() -> None:
    found = ties(NOW)
    assert found["三联系"] == slogan_path("三联系")
    assert found["《中华人民共和国土地管理法》"] == document_path("土地管理法")
    assert found["监督法"] == document_path("监督法")
    assert found["《议事规则》"] == document_path("议事规则@湖北省武汉市青山区")
    assert found["9"] == "indicators/npcsc_meetings.html"
    assert found["100%"] == "indicators/handling_rate.html"
    assert set(found.values()) <= PAGES.keys()


def test_structured_data_name_what_is_cited() -> None:
    cited = json.loads(page(ReportPage, "reports/now.html").json_ld)["citation"]
    assert {c["name"]: c["@type"] for c in cited} == {
        "中华人民共和国土地管理法": "Legislation",
        "监督法": "Legislation",
        "议事规则": "CreativeWork",
    }


def test_a_document_lists_every_report_that_cites_it_and_what_it_says() -> None:
    view = page(SubjectPage, document_path("监督法"))
    assert (view.group, view.count) == ("law", 2)
    assert [cited.report.href for cited in view.cited] == ["../reports/now.html", "../reports/then.html"]
    assert [quote.words for cited in view.cited for quote in cited.quotes] == ["监督法"] * 2
    own = page(SubjectPage, document_path("议事规则@湖北省武汉市青山区"))
    assert (own.region, own.count) == ("湖北省武汉市青山区", 2)


def test_what_only_a_heading_says_leads_to_the_heading() -> None:
    heading = Heading(("坚持“五个必到”", "宣传《武汉市物业管理条例》"), 2)
    report = replace(NOW, sections=(Section(heading, (Paragraph("全年走访企业35家。"),)),), lead=())
    pages = {page.path: page.view for page in lay_out(linked(report), SETTINGS).pages}
    for path in (slogan_path("五个必到"), document_path("武汉市物业管理条例")):
        (quote,) = page(SubjectPage, path, pages).cited[0].quotes
        assert quote.before + quote.words + quote.after == "".join(heading.lines)
        assert quote.href.endswith("#" + heading_ids(report)[0])


def test_every_passage_is_quoted() -> None:
    report = replace(NOW, lead=tuple(Paragraph(f"第{n}次学习“五个必到”。") for n in range(9)), sections=())
    pages = {page.path: page.view for page in lay_out(linked(report), SETTINGS).pages}
    assert len(page(SubjectPage, slogan_path("五个必到"), pages).cited[0].quotes) == 9


def test_a_slogan_says_where_it_was_first_used() -> None:
    view = page(SubjectPage, slogan_path("三联系"))
    assert view.count == 2
    assert view.first is not None
    assert view.first.year == 2024


def test_an_indicator_tells_given_from_not_given_and_from_no_report() -> None:
    view = page(IndicatorPage, "indicators/npcsc_meetings.html")
    assert [year.text for year in view.years] == ["2023", "2024"]
    rows = {row.name: [[v.text for v in cell.values] or bool(cell.missing) for cell in row.cells] for row in view.rows}
    assert rows == {"湖北省武汉市青山区": [["8"], ["9"]], "青海省西宁市城中区": [False, ["7"]]}
    assert [(bar.value.text, bar.percent) for bar in view.bars] == [("9", 100), ("8", 88.89), ("7", 77.78)]
    training = page(IndicatorPage, "indicators/training_sessions.html")
    assert training.missing == 3
    assert {row.name: bool(row.cells[-1].missing) for row in training.rows}["青海省西宁市城中区"]


def test_a_document_is_called_by_the_fullest_of_its_titles() -> None:
    texts = ("贯彻《监督法》。", "贯彻《中华人民共和国监督法》。", "贯彻监督法。")
    reports = [Report(f"r{n}", "题", genre="npc", lead=(Paragraph(text),)) for n, text in enumerate(texts)]
    pages = {item.path: item.view for item in lay_out(linked(*reports), SETTINGS).pages}
    view = page(SubjectPage, document_path("监督法"), pages)
    assert (view.name, [cited.note for cited in view.cited]) == (
        "中华人民共和国监督法",
        ["监督法", "中华人民共和国监督法", "监督法"],
    )


def test_so_many_other_documents_of_its_title_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subjects, "NAMESAKES", 2)
    places = ("湖北省武汉市青山区", "湖北省武汉市武昌区", "湖北省武汉市汉阳区", "湖北省武汉市洪山区")
    text = (Paragraph("修订了《人大常委会议事规则》。"),)
    reports = [Report(f"r{n}", "题", genre="npc", region=place, lead=text) for n, place in enumerate(places)]
    pages = {item.path: item.view for item in lay_out(linked(*reports), SETTINGS).pages}
    for place in places:
        own = page(SubjectPage, document_path(f"人大常委会议事规则@{place}"), pages)
        assert len(own.namesakes) == 2
        assert {entry.name for entry in own.namesakes} < {*places} - {place}


def test_an_indicator_leads_to_those_before_and_after_it_in_the_list() -> None:
    names = [row.name for row in page(IndicatorIndex, "indicators/index.html").rows]
    views = [view for view in PAGES.values() if isinstance(view, IndicatorPage)]
    assert [view.name for view in views] == names
    assert [view.previous and view.previous.text for view in views] == [None, *names[:-1]]
    assert [view.next and view.next.text for view in views] == [*names[1:], None]


def test_lower_bounds_are_marked() -> None:
    view = page(IndicatorPage, "indicators/chairs_meetings.html")
    assert {bar.value.text: bar.value.bound for bar in view.bars} == {"20": "at_least", "15": "exact"}


def test_a_number_behind_words_of_a_bound_is_marked_too() -> None:
    text = "召开主任会议超过20次，完成投资突破4万亿元，走访选民上百人次。"
    report = replace(NOW, sections=(replace(NOW.sections[0], paragraphs=(Paragraph(text),)),))
    pages = {page.path: page.view for page in lay_out(linked(report), SETTINGS).pages}
    (sentence,) = page(FactsPage, "facts/now.html", pages).sentences
    assert "".join(part for _, part in sentence.parts) == text
    assert [part for mark, part in sentence.parts if mark == "+"] == ["20", "4万亿", "百"]
    linked_spans = [s.text for s in inside(Span, page(ReportPage, "reports/now.html", pages).sections) if s.href]
    assert linked_spans == ["20"]


def test_an_indicators_files_hold_what_its_page_shows() -> None:
    rows = json.loads(SITE.files["indicators/npcsc_meetings.json"])
    shown = [
        value for row in page(IndicatorPage, "indicators/npcsc_meetings.html").rows for value in inside(Value, row)
    ]
    assert sorted(row["value"] for row in rows if row["given"]) == sorted(int(value.text) for value in shown)
    assert SITE.files["indicators/npcsc_meetings.csv"].count(b"\r\n") == len(rows) + 1


def test_a_year_against_the_last() -> None:
    view = page(ChangesPage, "changes/now.html")
    assert "changes/then.html" not in PAGES
    assert dict(view.counts) == {"kept": 0, "changed": 2, "new": 2, "gone": 1}
    for step in view.steps:
        before, after = ("".join(t for mark, t in step.parts if mark in ("=", side)) for side in "-+")
        assert before == (there("changes/now.html", step.before) if step.before else "")
        assert after == (there("changes/now.html", step.after) if step.after else "")
    meetings = next(row for row in view.measured if row.name == "常委会会议")
    assert ([v.text for v in meetings.before], [v.text for v in meetings.values]) == (["8"], ["9"])
    assert page(ReportPage, "reports/now.html").changes is not None


def test_shared_passages_stand_side_by_side() -> None:
    view = page(FactsPage, "facts/now.html")
    pair = next(pair for pair in view.pairs if pair.report.href == "../reports/elsewhere.html")
    assert there("facts/now.html", pair.here) == SHARED
    assert [text for mark, text in pair.parts if mark == "+"] == ["今年，", "召开常委会会议7次。"]


def test_related_reports_say_why_and_lead_there() -> None:
    near = {n.report.href: n.reasons for n in page(ReportPage, "reports/now.html").related}
    assert {reason.kind for reason in near["elsewhere.html"]} >= {"slogan", "citation", "passage"}
    assert {reason.kind for reason in near["then.html"]} >= {"region", "citation"}


def test_an_indicator_of_a_report_stands_beside_its_peers_and_its_last_year() -> None:
    row = next(m for m in page(FactsPage, "facts/now.html").measured if m.name == "常委会会议")
    assert row.low is not None
    assert row.high is not None
    assert (row.peers, row.low.text, row.high.text, [v.text for v in row.before]) == (2, "7", "9", ["8"])


def test_peers_are_counted_in_the_same_unit() -> None:
    section = Section(Heading(("依法监督",)), (Paragraph("开展执法检查5部。"),))
    pages = {
        p.path: p.view
        for p in lay_out(linked(*SERIES, replace(ELSEWHERE, id="parts", sections=(section,))), SETTINGS).pages
    }
    inspections = next(m for m in page(FactsPage, "facts/now.html", pages).measured if m.name == "执法检查")
    assert ([v.unit for v in inspections.values], inspections.peers, inspections.low) == (["次"], 1, None)


def test_a_topic_sets_the_regions_side_by_side() -> None:
    view = page(TopicPage, topic_path("npc/supervision"))
    assert {column.report.href for column in view.columns} >= {"../reports/now.html", "../reports/elsewhere.html"}
    shown = sum(len(column.passages) + column.left for column in view.columns)
    rows = json.loads(SITE.files["data/topics.json"])
    assert shown == sum(row["topic"] == "监督" for row in rows)


def test_lists_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject_marks, "REPORTS", 1)
    monkeypatch.setattr(topics, "COLUMNS", 1)
    monkeypatch.setattr(indicator_chart, "BARS", 1)
    monkeypatch.setattr(indicators, "BESIDE", 1)
    monkeypatch.setattr(subjects, "QUOTES", 1)
    monkeypatch.setattr(subject_lists, "LISTED", 1)
    pages = {item.path: item.view for item in lay_out(linked(*REPORTS), SETTINGS).pages}
    law = page(SubjectPage, document_path("监督法"), pages)
    assert ([cited.report.href for cited in law.cited], law.count) == (["../reports/now.html"], 2)
    topic = page(TopicPage, topic_path("npc/supervision"), pages)
    assert (len(topic.columns), topic.columns[0].report.year) == (1, 2024)
    indicator = page(IndicatorPage, "indicators/npcsc_meetings.html", pages)
    assert len(indicator.bars) == 1
    terms = [view for path, view in pages.items() if path.startswith("terms/") and isinstance(view, SubjectPage)]
    assert {len(cited.quotes) for term in terms for cited in term.cited} == {1}
    listed = [
        group for path in ("documents", "terms") for group in page(SubjectIndex, f"{path}/index.html", pages).groups
    ]
    assert {len(group.entries) for group in listed} == {1} < {group.count for group in listed}


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("河北省石家庄市", "湖南省长沙市", "河北省—湖南省"),
        ("湖南省长沙市", "湖南省岳阳市", "长沙市—岳阳市"),
        ("湖南省", "湖南省岳阳市", "湖南省—岳阳市"),
        ("湖南省", "湖南省", "湖南省"),
        ("湖南省", "", "湖南省—某会"),
    ],
)
def test_a_page_of_a_table_is_named_by_what_tells_its_ends_apart(first: str, last: str, name: str) -> None:
    one, other = (Report(place or "r", "题", region=place, organ="某会", genre="npc") for place in (first, last))
    assert indicator_table._span(one, other) == name


def test_a_row_of_a_long_table_is_not_torn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indicator_table, "REPORTS", 2)
    section = Section(Heading(("依法监督",)), (Paragraph("召开常委会会议8次。"),))
    reports = [
        Report(f"{organ}{year}", "题", organ=organ, year=year, genre="npc", sections=(section,))
        for year in (2022, 2023)
        for organ in ("甲人大", "乙人大")
    ]
    views = [
        p.view for p in lay_out(linked(*reports), SETTINGS).pages if p.path.startswith("indicators/npcsc_meetings")
    ]
    rows = [[(row.name, len(row.cells)) for row in view.rows] for view in views if isinstance(view, IndicatorPage)]
    assert rows == [[("乙人大", 2)], [("甲人大", 2)]]


def test_a_long_table_is_spread_over_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indicator_table, "REPORTS", 1)
    catalog = linked(*REPORTS)
    pages = {item.path: item.view for item in lay_out(catalog, SETTINGS).pages}
    whole = page(IndicatorPage, "indicators/npcsc_meetings.html")
    paths = [path for path in pages if path.startswith("indicators/npcsc_meetings.")]
    sheets = [page(IndicatorPage, path, pages) for path in paths]
    assert [path.rpartition("/")[2] for path in paths] == ["npcsc_meetings.html", "npcsc_meetings.2.html"]
    shown = [{year.text: cell for year, cell in zip(s.years, r.cells, strict=True)} for s in sheets for r in s.rows]
    wanted = [{year.text: cell for year, cell in zip(whole.years, row.cells, strict=True)} for row in whole.rows]
    assert [row.name for sheet in sheets for row in sheet.rows] == [row.name for row in whole.rows]
    assert all(row.items() <= every.items() for row, every in zip(shown, wanted, strict=True))
    assert sum(bool(c.values) for row in shown for c in row.values()) == whole.given
    assert [len(sheet.bars) for sheet in sheets] == [3, 0]
    for sheet, path in zip(sheets, paths, strict=True):
        assert [(e.name, e.count, indicator_path("x").replace("x.html", e.href)) for e in sheet.sheets] == [
            ("青山区", 3, paths[0]), ("城中区", 1, paths[1]),
        ]  # fmt: skip
        assert [e.current for e in sheet.sheets] == [path == other for other in paths]
        assert (sheet.csv, sheet.given, whole.sheets) == (whole.csv, whole.given, ())


def test_the_open_data_hold_what_the_pages_count() -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(SITE.files["data/reports.sqlite"])
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    figures = database.execute("SELECT count(*) FROM figures WHERE report = 'now'").fetchone()[0]
    assert (
        figures
        == sum(len(s.figures) for s in page(FactsPage, "facts/now.html").sentences)
        == page(ReportPage, "reports/now.html").counts[0]
    )
    assert database.execute("SELECT count(*) FROM reports").fetchone()[0] == len(REPORTS)


def test_every_count_on_a_page_is_that_of_the_database() -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(SITE.files["data/reports.sqlite"])

    def ask(query: str, *values: str) -> list[tuple[str, int]]:
        return sorted(database.execute(query, values).fetchall())

    def counted(view: SubjectPage) -> list[tuple[str, int]]:
        return sorted((c.report.href.rpartition("/")[2].removesuffix(".html"), c.count) for c in view.cited)

    works = [work for (work,) in database.execute("SELECT DISTINCT work FROM citations")]
    slogans = [slogan for (slogan,) in database.execute("SELECT DISTINCT slogan FROM slogans")]
    for work in works:
        view = page(SubjectPage, document_path(work))
        assert counted(view) == ask("SELECT report, count FROM citations WHERE work = ?", work)
    for slogan in slogans:
        view = page(SubjectPage, slogan_path(slogan))
        assert counted(view) == ask("SELECT report, count FROM slogans WHERE slogan = ?", slogan)
    shown = [view for path, view in PAGES.items() if path.startswith(("documents/x", "slogans/x"))]
    assert len(works) + len(slogans) == len(shown) > 3
    given = {path: view.given for path, view in PAGES.items() if isinstance(view, IndicatorPage)}
    assert given == {
        indicator_path(key): n
        for key, n in ask("SELECT indicator, count(DISTINCT report) FROM figures WHERE indicator > '' GROUP BY 1")
    }
    told = "SELECT genre || '/' || topic_key, count(DISTINCT report) FROM topics JOIN reports USING (report) GROUP BY 1"
    assert {path: view.count for path, view in PAGES.items() if isinstance(view, TopicPage)} == {
        topic_path(topic): n for topic, n in ask(told)
    }
    for report in REPORTS:
        found = page(FactsPage, facts_path(report.id))
        rows = ask("SELECT object, value FROM figures WHERE report = ?", report.id)
        assert sorted((f.value.object, float(f.value.text)) for s in found.sentences for f in s.figures) == rows


def test_without_facts_the_pages_are_there_and_empty() -> None:
    site = lay_out(link([NOW, THEN, ELSEWHERE]), SETTINGS)
    assert {"indicators/index.html", "documents/index.html", "topics/index.html", "data/index.html"} <= {
        item.path for item in site.pages
    }
    assert not [path for path in site.files if path.startswith("data/")]
