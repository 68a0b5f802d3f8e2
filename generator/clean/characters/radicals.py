"""Radicals and compatibility ideographs that stand for Han characters.

Chromium and others print PDFs whose text layer holds CJK radicals (⺠, ⾏) where 民 and 行 are meant. The
ideographs they equal are Unicode's property Equivalent_Unified_Ideograph (UAX #44); NFKC knows 2 of
the 114 supplement radicals only, and would change much else. Compatibility ideographs have one
canonical equivalent each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator.clean.characters.edit import MAP, Edit

SIMPLIFIED = {"⼾": "户"}
"""The one radical that fonts of simplified characters draw unlike its equivalent: there it stands for this one."""
_HAN = re.compile("[\u4e00-\u9fff]+")
_CANDIDATE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")


@cache
def equivalents() -> Mapping[str, str]:
    """The CJK radicals that have a unified ideograph, and those ideographs."""
    table = files("generator.data").joinpath("radicals.txt").read_text(encoding="utf-8")
    return dict(line.split(" ") for line in table.splitlines())


def ideograph(character: str) -> str:
    """The unified ideograph that ``character`` stands for, or ``character`` itself."""
    if "\u2e80" <= character <= "\u2fd5":
        return equivalents().get(character, character)
    if "\uf900" <= character <= "\ufaff" or "\U0002f800" <= character <= "\U0002fa1f":
        return unicodedata.normalize("NFC", character)
    return character


def edits(text: str) -> list[Edit]:
    """Every radical and compatibility ideograph shown as its unified ideograph."""
    own = SIMPLIFIED if any(radical in text for radical in SIMPLIFIED) and _is_simplified(text) else {}
    found = ((m.start(), m.group(), own.get(m.group()) or ideograph(m.group())) for m in _CANDIDATE.finditer(text))
    return [Edit(at, at + 1, shown, MAP) for at, character, shown in found if shown != character]


def _is_simplified(text: str) -> bool:
    """Does GB 2312 have no fewer of the Han characters than Big5?"""
    han = "".join(_HAN.findall(text))
    return len(han.encode("gb2312", "ignore")) >= len(han.encode("big5", "ignore"))
