"""What a web site puts around an article, and look-alikes."""

from __future__ import annotations

from generator.clean.furniture.lines import drop_furniture
from tests.clean.manuscripts import after, raw, texts

ABOVE = "常委会围绕中心工作依法履行职责，各项工作取得了新的进展。"
BELOW = "坚持以人民为中心，把办理代表建议作为重要抓手，持续跟踪问效。"
TITLE = "青禾县人大常委会2023年工作综述"


def left(*lines: str) -> list[str]:
    return texts(after(drop_furniture, raw("\n".join(lines))))


def test_the_parts_of_a_site_over_its_breadcrumb_go() -> None:
    assert left("青禾新闻网", "要闻", "视听", "青禾新闻网 >> 要闻 >> 正文", TITLE, ABOVE) == [TITLE, ABOVE]
    assert left("政府工作报告", "首页 > 公开 > 正文", ABOVE) == ["政府工作报告", ABOVE]
    assert left("要闻", "视听", TITLE, ABOVE) == ["要闻", "视听", TITLE, ABOVE]


def test_links_to_other_articles_go_up_to_the_next_blank() -> None:
    assert left(ABOVE, "", "相关阅读", "老街换新颜", "书房亮起来", "", "代表工作有温度", BELOW) == [
        ABOVE,
        "代表工作有温度",
        BELOW,
    ]


def test_links_go_up_to_the_next_widget() -> None:
    assert left("标题导航", "· 老街换新颜", "· 书房亮起来", "上一篇 下一篇", "", TITLE, ABOVE) == [TITLE, ABOVE]


def test_a_breadcrumb_may_be_a_line_for_each_part_and_sign() -> None:
    crumbs = ["首页", ">", "信息公开", ">", "法定主动公开内容>", "工作报告"]
    assert left("当前位置：", *crumbs, TITLE, ABOVE) == [TITLE, ABOVE]
    assert left(TITLE, "效率>", ABOVE) == [TITLE, "效率>", ABOVE]


def test_what_is_told_under_such_a_line_is_no_link() -> None:
    assert left(ABOVE, "", "相关链接", "代表小组的由来", BELOW, "", ABOVE) == [ABOVE, "代表小组的由来", BELOW, ABOVE]


def test_all_under_the_last_sentence_goes_from_the_first_widget_on_but_dates_and_names() -> None:
    foot = ["青禾县人大常委会办公室", "2024年1月9日", "写留言", "寒潮要来了", "来源丨青禾融媒", "阅读原文"]
    assert left(TITLE, ABOVE, BELOW, *foot) == [TITLE, ABOVE, BELOW, *foot[:2], foot[4]]
    assert left(TITLE, ABOVE, BELOW, "依法监督有力度", "代表工作有温度") == [
        TITLE,
        ABOVE,
        BELOW,
        "依法监督有力度",
        "代表工作有温度",
    ]


def test_what_a_site_offers_over_its_widgets_is_one_of_them() -> None:
    assert left(TITLE, ABOVE, BELOW, "全文可下载", "写留言", "阅读原文") == [TITLE, ABOVE, BELOW]
    assert left(TITLE, ABOVE, BELOW, "青禾县财政局", "写留言", "阅读原文") == [TITLE, ABOVE, BELOW, "青禾县财政局"]


def test_under_what_only_stands_under_an_article_short_sentences_go() -> None:
    foot = ["责任编辑：禾苗", "周末去哪儿？快来看！", "版权声明：未经同意不得转载。", "写留言", "分享"]
    long = ABOVE[:-1] + "，" + BELOW
    assert left(TITLE, long, ABOVE, *foot) == [TITLE, long, ABOVE]
    assert left(TITLE, long, *foot, long) == [TITLE, long, foot[1], long]
    assert left(TITLE, long, ABOVE, foot[0], *foot[1:2]) == [TITLE, long, ABOVE, foot[1]]


def test_a_name_between_two_widgets_goes_and_a_title_stays() -> None:
    assert left("[复制链接]", "麦田守望", "当前离线", TITLE, ABOVE) == [TITLE, ABOVE]
    assert left("[复制链接]", "述职述廉报告", "当前离线", ABOVE) == ["述职述廉报告", ABOVE]
    assert left("10:20", "", "打开APP，阅读体验更佳", TITLE, ABOVE) == [TITLE, ABOVE]


def test_names_of_sites_and_bars_of_their_parts_stand_over_a_breadcrumb() -> None:
    bars = ["青禾县人民政府门户网站", "要闻 视听 公开", "当前位置：首页 > 公开 > 正文"]
    assert left(*bars, TITLE, ABOVE) == [TITLE, ABOVE]


def test_a_short_heading_behind_a_blank_is_no_scrap_of_a_widget() -> None:
    assert left(ABOVE, "", "听全文", "", "主要做法", "", BELOW) == [ABOVE, "主要做法", BELOW]
    assert left(TITLE, "关键词：代表", "", "张禾苗", "", ABOVE) == [TITLE, "张禾苗", ABOVE]
    assert left(ABOVE, "分享", "到", BELOW) == [ABOVE, BELOW]


def test_a_report_sent_by_mail_stands_between_heads_and_signature() -> None:
    head = ["发件人: 禾苗", "发送时间: 2024年1月9日 9:00", "收件人: 各科室", "主题: 工作综述"]
    text = [TITLE, *[ABOVE, BELOW] * 8]
    passed = ["各位同事：", "终稿见下，请审阅。", "-----原始邮件-----", *head, "", *text, "--", "禾苗", "综合科"]
    assert left(*passed) == text
    assert left(*head[:1], *text, "--", "禾苗") == [*text, "禾苗"]
