"""What reports share: terms, parallels, related reports, changes."""

from __future__ import annotations

import random
import struct
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import Heap
from generator.catalog import link
from generator.catalog.facts.collect import collect
from generator.catalog.facts.extract import extract
from generator.catalog.facts.prints import GRAM, SIZE, WINDOW, prints, winnow
from generator.catalog.relations import (
    Change,
    Related,
    changes,
    compare,
    differences,
    parallels,
    related,
)
from generator.catalog.relations.columns import Columns
from generator.catalog.relations.features import Feature, Features
from generator.catalog.relations.parallels import MOST, Parallel
from generator.catalog.relations.postings import RARE, SEEN, Postings, postings
from generator.catalog.relations.ranges import Range, Ranges
from generator.catalog.relations.terms import Candidates
from generator.report import Report
from tests.catalog.gold_reports import IDS, gold, report

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=GRAM + WINDOW - 1, max_size=60)
PASSAGE = "围绕湿地保护条例贯彻实施情况开展执法检查并提出加强源头管控的具体建议，推动问题逐项销号。"


def words(seed: int, size: int = 80) -> str:
    chance = random.Random(seed)
    return "".join(chr(chance.randrange(0x4E00, 0x9FFF)) for _ in range(size))


def shared_by(reports: Sequence[Report]) -> Columns[Parallel]:
    packed = {r.id: prints(r) for r in reports}
    return parallels(packed, packed, sum(map(len, packed.values())) // SIZE, Heap())


def sharing(prints: Mapping[str, Sequence[int]]) -> Columns[Parallel]:
    """The parallels of reports of one paragraph each, by their fingerprints."""
    packed = {name: struct.pack(f"<{2 * len(own)}I", *own, *[0] * len(own)) for name, own in prints.items()}
    return parallels(packed, packed, sum(map(len, prints.values())), Heap())


def near(features: Mapping[str, Sequence[Feature]]) -> Columns[Related]:
    found = Features()
    for name, own in features.items():
        found.add(name, own)
    return related(found, parallels(features, dict.fromkeys(features, b""), 0, Heap()))


@given(HAN, HAN, HAN)
def test_a_shared_stretch_gives_a_shared_fingerprint(before: str, shared: str, after: str) -> None:
    assert set(winnow(before + shared)) & set(winnow(shared + after))


def test_short_texts_have_no_fingerprints() -> None:
    assert winnow("一" * (GRAM - 1)) == ()
    assert len(winnow("".join(chr(0x4E00 + i) for i in range(GRAM)))) == 1


def test_fingerprints_do_not_see_punctuation() -> None:
    assert winnow(PASSAGE) == winnow(PASSAGE.replace("，", ",　"))


def test_formulas_leave_no_fingerprints() -> None:
    formula = "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。"
    assert winnow(formula) == ()
    assert winnow(formula + PASSAGE) == winnow("全面贯彻" + "。") + winnow(PASSAGE)


def test_a_parallel_is_found_from_both_sides() -> None:
    reports = [report(words(1), PASSAGE, id="a"), report(words(2) + PASSAGE, id="b"), report(words(3), id="c")]
    found = shared_by(reports)
    assert [(p.paragraph, p.report, p.other) for p in found["a"]] == [(1, "b", 0)]
    assert [(p.paragraph, p.report, p.other) for p in found["b"]] == [(0, "a", 1)]
    assert found["c"] == ()
    assert found["a"][0].shared >= len(PASSAGE) // 8


def test_parallels_share_some_fingerprints_and_the_longest_stand_first() -> None:
    found = sharing({"a": (1, 2, 3, 4, 5, 6), "b": (1, 2), "c": (3, 4, 5), "d": (6,)})
    assert [(p.report, p.shared) for p in found["a"]] == [("c", 3), ("b", 2)]
    assert found["d"] == ()


def test_what_a_report_says_twice_is_no_parallel_of_its_own() -> None:
    found = shared_by([report(PASSAGE, PASSAGE, id="a"), report(PASSAGE, id="b")])
    assert [(p.paragraph, p.report) for p in found["a"]] == [(0, "b"), (1, "b")]


def test_passages_relate_reports_that_both_show_them() -> None:
    names = [f"r{n:02}" for n in range(MOST + 1)]
    found = sharing({name: (2 * n, 2 * n + 1) for n, name in enumerate(names)} | {"z": range(2 * len(names))})
    features = Features()
    for name in (*names, "z"):
        features.add(name, ())
    assert [r.report for r in related(features, found)[names[0]]] == ["z"]
    assert related(features, found)[names[-1]] == ()


def test_what_everybody_writes_is_no_parallel() -> None:
    reports = [report(words(i) + PASSAGE, id=str(i)) for i in range(RARE + 1)]
    assert not any(shared_by(reports).values())


def test_pieces_do_not_change_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [report(words(i // 2) + PASSAGE * (i < 3), words(i // 3), id=str(i)) for i in range(9)]
    whole = shared_by(reports)
    assert all(whole[str(i)] for i in range(8))
    for size in ("PIECE", "HELD"):
        monkeypatch.setattr(sys.modules[Postings.__module__], size, 20)
        assert shared_by(reports) == whole


def test_related_reports_say_why() -> None:
    features = {
        "a": [("region", "甲市"), ("slogan", "三联系"), ("term", "湿地")],
        "b": [("region", "甲市"), ("term", "湿地")],
        "c": [("slogan", "三联系")],
        "d": [],
    }
    found = near(features)
    assert [r.report for r in found["a"]] == ["b", "c"]
    assert [(x.kind, x.what) for x in found["a"][0].reasons] == [("region", ("甲市",)), ("term", ("湿地",))]
    assert found["d"] == ()


def test_what_is_rarer_relates_more() -> None:
    words = {"a": "湿地 河湖", "b": "河湖", "c": "河湖", "d": "湿地"}
    found = near({name: [("term", word) for word in own.split()] for name, own in words.items()})
    assert [r.report for r in found["a"]] == ["d", "b", "c"]


def test_to_be_of_no_region_relates_none() -> None:
    reports = [report(words(n), id=str(n)) for n in range(2)]
    assert not any(link(reports, collect(reports)).relations.related.values())


def test_what_all_share_relates_none() -> None:
    assert not any(near({str(i): [("term", "工作")] for i in range(30)}).values())


def test_changes_of_a_year() -> None:
    old = ("召开主任会议19次。", "加强湿地保护，开展专题调研。", "组织代表视察城市更新工作。")
    new = ("加强湿地保护、开展专题调研。", "召开主任会议25次。", "首次开展代表述职评议活动。")
    assert [(s.change, s.before, s.after) for s in changes(old, new)] == [
        (Change.KEPT, 1, 0), (Change.CHANGED, 0, 1), (Change.NEW, None, 2), (Change.GONE, 2, None),
    ]  # fmt: skip


@given(st.text("甲乙丙丁戊，。19.", max_size=40), st.text("甲乙丙丁戊，。19.", max_size=40))
def test_differences_give_both_texts_back(before: str, after: str) -> None:
    parts = differences(before, after)
    assert "".join(t for mark, t in parts if mark != "+") == before
    assert "".join(t for mark, t in parts if mark != "-") == after


def test_what_is_equal_by_chance_is_no_part_of_its_own() -> None:
    assert differences("甲乙丙丁戊", "甲己丙庚戊") == (("=", "甲"), ("-", "乙丙丁"), ("+", "己丙庚"), ("=", "戊"))
    assert differences("甲。乙丙丁", "甲。") == (("=", "甲。"), ("-", "乙丙丁"))
    assert differences("听取10项", "听取12项") == (("=", "听取"), ("-", "10"), ("+", "12"), ("=", "项"))


def test_key_terms_tell_reports_apart() -> None:
    reports = [gold(i) for i in IDS]
    terms = link(reports, collect(reports)).relations.terms
    assert {"海西", "海西州"} & {t.term for t in terms["004"][:3]}
    assert not any(t.term in ("工作", "推进", "人大") for found in terms.values() for t in found)


def test_relations_do_not_depend_on_the_order() -> None:
    reports = [gold(i) for i in IDS]
    facts = collect(reports)
    one, other = (link(some, facts).relations for some in (reports, reports[::-1]))
    assert (one.terms, one.related, one.parallels) == (other.terms, other.related, other.parallels)
    assert list(one.works) == list(other.works)


def test_an_empty_report_has_no_facts() -> None:
    facts = extract(Report("r", ""))
    assert (facts.figures, facts.citations, facts.slogans, facts.terms, facts.prints) == ((), (), (), (), b"")


def test_a_paragraph_has_one_partner() -> None:
    old = ("加强湿地保护，开展专题调研。",)
    new = ("加强湿地保护，开展专题调研。", "加强湿地保护，开展专题调研二。")
    assert [step.change for step in changes(old, new)] == [Change.KEPT, Change.NEW]


def test_what_every_report_says_weighs_less() -> None:
    terms = Candidates()
    for name in "abcdefgh":
        terms.add(name, ("湿地", f"词{name}"), (3, 3), (1.0, 0.9))
    assert [t.term for t in dict(terms.key_terms())["a"]] == ["词a", "湿地"]
    assert dict(terms.shared({"湿地", "词a"})) == {"湿地": tuple((name, 3) for name in "abcdefgh")}


def test_a_total_stands_before_its_parts() -> None:
    both = report("提出审议意见11条。", "全年共提出审议意见105条。")
    (cell,) = compare([both], collect([both]))["review_opinions"].cells
    assert [f.value for f in cell.figures] == [105, 11]


def test_of_equal_figures_the_first_is_the_least_and_the_greatest() -> None:
    peers, ranges = ("meetings", "npc", 2023, "次"), Ranges()
    for value, name in ((9, "a"), (8, "b"), (9, "c"), (8, "d")):
        ranges.add(peers, value, name)
    assert ranges.of == {peers: Range(4, (8, "b"), (9, "a"))}


def test_only_reports_of_the_genre_are_missing() -> None:
    given, silent, court = (
        report("召开主任会议8次。", id="a"),
        report("全年工作。", id="b"),
        report("审判。", "", id="c"),
    )
    other = replace(court, genre="court")
    assert compare([given, silent, other], collect([given, silent, other]))["chairs_meetings"].missing == ("b",)


def test_only_the_first_places_of_a_fingerprint_are_kept() -> None:
    same = report(*[PASSAGE] * (SEEN - 1))
    packed = [prints(same), b"", prints(same)]
    assert {tuple(places) for places in postings(packed, 0, Heap()).rare()} == {tuple(range(SEEN))}
