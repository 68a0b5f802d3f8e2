"""Mistakes in the front matter: all of them at once, each at its line and column."""

from __future__ import annotations

from datetime import date

import pytest

from generator.content import examine, load
from generator.problems import Problem, ReportsiteError
from generator.report import Origin, Person


def mistakes(text: str) -> list[Problem]:
    with pytest.raises(ReportsiteError) as caught:
        load(text, "content/x.md")
    return list(caught.value.problems)


def places(text: str) -> list[tuple[str, int, int]]:
    return [(p.code.removeprefix("content."), p.where.line, p.where.column) for p in mistakes(text)]


def test_every_mistake_at_once() -> None:
    text = """---
titel: 题
year: 二〇二三
published: 2023-02-30
people:
  - name: 甲
    rôle: 记者
  - role: 记者
flags: 缺字
draft: maybe
region_code: "63"
level: city
period: 2023-12-31/2023-01-01
year: 2023
made_from: seeds/x.txt
---

<div>
"""
    assert places(text) == [
        ("unknown-key", 2, 1),
        ("missing", 2, 1),
        ("bad-value", 3, 7),
        ("bad-value", 4, 12),
        ("unknown-key", 7, 5),
        ("missing", 8, 5),
        ("wrong-type", 9, 8),
        ("bad-value", 10, 8),
        ("bad-value", 11, 14),
        ("bad-value", 12, 8),
        ("bad-value", 13, 9),
        ("duplicate-key", 14, 1),
        ("wrong-type", 15, 12),
        ("unsupported", 18, 0),
    ]


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [("titel", "title"), ("Title", "title"), ("region-code", "region_code"), ("authors", "people"), ("qqq", "")],
)
def test_did_you_mean(key: str, suggestion: str) -> None:
    problem = next(p for p in mistakes(f"---\ntitle: 题\n{key}: 甲\n---\n") if p.code == "content.unknown-key")
    assert (problem.args["key"], problem.args["suggestion"]) == (key, suggestion)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 题\n\n甲", [("no-front-matter", 1, 0)]),
        ("", [("no-front-matter", 1, 0)]),
        ("---\ntitle: 题\n\n甲", [("unclosed-front-matter", 1, 0)]),
        ("---\n---\n甲", [("missing", 2, 1)]),
        ("---\nsubtitle: 甲\n---\n", [("missing", 2, 1)]),
        ("---\ntitle:\n---\n", [("missing", 2, 1)]),
        ("---\ntitle: [甲]\n---\n", [("wrong-type", 2, 8)]),
        ("---\n- 甲\n---\n", [("wrong-type", 2, 1)]),
        ("---\ntitle: 题\nbyline: 甲: 乙\n---\n", [("syntax", 3, 10)]),
        ('---\ntitle: "题\n---\n', [("syntax", 3, 1)]),
        ("---\ntitle: &a 题\nsubtitle: *a\n---\n", [("alias", 2, 8)]),
        ("---\ntitle: 题\nflags: &a [*a, *a]\n---\n", [("alias", 3, 8), ("alias", 3, 8)]),
        ("---\ntitle: 题\n<<: {year: 1}\n---\n", [("unknown-key", 3, 1)]),
        ("---\ntitle: 题\n? [甲]\n: 乙\n---\n", [("unknown-key", 3, 3)]),
        (f"---\ntitle: {'- ' * 200_000}\n---\n", [("too-deep", 2, 0)]),
        (f"---\ntitle: {'[' * 200_000}\n---\n", [("too-deep", 2, 0)]),
    ],
)
def test_broken_front_matter(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


def test_values_as_people_write_them() -> None:
    text = """---
title: 2023
region_code: 010101
draft: yes
published: "2024-01-31"
people: [甲, {name: 乙, role: 记者}]
subtitle: ~
year:
flags: ["缺字：某页。"]
made_from: {file: seeds/x.txt}
...
"""
    report = load(text, "content/a.b.md")
    assert (report.id, report.title, report.region_code, report.draft) == ("a.b", "2023", "010101", True)
    assert (report.published, report.subtitle, report.year) == (date(2024, 1, 31), "", 0)
    assert report.people == (Person("甲"), Person("乙", "记者"))
    assert report.flags == ("缺字：某页。",)
    assert report.origin == Origin("seeds/x.txt", "", "utf-8")


def test_body_problems_are_found_even_when_the_front_matter_is_broken() -> None:
    report, problems = examine("---\ntitle: [\n---\n![甲](a.png)\n", "x.md")
    assert report is None
    assert [p.code for p in problems] == ["content.syntax", "content.unsupported"]
