"""Page numbers and running headers, and what only looks like them."""

from __future__ import annotations

import pytest

from generator.clean.furniture.recurring import page_numbers, running_headers

PROSE = "常委会依法听取和审议专项工作报告，推动各项任务落实，"
HEADER = "青禾县人民代表大会常务委员会公报"


@pytest.mark.parametrize("line", ["12", "— 3 —", "－58－", "第 1 页", "第3页 共 9 页", "· 37 ·", "第05版 要闻"])
def test_page_numbers_beside_text(line: str) -> None:
    assert page_numbers([PROSE, line, PROSE]) == {1}


def test_a_page_number_under_the_short_end_of_a_sentence() -> None:
    assert page_numbers(["新篇章！", "3", "名词解释"]) == {1}


def test_numbers_among_cells_are_cells() -> None:
    assert page_numbers(["设备类", "925", "980", "收入类", "580", "790"]) == set()


def test_a_line_beside_page_numbers_that_comes_again_is_a_header() -> None:
    texts = [PROSE, "— 1 —", HEADER, PROSE, "— 2 —", HEADER, PROSE]
    assert running_headers(texts, [False] * len(texts), {1, 4}) == {2, 5}


def test_a_page_number_between_dashes_is_no_subtitle_of_the_header_over_it() -> None:
    texts = [HEADER, "— 1 —", PROSE, HEADER, "— 2 —", PROSE]
    assert running_headers(texts, [False] * len(texts), {1, 4}) == {0, 3}


@pytest.mark.parametrize("line", ["第一节 执法检查", "采取以下措施：", "一、监督工作"])
def test_numbered_headings_and_open_sentences_come_again_by_right(line: str) -> None:
    texts = [PROSE, line, PROSE, line, PROSE, line, PROSE]
    assert running_headers(texts, [False] * len(texts), set()) == set()


def test_the_title_is_kept_where_the_header_repeats_it() -> None:
    texts = [
        HEADER,
        "（2023年1月9日在青禾县第十届人民代表大会第二次会议上）",
        PROSE,
        "1",
        HEADER,
        PROSE,
        "2",
        HEADER,
        PROSE,
    ]
    assert running_headers(texts, [False] * len(texts), {3, 6}) == {4, 7}


def test_the_number_of_the_page_may_stand_in_the_header_itself() -> None:
    texts = [PROSE, "— 1 —", HEADER, PROSE, f"{HEADER}  2", PROSE]
    assert running_headers(texts, [False] * len(texts), {1}) == {2, 4}
    cases = [PROSE, "典型案例 1", PROSE, "典型案例 2", PROSE]
    assert running_headers(cases, [False] * len(cases), set()) == set()


def test_a_line_inside_a_sentence_beside_a_page_number_is_a_header() -> None:
    texts = [PROSE, "— 1 —", "青禾县公报", PROSE, PROSE, PROSE]
    assert running_headers(texts, [False] * len(texts), {1}) == {2}
    items = [f"1.{PROSE}情况的报告", "— 1 —", "代表工作", PROSE, PROSE, PROSE]
    assert running_headers(items, [False] * len(items), {1}) == set()
    subtitles = [PROSE, "1", "青禾县公报", "2", PROSE, "3", PROSE]
    assert running_headers(subtitles, [False] * len(subtitles), {1, 3, 5}) == set()


def test_of_an_article_in_several_web_pages_the_first_title_is_kept() -> None:
    texts = ["首页", HEADER, PROSE, "首页", HEADER, PROSE, "首页", HEADER, PROSE]
    gone = [text == "首页" for text in texts]
    assert running_headers(texts, gone, set()) == {4, 7}
    ruled = ["————" if text == "首页" else text for text in texts]
    assert running_headers(ruled, gone, set()) == set()


def test_a_line_printed_twice_in_one_place_is_fake_bold() -> None:
    title = "赴汤蹈火为人民 枕戈待旦保平安"
    texts = [PROSE, "青禾市消防救援支队2025年工作综述", title, title, "02", PROSE]
    assert running_headers(texts, [False] * len(texts), {4}) == set()


def test_a_subtitle_that_heads_the_pages_is_kept_under_its_headline() -> None:
    name = "青禾县图书馆2023年度报告"
    texts = ["· 1 ·", "书香满城 灯火可亲", name, PROSE, name, "· 2 ·", PROSE, name, "· 3 ·", PROSE]
    gone = [False] * len(texts)
    assert running_headers(texts, gone, {0, 5, 8}) == {4, 7}
    texts[1], texts[2] = name, "书香满城 灯火可亲"
    assert running_headers(texts, gone, {0, 5, 8}) == {1, 4, 7}


def test_a_periodical_s_issue_at_the_foot_of_a_page_and_over_the_next() -> None:
    texts = [PROSE, "13", *[f"{HEADER} 2025年第2号"] * 2, PROSE]
    assert running_headers(texts, [False] * len(texts), {1}) == {2, 3}
