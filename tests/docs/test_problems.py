"""Every problem that the code can name has a message and a hint in both languages."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.problems import EXIT_BY_AREA

GENERATOR = Path(__file__).parent.parent.parent / "generator"
CODE = re.compile(rf"(?:{'|'.join(EXIT_BY_AREA)})\.[a-z]+(?:-[a-z]+)*")
PROBLEMS = {
    language: json.loads((GENERATOR / f"messages/{language}.json").read_text("utf-8"))["problems"]
    for language in ("zh", "en")
}


def codes(source: str) -> Iterator[str]:
    """Problem codes written out as first arguments in ``source``: ``Problem("config.unknown-key", …)``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and CODE.fullmatch(first.value):
                yield first.value


USED = sorted({code for path in GENERATOR.rglob("*.py") for code in codes(path.read_text("utf-8"))})


def test_codes_are_found() -> None:
    assert list(codes("raise E(Problem('config.no-such', where))")) == ["config.no-such"]
    assert "bug.unexpected" in USED


@pytest.mark.parametrize("language", PROBLEMS)
@pytest.mark.parametrize("code", USED)
def test_problem_has_words(code: str, language: str) -> None:
    words = PROBLEMS[language][code]
    letters = r"[\u4e00-\u9fff]" if language == "zh" else r"[a-z]{3}"
    assert re.search(rf"{letters}|^\{{\w+\}}$", words["message"])
    assert re.search(letters, words["hint"])
