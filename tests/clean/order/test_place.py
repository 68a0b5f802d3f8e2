"""Which headings belong over which paragraphs, by what they say and where they stand."""

from __future__ import annotations

from generator.clean.manuscript import Block
from generator.clean.order.affinity import affinities
from generator.clean.order.place import place
from generator.clean.order.ties import ties_of
from generator.clean.order.unit import Unit, unit_of
from tests.clean.manuscripts import raw

TEXTS = [
    "八月的草原，针茅齐膝，羊群如云。",
    "全县卫生院里，老人量血压不出村，药也取得到。",
    "医院派出专家每周坐诊，手术不再要上省城。",
    "孩子们的校车换了新的，学校食堂也装了灶台。",
    "老师轮岗满三年，学校之间的差距小了。",
    "新的一年，山路还要修下去，医院将添新楼。",
]


def units(measures: list[float], texts: list[str] = TEXTS) -> list[Unit]:
    blocks: list[Block] = [b._replace(measure=m) for b, m in zip(raw("\n".join(texts)).blocks, measures, strict=True)]
    return [unit_of(block, 0, 0, "", commas=False) for block in blocks]


def test_what_a_heading_has_to_do_with_every_paragraph_says_less() -> None:
    common, rare = "医院的事人人关心。", "医院的事人人关心，学校的事也是。"
    headings = ["医院办好了", "学校建好了"]
    usual = affinities(given := units([0.0] * 4, [common, common, common, rare]), headings)
    single = affinities(other := units([0.0] * 4, [common, "路通了。", "桥架了。", rare]), headings)
    assert 0 < usual[id(given[0])].stands[0] < single[id(other[0])].stands[0]


def test_a_section_opens_with_words_of_its_heading_if_not_with_the_same_pairs() -> None:
    given = units([0.0] * 3, ["火灾防控，重在平时。走访千家。", "走访千家，火灾防控。", "走访千家。说到火，防字当头。"])
    first, second, later = (affinities(given, ["防火为先", "练兵有方"])[id(unit)] for unit in given)
    assert first.opens[0] == second.opens[0] > 0 > later.opens[0]
    assert first.stands[0] > first.stands[1]


def test_the_first_paragraph_leads_in_and_the_last_concludes() -> None:
    given = units([0.0] * 6)
    headings = ["医院专家坐诊忙", "学校校车换新颜"]
    found = place(given, affinities(given, headings), 2)
    assert found
    assert found.labels == (0, 1, 1, 2, 2, -1)


def test_a_scene_is_a_lead_though_it_shows_what_the_first_section_is_on() -> None:
    given = units([0.0] * 6, ["清晨六点，老人走进医院，医生已经坐诊。", *TEXTS[1:]])
    headings = ["医院专家坐诊忙", "学校校车换新颜"]
    found = place(given, affinities(given, headings), 2)
    assert found
    assert found.labels == (0, 1, 1, 2, 2, -1)


def test_a_measure_that_one_paragraph_has_is_no_other_column() -> None:
    steady = ties_of(units([22.0] * 6), 2)
    assert ties_of(units([22.0, 22.0, 23.0, 22.0, 22.0, 22.0]), 2) == steady
    assert ties_of(units([22.0, 22.0, 22.0, 23.2, 23.2, 23.2]), 2)[3] < steady[3]
