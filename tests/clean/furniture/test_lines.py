"""What belongs to the page or the site goes, what belongs to the report stays."""

from __future__ import annotations

import pytest

from generator.clean.furniture.lines import drop_furniture
from generator.clean.role import Role
from generator.clean.split import PAGE
from tests.clean.manuscripts import after, dropped, raw, shown, texts

DATA = [
    "青山县人民政府 2024年01月08日",
    "2024-02-19 21:41:36青山区农业农村局作者：林溪 李兰",
    "【字号:    】        时间:2024-01-29",
    "新华社北京3月15日电",
    "（新華社北京3月19日電）",
    "生成日期: 2019-01-23 文号:",
    "信息來源：某某社 2023-03-11",
]
ABOVE, BELOW = "常委会围绕中心工作依法履行职责，各项工作", "取得了新的进展，为全县发展作出了贡献。"


@pytest.mark.parametrize(
    "line",
    [
        "返回顶部",
        "【打印本页】",
        "[关闭窗口]",
        "首页 > 政务公开 > 工作报告",
        "字号：[大 中 小]",
        "浏览次数：1024",
        "责任编辑：某某",
        "信息分类：计划总结",
        "批注 [办公室1]: 这句话可精简？",
        "带格式的: 缩进: 首行缩进: 2 字符",
        "点击图片查看大图",
        "初审：张三 复审：李四 终审：王五",
        "国内统一连续出版物号 CN13-0001",
        "我要纠错",
        "猜你喜欢",
        "所属栏目：工作报告",
        "特别声明：以上内容仅代表作者观点",
        "您是第 123456 位访客",
        "主办：某县人民政府办公室",
        "某ICP备12345678号-1",
        "当前位置：首页",
        "青禾日报 3版",
        "青禾日报3版",
        "A01青禾晚报 专题",
        "相关报道：",
        "上一页 1 2 3 下一页",
        "收件人：全体",
        "00:01:02,345 --> 00:01:05,678",
        "* * * * *",
        "┌──┬──┐",
        "首頁 │ 網站導覽 │ 聯絡我們",
        "現在位置：首頁",
        "瀏覽人次：1208",
        "☆☆ 本文档由某某网整理，下载后24小时内删除 ☆☆",
        "Times New Roman;Symbol;宋体;黑体;某某体;",
        "Normal;heading 1;header;footer;",
        "（全文完）",
        "————————",
        "图片",
        "【专题】新时代 新征程",
        "00:00/08:40",
        "3 q& S, D  J8 h",
        "var a = a || [];(function(){})();",
        "首页政务公开办事服务互动交流",
        "索 引 号：K123",
        "发表于 2022-03-27 10:20:45 | 只看该作者",
        "2小时前 · 官方账号",
        "国内统一刊号CN36—0021",
        "【打印】【关闭】",
        "展开阅读全文",
        "[]",
        "3 上一篇  下一篇 4 放大 缩小 默认",
        "上一版3  4下一版 2013年3月4日 星期 放大 缩小 默认",
        "第06版:两会特别报道 上一版3  4下一版",
        "[ 打印 ] [ 关闭 ]",
        "Loading……",
        "公开方式: | 主动公开 | 组配分类: | 工作报告 |",
        "ico-crumb.png 首页 > 常委会会议 > 常委会会刊 > 17届常委会第10次会议",
        "2022-12-06 1 1 青禾日报 content_201612.html 1 3 工作综述 /enpproperty-->",
        "字号变大 | 字号变小",
    ],
)
def test_furniture(line: str) -> None:
    found = after(drop_furniture, raw(f"{ABOVE}\n{line}\n{BELOW}"))
    assert texts(found) == [ABOVE, BELOW]
    assert "".join("".join(text for _, text in dropped(found)).split()) == "".join(line.split())
    assert found.blocks[1].blank == PAGE


@pytest.mark.parametrize(
    "line",
    [
        "打印机采购情况",
        "首页改版后更便民",
        "地址变更登记办理更加便捷，群众满意。",
        "2023年工作回顾",
        "会议时间：2024年1月9日 9:00开始",
        "三、代表工作",
        "关闭小煤矿12处",
        "图片展览进社区",
        "GDP 12 (+3)",
        "编辑出版《人大志》",
        "——某县人大常委会2023年工作综述",
    ],
)
def test_look_alikes(line: str) -> None:
    assert texts(after(drop_furniture, raw(f"{ABOVE}\n{line}\n{BELOW}"))) == [ABOVE, line, BELOW]


@pytest.mark.parametrize(
    "number", ["— {} —", "-{}-", "第{}页", "第 {} 页 共 9 页", "{}/9", "Page {} of 9", "— PAGE {} —", "一 {} 一"]
)
def test_page_numbers_go_wherever_the_page_ends(number: str) -> None:
    pages = "\n".join(f"{ABOVE}\n{number.format(n)}\n{BELOW}" for n in (1, 2, 3))
    assert texts(after(drop_furniture, raw(pages))) == [ABOVE, BELOW] * 3


def test_a_running_header_is_found_by_its_coming_again() -> None:
    pages = "\n".join(f"{ABOVE}\n— {n} —\n某县人大工作简报\n{BELOW}" for n in (1, 2, 3))
    assert texts(after(drop_furniture, raw(pages))) == [ABOVE, BELOW] * 3
    assert "某县人大工作简报" in texts(after(drop_furniture, raw(f"某县人大工作简报\n{ABOVE}\n{BELOW}")))


@pytest.mark.parametrize(
    "line", ["发布日期：2024-01-31", "来源：青山区人大常委会", "2024-01-31 10:20", "作者：林溪", *DATA]
)
def test_publication_data_are_kept_apart(line: str) -> None:
    assert shown(after(drop_furniture, raw(f"青山人大的一年\n{line}\n{ABOVE}\n{BELOW}")))[1] == ("meta", line)


def test_the_beginning_of_the_title_beside_a_page_number_is_a_header() -> None:
    title = "青山县2023年工作报告"
    for header in ("青山县2023年（送审稿）", "青山县2023年"):
        page = f"{title}\n{ABOVE}{BELOW}\n第1页\n{header}\n{ABOVE}{BELOW}"
        assert texts(after(drop_furniture, raw(page))) == [title, ABOVE + BELOW, ABOVE + BELOW]
    signed = f"{title}\n{ABOVE}{BELOW}\n青山县\n第1页"
    assert texts(after(drop_furniture, raw(signed)))[-1] == "青山县"


def test_publication_data_part_what_stands_around_them() -> None:
    found = after(drop_furniture, raw(f"青山县工作报告\n来源：青山区人大常委会\n{ABOVE}\n{BELOW}"))
    assert [block.blank for block in found.blocks] == [0, 0, 1, 0]


def test_values_under_labels_go_with_them() -> None:
    form = "索引号：\nK1234/2023-0076\n主题分类：\n综合政务/政务督查\n发文字号：\n\n青山县工作报告"
    assert texts(after(drop_furniture, raw(f"{form}\n{ABOVE}\n{BELOW}"))) == ["青山县工作报告", ABOVE, BELOW]


def test_publication_data_stand_at_the_edges() -> None:
    many = "\n".join(f"{ABOVE}{n}" for n in range(50))
    found = after(drop_furniture, raw(f"{many}\n来源：群众来信\n{many}"))
    assert "meta" not in {role for role, _ in shown(found)}


@pytest.mark.parametrize("jump", ["（下转第三版）", "(上接第1版)", "下转第A2版", "下转三版→", "← 上接一版"])
def test_jump_lines_leave_the_sentence(jump: str) -> None:
    assert texts(after(drop_furniture, raw(f"{ABOVE}{jump}\n{BELOW}"))) == [ABOVE, BELOW]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("某县人大工作综述_要闻_某县新闻网", "某县人大工作综述"),
        ("某县人大工作综述 - 某县人民政府门户网站", "某县人大工作综述"),
        ("某县人大工作综述|某县新闻网", "某县人大工作综述"),
        ("学习贯彻大会精神｜某县人大依法履职", "学习贯彻大会精神｜某县人大依法履职"),
        ("履职为民显担当 - 实干争先", "履职为民显担当 - 实干争先"),
        ("智慧人大_某网", "智慧人大_某网"),
    ],
)
def test_the_name_of_the_site_leaves_the_title_of_a_page(title: str, kept: str) -> None:
    assert texts(after(drop_furniture, raw(f"{title}\n{ABOVE}\n{BELOW}")))[0] == kept
    assert texts(after(drop_furniture, raw(f"{ABOVE}\n{title}\n{BELOW}")))[1] == title


def test_addresses_that_come_again_or_stand_under_the_end_are_no_text() -> None:
    advert, foot = "更多文档请访问：www.example.cn", "手机用户请浏览m.example.cn，体验更好。"
    found = after(drop_furniture, raw(f"{ABOVE}\n{advert}\n{BELOW}\n{ABOVE}\n{advert}\n{BELOW}\n（全文完）\n{foot}"))
    assert texts(found) == [ABOVE, BELOW, ABOVE, BELOW]


def test_an_address_in_the_text_stays() -> None:
    text = "意见可发至网站www.example.cn征集栏，"
    assert texts(after(drop_furniture, raw(f"{ABOVE}\n{text}\n{BELOW}"))) == [ABOVE, text, BELOW]


def test_specks_part_nothing_that_a_blank_does_not() -> None:
    found = after(drop_furniture, raw(f"{ABOVE}\n' 、\n{BELOW}\n. ,\n\n{ABOVE}\n\n1\n' 、\n\n{BELOW}"))
    assert [block.blank for block in found.blocks] == [0, 0, 1, PAGE]


@pytest.mark.parametrize(("signer", "role"), [("青山县财政局", "text"), ("发布单位：财政局", "meta")])
def test_the_day_under_who_signs_is_text(signer: str, role: str) -> None:
    found = shown(after(drop_furniture, raw(f"{ABOVE}\n{BELOW}\n{signer}\n2024年6月28日")))
    assert found[-1] == (role, "2024年6月28日")


def test_a_day_under_who_signs_is_text_and_one_beside_publication_data_is_not() -> None:
    whole = f"{ABOVE}{BELOW}"
    signed = after(drop_furniture, raw(f"{whole}\n青禾县人大常委会办公室\n2024年1月9日"))
    assert [block.role for block in signed.blocks] == [Role.LINE, Role.LINE, Role.TEXT]
    stamped = after(drop_furniture, raw(f"{whole}\n来源：青禾日报\n2024年1月9日"))
    assert [block.role for block in stamped.blocks] == [Role.LINE, Role.META, Role.META]
    topped = after(drop_furniture, raw(f"政府工作报告\n2024年1月9日\n{whole}"))
    assert topped.blocks[1].role is Role.META


def test_who_wrote_is_no_publication_data() -> None:
    found = after(drop_furniture, raw(f"政府工作报告\n供稿：青禾县图书馆\n来源：青禾日报\n{ABOVE}{BELOW}"))
    assert [block.role for block in found.blocks] == [Role.LINE, Role.LINE, Role.META, Role.LINE]


def test_values_between_the_labels_of_a_catalogue_are_no_text() -> None:
    title = "青禾县人民政府工作规则"
    record = [
        "索引号:",
        "6107280000/2024-001005",
        "主题分类:",
        "来源:",
        "发文机构:",
        "县政府网站",
        "发文字号:",
        "青政发〔2024〕7号",
    ]
    found = after(
        drop_furniture, raw("\n".join([*record, "发文日期:", "2024年04月06日 16:40", "浏览量:", title, ABOVE, BELOW]))
    )
    assert [text for role, text in shown(found) if role == "line"] == ["青政发〔2024〕7号", title, ABOVE, BELOW]


def test_what_stands_between_two_labels_of_a_page_may_be_its_title() -> None:
    title = "青禾县人民政府工作规则"
    found = after(drop_furniture, raw(f"浏览次数：\n{title}\n发布时间：2024-01-31\n{ABOVE}\n{BELOW}"))
    assert [text for role, text in shown(found) if role == "line"] == [title, ABOVE, BELOW]


@pytest.mark.parametrize("above", ["作者：", "日期：2024-01-31"])
def test_a_subtitle_is_no_publication_data(above: str) -> None:
    subtitle = "——2024年1月9日青禾县第十七届人民代表大会"
    found = after(drop_furniture, raw(f"青禾县的一年\n{above}\n{subtitle}\n{ABOVE}\n{BELOW}"))
    assert ("line", subtitle) in shown(found)


def test_empty_cells_leave_the_line_they_stand_behind() -> None:
    assert texts(after(drop_furniture, raw(f"某县人大工作综述 | |||||\n{ABOVE}\n{BELOW}")))[0] == "某县人大工作综述"
