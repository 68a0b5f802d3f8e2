"""Texts that no tool ever wrote: seeds cut, spliced, shuffled and soiled, and plain nonsense."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

SEEDS = [p.read_text("utf-8") for p in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
SOIL = (
    *"\0\x07\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\r\t \u3000\xa0\u200b\u200d\ufeff\xad\u202e\ufffd\ue123\uf0b7",
    *"⺠⼤\u0301\ufe0f",
    *"。，、；：？！“”‘’《》（）「」—…·•■●,.;:!?()[]<>|/-_=*#&%0123456789年月日章一二三①②Aaé😀𠮷\ud7ff\U0010ffff",
    *(
        "\r\n",
        "\n\n",
        "— 3 —",
        "下转第2版",
        "<U+00A0>",
        "&nbsp;",
        "第一章 ",
        "（一）",
        "1. ",
        "图为",
        "记者",
        "字号：",
        "来源：",
    ),
)
CHARACTERS = [chr(c) for c in (*range(0x20), *range(0x4E00, 0x4E80), *range(0x3000, 0x3030), *range(0xFF00, 0xFF20))]


def truncated(rng: Random) -> str:
    """A piece of a seed."""
    text = rng.choice(SEEDS)
    start = rng.randrange(len(text))
    return text[start : start + rng.randint(1, 2500)]


def spliced(rng: Random) -> str:
    """Pieces of several seeds end to end."""
    return "".join(truncated(rng)[: rng.randint(1, 900)] for _ in range(rng.randint(2, 5)))


def shuffled(rng: Random) -> str:
    """A seed's lines in any order, some twice, some glued."""
    lines = rng.choice(SEEDS).splitlines(keepends=True)
    lines = rng.choices(lines, k=min(len(lines), rng.randint(1, 90)))
    return "".join(line.rstrip("\n") if rng.random() < 0.1 else line for line in lines)


def doubled(rng: Random) -> str:
    """A piece with runs written twice or three times, on the line or below it."""
    text = truncated(rng)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(text))
        run = text[at : at + rng.randint(1, 40)]
        text = text[:at] + rng.choice(("", " ", "\n")).join([run] * rng.randint(2, 4)) + text[at:]
    return text


def soiled(rng: Random) -> str:
    """A piece with anything put in and anything taken out."""
    chars = list(truncated(rng))
    for _ in range(rng.randint(1, 120)):
        at = rng.randrange(len(chars) + 1)
        if rng.random() < 0.8:
            chars[at:at] = rng.choice(SOIL) * rng.choice((1, 1, 1, 2, 7))
        else:
            del chars[at : at + rng.randint(1, 5)]
    return "".join(chars)


def nonsense(rng: Random) -> str:
    """Characters of a small alphabet: all kinds of repeats and runs."""
    alphabet = rng.sample([*SOIL, *CHARACTERS, "\n", " "], rng.randint(1, 9))
    return "".join(rng.choices(alphabet, k=rng.randint(1, 700)))


def relined(rng: Random) -> str:
    """A seed wrapped anew at any width, with any blanks, or in one line."""
    text = "".join(truncated(rng).split())
    size = rng.choice((1, 2, 5, 14, 20, 60, 10**6))
    return "".join(text[i : i + size] + rng.choice(("\n", "\n", "\n\n", " ")) for i in range(0, len(text), size))


MUTATIONS: tuple[Callable[[Random], str], ...] = (truncated, spliced, shuffled, doubled, soiled, nonsense, relined)


def mutated(number: int) -> str:
    """The text with this number."""
    rng = Random(number)
    return MUTATIONS[number % len(MUTATIONS)](rng) or "\n"
