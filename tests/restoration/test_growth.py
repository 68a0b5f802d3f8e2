"""Work grows with the length of a text, whatever the text: no input of a sane size hangs.

Python's own work is counted in bytecode instructions, so that the machine does not matter. What regular expressions
do inside is not counted; a limit of CPU seconds, far above what linear work takes, finds those that run away.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

import generator.clean
from generator.clean import clean
from generator.clean.verify import verify
from generator.source import SourceText
from tests.restoration.texts import paragraphs

RUNAWAY = 10.0
"""CPU seconds; linear work on these inputs takes 3 at the most, a quadratic pattern 30 and more (one sign before
a literal, which the engine skips to, 9 to 15)."""
Make = Callable[[int], str]


@contextmanager
def no_runaway(what: str) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"runs away: {what[:80]!r}")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, RUNAWAY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def han(number: int) -> str:
    """A Han character of its own for each number, as far as they go."""
    return chr(0x4E00 + number * 7919 % 20000)


def unlike(start: int, size: int) -> str:
    return "".join(han(start + i) for i in range(size))


def instructions(text: str) -> int:
    """Bytecode instructions that ``generator.clean`` runs for ``text``."""
    count = 0

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        if "/generator/" not in frame.f_code.co_filename:
            return None
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    source = SourceText.of(text)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        clean(source)
    finally:
        sys.settrace(before)
    return count


PYTHON: dict[str, Make] = {
    "a report, wrapped": lambda n: "\n".join(
        t[i : i + 20] for t in paragraphs(1, n // 150) for i in range(0, len(t), 20)
    ),
    "one line": lambda n: unlike(0, n),
    "short lines": lambda n: "\n".join(unlike(i, 8) for i in range(0, n, 8)),
    "one paragraph of many lines": lambda n: "\n".join(unlike(i, 20) for i in range(0, n, 20)),
    "identical lines": lambda n: "推进工作见成效\n" * (n // 8),
    "brackets": lambda n: "（" * (n // 2) + "）" * (n // 2),
    "one character": lambda n: "啊" * n,
    "doubled characters": lambda n: "".join(han(i) * 2 for i in range(n // 2)),
    "doubled chunks": lambda n: "".join(unlike(10 * i, 10) * 2 + "，" for i in range(n // 21)),
    "alternating lines": lambda n: "\n".join(f"{unlike(i % 2, 7)}{han(i // 2)}" for i in range(n // 9)),
    "lines and back": lambda n: "\n".join(unlike(9 * min(i, n // 10 - i), 9) for i in range(n // 10)),
    "paragraphs with headings": lambda n: "\n".join(f"{unlike(i, 9)}\n{unlike(2 * i, 60)}。" for i in range(n // 71)),
    "display lines": lambda n: "\n\n".join(unlike(9 * i, 9) for i in range(n // 11)),
}


@pytest.mark.parametrize("make", PYTHON.values(), ids=PYTHON.keys())
def test_twice_the_text_takes_twice_the_work(make: Make) -> None:
    instructions(make(200))  # loads tables once
    once, twice = instructions(make(2500)), instructions(make(5000))
    assert twice <= 2.2 * once + 20_000


HOSTILE: dict[str, Make] = {
    "no line ends": lambda n: unlike(0, n),
    "sentences in one line": lambda n: "".join(paragraphs(2, n // 150)),
    "closing brackets on the next line": lambda n: "（" * (n // 2) + "\n" + "》" * (n // 2),
    "blanks after a stop": lambda n: "字" * 130 + "。" + "\u3000" * n,
    "no-break blanks": lambda n: "字" * 130 + "。" + "\xa0" * n,
    "a reporter and blanks": lambda n: "记者" + " " * n + "。",
    "many reporters": lambda n: "记者 张三 " * (n // 6) + "。",
    "a square and blanks": lambda n: "■" + " " * n + "代表",
    "an office and blanks": lambda n: "主任" + " " * n + "代表委员会",
    "a jump line and blanks": lambda n: "版上接" + "\xa0" * n + "代表",
    "jump lines": lambda n: "代表下转第2版" * (n // 7),
    "figures and commas": lambda n: "1," * (n // 2),
    "figures and blanks": lambda n: "1 " * (n // 2) + "年",
    "figures and points": lambda n: "1." * (n // 2) + "x",
    "stops and closers": lambda n: "。”" * (n // 2) + "a",
    "brackets before Han": lambda n: "(大" * (n // 2),
    "bullets": lambda n: "• 推进工作" * (n // 6),
    "indents": lambda n: "\t代表" * (n // 3),
    "dates": lambda n: "2023年1月1日" * (n // 9),
    "a watermark": lambda n: "Aa1" + "b" * n,
    "escapes": lambda n: "<U+00A0>" * (n // 8),
    "pinyin": lambda n: "zhāng " * (n // 6),
    "nothing but line ends": lambda n: "\r\n" * (n // 2) + "甲",
    "nothing to see": lambda n: "\0\u200b" * (n // 2) + "甲",
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_does_not_run_away(make: Make) -> None:
    text = make(150_000)
    with no_runaway(text):
        manuscript = clean(SourceText.of(text))
    assert verify(manuscript) == ()


def patterns() -> Iterator[re.Pattern[str]]:
    """All that the modules of ``generator.clean`` compile when they are loaded."""
    for found in pkgutil.walk_packages(generator.clean.__path__, "generator.clean."):
        for value in vars(importlib.import_module(found.name)).values():
            yield from (v for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, re.Pattern))


def hostile(pattern: str) -> Iterator[str]:
    """Runs and pairs of the characters that ``pattern`` names, after its words, before what cannot match."""
    named = re.sub(r"\\[uU][0-9a-fA-F]+|\\.|[\^$()\[\]{}?*+|:!=<>\\]", "", pattern)
    signs = [*dict.fromkeys([*named[:12], *" 1a大，。\u3000（—|"])]
    words = ["", *re.findall(r"[\u4e00-\u9fff]{2,4}", pattern)[:4]]
    for word in words:
        for one in signs:
            yield f"{word}{one * 80} a a"
            yield from (f"{word}{(one + other) * 40} a a" for other in signs[:8])


def test_no_pattern_runs_away_on_a_line_of_ninety_characters() -> None:
    found = {pattern.pattern: pattern for pattern in patterns()}
    assert len(found) > 50
    for pattern in found.values():
        for text in hostile(pattern.pattern):
            with no_runaway(f"{pattern.pattern} on {text}"):
                pattern.search(text)
