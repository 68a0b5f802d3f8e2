"""Both languages say the same things, and nothing that the program can say is missing."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import generator
from generator.messages import LANGUAGES, as_row, as_text, catalog, flag, message
from generator.problems import EXIT_BY_AREA, Problem, Severity, Where
from generator.rebuild.flags import SENTENCES

PACKAGE = Path(generator.__file__).parent
CODE = re.compile(rf"({'|'.join(EXIT_BY_AREA)})\.[a-z]+(-[a-z]+)*")
SHORT_CODES = {
    "clean/verify.py": ("seed", r'fault\(\s*"([a-z-]+)"'),
    "content/header.py": ("content", r'add\(\s*"([a-z-]+)"'),
    "content/markdown.py": ("content", r'report\(token, "([a-z-]+)"'),
    "content/inline.py": ("content", r'append\(\(line, "([a-z-]+)"'),
    "config/mistakes.py": ("config", r'"config\.([a-z-]+)"'),
    "output/outline.py": ("check", r'return (?:"" if [^"]*(?:"[^"]*")? else )?"([a-z]+-[a-z]+)"'),
    "output/check.py": ("check", r'return (?:"" if [^"]*(?:"[^"]*")? else )?"([a-z]+-[a-z]+)"'),
}
"""Modules that put codes together: their area, and how a code's end is found in them."""


def flat(entry: Any, key: str = "") -> dict[str, str]:
    if isinstance(entry, str):
        return {key: entry}
    return {k: v for name, value in entry.items() for k, v in flat(value, f"{key}/{name}").items()}


def codes() -> set[str]:
    found = set()
    for file in PACKAGE.rglob("*.py"):
        text = file.read_text("utf-8")
        docstrings = {id(node.value) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Expr)}
        found |= {
            node.value
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and CODE.fullmatch(node.value)
            and id(node) not in docstrings
            and not (PACKAGE / node.value).exists()
            and node.value != "site.yml"
        }
        name = file.relative_to(PACKAGE).as_posix()
        if name in SHORT_CODES:
            area, pattern = SHORT_CODES[name]
            ends = re.findall(pattern, text)
            assert ends, f"no code found in {name}"
            found |= {f"{area}.{end}" for end in ends}
    return found


def test_every_code_has_words() -> None:
    assert sorted(codes() - catalog("zh")["problems"].keys()) == []


def test_every_sentence_is_said() -> None:
    source = "".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    put_together = tuple(re.findall(r'f"((?:[a-z-]+\.)+)\{', source))
    of_commands = (".about", ".examples")
    said = {key for key in catalog("zh")["text"] if f'"{key}"' in source or key.endswith(of_commands)}
    assert [key for key in catalog("zh")["text"].keys() - said if not key.startswith(put_together)] == []


def test_languages_have_the_same_keys_and_placeholders() -> None:
    zh, en = (flat(catalog(language)) for language in LANGUAGES)
    assert zh.keys() == en.keys()
    fields = {key: [{f for _, f, _, _ in Formatter().parse(c[key]) if f is not None} for c in (zh, en)] for key in zh}
    assert {key: both for key, both in fields.items() if both[0] != both[1]} == {}


def test_each_language_is_itself() -> None:
    han = re.compile("[一-鿿]")
    chinese = flat({k: v for k, v in catalog("zh").items() if k == "problems"})
    assert [key for key, words in chinese.items() if not han.search(words) and words != "{flag}"] == []
    english = flat({k: v for k, v in catalog("en").items() if k != "text"})
    assert [key for key, words in english.items() if han.search(words)] == []


def test_every_problem_says_what_to_do() -> None:
    empty = [code for code, entry in catalog("en")["problems"].items() if not entry["message"] or not entry["hint"]]
    assert empty == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "site.yml:3:5: 错误：没有“titel”这一项。是不是“title”？\n  → 这里可用的有：title、url。"),
        (
            "en",
            """site.yml:3:5: error: There is no setting “titel”. Did you mean “title”?
  → The settings here are: title, url.""",
        ),
    ],
)
def test_a_problem_as_text(language: str, words: str) -> None:
    args = {"key": "titel", "suggestion": "title", "expected": ["title", "url"]}
    assert as_text(Problem("config.unknown-key", Where("site.yml", 3, 5), args=args), language) == words


def test_only_what_is_known_is_suggested() -> None:
    problem = Problem("config.unknown-key", Where("site.yml"), args={"key": "titel", "suggestion": ""})
    assert message(problem, "en") == "There is no setting “titel”."


def test_an_unknown_code_and_a_missing_argument_still_say_something() -> None:
    assert message(Problem("seed.unheard-of", Where("x"), args={"n": 3}), "zh") == "seed.unheard-of n=3"
    assert "{reason}" in message(Problem("io.unreadable", Where("x")), "en")


def test_braces_in_what_a_file_says_are_not_placeholders() -> None:
    assert "{0}{x}" in message(Problem("seed.lost", Where("x"), args={"text": "{0}{x}"}), "zh")


def test_a_problem_as_json() -> None:
    row = as_row(Problem("seed.empty", Where("seeds/a.txt"), Severity.WARNING), "en")
    assert (row["code"], row["severity"], row["file"], row["line"]) == ("seed.empty", "warning", "seeds/a.txt", 0)


def test_flags_are_said_in_both_languages() -> None:
    assert catalog("zh")["flags"] == SENTENCES
    args = {"count": 2, "line": 7, "text": "“{0}”（行\n尾"}
    for code, written in SENTENCES.items():
        said = written.format_map(args)
        assert flag(said, "zh-CN") == said
        assert flag(said, "en") == catalog("en")["flags"][code].format_map(args)
    for own in ("第三段缺一行", "原文有几处乱码，无法还原（首见第 1 行“”）。", "原文有 1 处乱码" * 20_000):
        assert flag(own, "en") == own
    problem = Problem("seed.flag", Where("x"), args={"flag": SENTENCES["truncated"].format(line=3)})
    assert message(problem, "en") == catalog("en")["flags"]["truncated"].format(line=3)
