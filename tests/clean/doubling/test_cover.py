"""What is doubled in a line, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.doubling.cover import INSIDE, LONGEST, Repeat, covered, paired, repeated
from generator.clean.doubling.cover import _recurs as recurs
from tests.restoration.damage import chunked
from tests.restoration.texts import heading, paragraphs


def without(text: str, repeats: list[Repeat]) -> str:
    """The text without the copies, each of which equals its original."""
    gone: set[int] = set()
    for copy, original in repeats:
        assert "".join(text[slice(*copy)].split()) == "".join(text[slice(*original)].split())
        gone.update(range(*copy))
    return "".join(char for i, char in enumerate(text) if i not in gone)


@pytest.mark.parametrize(
    ("doubled", "single"),
    [
        ("聚力法治护航聚力法治护航", "聚力法治护航"),
        ("聚力法治护航 聚力法治护航", "聚力法治护航"),
        ("聚力法治护航聚力法治护航聚力法治护航", "聚力法治护航"),
        ("在强化政治在强化政治担当中筑牢忠诚担当中筑牢忠诚", "在强化政治担当中筑牢忠诚"),
        ("着力打造着力打造““四个机关四个机关””", "着力打造“四个机关”"),
        ("把准方向 凝心铸魂把准方向 凝心铸魂", "把准方向 凝心铸魂"),
        ("依法依法监督监督", "依法监督"),
        ("依法监依法监督有力督有力", "依法监督有力"),
        ("做做实实代代表表工工作作", "做实代表工作"),
        ("民生上民生上用真情用真情", "民生上用真情"),
        ("222000222333年年工工作作要要点点".replace("222000222333", "22002233"), "2023年工作要点"),
    ],
)
def test_a_line_covered_by_repeats(doubled: str, single: str) -> None:
    assert without(doubled, covered(doubled)).strip() == single


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人民",
        "代表代表",
        "一项项一项项抓",
        "实实在在",
        "高高兴兴上班来",
        "一项项部署一件件落实",
        "学习学习再学习",
        "聚力法治护航聚力法治护航。",
        "把准方向 凝心铸魂",
        *(heading(number) for number in range(8)),
    ],
)
def test_a_line_that_is_not(text: str) -> None:
    assert covered(text) == []


@settings(max_examples=100, derandomize=True)
@given(st.integers(0, 10**6), st.lists(st.integers(1, 8), max_size=3))
def test_any_way_to_draw_a_line_twice(number: int, sizes: list[int]) -> None:
    text = heading(number).replace(" ", "")
    assert without(chunked(text, [5, *sizes]), covered(chunked(text, [5, *sizes]))) == text


def test_pairs_inside_a_text() -> None:
    doubled = "一、依依法法履履职职担担当当为民"
    assert without(doubled, paired(doubled)) == "一、依法履职担当为民"
    assert paired("层层压实、步步推进、件件落实") == []
    assert paired("1122334455667788") == []


def test_long_repeats_anywhere() -> None:
    text, twice = "全年开展执法检查四次，", "推动解决群众关心的问题"
    assert without(text + twice * 2 + "。", list(repeated(text + twice * 2 + "。"))) == f"{text}{twice}。"
    assert list(repeated("服务重点任务，夯实稳定之基。服务重点任务，听取审议报告。")) == []
    assert list(repeated("一二三四五六七一二三四五六七")) == []
    assert list(repeated("-" * 60 + "好" * 60)) == []
    assert list(repeated("".join(paragraphs(1, 5)))) == []


@settings(max_examples=300)
@given(
    st.text("甲乙丙", max_size=40),
    st.text("甲乙丙丁戊己庚辛壬癸", min_size=INSIDE - 1, max_size=LONGEST + 1),
    st.text("甲乙丙", max_size=40),
)
def test_no_repeat_escapes_the_probes(before: str, run: str, after: str) -> None:
    text = f"{before}{run}{run}{after}"
    found = any(
        text[at : at + size] == text[at + size : at + 2 * size]
        for size in range(INSIDE, LONGEST + 1)
        for at in range(len(text) - 2 * size + 1)
    )
    assert recurs(text, INSIDE) == found
