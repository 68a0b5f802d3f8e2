"""Topics of sections and paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.catalog.facts.topics import topics, topics_of
from generator.report import Paragraph, Report
from tests.catalog.gold_reports import report


def topic(text: str, heading: str = "", genre: str = "npc") -> str:
    return topics(report(text, heading=heading, genre=genre)).paragraphs[0]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("坚持党的全面领导，坚定正确政治方向", "party"),
        ("推进科学立法", "legislation"),
        ("增强监督刚性", "supervision"),
        ("依法决定任免", "appointments"),
        ("做实代表工作", "deputies"),
        ("加强机关建设", "building"),
        ("强化宣传引导，讲好人大故事", "publicity"),
    ],
)
def test_headings_name_the_topic(heading: str, key: str) -> None:
    assert topics(report("扎实推进各项任务。", heading=heading)).sections == (key,)


def test_content_decides_against_the_section() -> None:
    assert (
        topic("坚决遵守干部原则。坚持党管干部与依法任免相统一，全年任免国家机关工作人员50人次。", "坚持党的全面领导")
        == "appointments"
    )


def test_the_section_decides_between_two() -> None:
    text = "开展学习交流，提升能力。"
    assert (topic(text, "做实代表工作"), topic(text, "加强机关建设")) == ("deputies", "building")


def test_what_everybody_says_first_is_no_topic() -> None:
    assert topic("2023年，坚持以习近平新时代中国特色社会主义思想为指导，各项工作取得新成效。") == "other"


def test_an_end_that_looks_ahead() -> None:
    assert topic("新的一年，将坚持围绕中心、服务大局。") == "outlook"


def test_all_of_a_section_that_looks_ahead_does() -> None:
    assert topic("完善代表建议办理机制，加强代表培训和代表联络站建设。", "2024年主要任务") == "outlook"
    assert topic("建议新一届常委会加强监督工作。", "今后五年工作的建议") == "outlook"


@pytest.mark.parametrize("heading", ["2023年的主要工作", "一、过去五年工作回顾", "五年来的主要工作", "2023年工作回顾"])
def test_a_heading_of_all_that_was_done_is_no_topic(heading: str) -> None:
    everything = "常委会听取审议专项工作报告22项，任免62人次，制定法规3件，督办代表建议12件，坚持党的领导。"
    found = topics(report(everything, heading=heading, genre="npc"))
    assert (found.sections, found.paragraphs) == (("other",), ("other",))
    assert topic("强化立法工作。修订地方性法规2件，备案审查规范性文件9件。", heading) == "legislation"


@pytest.mark.parametrize(
    "text",
    [
        "各位代表：",
        "现在，我代表市人大常委会向大会报告工作，请予审议。",
        "我受县人大常委会委托，向大会报告工作，请审议，并请列席人员提出意见。",
    ],
)
def test_what_is_said_to_the_house_is_on_no_topic(text: str) -> None:
    assert topic(text, "加强代表工作") == "other"


@pytest.mark.parametrize(
    ("heading", "text", "key"),
    [
        ("依法监督", "我们坚持听取审议专项工作报告12项，强化监督，提请常委会审议。", "supervision"),
        ("代表工作", "受理群众来信来访，向市委报告12件，督促办理意见建议。", "deputies"),
        ("依法监督", "2023年听取审议计划执行情况报告12项，开展执法检查5次。", "supervision"),
        ("代表工作", "2023年，县人大常委会将全县代表编为20个小组。", "deputies"),
    ],
)
def test_what_sounds_like_an_address_or_a_plan_has_its_topic(heading: str, text: str, key: str) -> None:
    assert topic(text, heading) == key


def test_one_paragraph_that_looks_ahead_leaves_the_others_alone() -> None:
    done, ahead = (
        "听取审议专项工作报告22项，开展执法检查6次。",
        "2024年，县人大常委会将继续努力，为开创新局面而努力奋斗。",
    )
    assert topics(report(done, ahead, heading="紧扣中心大局", genre="npc")).paragraphs == ("supervision", "outlook")


def test_a_heading_of_a_later_year_looks_ahead() -> None:
    text = "完善代表建议办理机制。"
    found = topics(replace(report(text, heading="2024年主要工作", genre="npc"), year=2023))
    assert (found.sections, found.paragraphs) == (("outlook",), ("outlook",))


def test_without_sections_the_heaviest_topic_is_taken() -> None:
    text = "作出关于湿地保护等决定3项，任免42人次，听取报告12项，组织代表视察2次。"
    whole, part = (
        Report("r", "", lead=(Paragraph(text),), genre="npc"),
        report("开展监督。", text, heading="监督工作", genre="npc"),
    )
    assert topics(whole).paragraphs[0] != "other"
    assert topics(replace(part, lead=(Paragraph(text),))).paragraphs[0] == "other"


def test_each_genre_has_its_own() -> None:
    assert topic("提案办理扎实有效，督办提案20件，提案办复率100%。", "提案工作", "cppcc") == "proposals"
    assert list(topics_of("cppcc"))[-1] == "other"


def test_an_unknown_genre_has_no_topics() -> None:
    assert list(topics_of("")) == ["other"]
    assert topic("提出审议意见11条。", "监督工作", "") == "other"


def test_formulas_are_no_content() -> None:
    formulas = "坚持党的领导、人民当家作主、依法治国有机统一，依法行使监督权、决定权、任免权，作出了积极贡献。"
    assert topic(formulas) == "other"


def test_the_conclusion_looks_ahead_whatever_it_names() -> None:
    text = "新征程上，代表工作和代表建议办理再谱新篇。"
    closing = topics(Report("r", "", genre="npc", conclusion=(Paragraph(text),)))
    assert (closing.paragraphs, topic(text)) == (("outlook",), "deputies")
