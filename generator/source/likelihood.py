"""How much a decoded text looks like Chinese: what tells the candidates for an encoding apart."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

SAMPLE = 2048
"""Characters looked at: enough to tell any two encodings apart, cheap on files of any length."""

FREQUENT, HAN, PUNCTUATION, FOREIGN, BROKEN = 1.0, -0.3, 0.5, -1.0, -3.0
"""Weight of one of the 1,000 most used characters (87 % of running text), of another Han character, of Chinese
punctuation, of anything else outside ASCII, and of what no text holds."""


_UNREADABLE = re.compile("[\0-\x08\x0e-\x1b\x7f\ufffd]")


@cache
def _weights() -> _Weights:
    simplified, traditional = files("generator.data").joinpath("frequent.txt").read_text(encoding="utf-8").split()
    return _Weights(dict.fromkeys(simplified + traditional, FREQUENT))


class _Weights(dict[str, float]):
    def __missing__(self, character: str) -> float:
        code = ord(character)
        if character == "\ufffd" or not (character.isprintable() or character.isspace()):
            value = BROKEN
        elif 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x2E80 <= code <= 0x2FD5:
            value = HAN
        elif 0x3000 <= code <= 0x3020 or 0xFF01 <= code <= 0xFF5E or 0x2010 <= code <= 0x2027:
            value = PUNCTUATION
        else:
            value = FOREIGN
        self[character] = value
        return value


def likelihood(text: str) -> float:
    """Mean weight of the characters that are not ASCII text, −3 … 1; 0 when there are none."""
    weights, total, number = _weights(), 0.0, 0
    for character, count in Counter(text[:SAMPLE]).items():
        if character < "\x80" and (character.isprintable() or character.isspace()):
            continue
        total += weights[character] * count
        number += count
    return total / number if number else 0.0


def unreadable(text: str) -> float:
    """Share of characters that no text holds: control characters and what could not be decoded."""
    sample = text[:SAMPLE]
    return len(_UNREADABLE.findall(sample)) / max(1, len(sample))
