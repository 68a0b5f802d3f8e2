"""Places: the division a report is about, or the name as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rebuild.fields.gazetteer import gazetteer
from generator.rebuild.fields.place import Place, place_of


def where(
    title: str = "", subtitle: str = "", byline: str = "", source: str = "", body: str = "", context: str = ""
) -> tuple[str, str, str]:
    place = place_of(title, subtitle, byline, source, [body], [context])
    return place.region, place.code, place.level


@pytest.mark.parametrize(
    ("printed", "full_name", "code"),
    [
        ("青海省", "青海省", "630000"),
        ("西宁市城中区", "青海省西宁市城中区", "630103"),
        ("青海西宁市城中区", "青海省西宁市城中区", "630103"),
        ("海西州", "青海省海西蒙古族藏族自治州", "632800"),
        ("互助县", "青海省海东市互助土族自治县", "630223"),
        ("东乡县", "甘肃省临夏回族自治州东乡族自治县", "622926"),
        ("鄂温克旗", "内蒙古自治区呼伦贝尔市鄂温克族自治旗", "150724"),
        ("北京市朝阳区", "北京市朝阳区", "110105"),
        ("河南省济源市", "河南省济源市", "419001"),
    ],
)
def test_the_gazetteer_knows_a_division_by_the_names_it_goes_by(printed: str, full_name: str, code: str) -> None:
    assert [(d.full_name, d.code) for d in gazetteer().find(printed)] == [(full_name, code)]


def test_higher_divisions_must_fit() -> None:
    assert len(gazetteer().find("城中区")) == 2
    assert gazetteer().find("广州市城中区") == ()
    assert gazetteer().find("垣河区") == ()


@given(st.sampled_from([d for found in gazetteer().named.values() for d in found]))
def test_every_division_is_found_by_its_full_name(division: object) -> None:
    assert division in gazetteer().find(division.full_name)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"subtitle": "西宁市城中区人大常委会2023年工作综述"}, ("青海省西宁市城中区", "630103", "county")),
        ({"title": "海西州人大常委会2023年工作总结"}, ("青海省海西蒙古族藏族自治州", "632800", "prefecture")),
        ({"title": "2026年上海市政府工作报告"}, ("上海市", "310000", "province")),
        (
            {"title": "政府工作报告", "subtitle": "2026年1月27日在海南省第七届人民代表大会第五次会议上"},
            ("海南省", "460000", "province"),
        ),
        ({"title": "奋力谱写城北区人大工作新篇章"}, ("青海省西宁市城北区", "630105", "county")),
        ({"byline": "福建省人民检察院检察长 倪英达"}, ("福建省", "350000", "province")),
        ({"title": "湟源人大书写新答卷"}, ("青海省西宁市湟源县", "630123", "county")),
        ({"subtitle": "湟源县城关镇人大主席团2023年工作报告"}, ("青海省西宁市湟源县城关镇", "630123", "township")),
        ({"title": "政府工作报告", "body": "现在，我代表国务院，向大会报告工作。"}, ("", "", "national")),
    ],
)
def test_known_places(evidence: dict[str, str], expected: tuple[str, str, str]) -> None:
    assert where(**evidence) == expected


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"body": "武汉市委要求"}, ("湖北省武汉市青山区", "420107", "county")),
        ({"body": "包头市委、内蒙古自治区党委要求"}, ("内蒙古自治区包头市青山区", "150204", "county")),
        ({"context": "版权所有：武汉市人民代表大会常务委员会"}, ("湖北省武汉市青山区", "420107", "county")),
        ({"body": "包头市与武汉市"}, ("青山区", "", "county")),
        ({}, ("青山区", "", "county")),
    ],
)
def test_a_name_that_two_divisions_share_is_told_apart_by_the_text_or_not_at_all(
    evidence: dict[str, str], expected: tuple[str, str, str]
) -> None:
    assert where(subtitle="青山区人大常委会2023年工作综述", **evidence) == expected


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"subtitle": "澄阳区2021年人大工作综述"}, "澄阳区"),
        ({"title": "奋力谱写澄阳区人大工作新篇章", "subtitle": "澄阳区2021年人大工作综述"}, "澄阳区"),
        ({"title": "奋力谱写澄阳区人大工作新篇章", "body": "澄阳区人民满意。澄阳区委要求。"}, "澄阳区"),
        ({"subtitle": "政协泊阳市委员会2025年工作综述"}, "泊阳市"),
        ({"subtitle": "澄宁县教育局2021年工作综述"}, "澄宁县"),
        ({"subtitle": "2024年1月18日在汀泉县第十八届人民代表大会第四次会议上"}, "汀泉县"),
        ({"title": "苏州工业园区2023年政府工作报告", "body": "园区。工业园区。"}, "苏州工业园区"),
        ({"title": "澄阳经济开发区2023年政府工作报告", "body": "开发区。澄阳经济开发区。"}, "澄阳经济开发区"),
        ({"title": "澄阳高新技术产业开发区管理委员会2023年工作报告"}, "澄阳高新技术产业开发区"),
        ({"subtitle": "澄阳区总工会2024年工作综述", "body": "澄阳因矿而生。"}, "澄阳区"),
        ({"subtitle": "澄阳县紧密型医共体建设三年回眸", "body": "曾是澄阳人看病最大的坎。"}, "澄阳县"),
        ({"title": "2019年澄阳省水资源公报", "body": "澄阳省水利厅"}, "澄阳省"),
        ({"title": "澄岫區社區發展協會會務報告", "body": "澄岫區"}, "澄岫區"),
        ({"title": "澄阳区 人民代表大会 常务 委员会工作报 告"}, "澄阳区"),
        ({"title": "推进老旧小区改造2023年工作总结", "body": "推进老旧小区改造，推进老旧小区改造。"}, ""),
        ({"title": "澄阳区总工会2024年工作综述"}, ""),
        ({"title": "区人大常委会2023年监督工作计划"}, ""),
    ],
)
def test_places_that_no_gazetteer_knows_keep_their_printed_name(evidence: dict[str, str], expected: str) -> None:
    region, code, _ = where(**evidence)
    assert (region, code) == (expected, "")


@given(st.text(st.sampled_from("青海省西宁市城中北区县人大政府政协2023年的在，。 —")), st.text(max_size=30))
def test_any_text_has_a_place_or_none(title: str, body: str) -> None:
    place = place_of(title, "", "", "", [body])
    assert bool(place.code) <= bool(place.region)
    assert place == Place() or place.level or place.region
