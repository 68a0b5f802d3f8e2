"""What printing and extraction do to a text, as functions that compose.

Three kinds: on reports (blocks → blocks: displacement), on pages (blocks → lines as they were set → text with
its blank lines), and on text (str → str: noise). None knows how cleaning works; the machines they follow are those
of the tools (see ``pdfbox``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.source.width import width
from tests.restoration.texts import Block, Text

OPENERS, CLOSERS = "“《（", "”》）"
NEVER_FIRST = "，。、；：？！" + CLOSERS


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was set: ``start`` in em from the left margin, ``first`` of its block or not."""

    text: str
    start: float
    first: bool
    jump: bool = False
    """Begins a column or page."""


# Setting type ---------------------------------------------------------------------------------------------------


def wrap(text: str, measure: float, indent: float = 2.0, kinsoku: bool = True) -> list[Line]:
    """Justified Chinese setting: numbers are not cut, a closing mark pulls its character down; openers hang by ½ em."""
    lines: list[Line] = []
    units = _units(text)
    current, room = "", measure - indent
    for index, unit in enumerate(units):
        follows = units[index + 1] if index + 1 < len(units) else ""
        need = width(unit) + (1.0 if kinsoku and follows and follows in NEVER_FIRST else 0.0)
        fits = width(unit) <= room if kinsoku and unit in NEVER_FIRST else need <= room
        if current and not fits and not (kinsoku and unit in NEVER_FIRST and room >= 0):
            lines.append(_line(current, indent, not lines))
            current, room = "", measure
        current += unit
        room -= width(unit)
    return [*lines, _line(current, indent, not lines)]


def _line(text: str, indent: float, first: bool) -> Line:
    return Line(text, (indent if first else 0.0) - (0.5 if text[0] in OPENERS else 0.0), first)


def _units(text: str) -> list[str]:
    """Numbers and Latin words stay whole."""
    units: list[str] = []
    for char in text:
        if units and char.isascii() and char.isalnum() and units[-1][-1].isascii() and units[-1][-1].isalnum():
            units[-1] += char
        else:
            units.append(char)
    return units


def typeset(texts: Iterable[str], measure: float, kinsoku: bool = True) -> list[Line]:
    """Paragraphs in one column."""
    return [line for text in texts for line in wrap(text, measure, kinsoku=kinsoku)]


def columns(lines: Sequence[Line], height: int) -> list[Line]:
    """The same lines in columns of ``height`` lines."""
    return [Line(x.text, x.start, x.first, jump=index % height == 0) for index, x in enumerate(lines)]


# Extraction -----------------------------------------------------------------------------------------------------


def no_blanks(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def all_blanks(lines: Sequence[Line]) -> str:
    return "\n\n".join(line.text for line in lines)


def blanks_between(lines: Sequence[Line]) -> str:
    """A blank line before each paragraph but the first."""
    return "\n".join(("\n" if line.first and index else "") + line.text for index, line in enumerate(lines))


def indented(lines: Sequence[Line]) -> str:
    """No blank lines; a paragraph begins with two ideographic spaces."""
    return "\n".join(("\u3000\u3000" if line.first else "") + line.text for line in lines)


def pdfbox(lines: Sequence[Line]) -> str:
    """Apache PDFBox, ``PDFTextStripper.isParagraphSeparation`` with its default thresholds.

    A jump, a move right by more than two spaces or left by more than one makes a blank, and the line after it a
    paragraph start; a move right after such a start is taken for a hanging indent, one left for nothing.
    """
    space = 0.4
    out = [line.text for line in lines[:1]]
    started = True
    for above, line in pairwise(lines):
        move = line.start - above.start
        parted = line.jump or (not started and (move > 2 * space or move < -space))
        out.append(("\n" if parted else "") + line.text)
        started = parted
    return "\n".join(out)


def reflow(texts: Sequence[str], page: int) -> str:
    """One paragraph a line, a blank between lines, and a cut wherever a page of ``page`` characters is full."""
    out = []
    left = page
    for text in texts:
        while len(text) > left:
            out.append(text[:left])
            text, left = text[left:], page
        out.append(text)
        left -= len(text)
    return "\n\n".join(out)


# Fake bold ------------------------------------------------------------------------------------------------------


def chunked(text: str, sizes: Sequence[int]) -> str:
    """Each run of ``sizes`` characters is drawn twice; the last takes the rest."""
    out, at = "", 0
    for size in sizes:
        out += 2 * text[at : at + size]
        at += size
    return out + 2 * text[at:]


DOUBLINGS: dict[str, Callable[[str], str]] = {
    "TT": lambda t: t + t,
    "T T": lambda t: f"{t} {t}",
    "T/T": lambda t: f"{t}\n{t}",
    "a/ab/b": lambda t: f"{t[: len(t) // 2]}\n{t}\n{t[len(t) // 2 :]}",
    "TTT": lambda t: t + t + t,
    "T T T": lambda t: f"{t} {t} {t}",
    "T/T/T": lambda t: f"{t}\n{t}\n{t}",
    "glyphs": lambda t: "".join(c if c.isspace() else c + c for c in t),
    "chunks": lambda t: chunked(t, [6]),
}


# Displacement ---------------------------------------------------------------------------------------------------


def headings_last(text: Text) -> Text:
    return (*_all_but(text, "heading"), *_only(text, "heading"))


def headings_first(text: Text) -> Text:
    front = tuple(b for b in text if b.kind in ("title", "subtitle", "byline"))
    return (*front, *_only(text, "heading"), *(b for b in _all_but(text, "heading") if b not in front))


def lead_last(text: Text) -> Text:
    return (*_all_but(text, "lead"), *_only(text, "lead"))


def rotated(text: Text) -> Text:
    """The last section and the closing come first: the page's last column was read first."""
    last = max(index for index, block in enumerate(text) if block.kind == "heading")
    return (*text[last:], *text[:last])


def _only(text: Text, kind: str) -> tuple[Block, ...]:
    return tuple(b for b in text if b.kind == kind)


def _all_but(text: Text, kind: str) -> tuple[Block, ...]:
    return tuple(b for b in text if b.kind != kind)


# Noise ----------------------------------------------------------------------------------------------------------

Noise = Callable[[str], str]
RADICALS = str.maketrans("人大一工民水生见车青", "⼈⼤⼀⼯⺠⽔⽣⻅⻋⻘")


def page_numbers(text: str) -> str:
    """A footer after every twelfth line."""
    lines = text.split("\n")
    return "\n".join(x + (f"\n— {n // 12} —" if n % 12 == 0 else "") for n, x in enumerate(lines, 1))


def running_header(text: str) -> str:
    """A footer and the next page's header after every twelfth line."""
    lines = text.split("\n")
    return "\n".join(x + (f"\n— {n // 12} —\n监督简报" if n % 12 == 0 else "") for n, x in enumerate(lines, 1))


def web_page(text: str) -> str:
    """The text between a site's navigation and its footer."""
    head = "首页 > 政务公开 > 工作报告\n字号：[大 中 小]\n打印\n"
    foot = "\n【关闭窗口】\n主办：某县人民政府办公室\n某ICP备12345678号-1\n返回顶部\n"
    return head + text + foot


def digit_spaces(text: str) -> str:
    """A space at each seam of a Han character and a number."""
    out = ""
    for char in text:
        seam = out and char != "\n" and out[-1] != "\n" and (char.isdigit() != out[-1].isdigit())
        out += (
            " " + char if seam and (char + out[-1]).replace(char if char.isdigit() else out[-1], "").isalpha() else char
        )
    return out


def half_width(text: str) -> str:
    """What NFKC does to Chinese marks."""
    return text.translate(str.maketrans("，：；（）", ",:;()"))


def radicals(text: str) -> str:
    """What Chromium does to Noto fonts' characters."""
    return text.translate(RADICALS)


def zero_width(text: str) -> str:
    """A zero-width space after every seventh character, and a byte order mark at the start."""
    return "\ufeff" + "".join(c + ("\u200b" if n % 7 == 0 else "") for n, c in enumerate(text, 1))


NOISES: tuple[Noise, ...] = (page_numbers, running_header, web_page, digit_spaces, half_width, radicals, zero_width)


def composed(*noises: Noise) -> Noise:
    def apply(text: str) -> str:
        for noise in noises:
            text = noise(text)
        return text

    return apply
