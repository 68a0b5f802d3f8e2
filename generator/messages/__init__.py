"""Words for people: every problem and every sentence of the command line, in Chinese and English.

``zh.json`` and ``en.json`` have the same keys. ``problems`` holds, by code, a ``message`` (what is wrong)
and a ``hint`` (what to do); ``flags`` the sentences that content files say in Chinese; ``text`` those of the command
line. ``{name}`` is put in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.problems import Problem

LANGUAGES = ("zh", "en")


class _Args(dict[str, object]):
    """Arguments of a message: what is missing stays visible as ``{name}`` and never hides the message."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


@cache
def catalog(language: str) -> Mapping[str, Mapping[str, Any]]:
    """The catalog of ``language`` (``zh``, ``en``)."""
    data: Mapping[str, Mapping[str, Any]] = json.loads((Path(__file__).parent / f"{language}.json").read_bytes())
    return data


def text(key: str, language: str, /, **args: object) -> str:
    """The sentence ``key`` with ``args`` put in."""
    words: str = catalog(language)["text"][key]
    return words.format_map(_Args(args))


def listed(words: Iterable[str], language: str) -> str:
    """``words`` one after the other in a sentence."""
    return ("、" if language == "zh" else ", ").join(words)


def known(key: str) -> bool:
    """Whether the catalogs have a sentence ``key``."""
    return key in catalog("zh")["text"]


def flag(sentence: str, language: str) -> str:
    """A sentence of a report's ``flags`` for readers of ``language``; what is not ours stays as somebody wrote it."""
    if language.startswith("zh"):
        return sentence
    for code, form in _flag_forms().items():
        if found := form.fullmatch(sentence):
            said: str = catalog("en")["flags"][code].format_map(found.groupdict())
            return said
    return sentence


def message(problem: Problem, language: str) -> str:
    """What is wrong, with "did you mean" where there is a suggestion."""
    entry = catalog(language)["problems"].get(problem.code)
    args = _words(problem, language)
    if entry is None:
        return " ".join([problem.code, *(f"{name}={value}" for name, value in args.items())])
    said: str = entry["message"].format_map(args)
    return said + text("suggestion", language, **args) if args.get("suggestion") else said


def hint(problem: Problem, language: str) -> str:
    """What to do about it."""
    entry = catalog(language)["problems"].get(problem.code, {"hint": ""})
    said: str = entry["hint"].format_map(_words(problem, language))
    return said


def as_text(problem: Problem, language: str) -> str:
    """``FILE:LINE:COLUMN: severity: message`` and, on a line of its own, what to do."""
    first = f"{problem.where}: {text(problem.severity, language)}{message(problem, language)}"
    return "\n".join(part for part in (first, hint(problem, language) and f"  → {hint(problem, language)}") if part)


def as_row(problem: Problem, language: str) -> dict[str, object]:
    """The problem as a JSON object."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
        "message": message(problem, language),
        "hint": hint(problem, language),
    }


def _words(problem: Problem, language: str) -> _Args:
    return _Args((name, _word(name, value, language)) for name, value in problem.args.items())


def _word(name: str, value: object, language: str) -> str:
    if isinstance(value, list | tuple):
        return listed(map(str, value), language)
    return flag(str(value), language) if name == "flag" else str(value)


@cache
def _flag_forms() -> Mapping[str, re.Pattern[str]]:
    """How each flag of ours reads in content files, with what was put in: numbers, and at most one text."""
    forms = {code: re.escape(said) for code, said in catalog("zh")["flags"].items()}
    for put_in, reads in (("count", "[0-9]+"), ("line", "[0-9]+"), ("text", ".*")):
        forms = {code: form.replace(f"\\{{{put_in}\\}}", f"(?P<{put_in}>{reads})") for code, form in forms.items()}
    return {code: re.compile(form, re.DOTALL) for code, form in forms.items()}
