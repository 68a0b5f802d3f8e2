"""People, dates, source, language, and what they make together."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rebuild.fields import find
from generator.rebuild.fields.dates import period_of, published, year_of
from generator.rebuild.fields.language import language_of
from generator.rebuild.fields.people import people_of
from generator.rebuild.fields.source import source_of


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("本报记者 小蕊 通讯员 颜维彬", [("小蕊", "本报记者"), ("颜维彬", "通讯员")]),
        ("■文/图 州人大常委会办公室 提供", [("州人大常委会办公室", "文/图 提供")]),
        ("汀泉县人大常委会主任 李桐若", [("李桐若", "汀泉县人大常委会主任")]),
        ("记者 施佑博 文/图", [("施佑博", "记者 文/图")]),
        ("通讯员 钱海强 曹燕", [("钱海强", "通讯员"), ("曹燕", "通讯员")]),
        ("（记者 张三、李四）", [("张三", "记者"), ("李四", "记者")]),
        ("上海市市长 龚 正", [("龚正", "上海市市长")]),
        ("□ 湖北省宜昌市人大常委会课题组", [("湖北省宜昌市人大常委会课题组", "")]),
        ("记者：徐顺凯", [("徐顺凯", "记者")]),
        ("本报记者徐顺凯", [("徐顺凯", "本报记者")]),
        ("文图 王五", [("王五", "文图")]),
        ("文 张三 图 李四", [("张三", "文"), ("李四", "图")]),
        ("文/本报记者 张三 图/李四", [("张三", "文 本报记者"), ("李四", "图")]),
        ("（本报记者 张三 摄）", [("张三", "本报记者 摄")]),
        ("通讯员：李明辉 王 强", [("李明辉", "通讯员"), ("王强", "通讯员")]),
        ("本报讯（记者张三）", [("张三", "记者")]),
        ("——海南省省长 刘小明", [("刘小明", "海南省省长")]),
        ("记者 文静", [("文静", "记者")]),
        ("甘肃省人民检察院检察长朱玉", [("朱玉", "甘肃省人民检察院检察长")]),
        ("县委副书记县长张三", [("张三", "县委副书记 县长")]),
        ("市人大常委会秘书长 赵 英", [("赵英", "市人大常委会秘书长")]),
        ("某市委员、执法检查组组长 游全荣", [("游全荣", "某市委员 执法检查组组长")]),
        ("最高人民檢察院檢察長 曹建明", [("曹建明", "最高人民檢察院檢察長")]),
        ("市委书记办公室", [("市委书记办公室", "")]),
        ("栗 俊 昌", [("栗俊昌", "")]),
        ("龚 正 李 强 摄", [("龚正", ""), ("李强", "摄")]),
        ("", []),
    ],
)
def test_people(byline: str, people: list[tuple[str, str]]) -> None:
    assert [(p.name, p.role) for p in people_of(byline)] == people


@given(st.text(st.sampled_from("本报记者通讯员文图摄影/张王李、 （）：■"), max_size=30))
def test_no_name_is_empty_or_invented(byline: str) -> None:
    for person in people_of(byline):
        assert person.name
        assert set(person.name + person.role.replace(" ", "")) <= set(byline)


@pytest.mark.parametrize(
    ("title", "subtitle", "body", "year"),
    [
        ("", "城北区人大常委会2023年工作综述", [], 2023),
        ("", "二〇二三年工作综述", [], 2023),
        ("工作报告", "2024年1月18日在汀泉县第十八届人民代表大会第四次会议上", [], 2023),
        ("2026年上海市政府工作报告", "2026年2月3日在上海市第十六届人民代表大会第四次会议上", [], 2025),
        ("工作报告", "2024年12月28日在清溪镇第三届人民代表大会第八次会议上", [], 2024),
        ("政府工作报告", "", ["2025年1月14日在北京市第十六届人民代表大会第三次会议上"], 2024),
        ("2021—2025年工作报告", "", [], 2025),
        ("２０２４年工作报告", "", [], 2024),
        ("教育事业发展统计公报（2023）", "", [], 2023),
        ("档案工作", "青禾县年鉴2022", [], 2021),
        ("档案工作", "青禾县2022年鉴", [], 2021),
        ("青山实践", "", ["2023年，青山区人大常委会始终", "2024年，"], 2023),
        ("政府工作报告", "", ["各位代表：", "一、2013年工作回顾", "2014年 2014年 2014年"], 2013),
        ("历史", "", ["1954年9月15日，大会召开。"], 0),
        ("展望", "", ["到2035年，到2035年"], 0),
    ],
)
def test_the_year_reported_on(title: str, subtitle: str, body: list[str], year: int) -> None:
    assert year_of(title, subtitle, body, None) == year


def test_years_after_publication_are_not_reported_on() -> None:
    body = ["会上，2023年、2023年、2023年，2024年、2024年、2024年、2024年。"]
    assert year_of("", "", body, date(2023, 12, 31)) == 0
    assert year_of("", "", body, date(2024, 1, 31)) == 2024


@pytest.mark.parametrize(
    ("title", "year", "period"),
    [
        ("2023年工作综述", 2023, "2023-01-01/2023-12-31"),
        ("2023年上半年工作总结", 2023, "2023-01-01/2023-06-30"),
        ("2023年第三季度工作总结", 2023, "2023-07-01/2023-09-30"),
        ("2021—2025年工作总结", 2025, "2021-01-01/2025-12-31"),
        ("工作总结", 0, ""),
    ],
)
def test_the_period(title: str, year: int, period: str) -> None:
    assert period_of(title, "", year) == period


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        (["发布日期:2024-01-31"], date(2024, 1, 31)),
        (["2023-12-01 浏览", "发布时间：2024年1月5日 10:20"], date(2024, 1, 5)),
        (["2021-05-31 来源：《光明日报》收藏"], date(2021, 5, 31)),
        (["归档时间：2018-11-21", "来源：某网 日期：2017-01-12 17:08"], date(2017, 1, 12)),
        (["日期：2017-01-12", "发布时间：2017-01-13"], date(2017, 1, 13)),
        (["发布日期:2024-13-41"], None),
        ([], None),
    ],
)
def test_the_day_of_publication(meta: list[str], day: date | None) -> None:
    assert published(meta) == day


@pytest.mark.parametrize(
    ("meta", "source"),
    [
        (["来源:青山区人大常委会"], "青山区人大常委会"),
        (["2021-05-31 来源：《光明日报》收藏"], "光明日报"),
        (["来源：解放日报作者：张三"], "解放日报"),
        (["来源：", "宁夏日报客户端"], "宁夏日报客户端"),
        (["发布日期:2024-01-31"], ""),
        (["• 来源:", "• 公开日期:2024-01-31"], ""),
        (["來源:某某社"], "某某社"),
    ],
)
def test_the_publisher(meta: list[str], source: str) -> None:
    assert source_of(meta) == source


@pytest.mark.parametrize(
    ("text", "language"),
    [("人大常委会会议", "zh-CN"), ("委員會審議並批准", "zh-Hant"), ("Fellow Deputies", "en"), ("", "zh-CN")],
)
def test_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_genres_are_known_in_either_script() -> None:
    body = ["各位委員：現在，我代表常務委員會，向大會報告工作，請予審議。"]
    found = find("中國人民政治協商會議全國委員會常務委員會工作報告", "", "", [], body)
    assert (found.genre, found.level, found.organ, found.language) == ("cppcc", "national", "全国政协", "zh-Hant")


def test_fields_support_each_other() -> None:
    meta = ["发布日期:2024-01-31", "来源:青山区人大常委会"]
    body = ["2023年，青山区人大常委会召开常委会会议8次、主任会议15次。"]
    fields = find("青山人大：全过程人民民主的青山实践", "", "", meta, body, ["版权所有：武汉市人大常委会"])
    assert (fields.organ, fields.region, fields.region_code) == ("青山区人大常委会", "湖北省武汉市青山区", "420107")
    assert (fields.year, fields.genre, fields.source) == (2023, "npc", "青山区人大常委会")


@pytest.mark.parametrize(
    ("title", "organ"),
    [
        ("西宁市城中区2023年人大工作综述", "西宁市城中区人大常委会"),
        ("槐台县政协2022年工作回眸", "政协槐台县委员会"),
        ("澄宁县教育局2021年工作综述", "澄宁县教育局"),
        ("湟源县城关镇人大主席团2023年工作报告", "湟源县城关镇人大主席团"),
        ("福建省人民检察院工作报告", "福建省人民检察院"),
        ("广西壮族自治区高级人民法院工作报告", "广西壮族自治区高级人民法院"),
        ("上海市第一中级人民法院工作报告", "上海市第一中级人民法院"),
        ("长沙市岳麓区人民法院工作报告", "长沙市岳麓区人民法院"),
        ("中共湟源县委2023年工作报告", "中共湟源县委"),
        ("关于湟源县2023年预算执行情况和2024年预算草案的报告", ""),
        ("最高人民法院工作报告", "最高人民法院"),
        ("感悟", ""),
    ],
)
def test_the_organ(title: str, organ: str) -> None:
    assert find(title, "", "", [], []).organ == organ
