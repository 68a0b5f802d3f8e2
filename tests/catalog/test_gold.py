"""The five seed reports against labels checked by reading: the measures that the catalog must hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from generator.catalog.facts import Facts
from generator.catalog.facts.collect import collect
from generator.catalog.relations import compare
from tests.catalog.gold_reports import IDS, gold, labels

Row = tuple[object, ...]
REPORTS = [gold(i) for i in IDS]
FACTS = collect(REPORTS)


def f1(want: Iterable[tuple[object, ...]], got: Iterable[tuple[object, ...]]) -> float:
    a, b = Counter(want), Counter(got)
    return 2 * (a & b).total() / (a.total() + b.total())


def over_all(
    key: str,
    fields: Callable[[tuple[str, ...]], tuple[object, ...]],
    found: Callable[[Facts], Iterable[tuple[object, ...]]],
) -> float:
    want = [(i, *fields(row)) for i in IDS for row in labels(i)[key]]
    return f1(want, [(i, *row) for i in IDS for row in found(FACTS[i])])


def test_figures_have_value_unit_and_object() -> None:
    assert over_all("figures", lambda r: r[:3], lambda f: [(str(x.value), x.unit, x.object) for x in f.figures]) >= 0.97


@pytest.mark.parametrize(("field", "least"), [("bound", 0.97), ("indicator", 0.95)])
def test_figures_have_bound_and_indicator(field: str, least: float) -> None:
    at = {"bound": 3, "indicator": 4}[field]
    found = over_all(
        "figures",
        lambda r: (*r[:2], r[at].strip("-")),
        lambda f: [(str(x.value), x.unit, getattr(x, field)) for x in f.figures],
    )
    assert found >= least


def test_figures_stand_in_their_sentences() -> None:
    for report in REPORTS:
        texts = [p.text for p in report.paragraphs()]
        for figure in FACTS[report.id].figures:
            assert figure.sentence in texts[figure.paragraph]
            assert figure.sentence[figure.start].isdigit() or figure.sentence[figure.start] in "一二两三四五六七八九十"


def test_citations() -> None:
    assert over_all("citations", lambda r: r[:1], lambda f: [(c.title,) for c in f.citations]) >= 0.99
    assert over_all("citations", lambda r: r[:2], lambda f: [(c.title, c.kind) for c in f.citations]) >= 0.95
    whole = over_all(
        "citations",
        lambda r: r,
        lambda f: [(c.title, c.kind, str(c.count), str(c.marked).lower()) for c in f.citations],
    )
    assert whole >= 0.95


def test_slogans() -> None:
    assert over_all("slogans", lambda r: r, lambda f: [(s.slogan, str(s.count)) for s in f.slogans]) >= 0.90


@pytest.mark.parametrize(("what", "least"), [("sections", 0.95), ("paragraphs", 0.85)])
def test_topics(what: str, least: float) -> None:
    pairs = [
        (want, got) for i in IDS for want, got in zip(labels(i)[what], getattr(FACTS[i].topics, what), strict=True)
    ]
    assert sum(want == got for want, got in pairs) / len(pairs) >= least


def test_the_five_reports_own_table() -> None:
    table = compare(REPORTS, FACTS)

    def row(indicator: str) -> dict[str, float]:
        return {cell.report: cell.figures[0].value for cell in table[indicator].cells}

    assert row("npcsc_meetings") == {"001": 14, "002": 8, "003": 8}
    assert row("chairs_meetings") == {"001": 20, "002": 15, "003": 19}
    assert row("law_enforcement_inspections") == {"002": 9, "003": 2, "004": 4}
    assert row("party_group_meetings") == {"000": 21, "001": 19, "003": 16}
    assert table["npcsc_meetings"].missing == ("000", "004")
