"""Genres are data: a file more is a genre more."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rebuild.genres import genre_of, genres, load

FORESTRY = """
name: {zh: 林业报告, en: Forestry}
organ: "{place}林业局"
titles: [林业工作]
cues: {造林: 5, 护林员: 5}
topics: [{key: fire, zh: 防火, en: Fire prevention, cues: [火情]}]
indicators: [trees]
"""


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("城北区人大常委会2023年工作综述", "npc"),
        ("垣河区人民代表大会常务委员会工作报告", "npc"),
        ("2026年上海市政府工作报告", "government"),
        ("某某市中级人民法院工作报告", "court"),
        ("福建省人民检察院工作报告", "procuratorate"),
        ("关于2023年预算执行情况和2024年预算草案的报告", "budget"),
        ("2023年国民经济和社会发展统计公报", "statistics"),
        ("政协泊阳市委员会2025年工作综述", "cppcc"),
        ("澄宁县教育局2021年工作综述", "department"),
        ("中共湟源县委2023年工作报告", "party"),
        ("感悟", ""),
    ],
)
def test_a_title_tells_the_genre(title: str, genre: str) -> None:
    assert genre_of(title, "2024年1月18日在汀泉县第十八届人民代表大会第四次会议上", "", []) == genre


def test_before_whom_a_report_was_delivered_does_not_count() -> None:
    subtitle = "2024年6月20日在县人大常委会第十次会议上"
    assert genre_of("县人民检察院公益诉讼情况报告", subtitle, "", []) == "procuratorate"


@pytest.mark.parametrize(
    ("body", "genre"),
    [
        ("全年召开常委会会议8次、主任会议15次，开展执法检查9项。", "npc"),
        ("批准逮捕犯罪嫌疑人120人，提起公诉300人，发出检察建议40件。", "procuratorate"),
        ("各位代表：现在，我代表县人民政府，向大会报告工作，并请政协委员提出意见。", "government"),
        ("春天来了。", ""),
    ],
)
def test_without_a_telling_title_the_body_does(body: str, genre: str) -> None:
    assert genre_of("勇毅前行谱新篇", "", "", [body]) == genre


def test_what_is_said_again_and_again_of_others_does_not_outweigh_the_title() -> None:
    body = "听取公益诉讼检察专项报告，督促公益诉讼检察建议落实。" * 40
    assert genre_of("垣河区人民代表大会常务委员会工作报告", "", "", [body]) == "npc"


def test_a_genre_more_is_a_file_more(tmp_path: Path) -> None:
    (tmp_path / "forestry.yml").write_text(FORESTRY, encoding="utf-8")
    known = load(tmp_path)
    assert list(known) == ["forestry"]
    assert known["forestry"].organ_of("湟源县", "county") == "湟源县林业局"
    assert known["forestry"].topics[0].cues == ("火情",)
    assert known["forestry"].indicators == ("trees",)
    assert genre_of("湟源县林业工作总结", "", "", [], {**genres(), **known}) == "forestry"
    assert genre_of("绿满山川", "", "", ["造林三万亩，选聘护林员。"], {**genres(), **known}) == "forestry"


def test_a_bad_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text("name: {zh: 坏}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.yml"):
        load(tmp_path)


@pytest.mark.parametrize("key", sorted(genres()))
def test_profiles_are_whole(key: str) -> None:
    profile = genres()[key]
    assert profile.zh
    assert profile.en
    topics = [topic.key for topic in profile.topics]
    assert len(set(topics)) == len(topics) >= 5
    assert topics[-1] == "other"
