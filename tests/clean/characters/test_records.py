"""Paragraphs exported as rows of a table, and look-alikes."""

from __future__ import annotations

import json

from tests.clean.characters.test_edits import shown

PLAIN = [
    "工作报告",
    "各位代表：",
    "去年办成了三件事。",
    '“代表之家”有了"一张表"。',
    "今年还要办五件实事，件件有着落。",
    "请予审议。",
]


def rows(mark: str, quote: str, *head: str) -> str:
    texts = [text.replace('"', '""') if quote else text for text in PLAIN]
    kinds = ["标题", "称呼", *["正文"] * 4]
    return "\n".join(
        mark.join(f"{quote}{cell}{quote}" for cell in row)
        for row in ([head] if head else [])
        + [(str(i), k, t) for i, (k, t) in enumerate(zip(kinds, texts, strict=True))]
    )


def test_only_the_column_of_the_text_is_left() -> None:
    assert shown(rows(",", '"')).split("\n") == PLAIN
    assert shown(rows("\t", "", "序号", "类别", "内容") + "\n").split("\n") == ["", *PLAIN, ""]


def test_rows_of_other_numbers_of_cells_are_no_records() -> None:
    text = rows(",", "") + "\n一,二"
    assert shown(text, "keep") == text


def test_columns_of_figures_or_of_two_texts_stay() -> None:
    table = "\n".join(f"第{i}项,12,34" for i in range(9))
    assert shown(table, "keep") == table
    two = "\n".join("去年办成了三件事。\t今年还要再办五件。" for _ in range(9))
    assert shown(two, "keep") == two


def test_tables_of_markdown_and_objects() -> None:
    rows = [("序号", "内容"), ("---", "---"), *((str(n), text) for n, text in enumerate(PLAIN))]
    table = "\n".join(f"| {number} | {text} |" for number, text in rows)
    assert [line.strip() for line in shown(table).split("\n")] == ["", "---", *PLAIN]
    objects = "\n".join(json.dumps({"id": f"P{n}", "text": text}, ensure_ascii=False) for n, text in enumerate(PLAIN))
    assert shown(objects).split("\n") == PLAIN


def test_a_column_that_says_who_does_what_stays() -> None:
    tasks = "\n".join(f"{n}\t今年要办好这件实事，件件有着落。\t{who}局" for n, who in enumerate("教民财水林农"))
    assert shown(tasks, "keep") == tasks
