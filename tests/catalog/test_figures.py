"""Quantities, what they count, and the indicators they give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalog.facts import Figure
from generator.catalog.facts.figures import figures
from generator.catalog.facts.numerals import arabic, chinese
from generator.catalog.facts.objects import parts
from generator.catalog.facts.phrase import phrase
from generator.catalog.facts.quantities import quantities
from generator.report import Kind, Paragraph, Report
from tests.catalog.gold_reports import report
from tests.restoration.test_growth import no_runaway


def read(text: str, heading: str = "") -> list[tuple[object, ...]]:
    return [(f.value, f.unit, f.object) for f in figures(report(text, heading=heading))]


def one(text: str) -> Figure:
    found = figures(report(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("两", 2),
        ("二十三", 23),
        ("一百零五", 105),
        ("三千二百", 3200),
        ("二〇二三", 2023),
        ("一万二千", 12000),
        ("二亿三千万", 230_000_000),
        ("二十点零三", 20.03),
    ],
)
def test_chinese_numerals(numeral: str, value: float) -> None:
    assert chinese(numeral) == value


def test_multiplied_out_values_are_exact() -> None:
    assert arabic("0.07", "亿") == 7_000_000
    assert isinstance(arabic("1.1", "万"), int)
    assert arabic("92.8", "") == 92.8
    assert arabic("1,221", "亿") == 122_100_000_000


def test_a_verb_carries_over_a_list() -> None:
    found = figures(report("年内召开党组会议16次、主任会议19次，常委会会议8次。"))
    assert [(f.object, f.verb) for f in found] == [("党组会议", "召开"), ("主任会议", "召开"), ("常委会会议", "召开")]
    assert [f.indicator for f in found] == ["party_group_meetings", "chairs_meetings", "npcsc_meetings"]


def test_the_thing_may_follow_the_number() -> None:
    assert read("邀请80余名人大代表列席会议。") == [(80, "名", "人大代表")]
    assert read("明确10个方面13项审议意见。") == [(10, "个", "方面"), (13, "项", "审议意见")]
    assert read("深入86个社区、18个村、300余家企业走访调研。") == [
        (86, "个", "社区"), (18, "个", "村"), (300, "家", "企业"),
    ]  # fmt: skip


def test_a_thing_carries_over_numbers_of_it() -> None:
    assert read("开展代表活动583批、3450余人次。") == [(583, "批", "代表活动"), (3450, "人次", "代表活动")]
    assert read("组织4批19人次向宪法宣誓。") == [(4, "批", "宪法宣誓"), (19, "人次", "宪法宣誓")]
    assert read("审查规范性文件13件，纠正3件。") == [(13, "件", "规范性文件"), (3, "件", "规范性文件")]


def test_two_rates_may_share_a_number() -> None:
    assert read("办复率和满意率均达到100%。") == [(100, "%", "办复率"), (100, "%", "满意率")]


def test_several_things_may_share_what_stands_with_the_last() -> None:
    assert parts("城镇和农村居民人均可支配收入") == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
    assert parts("开工率、资金到位率") == ["开工率", "资金到位率"]
    assert parts("主任会议") == ["主任会议"]


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("收到建議35項。", 35, "项", "exact"),
        ("投入2.5億元。", 250_000_000, "元", "exact"),
        ("惠及居民3萬餘人。", 30_000, "人", "at_least"),
        ("会议精简近四成。", 40, "%", "exact"),
        ("网上办理占九成以上。", 90, "%", "at_least"),
        ("送法进校园百余场。", 100, "场", "at_least"),
        ("惠及群众近万人。", 10_000, "人", "exact"),
        ("71个人民法庭入驻。", 71, "个", "exact"),
    ],
)
def test_other_ways_to_write_a_number(text: str, value: int, unit: str, bound: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    "text", ["一成不变。", "选出三成员。", "万人成讼率下降。", "成百上千家企业。", "千家万户受益。"]
)
def test_what_only_looks_like_a_round_number(text: str) -> None:
    assert read(text) == []


def test_words_are_of_the_kind_of_the_list_they_are_on() -> None:
    found, mark = phrase("、推动解决问题", before=True)
    assert (found.words, found.kinds, mark) == (("推动", "解决", "问题"), ("verb", "verb", "n"), "、")
    assert phrase("“三个一”活动，", before=False)[0].kinds == ("whole", "vn")
    assert not phrase("、", before=True)[0]


def test_a_verb_that_is_on_no_list_governs_too() -> None:
    assert read("劝辞履职不力委员2名，编报社情民意信息268篇。") == [
        (2, "名", "履职不力委员"),
        (268, "篇", "社情民意信息"),
    ]


def test_only_who_they_are_is_counted_of_persons() -> None:
    assert read("3名人大代表履职事迹入选。") == [(3, "名", "人大代表")]
    assert read("邀请8名代表列席会议，86人次参加执法检查。") == [(8, "名", "代表"), (86, "人次", "代表")]


def test_a_verb_in_a_relative_clause_is_none_and_a_verb_in_a_noun_neither() -> None:
    assert [(f.object, f.verb) for f in figures(report("协助解决群众反映的突出问题101件，召开推进会3次。"))] == [
        ("群众反映的突出问题", "协助解决"), ("推进会", "召开"),
    ]  # fmt: skip


def test_the_change_against_last_year() -> None:
    assert read("城镇化率达到62.35%，比上年提高1.2个百分点。") == [
        (62.35, "%", "城镇化率"),
        (1.2, "个百分点", "城镇化率"),
    ]


def test_each_of_several_things_has_its_own_number() -> None:
    assert read("刑事案件、命案起数分别下降27.3%、18.9%。") == [(27.3, "%", "刑事案件"), (18.9, "%", "命案起数")]


def test_economy() -> None:
    assert read("全市生产总值达到5.67万亿元、增长5.4%。") == [
        (5_670_000_000_000, "元", "生产总值"),
        (5.4, "%", "生产总值"),
    ]
    assert read("城镇新增就业60.5万人，服务贸易增长10%。") == [(605_000, "人", "城镇新增就业"), (10, "%", "服务贸易")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("发放书籍1700余册。", 1700),
        ("发表文章50多篇次。", 50),
        ("覆盖企业100家以上。", 100),
        ("新增总部机构超过100家。", 100),
        ("投资近百分之五十以上。", 50),
        ("开展宣讲十余场。", 10),
        ("走访上百家企业。", 100),
        ("惠及群众3万多人。", 30_000),
    ],
)
def test_lower_bounds(text: str, value: int) -> None:
    assert (one(text).value, one(text).bound) == (value, "at_least")


@pytest.mark.parametrize("text", ["提出审议意见11条。", "审议通过3项决议。", "会上3名代表发言。", "上报2件。"])
def test_an_exact_number_is_exact(text: str) -> None:
    assert one(text).bound == "exact"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("污水处理能力达到3万立方米/日。", 30_000, "立方米/日"),
        ("贷款利率下降67个基点。", 67, "个基点"),
        ("受教育年限提高到11.3年。", 11.3, "年"),
        ("建成铁路860千米。", 860, "千米"),
        ("吨钢综合能耗降到542千克标准煤。", 542, "千克标准煤"),
        ("开放1.4万个体育场馆。", 14_000, "个"),
        ("安装52台风机。", 52, "台"),
        ("建成38家长者助餐点。", 38, "家"),
        ("销售家电21.3万台（辆）。", 213_000, "台(辆)"),
    ],
)
def test_units(text: str, value: float, unit: str) -> None:
    assert (one(text).value, one(text).unit) == (value, unit)


def test_numbers_of_a_list_share_unit_and_bound() -> None:
    assert [(f.value, f.unit) for f in figures(report("两项活动分别惠及3500万、2300万人次。"))][1:] == [
        (35_000_000, "人次"), (23_000_000, "人次"),
    ]  # fmt: skip
    bounds = [f.bound for f in figures(report("收入、支出分别增长7%以上和6%左右。"))]
    assert bounds == ["at_least", "exact"]
    assert [f.bound for f in figures(report("收入、支出先后跨过4万元和5万元。"))] == ["at_least", "at_least"]


def test_two_numbers_for_each_of_two_things() -> None:
    assert [row[2] for row in read("总部机构、研发中心分别从771家、481家增加到1076家、636家。")] == [
        "总部机构", "研发中心", "总部机构", "研发中心",
    ]  # fmt: skip
    assert [row[2] for row in read("蔬菜、水产品产量分别增长3%、5%。")] == ["蔬菜产量", "水产品产量"]


def test_roughly_so_is_no_part_of_a_name() -> None:
    assert read("推进50个上下游项目。") == [(50, "个", "上下游项目")]
    assert read("打造30条左右乡村振兴产业路。") == [(30, "条", "乡村振兴产业路")]


def test_steps_are_counted_exactly() -> None:
    assert one("地区生产总值连续跨越4个千亿元台阶。").bound == "exact"


def test_full_width_digits() -> None:
    assert read("召开主任会议１９次，办结率９２．８％。") == [(19, "次", "主任会议"), (92.8, "%", "办结率")]


@pytest.mark.parametrize(
    "text",
    [
        "深入学习贯彻党的二十大和二十届三中全会精神。",
        "落实“十四五”规划和“第一议题”制度。",
        "区九届人大四次会议各项选举任务。",
        "贯彻县委十七届九次全会部署，按照省委十一届七次、八次、九次全会精神。",
        "推进二轮土地承包到期延包。",
        "2023年10月15日，1949年至2022年。",
        "依据监督法第三十八条的规定。",
        "严格落实中央八项规定精神，深刻领悟两个确立。",
        "推动从解决“一件事”向办好“一类事”延伸。",
        "一项项民主监督，一批人民群众关心的问题，再一次证明。",
        "入选《全省百名人大代表履职故事2023卷》。",
        "打造4A级景区，推广5G应用，拨打12345热线。",
        "实现24小时开放、365天服务。",
        "机场三期工程投入使用，四人帮被粉碎。",
        "大力发展第三产业，三次产业结构优化。",
        "打造15分钟便民生活圈，激发二次消费。",
        "［17］四个一批：",
        "举办青年50人论坛。",
    ],
)
def test_dates_ordinals_names_and_idioms_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "建成五个中心，形成三份报告，试点三项，会同三个部门，创新三项制度",
            [(5, "个"), (3, "份"), (3, "项"), (3, "个"), (3, "项")],
        ),
        ("占六成三，同一个目标，新三项，每三年，三级制，两项性能", [(63, "%"), (2, "项")]),
        ("发布7个案例、6个案件，开展个案监督", [(7, "个"), (6, "个")]),
        ("2名优秀青年，目前5处已通过，居全省前5位", [(2, "名"), (5, "处")]),
        (
            "整改问题15个，3个月内销号，审批事项3个、2个工作日办结",
            [(15, "个"), (3, "个月"), (3, "个"), (2, "个工作日")],
        ),
        ("公园一个、广场一个，以百倍的努力，两只手都要硬，5处长江护岸", [(1, "个"), (1, "个"), (5, "处")]),
        ("迈上6000亿元新台阶", [(600_000_000_000, "元")]),
        ("由0.5个、1个和3个工作日", [(0.5, "个工作日"), (1, "个工作日"), (3, "个工作日")]),
        ("增长近一倍，高出两倍，数十倍，成倍增长", [(1, "倍"), (2, "倍")]),
        ("增长百分之八点五，增加百分之二十", [(8.5, "%"), (20, "%")]),
        ("历时两个多月，又两次回访，近两千名，近两年，12月两次听取", [(2, "个月"), (2, "次"), (2000, "名"), (2, "次")]),
        ("整改一个、销号一个，建成中心一个，开放", [(1, "个")]),
        ("8所在京高校、30户外贸企业，5所在地，3户外出", [(8, "所"), (30, "户")]),
        (
            "放流8.4亿尾（粒），十大类26项，每人20学时",
            [(840_000_000, "尾(粒)"), (10, "大类"), (26, "项"), (20, "学时")],
        ),
    ],
)
def test_what_looks_like_no_number_and_what_looks_like_one(text: str, found: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == found


def test_chinese_numerals_that_count() -> None:
    assert read("举办三期代表培训班，先后两次征集代表建议。") == [
        (3, "期", "代表培训班"), (2, "次", "征集代表建议"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("主任会议成员开展领题调研7次。", ""),
        ("收集群众诉求646件。", ""),
        ("推动解决群众诉求593件。", "problems_solved"),
        ("新建代表联络站9个。", ""),
        ("全区代表履职平台扩展到58个。", "stations"),
        ("提出审议意见105条。", "review_opinions"),
        ("形成意见建议28条。", "advice_items"),
        ("收到代表建议70件。", "suggestions_count"),
        ("推动3件代表建议转化为检察建议。", ""),
        ("开展专题调研视察65次。", "special_research"),
        ("任免国家机关工作人员62人次。", "appointments"),
        ("审查规范性文件8件。", "normative_docs_reviewed"),
        ("废止规范性文件5件。", ""),
        ("听取审议“一府一委两院”专项工作报告22项。", "work_reports_heard"),
    ],
)
def test_indicators(text: str, indicator: str) -> None:
    assert one(text).indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("征集代表提出的意见建议15条。", ["advice_items"]),
        ("八届一次会议期间代表提出议案建议297件，办结率100%。", ["suggestions_count", "handling_rate"]),
        ("受理群众来信来访136件次，办结率98.5%。", ["", ""]),
        ("代表培训260人次，补贴性职业培训9.7万人次。", ["trainees", ""]),
        ("邀请52人次代表列席常委会会议、230人次代表参加视察。", ["deputies_attending", "deputy_activity_persontimes"]),
        ("宣讲《全国人大组织法》8次，编印《河西人大》6期，《河西文艺》4期。", ["", "media_items", ""]),
        ("代表建议办结率100%，接待来信来访50件。", ["handling_rate", ""]),
        ("就立法规划等提请市委研究12项。", ["reports_to_party_committee"]),
        ("提请县委常委会会议研究人大工作事项9项。", ["reports_to_party_committee"]),
        (
            "定期向区委汇报工作，全年报告重大事项25件，接收报备文件9件。",
            ["reports_to_party_committee", "normative_docs_reviewed"],
        ),
        ("组织人大代表旁听庭审、参加听证等活动60余人次。", ["deputy_activity_persontimes"]),
        ("21个镇街联络站全部开放，代表轮流接待，新建村级联络点6个。", ["stations", ""]),
        ("“代表夜话”帮助解决噪声扰民等问题43个。", ["problems_solved"]),
        ("代表培训班6期，参加学习600人次。", ["training_sessions", "trainees"]),
        ("开展专题调研3次，形成报告4篇。", ["special_research", "research_reports"]),
        ("集中清理涉企规范性文件38件。", ["normative_docs_cleaned"]),
    ],
)
def test_indicators_that_are_alike(text: str, indicators: list[str]) -> None:
    assert [f.indicator for f in figures(report(text, genre="npc"))] == indicators


def test_no_rule_of_an_indicator_runs_away() -> None:
    text = "县代表" + "向甲" * 60 + "，代表8名、人员。"
    with no_runaway(text):
        figures(report(text, genre="npc"))


def test_only_genres_with_indicators_are_measured() -> None:
    text = "召开常委会会议8次。"
    assert [f.indicator for g in ("npc", "", "court") for f in figures(report(text, genre=g))] == [
        "npcsc_meetings", "npcsc_meetings", "",
    ]  # fmt: skip


def test_what_the_text_leaves_out_is_named() -> None:
    assert [(f.object, f.indicator) for f in figures(report("加强建议办理工作。年内共办结34件。"))] == [
        ("代表建议", "suggestions_count")
    ]


def test_a_flattened_table_has_no_sentences() -> None:
    assert figures(Report("r", "", lead=(Paragraph("会议 8次\n建议 70件", kind=Kind.TABLE),))) == ()


def test_a_verb_right_before_the_number_governs_it() -> None:
    found = figures(report("收集整理规范性文件39件，对州政府报备的8件规范性文件逐一归档。"))
    assert [(f.verb, f.indicator) for f in found] == [
        ("收集整理", "normative_docs_cleaned"), ("报备", "normative_docs_reviewed"),
    ]  # fmt: skip


def test_a_noun_may_end_behind_a_place_or_in_a_verb() -> None:
    assert one("新建60处群众身边的健身场所。").object.endswith("健身场所")
    assert one("实施500个老旧小区综合整治。").object in ("老旧小区", "老旧小区综合整治")  # either names the 500
    assert read("5名代表的优秀故事入选。") == [(5, "名", "代表")]
    assert read("食品、药品抽检合格率均超99%。") == [(99, "%", "食品、药品抽检合格率")]


def test_how_long_what_took() -> None:
    assert read("历时3个月，对全区学校心理健康现状进行调研，引进第三方机构。") == [(3, "个月", "调研")]
    assert read("历时3个月，取得新成效。") == [(3, "个月", "历时")]


def test_those_who_gave_are_not_what_was_given() -> None:
    assert read("各级人大代表捐资赠物达26万元。") == [(260_000, "元", "捐资赠物")]
    assert read("上海标准新增12项。") == [(12, "项", "上海标准")]
    assert read("各级代表参与729人次。") == [(729, "人次", "代表")]


@given(
    st.text(
        "召开会议讨论三二一十百0123456789０.,，、。；《》“”次项个件人万亿%余多以上和分别增长达的（）第届年月从至",
        max_size=60,
    )
)
def test_any_text_gives_figures_that_stand_in_it(text: str) -> None:
    for figure in figures(report(text)):
        assert figure.sentence in text
        assert 0 <= figure.start < len(figure.sentence)
        assert figure.value >= 0
        assert figure.bound in ("exact", "at_least")


def test_what_is_too_long_to_be_a_number_is_none() -> None:
    long = "，".join(f"召开会议{digit * 5000}次" for digit in "9一")
    assert [q.value for q in quantities(f"{long}，召开会议{'9' * 400}.5次，召开会议12次")] == [12]


def test_numbers_of_a_list_share_what_is_said_of_all() -> None:
    found = figures(report("工业投资、民间投资占比分别高出全市5.6个、3.3个百分点。"))
    assert [(f.value, f.unit) for f in found] == [(5.6, "个百分点"), (3.3, "个百分点")]
    found = figures(report("存款、贷款余额分别突破210亿元和170亿元，增长8%和9%。"))
    assert [f.bound for f in found] == ["at_least", "at_least", "exact", "exact"]
    found = figures(report("进出口总值首破270亿元大关，每年至少组织2轮视察，完成七成五。"))
    assert [(f.value, f.unit, f.bound) for f in found] == [
        (27_000_000_000, "元", "at_least"), (2, "轮", "at_least"), (75, "%", "exact"),
    ]  # fmt: skip
