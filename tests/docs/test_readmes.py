"""Both READMEs say the same, and what they name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MADE_LATER = {"_site/", ".venv/", "_site/index.html", ".reportsite/problem-report.txt", ".reportsite/seeds"}


def skeleton(text: str) -> list[str]:
    """Headings by level, list items, fenced code whole, and the first cell of each table row, in order."""
    parts = re.findall(r"^(#+) |^(```.*?^```$)|^(-|\d+\.) |^\| ([`\d].*?) (?<!\\)\|", text, re.MULTILINE | re.DOTALL)
    return ["".join(part) for part in parts]


def code_spans(text: str) -> list[str]:
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


def test_both_languages_have_the_same_structure() -> None:
    assert skeleton(CHINESE) == skeleton(README)


def test_both_languages_name_the_same_things() -> None:
    assert sorted(code_spans(CHINESE)) == sorted(code_spans(README))


def test_a_missing_row_or_heading_is_seen() -> None:
    assert skeleton(README.replace("| `url` |", "| url |", 1)) != skeleton(README)
    assert skeleton(README.replace("## Settings", "Settings", 1)) != skeleton(README)


def test_chinese_is_in_chinese_punctuation() -> None:
    prose = re.sub(r"`[^`]*`|\]\([^)]*\)", "", CHINESE)
    assert re.findall(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", prose) == []


@pytest.mark.parametrize("text", [README, CHINESE, GUIDE], ids=["README", "README.zh-CN", "CONTRIBUTING"])
def test_paths_and_links_exist(text: str) -> None:
    paths = {span for span in code_spans(text) if re.fullmatch(r"[\w.-]+/[\w./-]*|[\w-]+\.(md|toml|yml)", span)}
    links = set(re.findall(r"\]\((?!https?:)([^)#]+)\)", text))
    assert [path for path in sorted((paths | links) - MADE_LATER) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("text", [README, CHINESE, GUIDE], ids=["README", "README.zh-CN", "CONTRIBUTING"])
def test_make_targets_exist(text: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets
