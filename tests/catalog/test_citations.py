"""Cited documents: what they are, and which of them are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog.facts.citations import CLASSES, citations, classify, work_key
from tests.catalog.gold_reports import report


def kinds(text: str) -> dict[str, str]:
    return {c.title: c.kind for c in citations(report(text))}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("开展《中华人民共和国安全生产法》执法检查", "law"),
        ("宣传《民法典》", "law"),
        ("贯彻《优化营商环境条例》", "law"),
        ("实施《西宁市物业管理条例》", "local_regulation"),
        ("颁布实施《物业管理条例》", "local_regulation"),
        ("审议通过《关于加强检察建议工作的决议》", "resolution"),
        ("制定《专项监督实施办法》", "measure"),
        ("出台《全过程人民民主工作方案》", "measure"),
        ("督办《关于做强基层医疗卫生机构案》", "bill"),
        ("审议《养犬管理条例（草案）》", "bill"),
        ("编印《人大业务知识读本》", "book"),
        ("事迹入选《风采——百名代表履职故事2023卷》", "book"),
        ("编辑《城中人大》季刊4期", "periodical"),
        ("整理形成《代表之声》2期", "periodical"),
        ("《人民日报》刊发《小切口里的大民生》", "periodical"),
        ("《中国人大》刊发《海西州：让立法工作更高质量》专题文章", "periodical"),
        ("以《小切口里的大民生》为题作了报道", "article"),
        ("唱响《山海情》", "other"),
        ("落实《保障农民工工资支付条例》", "law"),
        ("学习《党政领导干部选拔任用工作条例》", "other"),
        ("学习《中国共产党党组工作条例》", "other"),
        ("检查《湖南省实施〈中华人民共和国安全生产法〉办法》", "local_regulation"),
        ("检查《深圳经济特区物业管理若干规定》", "local_regulation"),
        ("学习《习近平关于依规治党论述摘编》", "book"),
    ],
)
def test_classes(text: str, kind: str) -> None:
    assert citations(report(text))[0].kind == kind


def test_the_article_in_a_periodical() -> None:
    assert kinds("《海西州日报》刊发《让立法工作更高质量》专题文章。")["让立法工作更高质量"] == "article"


def test_full_and_short_names_of_a_law_are_one() -> None:
    (law,) = citations(report("《中华人民共和国工会法》实施情况。", "对《工会法》开展检查，宣传工会法。"))
    assert (law.title, law.count, law.marked, law.paragraphs) == ("中华人民共和国工会法", 3, True, (0, 1))


def test_statutes_without_marks() -> None:
    found = citations(report("开展教育法、工会法、治安管理处罚法执法检查。"))
    assert [(c.title, c.kind, c.marked) for c in found] == [
        ("教育法", "law", False), ("工会法", "law", False), ("治安管理处罚法", "law", False),
    ]  # fmt: skip
    assert citations(report("依照宪法法律赋予的职权，向宪法宣誓，推进刑法学研究。")) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("审议通过湿地保护条例、河道采砂管理条例等法规。", ["湿地保护条例", "河道采砂管理条例"]),
        ("组织开展养犬管理条例贯彻实施情况的执法检查。", ["养犬管理条例"]),
        ("对古树名木保护条例落实情况开展检查。", ["古树名木保护条例"]),
        ("今年3月，停车场条例施行。", ["停车场条例"]),
        ("制定单行条例2件，审议条例草案3部。", []),
        ("颁布全省首部条例，4部流域保护条例同步施行。", []),
        ("开展“一法一条例”执法检查，修订物业管理等条例。", []),
        ("湿地保护条例草案三次审议，完成消防条例起草。", []),
        ("政" * 50 + "条例", []),
        ("修订预算审查监督条例，出台法治宣传教育条例。", ["预算审查监督条例", "法治宣传教育条例"]),
        (
            "就业促进条例施行，对就业促进条例开展检查，审议湿地保护条例、对外开放条例。",
            ["就业促进条例", "湿地保护条例", "对外开放条例"],
        ),
        (
            "修订科技创新条例、群众体育条例，检查经济技术开发区条例。",
            ["科技创新条例", "群众体育条例", "经济技术开发区条例"],
        ),
        ("严格按照条例规定，依法制定条例，相关条例、新修订条例，市人大常委会通过条例，市民对条例有意见。", []),
        (
            "《养犬条例》和湿地保护条例，食品安全法及食品安全条例。",
            ["养犬条例", "湿地保护条例", "食品安全法", "食品安全条例"],
        ),
        ("湿地保护条例（修订草案）、养犬条例修订草案。", []),
        ("贯彻土地管理法实施条例，通过古镇保护条例修正案。", ["土地管理法实施条例", "古镇保护条例"]),
    ],
)
def test_regulations_without_marks(text: str, names: list[str]) -> None:
    assert [c.title for c in citations(report(text))] == names


def test_a_regulation_without_marks_is_national_unless_it_was_made_here() -> None:
    found = {
        c.title: (c.kind, c.marked) for c in citations(report("检查物业管理条例实施情况，落实《城镇燃气管理条例》。"))
    }
    assert found == {"物业管理条例": ("law", False), "城镇燃气管理条例": ("law", True)}
    assert kinds("颁布实施物业管理条例。") == {"物业管理条例": "local_regulation"}
    assert kinds("学习中国共产党巡视工作条例。") == {"中国共产党巡视工作条例": "other"}
    assert kinds("落实中华人民共和国政府信息公开条例。") == {"中华人民共和国政府信息公开条例": "law"}


def test_a_regulation_inside_marks_is_found_once() -> None:
    (found,) = citations(report("颁布《湿地保护条例》，宣传湿地保护条例。"))
    assert (found.title, found.count, found.marked) == ("湿地保护条例", 2, True)


def test_documents_of_one_name_from_two_regions_are_two() -> None:
    text = "制定《实施办法》，执行《城北区养犬条例》和《预算法》。"
    north = {c.title: c.work for c in citations(report(text, region="青海省西宁市城北区"))}
    south = {c.title: c.work for c in citations(report(text, region="湖北省武汉市青山区"))}
    assert north["实施办法"] != south["实施办法"]
    assert north["城北区养犬条例"] == south["城北区养犬条例"]
    assert north["预算法"] == south["预算法"]


def test_a_city_in_a_word_is_no_region() -> None:
    assert work_key("城市绿化条例", "local_regulation", "甲市") == "城市绿化条例@甲市"
    assert work_key("青山区人大常委会议事规则", "measure", "包头市") == "青山区人大常委会议事规则"
    assert work_key("山区交通管理办法", "measure", "甲市") == "山区交通管理办法@甲市"


def test_titles_within_titles_and_broken_marks() -> None:
    assert [c.title for c in citations(report("实施《关于贯彻《预算法》的办法》，见《空"))] == [
        "关于贯彻《预算法》的办法"
    ]


def test_classify_looks_beside_the_title() -> None:
    text = "推送《代表风采》季刊"
    assert classify(text, 3, 7) == "periodical"


def test_headings_cite_too() -> None:
    assert [c.title for c in citations(report("全年工作。", heading="贯彻《监督法》"))] == ["监督法"]


@given(st.text("《》“”关于的决议法条例草案（）2023中华人民共和国刊发入选 ，。", max_size=40))
def test_any_text_gives_citations_that_stand_in_it(text: str) -> None:
    for citation in citations(report(text)):
        assert citation.title in text
        assert citation.kind in CLASSES
        assert citation.count >= 1
