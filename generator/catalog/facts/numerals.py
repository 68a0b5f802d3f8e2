"""Numbers as reports write them: digits of either width, 万 and 亿, Chinese numerals."""

from __future__ import annotations

import re
from decimal import Decimal

NARROW = str.maketrans(
    "０１２３４５６７８９．％萬億兩餘幾個項場條戶間處輪種隻頭輛棟畝噸對",
    "0123456789.%万亿两余几个项场条户间处轮种只头辆栋亩吨对",
)
"""Full-width digits and signs to ASCII, traditional numerals and units to simplified, one for one: offsets stay."""
WIDE = re.compile("[０-９．％萬億兩餘幾個項場條戶間處輪種隻頭輛棟畝噸對]")
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
POWERS = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "": 1}


def chinese(numeral: str) -> int | float:
    """The value of a Chinese numeral: ``三百二十`` → 320, ``二〇二三`` → 2023, ``十`` → 10, ``八点五`` → 8.5."""
    whole, _, part = numeral.partition("点")
    return float(f"{_whole(whole)}.{''.join(str(DIGITS[c]) for c in part)}") if part else _whole(whole)


def _whole(numeral: str) -> int:
    if not any(c in TENS or c in MYRIADS for c in numeral):
        return int("".join(str(DIGITS[c]) for c in numeral))
    total = group = digit = 0
    for c in numeral:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in TENS:
            group += (digit or 1) * TENS[c]
            digit = 0
        else:
            total = (total + group + digit) * MYRIADS[c] if c == "亿" else total + (group + digit or 1) * MYRIADS[c]
            group = digit = 0
    return total + group + digit


def arabic(digits: str, power: str) -> int | float:
    """The value of digits with a following 百, 千, 万, 亿 or 万亿: exact, whole numbers as ``int``."""
    value = Decimal(digits.replace(",", ""))
    for c in power:
        value *= POWERS[c]
    return int(value) if value == value.to_integral_value() else float(value)
