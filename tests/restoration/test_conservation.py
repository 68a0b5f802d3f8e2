"""Nothing lost, nothing invented, whatever comes in.

``REPORTSITE_MUTATIONS`` sets how many made-up inputs are cleaned (350 unless told; 10000 before a release).
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import content
from generator.clean import clean
from generator.clean.manuscript import Manuscript, Why
from generator.clean.verify import verify
from generator.problems import Problem, ReportsiteError
from generator.rebuild import rebuild
from generator.source import SourceText, decode
from tests.restoration.mutations import SEEDS, mutated

COUNT = int(os.environ.get("REPORTSITE_MUTATIONS", "350"))
PARTS = 10
HANG = 30
"""Seconds after which an input of a few thousand characters is said to hang."""


@contextmanager
def no_hang(what: str) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"hangs: {what[:80]!r}")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(HANG)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def conserved(text: str) -> Manuscript:
    """Clean ``text`` and count for ourselves, without the help of ``verify``."""
    with no_hang(text):
        manuscript = clean(SourceText.of(text))
    assert verify(manuscript) == ()
    times = [0] * len(text)
    for block in manuscript.blocks:
        for piece in block.pieces:
            assert piece.text.isspace() if piece.start == piece.end else len(piece.text) == piece.end - piece.start
            times[piece.start : piece.end] = [n + 1 for n in times[piece.start : piece.end]]
    for removed in manuscript.removed:
        times[removed.start : removed.end] = [n + 1 for n in times[removed.start : removed.end]]
        if removed.why is Why.LAYOUT:
            assert not text[removed.start : removed.end].strip()
    assert set(times) <= {1}
    return manuscript


@pytest.mark.parametrize("part", range(PARTS))
def test_mutated_seeds(part: int) -> None:
    for number in range(part, COUNT, PARTS):
        conserved(mutated(number))


@settings(max_examples=120, derandomize=True)
@given(st.text(max_size=300))
@example("\n")
@example("\ufeff")
@example("（" * 200)
@example("。" * 200)
@example("人民" * 200)
@example("\u3000" * 500)
@example("a-\nb\n")
@example("图为\n图为")
@example("■\n■ 记者\n——\n——题\n")
@example("\r\n\r\n\x85\u2028甲")
def test_any_text(text: str) -> None:
    conserved(text)


@settings(max_examples=150, derandomize=True)
@given(st.text(alphabet="人大代表工作一二三、。，！：；“”《》（）—— \n\u30002023年1", max_size=400))
def test_any_text_of_the_genre_s_characters(text: str) -> None:
    conserved(text)


@settings(max_examples=120, derandomize=True)
@given(st.binary(max_size=400))
def test_any_bytes_are_cleaned_or_refused_with_a_reason(data: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        conserved(decode(data, "seed.txt").text)
    except ReportsiteError as error:
        problems = error.problems
    assert {(problem.code, problem.where.file) for problem in problems} <= {
        ("seed.empty", "seed.txt"),
        ("seed.binary", "seed.txt"),
    }


@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_a_seed_cut_anywhere_in_its_bytes(seed: int) -> None:
    data = SEEDS[seed].encode()
    rng = Random(seed)
    for _ in range(6):
        cut = rng.randint(1, len(data))
        conserved(decode(data[:cut], "head").text)


@pytest.mark.parametrize("number", range(70))
def test_what_is_cleaned_can_be_written_and_read_back(number: int) -> None:
    """The whole of the first half, on any input."""
    _round_trip(mutated(number))


def test_a_unit_separator_stops_no_report() -> None:
    _round_trip("a\x1f\x1fb")


def _round_trip(text: str) -> None:
    report = rebuild(conserved(text), "x", "seeds/x.txt")
    assert content.load(content.write(report), "x.md") == report


def test_a_title_on_the_last_line() -> None:
    lines = [f"常委会{what}，听取专项工作报告，推动各项任务圆满完成，群众满意。" for what in "甲乙丙丁戊"]
    conserved("\n\n".join(["风采", *lines, "青禾县2023年工作总结", f"{lines[0][:-1]}！", "2023年工作总结"]))


@pytest.mark.parametrize("number", range(35))
def test_each_run_gives_the_same(number: int) -> None:
    text = mutated(number)
    assert clean(SourceText.of(text)) == clean(SourceText.of(text))
