"""A file of several reports is said to hold them."""

from __future__ import annotations

from generator.clean import clean
from generator.source import SourceText

BODY = "".join(
    f"第{n}季度，常委会听取专项工作报告{n + 3}项，开展执法检查{n + 1}次，解决群众关心的问题。" for n in range(1, 25)
)


def report(place: str, year: int) -> str:
    title = f"{place}人民代表大会常务委员会工作报告"
    return f"{title}\n（{year}年1月9日在{place}第十届人民代表大会第二次会议上）\n\n各位代表：\n\n{BODY}\n"


def further(text: str) -> list[object]:
    return [flag.args["line"] for flag in clean(SourceText.of(text)).flags if flag.code == "several"]


def test_each_further_report_is_flagged_with_its_first_line() -> None:
    one = report("青禾县", 2023)
    assert further(one) == []
    assert further(one + report("白川县", 2024) + report("红石县", 2022)) == [
        one.count("\n") + 1,
        2 * one.count("\n") + 1,
    ]


def test_a_title_without_a_report_under_it_is_none() -> None:
    title = "青禾县人民代表大会常务委员会工作报告\n（2023年1月9日在青禾县第十届人民代表大会第二次会议上）\n\n"
    assert further(title + report("青禾县", 2023)) == []
