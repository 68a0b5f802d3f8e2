"""The values of the front matter: how each is read, and an example to show when it cannot be.

``report.schema.json`` says the same for editors and readers; a test keeps the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

LEVELS = ("national", "province", "prefecture", "county", "township")
GENRE = r"[a-z][a-z0-9-]*"
REGION_CODE = r"[0-9]{6}"
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"
SHA256 = r"[0-9a-f]{64}"
WRITTEN = r"[0-9a-f]{16}"

Parse = Callable[[str], object]
"""Raises :class:`ValueError` when the text is no such value."""


def _matching(pattern: str) -> Parse:
    compiled = re.compile(pattern)

    def parse(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(text)
        return text

    return parse


def _year(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{3}", text):
        raise ValueError(text)
    return int(text)


def _date(text: str) -> date:
    if len(text) != len("2024-01-31"):
        raise ValueError(text)
    return date.fromisoformat(text)


def _period(text: str) -> str:
    first, _, last = text.partition("/")
    if _date(first) > _date(last):
        raise ValueError(text)
    return text


def _truth(text: str) -> bool:
    if text.lower() not in {"true", "yes", "false", "no"}:
        raise ValueError(text)
    return text.lower() in {"true", "yes"}


SCALARS: Mapping[str, tuple[Parse, str]] = {
    "title": (str, "title: 发展全过程人民民主"),
    "subtitle": (str, "subtitle: 城中区人大常委会2023年工作综述"),
    "kicker": (str, "kicker: 两会特刊"),
    "byline": (str, "byline: 本报记者 徐某某"),
    "organ": (str, "organ: 城中区人大常委会"),
    "region": (str, "region: 青海省西宁市城中区"),
    "region_code": (_matching(REGION_CODE), 'region_code: "630103"'),
    "level": (_matching("|".join(LEVELS)), "level: " + " | ".join(LEVELS)),
    "year": (_year, "year: 2023"),
    "period": (_period, 'period: "2023-01-01/2023-12-31"'),
    "genre": (_matching(GENRE), "genre: npc"),
    "published": (_date, "published: 2024-01-31"),
    "source": (str, "source: 城中区人大常委会"),
    "language": (_matching(LANGUAGE), "language: zh-CN"),
    "draft": (_truth, "draft: true"),
}
PERSON: Mapping[str, tuple[Parse, str]] = {
    "name": (str, "- name: 徐某某"),
    "role": (str, "  role: 记者"),
}
MADE_FROM: Mapping[str, tuple[Parse, str]] = {
    "file": (str, "file: seeds/000.txt"),
    "sha256": (_matching(SHA256), f"sha256: {'0' * 64}"),
    "encoding": (str, "encoding: utf-8"),
    "sidecar": (str, "sidecar: seeds/000.yml"),
    "written": (_matching(WRITTEN), f"written: {'0' * 16}"),
}
COMPOUND: Mapping[str, str] = {
    "people": "people: [{name: 徐某某, role: 记者}]",
    "flags": 'flags: ["原文缺字。"]',
    "made_from": "made_from: {file: seeds/000.txt}",
}
OTHER_NAMES: Mapping[str, str] = {
    "author": "people",
    "authors": "people",
    "date": "published",
    "type": "genre",
    "lang": "language",
    "标题": "title",
    "副标题": "subtitle",
    "作者": "people",
    "地区": "region",
    "年份": "year",
    "日期": "published",
    "来源": "source",
}
"""What other tools and people call our keys."""
